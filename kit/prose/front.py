"""Front matter: the settings above a Markdown article, in YAML (---) or TOML (+++), as meta.

It belongs to the text: its bytes stay, an editor types in it, and what it says is read from the
copy as it stands.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

# A rule (---) may open an article too: settings are known by their first line, `key: value`.
_YAML = re.compile(r"---[ \t]*\n(?:[ \t]*(?:#.*)?\n)*[\"']?\w[\w .-]*[\"']?[ \t]*:(?=\s)")
_YAML_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_TOML = re.compile(r"\+\+\+[ \t]*\n")
_TOML_END = re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE)
_FENCE = re.compile(r"\A.*\n|^(?:---|\.\.\.|\+\+\+)[ \t]*\n?\Z", re.MULTILINE)
_QUOTED_DATE = re.compile(r"(?<=: )'(\d{4}-\d\d-\d\d)'$", re.MULTILINE)
_LONGEST = 20_000  # characters; beyond it, something else than settings opens the text
_NAMES = {
    "title": "hed",
    "headline": "hed",
    "subtitle": "dek",
    "standfirst": "dek",
    "author": "byline",
    "authors": "byline",
    "by": "byline",
    "published": "date",
    "pubdate": "date",
    "lang": "language",
    "summary": "description",
    "excerpt": "description",
}


def front_end(text: str) -> int:
    """Return where the front matter of a Markdown text ends; 0 where there is none.

    >>> front_end("---\\nlang: en\\n---\\n\\n# Hed"), front_end("---\\n\\nA rule.\\n\\n---\\n")
    (17, 0)
    """
    for opening, closing in ((_YAML, _YAML_END), (_TOML, _TOML_END)):
        if opening.match(text):
            end = closing.search(text, text.index("\n") + 1, _LONGEST)
            return end.end() if end else 0
    return 0


def front_meta(text: str) -> dict[str, str]:
    """Return what the front matter of a Markdown text says, under the kit's own names.

    Values stay as they are written; several authors are joined by commas; what is neither a
    value nor a list of values is left out. Raises ValueError when it cannot be read.

    >>> front_meta("---\\ntitle: The hed\\nauthors: [Ann Other, Bob Else]\\n---\\n")
    {'hed': 'The hed', 'byline': 'Ann Other, Bob Else'}
    """
    front = text[: front_end(text)]
    if not front:
        return {}
    settings = _FENCE.sub("", front)
    said = _from_toml(settings) if front.startswith("+++") else _from_yaml(settings)
    return dict(_plain(said))


def _from_toml(settings: str) -> Any:  # noqa: ANN401 - settings hold anything
    try:
        return tomllib.loads(settings)
    except RecursionError as error:
        raise ValueError("nested too deep") from error


def _from_yaml(settings: str) -> Any:  # noqa: ANN401 - the same
    import yaml  # needed by few articles

    try:
        # The base loader makes text of everything and objects of nothing: a date stays as written.
        return yaml.load(settings, Loader=yaml.BaseLoader)  # noqa: S506
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 2}: " if mark else ""
        raise ValueError(f"{where}{getattr(error, 'problem', None) or error}") from error
    except RecursionError as error:
        raise ValueError("nested too deep") from error


def _plain(said: object) -> Iterator[tuple[str, str]]:
    for key, value in said.items() if isinstance(said, Mapping) else ():
        values = value if isinstance(value, list) else [value]
        if isinstance(key, str) and not any(isinstance(v, (list, Mapping)) for v in values):
            name = key.strip().lower()
            yield _NAMES.get(name, name), ", ".join(str(v).strip() for v in values)


def written_front(meta: Mapping[str, str]) -> str:
    """Return settings as YAML front matter, a line each; "" for none.

    >>> print(written_front({"byline": "Ann Other", "url": "https://example.org: it"}))
    ---
    byline: Ann Other
    url: 'https://example.org: it'
    ---
    """
    import yaml

    if not meta:
        return ""
    lines = yaml.safe_dump(dict(meta), allow_unicode=True, sort_keys=False, width=float("inf"))
    # Quoted by the library, for a date is no text to YAML; bare, it is one to all who read it.
    return "---\n" + _QUOTED_DATE.sub(r"\1", lines) + "---"
