"""What tests of single commands share: a way to run them, and an article to run them on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from kit.cli import main

STORY = "The story\n\nIt is so.\nOne fact is cristal clear, and that is all there is to say.\n"


class Done(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


@pytest.fixture
def kit(capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """Return a function that runs `kit` with the arguments given."""

    def run(*arguments: str | Path) -> Done:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        assert isinstance(ended.value.code, int)
        return Done(ended.value.code, *capsys.readouterr())

    return run


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an article with one misspelling, in a folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    path = Path("story.txt")
    path.write_text(STORY, encoding="utf-8")
    return path
