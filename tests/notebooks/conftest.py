"""A small project whose review notebook was run, and ways to have tools work on it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from kit.opening import open_review

TEXT = (
    "The hed of the day\n\nBy Ann Other\n\nOne fact is cristal clear, and nobody denies it.\n\n"
    "They met Q&A style in Orly on 3 March 2017.\n"
)
ACCEPT = "text == 'cristal'"
MAIN = "from kit.cli import main; main()"


@dataclass(frozen=True)
class Run:
    """A project with `data/article.txt`, its log, and `notebooks/review.ipynb` as it was run."""

    root: Path

    @property
    def article(self) -> Path:
        """The article's file."""
        return self.root / "data" / "article.txt"

    @property
    def notebook(self) -> Path:
        """The notebook's file; no test writes to it."""
        return self.root / "notebooks" / "review.ipynb"

    @property
    def page(self) -> bytes:
        """The clean copy, as the notebook's last cell wrote it."""
        return (self.root / "build" / "article.html").read_bytes()

    def kit(self, *arguments: str | Path, **environment: str) -> None:
        """Run the kit's own command in the folder of notebooks."""
        self.call(sys.executable, "-c", MAIN, *arguments, **environment)

    def tool(self, *command: str | Path, **environment: str) -> None:
        """Run one of Python's programs in the folder of notebooks, by its module's name."""
        self.call(sys.executable, "-m", *command, **environment)

    def call(self, *command: str | Path, **environment: str) -> None:
        """Run a command in the folder of notebooks."""
        done = subprocess.run(
            command,
            cwd=self.notebook.parent,
            env=os.environ | environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr

    def settle(self, notebook: str, *options: str, **environment: str) -> bytes:
        """Return what `jupyter nbconvert --to kit-notebook` makes of a notebook of that folder."""
        convert = ("jupyter", "nbconvert", "--to", "kit-notebook", "--output", "settled")
        self.tool(*convert, *options, notebook, **environment)
        return (self.notebook.parent / "settled.ipynb").read_bytes()


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Return a project whose decisions are made, and whose notebook was run after that."""
    made = Run(tmp_path_factory.mktemp("project"))
    for folder in ("data", "notebooks", ".git"):
        (made.root / folder).mkdir()
    made.article.write_text(TEXT, encoding="utf-8")
    open_review(made.article, by="ann").accept(ACCEPT)
    made.kit("notebook", made.article, "-o", "review.ipynb", "--run", "--accept", ACCEPT)
    return made
