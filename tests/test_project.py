"""Projects: the folder that an article, its notebooks and its house style lie in together."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.project import project_root


@pytest.mark.parametrize("mark", ["pyproject.toml", ".git", "house.toml"])
def test_the_nearest_folder_with_a_mark_is_the_projects(tmp_path: Path, mark: str) -> None:
    """At or above; a mark that only some ask for counts for them alone."""
    inner = tmp_path / "project" / "desk"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").touch()
    (inner.parent / mark).touch()
    assert project_root(inner, "house.toml") == inner.parent
    assert project_root(inner) == (tmp_path if mark == "house.toml" else inner.parent)


def test_where_no_mark_is_there_is_no_project(tmp_path: Path) -> None:
    """A file may belong to none."""
    assert project_root(tmp_path) is None
