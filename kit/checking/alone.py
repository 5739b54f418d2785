"""Alone: what is found in one block, remembered by its words and by what the whole says of it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType, ModuleType
from typing import NamedTuple

from kit.checking.rule import Prose
from kit.checking.settle import settle
from kit.findings import Finding, keyed, protect
from kit.house import HouseStyle
from kit.plugins import plugins
from kit.prose import Span, quotations
from kit.prose.blocks import is_prose

_PARAGRAPHS_KEPT = 16_384
Pairs = frozenset[tuple[str, str]]
Verdicts = tuple[Hashable, ...]


class Known(NamedTuple):
    """What the checkers say of one block: their findings, and what each judge is told of it.

    `pairs` are the rules and texts of the findings.
    """

    findings: tuple[Finding, ...]
    pairs: Pairs
    told: tuple[Hashable, ...]


@cache
def with_part(part: str) -> Mapping[str, ModuleType]:
    """Return the checkers that have the function `part`, by name."""
    checkers = plugins("kit.checkers").items()
    return MappingProxyType({name: each for name, each in checkers if hasattr(each, part)})


@cache
def _in_turn() -> tuple[str, ...]:
    """Return the names of those to ask of a block: who waits for what was begun comes last."""
    return tuple(sorted(with_part("check_block"), key=with_part("begin").__contains__))


@lru_cache(maxsize=_PARAGRAPHS_KEPT)
def known(block: Prose, house: HouseStyle) -> Known:
    """Return all that the checkers say of one block, as it comes; of no prose, nothing."""
    judges = with_part("judge").values()
    if not is_prose(block.role):
        return Known((), frozenset(), (None,) * len(judges))
    asked = ((name, (block, house)) for name in _in_turn())
    findings = tuple(_allowed("check_block", asked, block, house))
    pairs = frozenset((finding.rule, finding.text) for finding in findings)
    return Known(findings, pairs, tuple(judge.tell(block, house) for judge in judges))


@lru_cache(maxsize=_PARAGRAPHS_KEPT)
def found(
    block: Prose, house: HouseStyle, stands: Pairs, verdicts: Verdicts
) -> tuple[Finding, ...]:
    """Return the findings of one block in order of place, settled and with their keys.

    `stands` are those of its rules and texts that are no fault in this article, `verdicts` what
    each judge says of this block, None where nothing.
    """
    findings = (f for f in known(block, house).findings if (f.rule, f.text) not in stands)
    own = settle(_finished(findings, block, house))
    said = zip(with_part("judge"), verdicts, strict=True)
    asked = ((name, (block, verdict, house)) for name, verdict in said if verdict is not None)
    judged = _allowed("check_judged", asked, block, house)
    return settle((*own, *_finished(judged, block, house)))


def _allowed(
    part: str, asked: Iterable[tuple[str, tuple[object, ...]]], block: Prose, house: HouseStyle
) -> Iterator[Finding]:
    """Give what the checkers find by their function `part`, unless the house lets it stand."""
    for name, arguments in asked:
        for finding in getattr(with_part(part)[name], part)(*arguments):
            stands = house.allows(finding.rule, finding.text, block.role)
            if not stands and not house.known.in_phrase(block.text, *finding.span):
                yield finding._replace(checker=name)


def _finished(findings: Iterable[Finding], block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Give the findings with the quotations' protection and their keys."""
    said = [Span(0, len(block.text))] if block.role == "quotation" else quotations(block.text)
    for finding in findings:
        own = protect(finding, block.text, said)
        if not is_exempt(own, house):
            yield keyed(own, block.text)


def is_exempt(finding: Finding, house: HouseStyle) -> bool:
    """Tell whether the house lets a finding stand because it is inside quotation marks."""
    return finding.quoted and house.allows(finding.rule, finding.text, "quoted")
