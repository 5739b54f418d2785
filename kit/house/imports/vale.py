"""Vale: the rules of a Vale style, as far as a house style can say the same.

Understood are existence, substitution and, for the length of sentences and paragraphs,
occurrence. Described at https://vale.sh/docs/styles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from kit.house.imports.brought import Brought

_COMMON = frozenset("extends message level link description ignorecase nonword scope".split())
_KEYS = {
    "existence": _COMMON | {"tokens", "raw", "exceptions", "action"},
    "substitution": _COMMON | {"swap", "exceptions", "action"},
    "occurrence": _COMMON | {"max", "min", "token"},
}
_SCOPES = ("", "text", "paragraph", "sentence", "summary")
_NO_LITERAL = re.compile(r"[\\^$.|?*+()\[\]{}]")
_ANY_WORD = re.compile(r"\(?(?:\\b)?\(?(?:\\w\+|\[\^\\s\]\+|\\S\+)\)?(?:\\b)?\)?")
_INLINE = re.compile(r"^\(\?i\)")
_GROUP = re.compile(r"\$(\d+)")


class _Texts(yaml.SafeLoader):
    """A safe reader to which every scalar is a text: “no” is a word here."""

    yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012 - as the base class has it


def read_vale(path: Path, text: str, brought: Brought) -> None:
    """Take in one rule file of a Vale style."""
    try:
        said = yaml.load(text, Loader=_Texts)  # noqa: S506 - a SafeLoader with fewer types yet
    except yaml.YAMLError as error:
        brought.leave(path, "", f"is not readable YAML ({' '.join(str(error).split())})")
        return
    sort = said.get("extends") if isinstance(said, dict) else None
    if sort not in _KEYS:
        brought.leave(path, "extends", f"a rule of the sort {sort!r} has no like in a house style")
        return
    scopes = _texts(said.get("scope", ""))
    if sort != "occurrence" and any(scope not in _SCOPES for scope in scopes):
        brought.leave(path, "scope", f"the rule is for {', '.join(scopes)} only; it was left out")
        return
    for key in said.keys() - _KEYS[sort]:
        brought.leave(path, str(key), "this key is not understood; the rule was made without it")
    if said.get("level", "suggestion") != "suggestion":
        brought.leave(path, "level", f"{said['level']!r}: a house has no levels; a person decides")
    _TAKE[sort](path, said, brought)


def _existence(path: Path, said: dict[str, Any], brought: Brought) -> None:
    fix = _action(path, said, brought)
    tokens, raw = _texts(said.get("tokens", [])), "".join(_texts(said.get("raw", [])))
    patterns = [_pattern("|".join(map(_inline, tokens)), said)] if tokens else []
    patterns += [_cased(_inline(raw), said)] if raw else []
    if not patterns:
        brought.leave(path, "tokens", "there is nothing to look for")
    for pattern in patterns:
        table = {"pattern": pattern, **fix, "message": _message(said, "{0}"), **_about(path, said)}
        brought.add_rule(_name(path), table)


def _substitution(path: Path, said: dict[str, Any], brought: Brought) -> None:
    plain = not said.get("exceptions") and not _yes(said, "nonword")
    if "action" in said:
        brought.leave(path, "action", "a substitution's fix is its own right side")
    for wrong, right in _pairs(said.get("swap")):
        if plain and not _NO_LITERAL.search(wrong) and "$" not in right:
            brought.add_instead(wrong, right.split("|"), path, f"swap: {wrong}")
            continue
        fixes = [_GROUP.sub(r"{\1}", _braced(fix)) for fix in right.split("|")]
        table = {
            "pattern": _pattern(_inline(wrong), said),
            "fix": fixes if right else [],
            "message": _message(said, " or ".join(fixes), "{0}"),
            **_about(path, said),
        }
        brought.add_rule(_name(path), table)


def _occurrence(path: Path, said: dict[str, Any], brought: Brought) -> None:
    scope, limit = str(said.get("scope", "")), str(said.get("max", ""))
    words = _ANY_WORD.fullmatch(str(said.get("token", "")))
    if scope in ("sentence", "paragraph") and words and limit.isdecimal() and int(limit):
        brought.sizes[scope] = min(int(limit), brought.sizes.get(scope, int(limit)))
        if (rule := f"length.{scope}") not in brought.on:
            brought.on.append(rule)
    else:
        brought.leave(path, "token", "only the words of a sentence or a paragraph are counted here")


_TAKE = {"existence": _existence, "substitution": _substitution, "occurrence": _occurrence}


def _pattern(inner: str, said: dict[str, Any]) -> str:
    """Return a pattern of whole words, as Vale makes it, without the exceptions."""
    exceptions = "|".join(map(_inline, _texts(said.get("exceptions", []))))
    if _yes(said, "nonword"):
        return _cased(f"(?!{exceptions})(?:{inner})" if exceptions else f"(?:{inner})", said)
    but = rf"(?!(?:{exceptions})\b)" if exceptions else ""
    return _cased(rf"\b{but}(?:{inner})\b", said)


def _cased(pattern: str, said: dict[str, Any]) -> str:
    return pattern if _yes(said, "ignorecase") else f"(?-i:{pattern})"


def _inline(pattern: str) -> str:
    """Put a flag for letter case, which Vale has at the start, around what it is for."""
    bare = _INLINE.sub("", pattern)
    return pattern if bare == pattern else f"(?i:{bare})"


def _action(path: Path, said: dict[str, Any], brought: Brought) -> dict[str, Any]:
    action = said.get("action")
    if not isinstance(action, dict):
        return {}
    if action.get("name") == "remove":
        return {"fix": ""}
    if action.get("name") == "replace" and _texts(action.get("params", [])):
        return {"fix": [_braced(fix) for fix in _texts(action["params"])]}
    brought.leave(path, "action", f"{action.get('name')!r} is not understood; the rule only asks")
    return {}


def _message(said: dict[str, Any], *parts: str) -> str:
    """Return Vale's message with its %s, in order, filled."""
    message = _braced(str(said.get("message", "")))
    for part in parts:
        message = message.replace("%s", part, 1)
    return message


def _about(path: Path, said: dict[str, Any]) -> dict[str, str]:
    why = str(said.get("description") or said.get("message") or "").replace("%s", "…").strip()
    source = {"source": str(said["link"])} if said.get("link") else {}
    return {"why": why or f"A rule of {path.stem}.", **source, "imported": _called(path)}


def _called(path: Path) -> str:
    return "/".join(path.parts[-2:])


def _name(path: Path) -> str:
    """Return a rule's name after its style and file: write_good_too_wordy."""
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", f"{path.parent.name}_{path.stem}")
    return re.sub(r"[^a-z0-9]+", "_", parted.lower()).strip("_") or "imported"


def _texts(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else [str(value)] * bool(value)


def _pairs(value: object) -> Iterator[tuple[str, str]]:
    """Give the pairs of a swap, which Vale has as one table or as a list of them."""
    for table in value if isinstance(value, list) else [value]:
        if isinstance(table, dict):
            yield from ((str(wrong), str(right or "")) for wrong, right in table.items())


def _yes(said: dict[str, Any], key: str) -> bool:
    return str(said.get(key, "")).lower() in ("true", "yes", "on")


def _braced(text: str) -> str:
    """Return a text with its braces doubled, as a fix or a message has them."""
    return text.replace("{", "{{").replace("}", "}}")
