"""Words: what an editor counts when asked for the length of an article."""

from __future__ import annotations

from functools import lru_cache

# The standard library's \w leaves out the vowel signs of half of Asia.
import regex

from kit.prose.spans import Span

# Scripts that set no space between words: there a word is a character.
_UNSPACED = r"[[\p{Han}\p{Hiragana}\p{Katakana}]&&[\p{L}\p{N}]]"
_UNIT = rf"[[\p{{L}}\p{{N}}]--{_UNSPACED}][[\p{{L}}\p{{N}}\p{{M}}]--{_UNSPACED}]*+"
_WORD = regex.compile(
    rf"""
    {_UNSPACED}
    | \p{{Sc}}?+                                    # $9.7
      {_UNIT}
      (?:
        (?: \.?['’ʼ\-‑]                             # don’t, so-called, U.S.-led
          | [.&@–·\u00ad\u200c\u200d]               # 9.7, AT&T, Franco–German
          | (?<=\p{{N}})[,:/](?=\p{{N}})            # 1,200, 10:30, 9/11
        )
        {_UNIT}
      )*+
      (?: (?<=\p{{L}}\p{{M}}*\.\p{{L}}\p{{M}}*)\. | (?<=\p{{N}})[%‰] )?+  # U.S., 50%
    """,
    regex.VERBOSE | regex.VERSION1,
)


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Span, ...]:
    """Return the words of `text` in order, in code points.

    Apostrophes of both glyphs, hyphens and stops between two letters or digits stay inside a
    word; so do a currency sign before a figure and a per cent sign after it. Initials are one
    word with their final stop ("U.S."). A dash with spaces, an em dash and a slash between
    letters part words. A closing apostrophe ("Putins’") is left out: it cannot be told from a
    quotation mark.

    >>> text = "The U.S. so-called lists – he’s paid $9.7 million, 50%—more."
    >>> [span.of(text) for span in words(text)]
    ['The', 'U.S.', 'so-called', 'lists', 'he’s', 'paid', '$9.7', 'million', '50%', 'more']
    """
    return tuple(Span(*found.span()) for found in _WORD.finditer(text))


def count_words(text: str) -> int:
    """Return how many words a text has, without keeping where they are.

    >>> count_words("He’s paid $9.7 million.")
    4
    """
    return sum(1 for _ in _WORD.finditer(text))
