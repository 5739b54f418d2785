"""Projects: the folder that an article, its notebooks and its house style lie in together."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.project import project_root, root_of


@pytest.mark.parametrize("mark", ["pyproject.toml", ".git", "house.toml"])
def test_the_nearest_folder_with_a_mark_is_the_projects(tmp_path: Path, mark: str) -> None:
    """At or above, whichever of the marks it is."""
    inner = tmp_path / "project" / "desk"
    inner.mkdir(parents=True)
    (inner.parent / mark).touch()
    (tmp_path / mark).touch()
    assert project_root(inner) == inner.parent
    assert root_of(inner / "story.txt") == inner.parent


def test_a_house_style_inside_a_project_makes_no_other(tmp_path: Path) -> None:
    """The section of a paper that has words of its own is still of the paper."""
    inner = tmp_path / "sport"
    inner.mkdir()
    (tmp_path / ".git").mkdir()
    (inner / "house.toml").touch()
    assert project_root(inner) == tmp_path


def test_a_house_style_at_home_makes_no_project_of_the_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a notebook among the downloads could have all of it read."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / "house.toml").touch()
    (tmp_path / "downloads").mkdir()
    assert project_root(tmp_path / "downloads") is None
    (tmp_path / "downloads" / "house.toml").touch()
    assert project_root(tmp_path / "downloads") == tmp_path / "downloads"


def test_where_no_mark_is_there_is_no_project(tmp_path: Path) -> None:
    """A file may belong to none; then its own folder stands for one."""
    assert project_root(tmp_path) is None
    assert root_of(tmp_path / "story.txt") == tmp_path
