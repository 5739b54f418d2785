"""Vale's words: its regular expressions, messages and switches as a house style has them."""

from __future__ import annotations

import re
from typing import Any

_INLINE = re.compile(r"^\(\?i\)")


def whole_words(inner: str, said: dict[str, Any]) -> str:
    """Return a pattern of whole words, as Vale makes it, without the exceptions."""
    exceptions = "|".join(map(inline, texts(said.get("exceptions", []))))
    if is_said(said, "nonword"):
        return f"(?!{exceptions})(?:{inner})" if exceptions else f"(?:{inner})"
    but = rf"(?!(?:{exceptions})\b)" if exceptions else ""
    return rf"\b{but}(?:{inner})\b"


def cased(pattern: str, said: dict[str, Any]) -> str:
    """Return a pattern that minds letter case unless the rule says otherwise."""
    return pattern if is_said(said, "ignorecase") else f"(?-i:{pattern})"


def inline(pattern: str) -> str:
    """Put a flag for letter case, which Vale has at the start, around what it is for."""
    bare = _INLINE.sub("", pattern)
    return pattern if bare == pattern else f"(?i:{bare})"


def message(said: dict[str, Any], *parts: str) -> str:
    """Return Vale's message with its %s, in order, filled."""
    message = braced(str(said.get("message", "")))
    for part in parts:
        message = message.replace("%s", part, 1)
    return message


def texts(value: object) -> list[str]:
    """Return one text or a list of them as a list."""
    return [str(item) for item in value] if isinstance(value, list) else [str(value)] * bool(value)


def is_said(said: dict[str, Any], key: str) -> bool:
    """Tell whether a rule has a switch on."""
    return str(said.get(key, "")).lower() in ("true", "yes", "on")


def braced(text: str) -> str:
    """Return a text with its braces doubled, as a fix or a message has them."""
    return text.replace("{", "{{").replace("}", "}}")
