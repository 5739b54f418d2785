"""ninjs: the clean copy as IPTC's news in JSON, version 3.1 (https://iptc.org/standards/ninjs/)."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from kit.exporters.about import authors, identity
from kit.exporters.story import Story, story_of
from kit.exporters.told import queries_asked
from kit.exporters.when import to_the_second
from kit.prose.words import count_words
from kit.review import Reading
from kit.standing import Standing

SUFFIXES = (".json", ".ninjs.json")
MIMETYPE = "application/json"
_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}


def export(review: Reading) -> str:
    """Return the clean copy of `review` as a ninjs news object: only what is known.

    >>> from kit.article import Article
    >>> item = json.loads(export(Reading(Article.from_text("The hed\\n\\nThe lede."))))
    >>> item["headlines"], item["bodies"][1]["value"]
    ([{'role': 'main', 'value': 'The hed'}], 'The lede.')
    """
    story = story_of(review)
    known = {
        "uri": identity(story.meta, review.article.sha256),
        "altIds": [{"role": "kit", "value": str(review.proof)}],
        "standard": _STANDARD,
        "type": "text",
        "representationType": "full",
        "language": story.language,
        "title": story.hed,
        "slugline": story.slug,
        "by": story.byline,
        **_times(review.standing, story),
        "edNote": _note(review.standing),
        "headlines": _headlines(story),
        "descriptions": _descriptions(story),
        "bodies": _bodies(story),
        "people": [{"name": name, "rel": "author"} for name in authors(story.byline)],
    }
    said = {key: value for key, value in known.items() if value}
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def _times(standing: Standing, story: Story) -> dict[str, str]:
    """Return when the article was written, if to the hour, and when it was last decided on."""
    lines = standing.decisions
    return {
        "version": str(len(lines) + 1),
        "versionCreated": to_the_second(lines[-1].at) if lines else "",
        "contentCreated": _to_the_hour(story.meta.get("date", "")),
    }


def _to_the_hour(date: str) -> str:
    try:
        said = datetime.fromisoformat(date)
    except ValueError:
        return ""
    return to_the_second(date) if said.tzinfo else ""


def _note(standing: Standing) -> str:
    """Return what the author was asked and has not answered."""
    still = [one.query.line for one in queries_asked(standing) if not one.query.closed]
    return "\n".join(f"Open query on “{line.target.exact}”: {line.why}" for line in still)


def _headlines(story: Story) -> list[dict[str, str]]:
    said = {"main": story.hed, "deck": story.dek}
    return [{"role": role, "value": words} for role, words in said.items() if words]


def _descriptions(story: Story) -> list[dict[str, str]]:
    words = story.meta.get("description", "")
    return [{"role": "summary", "contentType": "text/plain", "value": words}] if words else []


def _bodies(story: Story) -> list[dict[str, Any]]:
    html = "\n".join(piece.html for piece in story.body)
    text = "\n\n".join(piece.words for piece in story.body if piece.words)
    size = {"charCount": len(text), "wordCount": count_words(text)}
    forms = (("text/html", html), ("text/plain", text))
    return [{"role": "main", "contentType": form, **size, "value": value} for form, value in forms]
