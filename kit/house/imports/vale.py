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
from kit.house.imports.vale_words import braced, cased, inline, is_said, message, texts, whole_words

_COMMON = frozenset("extends message level link description ignorecase nonword scope".split())
_KEYS = {
    "existence": _COMMON | {"tokens", "raw", "append", "exceptions", "action"},
    "substitution": _COMMON | {"swap", "exceptions", "action"},
    "occurrence": _COMMON | {"max", "min", "token"},
}
_SCOPES = ("", "text", "paragraph", "sentence", "summary")
_NO_LITERAL = re.compile(r"[\\^$.|?*+()\[\]{}]")
_ANY_WORD = re.compile(r"\(?(?:\\b)?\(?(?:\\w\+|\[\^\\s\]\+|\\S\+)\)?(?:\\b)?\)?")
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
    scopes = texts(said.get("scope", ""))
    if sort != "occurrence" and any(scope not in _SCOPES for scope in scopes):
        brought.leave(path, "scope", f"the rule is for {', '.join(scopes)} only; it was left out")
        return
    for key in said.keys() - _KEYS[sort]:
        brought.leave(path, str(key), "this key is not understood; the rule was made without it")
    if said.get("level", "suggestion") != "suggestion":
        brought.leave(path, "level", "a house has no levels, a person decides")
    _TAKE[sort](path, said, brought)


def _existence(path: Path, said: dict[str, Any], brought: Brought) -> None:
    fix = _action(path, said, brought)
    tokens, raw = texts(said.get("tokens", [])), "".join(texts(said.get("raw", [])))
    words = whole_words("|".join(map(inline, tokens)), said) if tokens else ""
    parts = (words, inline(raw)) if is_said(said, "append") else (inline(raw), words)
    if not any(parts):
        brought.leave(path, "tokens", "there is nothing to look for")
        return
    pattern = cased("".join(parts), said)
    table = {"pattern": pattern, **fix, "message": message(said, "{0}"), **_about(path, said)}
    brought.add_rule(_name(path), table)


def _substitution(path: Path, said: dict[str, Any], brought: Brought) -> None:
    plain = not said.get("exceptions") and not is_said(said, "nonword")
    if said.get("action", {"name": "replace"}) != {"name": "replace"}:
        brought.leave(path, "action", "a substitution puts its own right side there")
    for wrong, right in _pairs(said.get("swap")):
        if plain and not _NO_LITERAL.search(wrong) and "$" not in right:
            brought.add_instead(wrong, right.split("|"), path, f"swap: {wrong}")
            continue
        fixes = [_GROUP.sub(r"{\1}", braced(fix)) for fix in right.split("|")]
        table = {
            "pattern": cased(whole_words(inline(wrong), said), said),
            "fix": fixes if right else [],
            "message": message(said, " or ".join(fixes), "{0}"),
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


def _action(path: Path, said: dict[str, Any], brought: Brought) -> dict[str, Any]:
    action = said.get("action")
    if not isinstance(action, dict):
        return {}
    if action.get("name") == "remove":
        return {"fix": ""}
    if action.get("name") == "replace" and texts(action.get("params", [])):
        return {"fix": [braced(fix) for fix in texts(action["params"])]}
    brought.leave(path, "action", f"{action.get('name')!r} is not understood; the rule only asks")
    return {}


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


def _pairs(value: object) -> Iterator[tuple[str, str]]:
    """Give the pairs of a swap, which Vale has as one table or as a list of them."""
    for table in value if isinstance(value, list) else [value]:
        if isinstance(table, dict):
            yield from ((str(wrong), str(right or "")) for wrong, right in table.items())
