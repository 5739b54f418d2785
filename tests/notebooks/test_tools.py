"""The same article and log give the same notebook and page, whatever program ran the notebook.

Real tools, real kernels; each run is told another time zone, language and hash seed.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jupytext
import nbformat
import nbstripout
import papermill
import pytest
from nbclient import NotebookClient

from kit.errors import ExportError
from kit.exporters.notebook import KitHTMLExporter
from kit.exporters.unverified import UNVERIFIED
from kit.jupyter import named_in, settled
from kit.opening import open_review

if TYPE_CHECKING:
    from conftest import Run

TOKYO = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7", "COLUMNS": "40"}
NEW_YORK = {"TZ": "America/New_York", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}


def read(path: Path) -> Any:  # noqa: ANN401 - nbformat types nothing
    """Return a notebook's file as nbformat has it."""
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]


def page_of(notebook: Path) -> bytes:
    """Return the page that the export menu makes of a notebook."""
    page, _ = KitHTMLExporter().from_filename(str(notebook))
    return str(page).encode()


def test_the_kit_runs_it_to_the_same_bytes(run: Run) -> None:
    """`kit notebook --run`."""
    make = ("notebook", "../data/article.txt", "-o", "again.ipynb", "--run")
    run.kit(*make, "--accept", "text == 'cristal'", **TOKYO)
    assert run.notebook.with_name("again.ipynb").read_bytes() == run.notebook.read_bytes()


def test_nbconvert_runs_it_to_the_same_bytes(run: Run) -> None:
    """`jupyter nbconvert --to kit-notebook --execute`."""
    assert run.settle("review.ipynb", "--execute", **NEW_YORK) == run.notebook.read_bytes()


def test_what_nbclient_ran_settles_to_the_same_bytes(run: Run) -> None:
    """By its own defaults it writes down the time of every cell, and the widgets' whole state."""
    notebook = read(run.notebook)
    folder = {"metadata": {"path": str(run.notebook.parent)}}
    NotebookClient(notebook, resources=folder).execute()
    assert "widgets" in notebook.metadata
    assert all("execution" in cell.metadata for cell in notebook.cells if "outputs" in cell)
    nbformat.write(notebook, run.notebook.with_name("nbclient.ipynb"))  # type: ignore[no-untyped-call]
    assert run.settle("nbclient.ipynb") == run.notebook.read_bytes()


def test_a_stripped_notebook_runs_to_the_same_bytes(run: Run) -> None:
    """What nbstripout leaves, as a filter of Git's does by itself, is all that there is to it."""
    stripped = run.notebook.with_name("stripped.ipynb")
    shutil.copy(run.notebook, stripped)
    run.tool(nbstripout.__name__, stripped)
    assert [cell.outputs for cell in read(stripped).cells if cell.get("outputs")] == []
    assert page_of(stripped) == run.page
    assert run.settle("stripped.ipynb", "--execute", **TOKYO) == run.notebook.read_bytes()


@pytest.mark.parametrize("form", ["py:percent", "md"])
def test_a_notebook_kept_as_text_runs_to_the_same_bytes(run: Run, form: str) -> None:
    """There and back by jupytext: the code in the notebook's prose stays prose."""
    text = run.notebook.with_name(f"text.{form.partition(':')[0]}")
    back = text.with_suffix(".ipynb")
    run.tool(jupytext.__name__, "--to", form, "--output", text, run.notebook)
    run.tool(jupytext.__name__, "--to", "ipynb", "--output", back, text)
    assert page_of(back) == run.page
    assert run.settle(back.name, "--execute", **NEW_YORK) == run.notebook.read_bytes()


def test_papermill_is_told_what_there_is_to_set(run: Run) -> None:
    """`papermill --help-notebook` names both, with what stands there now."""
    told = papermill.inspect_notebook(str(run.notebook))
    assert list(told) == ["article", "house"]
    assert told["article"]["default"] == '"../data/article.txt"'
    assert all(parameter["help"] for parameter in told.values())


@pytest.fixture(scope="module")
def other(run: Run) -> Path:
    """Return the copy that papermill wrote of the notebook for another article, from the root."""
    article = run.root / "data" / "other.txt"
    article.write_text("Another hed\n\nIt is cristal clear.\n", encoding="utf-8")
    open_review(article, by="ann").accept("text == 'cristal'")
    made = run.root / "runs" / "today" / "review.ipynb"
    made.parent.mkdir(parents=True)
    what = {"article": "data/other.txt"}
    papermill.execute_notebook(run.notebook, made, what, cwd=run.root, progress_bar=False)
    return made


def test_papermill_reviews_another_article(run: Run, other: Path) -> None:
    """Only its own cell is added; log and page are those of the article that it names."""
    injected = [cell for cell in read(other).cells if "injected-parameters" in cell.metadata.tags]
    assert [cell.source.strip() for cell in injected] == [
        '# Parameters\narticle = "data/other.txt"'
    ]
    assert named_in(read(other)).article == "data/other.txt"
    page = run.root / "build" / "other.html"
    assert b"It is crystal clear." in page.read_bytes()
    assert page_of(other) == page.read_bytes()
    assert b"cristal" not in run.page


def test_settled_papermill_leaves_only_what_it_set(run: Run, other: Path) -> None:
    """Its report of times and versions goes; two runs are the same bytes."""
    again = other.with_name("again.ipynb")
    what = {"article": "data/other.txt"}
    papermill.execute_notebook(run.notebook, again, what, cwd=run.root, progress_bar=False)
    assert "papermill" in read(again).metadata
    assert settled(read(again)) == settled(read(other))
    assert "papermill" not in json.dumps(settled(read(again)))


def test_a_copy_of_papermills_outside_the_project_is_marked(run: Run, tmp_path: Path) -> None:
    """It is exported from what it shows, and says that nobody could verify it."""
    made = tmp_path / "review.ipynb"
    folder = run.notebook.parent
    papermill.execute_notebook(run.notebook, made, cwd=folder, progress_bar=False)
    assert UNVERIFIED in page_of(made).decode()
    assert UNVERIFIED not in run.page.decode()


def test_an_article_named_and_not_run_is_asked_for(run: Run, other: Path) -> None:
    """A cell of parameters changed after the run does not change what was run."""
    notebook = read(run.notebook)
    cell = next(cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", ()))
    cell.source = cell.source.replace("article.txt", "other.txt")
    path = run.notebook.with_name("changed.ipynb")
    nbformat.write(notebook, path)  # type: ignore[no-untyped-call]
    with pytest.raises(ExportError, match=r"about \.\./data/article\.txt and \.\./data/other\.txt"):
        page_of(path)
    assert other.exists()
