"""Notebook: the review notebook of an article: found again, made new, run.

A review notebook says in its cell of parameters which article it reviews, by the path as seen from
the notebook's folder (see `kit.jupyter.named`). The decisions are not in it; they are in the log.
"""

from kit.notebook.cells import review_notebook
from kit.notebook.files import NotebookError, article_of, house_of, write_notebook
from kit.notebook.find import find_notebook, new_notebook_path
from kit.notebook.run import kernel_python, run_notebook

__all__ = [
    "NotebookError",
    "article_of",
    "find_notebook",
    "house_of",
    "kernel_python",
    "new_notebook_path",
    "review_notebook",
    "run_notebook",
    "write_notebook",
]
