"""Rules: the tables [rule.NAME] of a house style file, or a clear word on what is wrong in one."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any

import regex

from kit.house.file import HouseFile, slip
from kit.house.hang import can_hang
from kit.house.style import HouseRule
from kit.house.vocabulary import KINDS
from kit.patterns import FixError, check_fix, example, words_in

_TEXTS = ("pattern", "why", "kind", "message", "source", "imported")
_KEYS = (*_TEXTS, "cue", "fix", "finds", "leaves")
_NAME = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_OWN = frozenset({"instead"})  # house.instead is the kit's own


def rules_of(file: HouseFile) -> tuple[HouseRule, ...]:
    """Return the rules of a file; raises HouseError, naming the line, for one that is none."""
    tables = file.settings.get("rule", {})
    return tuple(_rule(file, name, table) for name, table in tables.items())


def _rule(file: HouseFile, name: str, table: object) -> HouseRule:
    _check_name(file, name)
    if not isinstance(table, dict):
        line = f"opened by a line [rule.{name}]"
        raise file.error(f"rule.{name} must be a table, {line}", "rule", name)
    for key, value in table.items():
        _check_value(file, name, key, value)
    for key in ("pattern", "why"):
        if not table.get(key, "").strip():
            raise file.error(f"rule.{name} has no {key}", "rule", name)
    rule = _made(name, table)
    _check_pattern(file, rule)
    _check_fixes(file, rule)
    _check_examples(file, rule)
    return rule


def _made(name: str, table: dict[str, Any]) -> HouseRule:
    cue = table.get("cue", ())
    fix = table.get("fix", ())
    return HouseRule(
        name=name,
        cue=tuple(sorted(words_in(cue if isinstance(cue, str) else " ".join(cue)))),
        fixes=(fix,) if isinstance(fix, str) else tuple(fix),
        finds=tuple(table.get("finds", ())),
        leaves=tuple(table.get("leaves", ())),
        **{key: table[key] for key in _TEXTS if key in table},
    )


def _check_name(file: HouseFile, name: str) -> None:
    if not _NAME.fullmatch(name) or name in _OWN:
        raise file.error(
            f"{name!r} cannot be a rule's name; take small letters, digits and _, "
            "as in [rule.full_swing]",
            "rule",
            name,
        )


def _check_value(file: HouseFile, name: str, key: str, value: object) -> None:
    place = "rule", name, key
    if key not in _KEYS:
        raise file.error(
            f"rule.{name} has {key!r}; a rule has {list(_KEYS)}{slip(key, _KEYS)}", *place
        )
    texts = isinstance(value, list) and all(isinstance(item, str) for item in value)
    if key in _TEXTS and not isinstance(value, str):
        raise file.error(f"{key} must be a text between quotation marks", *place)
    if key in ("finds", "leaves") and not texts:
        raise file.error(f"{key} must be a list of texts", *place)
    if key in ("cue", "fix") and not isinstance(value, str) and not texts:
        raise file.error(f"{key} must be a text or a list of texts", *place)
    if key == "kind" and value not in KINDS:
        raise file.error(f"kind is {value!r}; there are {KINDS}{slip(str(value), KINDS)}", *place)


def _check_pattern(file: HouseFile, rule: HouseRule) -> None:
    place = "rule", rule.name, "pattern"
    if _compiled(file, rule).match(""):
        raise file.error(f"the pattern of rule.{rule.name} fits where nothing stands", *place)
    if can_hang(rule.pattern, rule.finds):
        raise file.error(
            f"the pattern of rule.{rule.name} could search for ever: in it something repeated is "
            "repeated; say more exactly what may stand there",
            *place,
        )


def _compiled(file: HouseFile, rule: HouseRule) -> re.Pattern[str] | regex.Pattern[str]:
    """Return a rule's pattern, put together by the faster library, else by the richer one."""
    with suppress(re.error):
        return re.compile(rule.pattern, re.IGNORECASE)
    try:
        return regex.compile(rule.pattern, regex.IGNORECASE)
    except regex.error as error:
        raise file.error(
            f"the pattern of rule.{rule.name} is no regular expression ({error}); "
            "write it between single quotation marks, where a backslash is one",
            "rule",
            rule.name,
            "pattern",
        ) from None


def _check_fixes(file: HouseFile, rule: HouseRule) -> None:
    groups = _compiled(file, rule).groups
    for key, texts in (("fix", rule.fixes), ("message", (rule.message,))):
        for text in texts:
            try:
                check_fix(text, groups)
            except FixError as error:
                said = f"the {key} of rule.{rule.name}: {error}"
                raise file.error(said, "rule", rule.name, key) from None


def _check_examples(file: HouseFile, rule: HouseRule) -> None:
    if not rule.finds and not rule.imported:
        raise file.error(
            f"rule.{rule.name} has no example; show wrong and right, as in "
            'finds = ["It is [in full swinging|in full swing] now."]',
            "rule",
            rule.name,
        )
    for number, shown in enumerate(rule.finds):
        wrong, right, marked = example(shown)
        if not marked or (rule.fixes and wrong == right):
            raise file.error(
                f"{shown!r} does not show what rule.{rule.name} finds and what would be right; "
                "write [wrong|right]",
                "rule",
                rule.name,
                "finds",
                number,
            )
