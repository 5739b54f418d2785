"""What README shows is executed, and what it says of the sample is so."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

import pytest

from kit.house import read_house

ROOT = Path(__file__).parents[1]
SHA256 = "33e250b2d988f566d3797f2268ec3930f54b72ae370e01d561d80cb7ea65657d"


def _blocks(language: str) -> list[str]:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_the_code_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every Python block of README runs on the sample and leaves the page it names."""
    (tmp_path / "data").mkdir()
    shutil.copy(ROOT / "data" / "russian-french-meetings.txt", tmp_path / "data")
    (tmp_path / "pyproject.toml").touch()  # a project, as the checkout is one
    monkeypatch.chdir(tmp_path)
    for block in _blocks("python"):
        exec(compile(block, "README.md", "exec"), {})  # noqa: S102 - README is ours
    assert "crystal clear" in (tmp_path / "build/russian-french-meetings.html").read_text("utf-8")


def test_the_house_style_is_one(tmp_path: Path) -> None:
    """The TOML block of README is a house style that the kit understands."""
    path = tmp_path / "house.toml"
    path.write_text(_blocks("toml")[0], encoding="utf-8")
    assert read_house(path).dialect == "British"


def test_the_sample_is_as_it_came() -> None:
    """Nobody has altered the third party's copy."""
    data = (ROOT / "data" / "russian-french-meetings.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == SHA256


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "SECURITY.md", "data/README.md"])
def test_links_lead_somewhere(page: str) -> None:
    """Every link to a file of the project names one that is there."""
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        if not target.startswith("http"):
            assert ((ROOT / page).parent / target).exists(), target
