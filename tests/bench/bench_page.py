"""What a clean page weighs: the kit's against nbconvert's own page of the same words.

    python tests/bench/bench_page.py

nbconvert's page is that of a notebook whose only output is the article as Markdown, by its
HTML exporter without input cells, as `jupyter nbconvert --to html --no-input` makes it.
"""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter

from kit.exporters import html, markdown
from kit.opening import open_review

SAMPLE = Path(__file__).parents[2] / "data" / "russian-french-meetings.txt"


def usual(text: str) -> str:
    """Return nbconvert's own page of a Markdown text."""
    output = nbformat.v4.new_output("display_data", data={"text/markdown": text})
    cell = nbformat.v4.new_code_cell(outputs=[output])
    page, _ = HTMLExporter(exclude_input=True).from_notebook_node(
        nbformat.v4.new_notebook(cells=[cell])
    )
    return str(page)


def row(name: str, page: str) -> str:
    """Return a page's size, its scripts that run, and the addresses it asks for."""
    data = page.encode()
    scripts = len(re.findall(r"<script(?![^>]*type=.application/)", page))
    asked = len(re.findall(r"(?:src|href)=[\"']https?://", page))
    packed = len(gzip.compress(data, 9))
    return f"{name:10} {len(data):>8} bytes  gzip {packed:>6}  scripts {scripts}  asks {asked}"


def main() -> None:
    """Print both."""
    review = open_review(SAMPLE, check=False)
    ours, theirs = html.export(review), usual(markdown.export(review))
    print(row("kit-html", ours))
    print(row("nbconvert", theirs))
    print(f"ratio {len(theirs.encode()) / len(ours.encode()):.0f}")


if __name__ == "__main__":
    main()
