"""Say: the words of the command line: one-line errors, exit statuses, text made safe to show."""

from __future__ import annotations

import unicodedata

import click

FINE, WORK, BAD = 0, 1, 2  # exit statuses: all is well; there is work to do; bad input


def complain(message: str) -> None:
    """Say on stderr, in one line, what is wrong."""
    click.echo(f"kit: {visible(' '.join(message.split()))}", err=True)


def examples(*lines: str) -> str:
    """Return command lines as the end of a help text; click leaves their line ends alone."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def visible(text: str) -> str:
    """Return a text with nothing in it that a terminal would obey or hide.

    Control and formatting characters are named by their number; line ends become "⏎".

    >>> visible(f"red {chr(27)}[31m alert")
    'red <U+001B>[31m alert'
    """
    return "".join(_shown(letter) for letter in text)


def _shown(letter: str) -> str:
    if letter == "\n":
        return "⏎"
    if letter == "\t":
        return "⇥"
    hidden = unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp") and letter != "\u200d"
    return f"<U+{ord(letter):04X}>" if hidden else letter


def short(text: str, width: int) -> str:
    """Return a text made safe to show and cut in its middle to at most `width` columns.

    White space alone is counted, for it cannot be seen.

    >>> short("  ", 30), short("Subscribe to our evening newsletter", 20)
    ('2 spaces', 'Subscribe …ewsletter')
    """
    if text and not text.strip(" \u00a0"):
        return "1 space" if len(text) == 1 else f"{len(text)} spaces"
    shown = visible(text)
    if columns(shown) <= width:
        return shown
    half = (width - 1) // 2
    return f"{_cut(shown, width - 1 - half)}…{_cut(shown[::-1], half)[::-1]}"


def becomes(new: str | None, width: int) -> str:
    """Return what a decision puts in place of words, to stand behind them; "" when it puts nothing.

    >>> becomes("crystal", 30), becomes("", 30), becomes(None, 30)
    (' → crystal', ' → leave out', '')
    """
    return "" if new is None else f" → {short(new, width) or 'leave out'}"


def _cut(text: str, width: int) -> str:
    """Return as much of the beginning of a text as fits into `width` columns."""
    taken = 0
    for end, letter in enumerate(text):
        taken += columns(letter)
        if taken > width:
            return text[:end]
    return text


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes.

    >>> columns("crystal"), columns("水晶"), columns("e\u0301")
    (7, 4, 1)
    """
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )


def padded(text: str, width: int) -> str:
    """Return a text with spaces after it, up to `width` columns."""
    return text + " " * (width - columns(text))


def count(number: int, thing: str) -> str:
    """Return a number of things in words.

    >>> count(1, "line"), count(1200, "line")
    ('1 line', '1,200 lines')
    """
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
