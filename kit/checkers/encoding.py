"""Encoding: letters that were read in the wrong encoding once: “cafÃ©” for “café”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from kit.checking.rule import Prose, Rule
from kit.findings import Finding
from kit.house import HouseStyle
from kit.prose import Span

MOJIBAKE = Rule(
    name="encoding.mojibake",
    kind="typography",
    tier="safe",
    why="The bytes of these letters were once read in the wrong encoding; what they were is known.",
    finds={
        "It was a cafÃ© then.": "It was a café then.",
        "He wasnâ€™t there.": "He wasn’t there.",
        "It costs Â£5 now.": "It costs £5 now.",
        "They sailed from SÃ£o Paulo.": "They sailed from São Paulo.",
        "It was Ã la carte.": "It was à la carte.",
    },
    leaves=(
        "A café in São Luís costs £5, and it wasn’t “naïve”.",
        "Ångström, Øresund, Þór and the Ñandú: L’Été à Nîmes.",
        "He said “déjà vu”… at 20 °C – in Łódź.",
    ),
)
RULES = (MOJIBAKE,)

# A byte of UTF-8 read as a letter, and another after it: most articles stop here.
_SUSPECT = re.compile("[\u00c2-\u00f4\u0102-\u0111\u0393-\u03c0\u0420-\u0440‚√]['\u0080-\uffff]|Ã ")
_WORD = re.compile(r"[^ \t\n]+|[ \t\n]+")
_MARKS = re.compile(r"\A[(\[]|[.,;:!?)\]]\Z")


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Find the words of one block that are well-formed once they are read anew."""
    if not _SUSPECT.search(block.text):
        return
    mended = _mended(block.text)
    for was, now in _changed(block.text, mended):
        letters = block.text[was.start : was.end]
        message = f"“{letters}”: letters read in the wrong encoding; they were “{now}”."
        yield MOJIBAKE.finding(block.text, *was, message, now)


@lru_cache(maxsize=1024)
def _mended(text: str) -> str:
    """Return a text with its encoding mended, and nothing else of it changed."""
    import ftfy  # needed by few articles

    return ftfy.fix_encoding(text)


def _changed(text: str, mended: str) -> Iterator[tuple[Span, str]]:
    """Give each row of words that reads otherwise now, and what it reads."""
    if text == mended:
        return
    was, now = _WORD.findall(text), _WORD.findall(mended)
    starts = [0]
    for word in was:
        starts.append(starts[-1] + len(word))
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    for tag, first, last, first_now, last_now in matcher.get_opcodes():
        if tag != "equal":
            yield _bare(Span(starts[first], starts[last]), text, "".join(now[first_now:last_now]))


def _bare(span: Span, text: str, now: str) -> tuple[Span, str]:
    """Leave out the marks around a word that are the same in both."""
    while (mark := _MARKS.search(span.of(text))) and len(now) > 1:
        at_start = mark.start() == 0
        if (now[0] if at_start else now[-1]) != mark.group():
            break
        span = Span(span.start + at_start, span.end - (not at_start))
        now = now[1:] if at_start else now[:-1]
    return span, now
