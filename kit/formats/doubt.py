"""Doubt: what an editor is told where the letters of a file were guessed."""

from __future__ import annotations

from kit.article import Note
from kit.encoding import Decoded


def letters_in_doubt(decoded: Decoded, source: str) -> tuple[Note, ...]:
    """Return a note at the first word that the two opinions read otherwise; none where they agree.

    `source` is the article's text, where the word is looked for.

    >>> read = Decoded("a naïve idea", "cp1252", "mac-roman", "a naÔve idea")
    >>> letters_in_doubt(read, "a naïve idea")[0].about
    'naïve'
    """
    pairs = zip(decoded.text.split(), decoded.other_text.split(), strict=False)
    word, other = next((pair for pair in pairs if pair[0] != pair[1]), ("", ""))
    if not word:
        return ()
    says = (
        f"The file does not say what its letters are: read as {decoded.encoding} this is “{word}”, "
        f"as {decoded.other} it would be “{other}”. If that is right, save the file as UTF-8 anew."
    )
    return (Note("encoding", word if word in source else "", says),)
