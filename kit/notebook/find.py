"""Find: where the review notebook of an article is, or would be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kit.notebook.files import NotebookError, article_of
from kit.project import root_of

SUFFIX = ".review.ipynb"
FOLDER = "notebooks"


def find_notebook(article: Path) -> Path | None:
    """Return the notebook that reviews an article: beside it, or in a `notebooks` folder.

    The `notebooks` folders are those of the article's folder and of the folders above it, up to
    the project's. The nearest wins; of several in one folder, the one `kit open` would make,
    else the first by name.
    """
    wanted = article.resolve()
    found = (path for path in _candidates(wanted) if article_of(path) == wanted)
    return next(found, None)


def new_notebook_path(article: Path) -> Path:
    """Return where the review notebook of an article is made: beside it.

    Raises NotebookError when there is a file of that name which is something else.

    >>> new_notebook_path(Path("data/meetings.txt")).name
    'meetings.review.ipynb'
    """
    path = article.resolve().with_name(article.stem + SUFFIX)
    if path.exists():
        raise NotebookError(
            f"{path}: is there already and does not review {article.name}; "
            "move it away, or name the article in its cell of parameters"
        )
    return path


def _candidates(article: Path) -> Iterator[Path]:
    root = root_of(article)
    folders = [article.parent, *article.parent.parents]
    up_to_root = folders[: folders.index(root) + 1]
    for folder in (article.parent, *(each / FOLDER for each in up_to_root)):
        own = article.stem + SUFFIX
        yield from sorted(folder.glob("*.ipynb"), key=lambda path: (path.name != own, path.name))
