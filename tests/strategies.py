"""What property tests draw: texts with awkward letters, and redlines of them."""

from __future__ import annotations

from hypothesis import strategies as st

from kit.redline import Redline

LETTERS = st.sampled_from("ab \n“’é\u0301\u05d0\u2028\U0001f600")
TEXTS = st.text(LETTERS, max_size=30)


@st.composite
def redlines(draw: st.DrawFn) -> tuple[str, Redline]:
    """Draw a source and a redline of it, made by a row of edits."""
    source = draw(TEXTS)
    redline = Redline()
    for _ in range(draw(st.integers(0, 5))):
        copy = redline.apply(source)
        start = draw(st.integers(0, len(copy)))
        end = draw(st.integers(start, min(len(copy), start + 4)))
        redline = redline.edit(source, start, end, draw(st.text(LETTERS, max_size=4)))
    return source, redline
