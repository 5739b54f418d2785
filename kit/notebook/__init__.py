"""Notebook: the review notebook of an article: found again, made new, run.

A review notebook says in its metadata which article it reviews: `{"kit": {"article": path}}`,
the path as seen from the notebook's folder. The decisions are not in it; they are in the log.
"""

from kit.notebook.cells import review_notebook
from kit.notebook.files import NotebookError, article_of, house_of, write_notebook
from kit.notebook.find import find_notebook, new_notebook_path, root_of
from kit.notebook.run import kernel_python, run_notebook

__all__ = [
    "NotebookError",
    "article_of",
    "find_notebook",
    "house_of",
    "kernel_python",
    "new_notebook_path",
    "review_notebook",
    "root_of",
    "run_notebook",
    "write_notebook",
]
