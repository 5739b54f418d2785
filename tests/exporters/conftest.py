"""A small project with an article, its log and its review notebook, and a page's reader."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook, new_output

from kit.opening import open_review
from kit.record import MIME, record
from kit.review import Review

TEXT = (
    "The hed of the day\n\nBy Ann Other\n\nOne fact is cristal clear, and nobody denies it.\n\n"
    "They met Q&A style in Orly.\n"
)


@dataclass(frozen=True)
class Project:
    """A folder with `data/article.txt`, its log, and `notebooks/review.ipynb`."""

    root: Path

    @property
    def article(self) -> Path:
        """The article's file."""
        return self.root / "data" / "article.txt"

    @property
    def notebook(self) -> Path:
        """The notebook's file."""
        return self.root / "notebooks" / "review.ipynb"

    def review(self) -> Review:
        """Open the review anew, as after a restart."""
        return open_review(self.article, by="ann")

    def record(self) -> dict[str, object]:
        """Return what the notebook would keep of the review now."""
        return record(self.review(), self.notebook.parent)

    def save(self, *records: dict[str, object], named: str = "") -> NotebookNode:
        """Write the notebook with one cell for each record, its article named in the metadata."""
        notebook = new_notebook()
        notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
        code = 'import kit\n\nreview = kit.open("../data/article.txt")\nreview'
        for number, kept in enumerate(records):
            data = {"text/plain": "review", MIME: json.loads(json.dumps(kept))}
            shown = new_output("execute_result", data=data, execution_count=1)
            notebook.cells.append(new_code_cell(code, outputs=[shown], id=f"review-{number}"))
        if named:
            notebook.metadata["kit"] = {"article": named}
        nbformat.write(notebook, self.notebook)
        return notebook


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project whose article has one change decided on, and whose notebook was run."""
    made = Project(tmp_path / "project")
    for folder in ("data", "notebooks", ".git"):
        (made.root / folder).mkdir(parents=True)
    made.article.write_text(TEXT, encoding="utf-8")
    review = made.review()
    review.rewrite(*review.at("cristal"), "crystal")
    made.save(made.record())
    return made


@pytest.fixture
def alone(tmp_path: Path) -> dict[str, str]:
    """Return an environment for a process that reads no settings but those it is given."""
    own = ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")
    keep = {key: value for key, value in os.environ.items() if not key.startswith("JUPYTER")}
    path = os.pathsep.join((str(Path(sys.executable).parent), keep.get("PATH", "")))
    return {**keep, **{name: str(tmp_path / name.lower()) for name in own}, "PATH": path}


@pytest.fixture
def parse() -> Callable[[str], Element]:
    """Return a strict HTML5 parser: any parse error is an exception."""

    def strict(page: str) -> Element:
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        root: Element = parser.parse(page)
        return root

    return strict
