"""Articles that change upstream: prose with its own echoes, mutations of it, and where each went.

Every letter carries where it came from, so what became of a place is known and not guessed.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from wordfreq import top_n_list

from kit.prose import Span

COMMON = [*top_n_list("en", 3_000), "café", "naïve", "party’s", "it’s"]
WHO = "the minister|a spokesman for the ministry|Marie Dupont|the party’s leader|officials".split(
    "|"
)
DID = "said on Friday|told reporters|wrote in a statement|repeated|denied".split("|")
THAT = (
    "that the talks with the French delegation had been cristal clear|"
    "that “nothing was agreed upon” – and that nothing would be|"
    "that the café in the naïve quarter would recieve its licence back|"
    "that about 1,200 people had came to the square|"
    "that the bill, which was put forward in may, had it’s supporters|"
    "that its economy was a quarter larger then a year before|"
    "that the the vote was expected in the autumn|"
    "that they do not know who payed for it"
).split("|")
TAIL = ["", "", ", according to the ministry", " at the end of the week", " in Moscow and in Paris"]
GLYPHS = {"“": '"', "”": '"', "’": "'", "–": "-", " ": "\u00a0", "é": "e\u0301", "ï": "i\u0308"}


class Letter(NamedTuple):
    """A letter and its place in the article as it was (None for a new one); if it is a copy."""

    letter: str
    origin: int | None
    copy: bool = False


Text = list[Letter]
Mutation = Callable[[random.Random, Text, int], Text]


def echoing(draw: random.Random) -> str:
    """Return an article of 3 to 9 paragraphs, in which phrases and whole sentences come again."""
    return _article(draw, _echo)


def plain(draw: random.Random) -> str:
    """Return an article of 3 to 9 paragraphs of common words, whose phrases seldom come again."""
    return _article(draw, _words)


def _article(draw: random.Random, sentence: Callable[[random.Random], str]) -> str:
    paragraphs = [
        " ".join(sentence(draw) for _ in range(draw.randint(1, 5)))
        for _ in range(draw.randint(3, 9))
    ]
    return "The hed of the day\n\n" + "\n\n".join(paragraphs) + "\n"


def _echo(draw: random.Random) -> str:
    words = f"{draw.choice(WHO)} {draw.choice(DID)} {draw.choice(THAT)}{draw.choice(TAIL)}."
    return words[0].upper() + words[1:]


def _words(draw: random.Random) -> str:
    words = draw.choices(
        COMMON, [1 / rank for rank in range(1, len(COMMON) + 1)], k=draw.randint(4, 25)
    )
    said = f"“{draw.choice(WHO)}” – " if draw.random() < 0.2 else ""
    return said + " ".join(words).capitalize() + "."


def traced(source: str) -> Text:
    """Return a source with its letters told apart."""
    return [Letter(letter, at) for at, letter in enumerate(source)]


def words_of(text: Text) -> str:
    """Return what a text reads like."""
    return "".join(each.letter for each in text)


def became(text: Text, source: str, span: Span) -> Span | None:
    """Return where a span of the source stands now; None when any of it is gone or torn apart.

    One line end is as good as another. A copy is the place itself once nothing of the first is
    left: a sentence doubled, and then deleted where it was, is a sentence moved.
    """
    wanted = list(range(span.start, span.end)) or [span.start - 1, span.start]
    around = {o for o in range(span.start - 3, span.end + 3) if source[o : o + 1].isalnum()}
    if any(each.origin in around and not each.copy for each in text):
        text = [Letter(e.letter, None) if e.copy else e for e in text]
    found = [
        at
        for at, each in enumerate(text)
        if (each.origin == wanted[0] or source[wanted[0]] == "\n")
        and _all(text, at, source, wanted)
    ]
    if len(found) != 1:
        return None
    start = found[0]
    return Span(start, start + len(wanted)) if span.start < span.end else Span(start + 1, start + 1)


def _all(text: Text, at: int, source: str, wanted: list[int]) -> bool:
    letters = text[at : at + len(wanted)]
    return len(letters) == len(wanted) and all(
        each.letter == source[o] and (each.origin == o or source[o] == "\n")
        for each, o in zip(letters, wanted, strict=True)
    )


def edit_near(draw: random.Random, text: Text, at: int) -> Text:
    """Change, drop or put in a word within forty letters of a place."""
    return _edit(draw, text, min(max(0, at + draw.randint(-40, 40)), len(text) - 1))


def edit_far(draw: random.Random, text: Text, at: int) -> Text:  # noqa: ARG001
    """Change, drop or put in a word anywhere."""
    return _edit(draw, text, draw.randrange(len(text)))


def edit_it(draw: random.Random, text: Text, at: int) -> Text:
    """Change, drop or put in a word at the place itself."""
    return _edit(draw, text, at)


def _edit(draw: random.Random, text: Text, at: int) -> Text:
    word = next((m for m in re.finditer(r"\w+\s?", words_of(text)) if m.end() > at), None)
    if word is None:
        return text
    new = draw.choice(
        [w for w in ("", "some ", "crystal ", "a ", "Dupont’s ") if w != word.group()]
    )
    start = word.start() if draw.random() < 0.7 else word.end()
    return [*text[:start], *_new(new), *text[word.end() :]]


def move_paragraph(draw: random.Random, text: Text, at: int) -> Text:  # noqa: ARG001
    """Take a paragraph to another place."""
    parts = _paragraphs(text)
    part = parts.pop(draw.randrange(len(parts)))
    parts.insert(draw.randint(0, len(parts)), part)
    return _together(parts)


def drop_paragraph(draw: random.Random, text: Text, at: int) -> Text:  # noqa: ARG001
    """Take a paragraph out."""
    parts = _paragraphs(text)
    parts.pop(draw.randrange(len(parts)))
    return _together(parts)


def drop_sentence(draw: random.Random, text: Text, at: int) -> Text:
    """Take out the sentence at a place, or another."""
    start, end = _sentence_at(draw, text, at)
    return text[:start] + text[end:]


def double_sentence(draw: random.Random, text: Text, at: int) -> Text:
    """Put a copy of a sentence, mostly the one at a place, somewhere else."""
    start, end = _sentence_at(draw, text, at)
    copied = [Letter(each.letter, each.origin, copy=True) for each in text[start:end]]
    _, there = _sentence_at(draw, text, draw.randrange(len(text)))
    return text[:there] + copied + text[there:]


def change_glyphs(draw: random.Random, text: Text, at: int) -> Text:  # noqa: ARG001
    """Set one glyph another way, in all the article or in part of it."""
    wanted, new = draw.choice(list(GLYPHS.items()))
    share = draw.choice([0.1, 1.0])
    changed: Text = []
    for each in text:
        swap = each.letter == wanted and draw.random() < share
        changed += _new(new) if swap else [each]
    return changed


def recompose(draw: random.Random, text: Text, at: int) -> Text:  # noqa: ARG001
    """Decompose every accented letter, as another system's editor does."""
    return [
        part
        for each in text
        for part in (
            [each]
            if unicodedata.normalize("NFD", each.letter) == each.letter
            else _new(unicodedata.normalize("NFD", each.letter))
        )
    ]


MUTATIONS: dict[str, Mutation] = {
    "an edit near": edit_near,
    "an edit far": edit_far,
    "an edit of the place itself": edit_it,
    "a paragraph moved": move_paragraph,
    "a paragraph deleted": drop_paragraph,
    "a sentence deleted": drop_sentence,
    "a sentence doubled": double_sentence,
    "glyphs changed": change_glyphs,
    "letters decomposed": recompose,
}


def _new(words: str) -> Text:
    return [Letter(letter, None) for letter in words]


def _paragraphs(text: Text) -> list[Text]:
    parts, start = [], 0
    for found in re.finditer(r"\n\n", words_of(text)):
        parts.append(text[start : found.start()])
        start = found.end()
    return [*parts, text[start:]]


def _together(parts: list[Text]) -> Text:
    return [each for part in parts for each in (*_new("\n\n"), *part)][2:]


def _sentence_at(draw: random.Random, text: Text, at: int) -> Span:
    spans = [Span(*m.span()) for m in re.finditer(r"[^.\n]+\. ?", words_of(text))]
    if not spans:
        return Span(0, 0)
    here = [span for span in spans if span.start <= at < span.end]
    return here[0] if here and draw.random() < 0.7 else draw.choice(spans)
