"""Slips: a clock that runs backwards, and letters that are spelt in two ways."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

from bench.store.saving import TEXT, Outcome

from kit.opening import open_review


def clock_backwards(folder: Path) -> Outcome:
    """Decide while the clock runs backwards."""
    article = folder / "clock.txt"
    article.write_text(TEXT * 20, encoding="utf-8")
    review = open_review(article, by="ann", check=False)
    now = datetime(2030, 1, 1, tzinfo=UTC)
    with mock.patch("kit.step.datetime") as clock:
        for number in range(20):
            clock.now.return_value = now - timedelta(hours=number)
            at = review.copy.index("cristal")
            review.rewrite(at, at + 7, "crystal")
    review.undo()
    again = open_review(article, check=False)
    good = again.copy == review.copy == TEXT.replace("cristal", "crystal") * 19 + TEXT
    return Outcome("clock going backwards", 20, not good)


def spelt_two_ways(folder: Path) -> Outcome:
    """Decide about composed and decomposed letters, with replacements of either sort."""
    wrong = 0
    forms = ("NFC", "NFD")
    for source in forms:
        for new in forms:
            text = unicodedata.normalize(source, "The café\n\nHer naïve café é e\u0301 was shut.\n")
            article = folder / f"{source}-{new}.txt"
            article.write_bytes(text.encode())
            review = open_review(article, check=False)
            at = text.rindex("caf")
            end = text.index(" ", at)
            put = unicodedata.normalize(new, "cafés")
            review.rewrite(at, end, put)
            again = open_review(article, check=False)
            wrong += again.copy != text[:at] + put + text[end:]
            wrong += article.read_bytes() != text.encode()
            other = unicodedata.normalize("NFD" if source == "NFC" else "NFC", text)
            article.write_bytes(other.encode())
            moved = open_review(article, check=False)
            wrong += moved.copy != other or len(moved.orphans) != 1
    return Outcome("NFC and NFD, in article and decisions", 4, wrong)
