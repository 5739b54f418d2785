"""The review notebook: what it says, where it is found, and what running it leaves behind."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest

from kit.errors import KitError
from kit.notebook import (
    NotebookError,
    article_of,
    find_notebook,
    house_of,
    kernel_python,
    new_notebook_path,
    review_notebook,
    run_notebook,
    write_notebook,
)

ROOT = Path(__file__).parents[1]
SAMPLE = "russian-french-meetings.txt"
ACCEPT = "text == 'cristal'"  # as notebooks/review.ipynb was made; see CONTRIBUTING


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return an article in a project's `data` folder."""
    (tmp_path / "pyproject.toml").touch()
    path = tmp_path / "data" / "story.txt"
    path.parent.mkdir()
    path.write_text("The hed\n\nOne fact is cristal clear. It is known.\n", encoding="utf-8")
    return path


def put_notebook(path: Path, article: str) -> Path:
    """Write a notebook that says it reviews `article`, and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    notebook = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {"kit": {"article": article}},
        "cells": [],
    }
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


def parameters(notebook: nbformat.NotebookNode) -> str:
    """Return what the cell of parameters says."""
    return next(str(c.source) for c in notebook.cells if "parameters" in c.metadata.get("tags", ()))


def test_the_notebook_is_a_valid_one(article: Path) -> None:
    """Any Jupyter of this decade reads it, cell ids included."""
    made = review_notebook(article, article.with_name("story.review.ipynb"))
    nbformat.validate(made)
    assert (made.nbformat, made.nbformat_minor) == (4, 5)


def test_the_same_article_gives_the_same_notebook(article: Path, tmp_path: Path) -> None:
    """No clock and no chance is in it."""
    one, two = (
        write_notebook(review_notebook(article, tmp_path / "n.ipynb"), tmp_path / name)
        for name in ("one.ipynb", "two.ipynb")
    )
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize(
    ("place", "opened"),
    [
        ("data/story.review.ipynb", 'article = "story.txt"'),
        ("notebooks/review.ipynb", 'article = "../data/story.txt"'),
        ("a/b/review.ipynb", 'article = "../../data/story.txt"'),
    ],
)
def test_paths_are_said_from_the_notebooks_folder(
    article: Path, tmp_path: Path, place: str, opened: str
) -> None:
    """A kernel works in its notebook's folder, and a project may be moved."""
    made = review_notebook(article, tmp_path / place)
    assert opened in parameters(made)
    assert "kit.open(article, house)" in json.dumps(made)
    assert str(tmp_path) not in json.dumps(made)


def test_the_house_style_is_named_in_the_notebook(article: Path, tmp_path: Path) -> None:
    """The notebook opens the article by the house style it was made with."""
    made = review_notebook(article, tmp_path / "n.ipynb", house=tmp_path / "house.toml")
    assert 'house = "house.toml"' in parameters(made)
    path = write_notebook(made, tmp_path / "n.ipynb")
    assert house_of(path) == tmp_path / "house.toml"


def test_a_plain_notebook_decides_nothing(article: Path) -> None:
    """Running all cells of a new notebook leaves every decision to the editor."""
    code = [cell.source for cell in review_notebook(article, "n.ipynb").cells if "outputs" in cell]
    verbs = ("accept", "rewrite", "stet", "query", "fix_safe", "undo", "redo", "revoke")
    assert [line for line in code for verb in verbs if f".{verb}(" in line] == []


@pytest.mark.parametrize("hed", ["<img src=x onerror=y>", "[a](http://b)", "*not* $bold$ `at` all"])
def test_the_hed_is_shown_as_it_is(article: Path, hed: str) -> None:
    """An article's text is no Markdown, HTML or TeX of ours."""
    article.write_text(f"{hed}\n\nOne sentence is enough. Two are better.\n", encoding="utf-8")
    title = review_notebook(article, "n.ipynb").cells[0].source.split("\n")[0]
    assert not set(title.removeprefix("# ")) & set("<>[]*$`")


@pytest.mark.parametrize(
    "place",
    [
        "data/story.review.ipynb",
        "data/any name.ipynb",
        "data/notebooks/review.ipynb",
        "notebooks/review.ipynb",
    ],
)
def test_a_notebook_is_found_by_what_it_reviews(article: Path, tmp_path: Path, place: str) -> None:
    """Beside the article or in a `notebooks` folder, whatever it is called."""
    folder = (tmp_path / place).parent
    path = put_notebook(tmp_path / place, os.path.relpath(article, folder))
    put_notebook(folder / "another.ipynb", "another.txt")
    (folder / "broken.ipynb").write_text("{", encoding="utf-8")
    assert find_notebook(article) == path
    assert article_of(path) == article


@pytest.mark.parametrize("place", ["other/review.ipynb", "../notebooks/review.ipynb"])
def test_a_notebook_elsewhere_is_not_found(article: Path, tmp_path: Path, place: str) -> None:
    """Neither in just any folder nor outside the project."""
    project = tmp_path / "project"
    shutil.move(article.parent, project / "data")
    (project / "pyproject.toml").touch()
    moved = project / "data" / article.name
    path = project / place
    put_notebook(path, os.path.relpath(moved, path.parent))
    assert find_notebook(moved) is None


def test_the_nearest_notebook_wins(article: Path, tmp_path: Path) -> None:
    """The one beside the article, before that of the project; the kit's own name first."""
    put_notebook(tmp_path / "notebooks" / "review.ipynb", "../data/story.txt")
    put_notebook(article.with_name("a.ipynb"), "story.txt")
    own = put_notebook(article.with_name("story.review.ipynb"), "story.txt")
    assert find_notebook(article) == own


def test_a_file_of_that_name_is_not_overwritten(article: Path) -> None:
    """What is not the article's review notebook is somebody's work."""
    path = article.with_name("story.review.ipynb")
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(NotebookError, match=r"does not review story\.txt"):
        new_notebook_path(article)
    with pytest.raises(NotebookError, match="is not overwritten"):
        write_notebook(review_notebook(article, path), path)
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_cell_that_fails_is_one_line(article: Path) -> None:
    """Its error is named; nothing of the traceback or its colours is left."""
    made = review_notebook(article, article.with_name("n.ipynb"), accept="text = 'cristal'")
    with pytest.raises(NotebookError, match="FindingError") as caught:
        run_notebook(made, article.parent)
    assert "\x1b" not in str(caught.value)


def test_notebooks_run_on_this_python() -> None:
    """The kernel they name is that of the environment that has the kit."""
    assert kernel_python() == sys.executable


def test_another_pythons_kernel_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would not know the kit; what to run instead is said."""
    spec = {"argv": ["/opt/other/bin/python", "-m", "ipykernel"], "display_name": "Other"}
    folder = tmp_path / "kernels" / "python3"
    folder.mkdir(parents=True)
    (folder / "kernel.json").write_text(json.dumps(spec), encoding="utf-8")
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    with pytest.raises(KitError, match="runs on another Python"):
        kernel_python()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project's sample and its decisions, to run notebooks in."""
    root = tmp_path_factory.mktemp("project")
    (root / "pyproject.toml").touch()
    (root / "notebooks").mkdir()
    shutil.copytree(ROOT / "data", root / "data", ignore=shutil.ignore_patterns(".*"))
    return root


def run_sample(project: Path, name: str) -> Path:
    """Make and run the sample's notebook, and return its path."""
    path = project / "notebooks" / name
    made = review_notebook(project / "data" / SAMPLE, path, accept=ACCEPT)
    return write_notebook(run_notebook(made, path.parent), path)


@pytest.fixture(scope="module")
def twice(project: Path) -> tuple[Path, Path]:
    """Return the sample's notebook run twice, once its decisions are made."""
    run_sample(project, "before.ipynb").unlink()
    return run_sample(project, "one.ipynb"), run_sample(project, "two.ipynb")


def test_running_twice_gives_the_same_bytes(twice: tuple[Path, Path]) -> None:
    """Neither the clock nor the kernel nor the widget leaves a trace."""
    one, two = twice
    assert one.read_bytes() == two.read_bytes()


def test_a_run_notebook_reads_well_without_a_kernel(twice: tuple[Path, Path]) -> None:
    """The desk is kept as a page with the redline, and no live widget is left behind."""
    cells = {"".join(cell["source"]): cell for cell in json.loads(twice[0].read_bytes())["cells"]}
    [shown] = cells["review"]["outputs"]
    data: dict[str, Any] = shown["data"]
    assert "<del>cristal</del><ins>crystal</ins>" in "".join(data["text/html"])
    assert [kind for kind in data if "widget" in kind] == []


def test_exporting_twice_gives_the_same_page(twice: tuple[Path, Path], project: Path) -> None:
    """`jupyter nbconvert --to kit-html`, run anew or not, and the notebook's own export agree."""
    one, two = twice
    convert = (sys.executable, "-m", "jupyter", "nbconvert", "--to", "kit-html")
    subprocess.run([*convert, "--execute", one], check=True, capture_output=True)
    subprocess.run([*convert, two], check=True, capture_output=True)
    pages = {path.with_suffix(".html").read_bytes() for path in twice}
    pages.add((project / "build" / SAMPLE).with_suffix(".html").read_bytes())
    assert len(pages) == 1
    assert b"crystal clear" in pages.pop()


def test_the_committed_notebook_is_a_fresh_run(project: Path, twice: tuple[Path, Path]) -> None:
    """notebooks/review.ipynb shows what the article and its decisions give today."""
    log = Path("data", SAMPLE).with_suffix(".decisions.jsonl")
    assert (project / log).read_bytes() == (ROOT / log).read_bytes()
    fresh, kept = (
        {"".join(cell["source"]): cell for cell in json.loads(path.read_bytes())["cells"]}
        for path in (twice[0], ROOT / "notebooks" / "review.ipynb")
    )
    assert list(kept) == list(fresh)
    # Tables are drawn by pandas, whose next version may draw them otherwise.
    for shown in ("review", "print(kit.export(review))"):
        assert kept[shown]["outputs"] == fresh[shown]["outputs"]
