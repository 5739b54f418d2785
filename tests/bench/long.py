"""Long: texts of any length, made of the sample's paragraphs."""

from __future__ import annotations

from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "data" / "russian-french-meetings.txt"


def long_text(words: int) -> str:
    """Return a text of about so many words."""
    parts = [p for p in SAMPLE.read_text(encoding="utf-8").split("\n\n") if len(p.split()) > 20]
    text = ["A long story"]
    while sum(len(part.split()) for part in text) < words:
        text.append(f"{parts[len(text) % len(parts)].strip()} Item {len(text)}.")
    return "\n\n".join(text)
