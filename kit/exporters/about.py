"""About: what a page says of itself to machines: only what is known, nothing made up."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from kit.prose.links import as_uri, is_safe

_LANGUAGES = {
    "American": "en-US",
    "British": "en-GB",
    "Canadian": "en-CA",
    "Australian": "en-AU",
    "Indian": "en-IN",
}
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
# What both ISO 8601 and the time element of HTML have.
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?)?")
_BY = re.compile(r"by\s+", re.IGNORECASE)
_AND = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*")
_PERSON = re.compile(r"[^\W\d_][\w.’'-]*(?:\s+[^\W\d_][\w.’'-]*){1,4}")
_NOT_PERSONS = frozenset(
    "agencies agency bureau correspondent correspondents desk editor editors for from in magazine "
    "news newspaper of our post press reporter reporters service staff team the times wire with "
    "writer writers".split()
)


def language(meta: Mapping[str, str], english: str) -> str:
    """Return the language of the copy: the article's own word for it, else its English.

    >>> language({}, "British"), language({"language": "fr"}, "American")
    ('en-GB', 'fr')
    """
    said = meta.get("language", "")
    return said if _LANGUAGE_TAG.fullmatch(said) else _LANGUAGES[english]


def authors(byline: str) -> list[str]:
    """Return the persons that a byline names; none when it names anything else too.

    >>> authors("By Ann Other and Bob Else"), authors("By Ann Other in Moscow")
    (['Ann Other', 'Bob Else'], [])
    """
    names = [name for name in _AND.split(_BY.sub("", byline, count=1).strip()) if name]
    return names if all(_is_person(name) for name in names) else []


def _is_person(name: str) -> bool:
    return bool(_PERSON.fullmatch(name)) and not _NOT_PERSONS & set(name.lower().split())


def news_article(hed: str, byline: str, lang: str, meta: Mapping[str, str]) -> dict[str, Any]:
    """Return the page's description as schema.org's NewsArticle (https://schema.org/NewsArticle).

    >>> list(news_article("The hed", "", "en-US", {}))
    ['@context', '@type', 'headline', 'inLanguage']
    """
    publication = meta.get("publication", "")
    known = {
        "headline": hed,
        "inLanguage": lang,
        "author": [{"@type": "Person", "name": name} for name in authors(byline)],
        "publisher": {"@type": "Organization", "name": publication} if publication else None,
        "datePublished": known_date(meta, "date"),
        "dateModified": known_date(meta, "modified"),
        "description": meta.get("description", ""),
        "mainEntityOfPage": address(meta),
    }
    head = {"@context": "https://schema.org", "@type": "NewsArticle"}
    return head | {key: value for key, value in known.items() if value}


def address(meta: Mapping[str, str]) -> str:
    """Return the article's own address on the web, when one is known.

    >>> address({"url": "https://example.org/a"}), address({"url": "javascript:alert(1)"})
    ('https://example.org/a', '')
    """
    said = meta.get("url", "")
    return as_uri(said) if is_safe(said) and said.startswith("http") else ""


def identity(meta: Mapping[str, str], sha256: str) -> str:
    """Return a name for the article that no other has: its address, else its hash (RFC 6920).

    >>> identity({}, "00" * 32)
    'ni:///sha-256;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    """
    digest = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")
    return address(meta) or f"ni:///sha-256;{digest}"


def known_date(meta: Mapping[str, str], key: str) -> str:
    """Return a date as it was said, when it is said as ISO 8601 has it.

    >>> known_date({"date": "2017-03-27"}, "date"), known_date({"date": "last week"}, "date")
    ('2017-03-27', '')
    """
    said = meta.get(key, "")
    return said if _DATE.fullmatch(said) and _is_date(said) else ""


def _is_date(said: str) -> bool:
    try:
        datetime.fromisoformat(said)
    except ValueError:
        return False
    return True
