"""Steady: `jupyter nbconvert --to kit-notebook`, a notebook of which two runs are the same bytes.

What nbconvert itself writes has clock times, the widget's chance name and the Python's version in
it. This writes what `kit notebook --run` does, of any notebook, run before or with `--execute`.
"""

from __future__ import annotations

from typing import Any

from nbconvert.exporters.notebook import NotebookExporter
from nbconvert.preprocessors.base import Preprocessor
from nbformat import NotebookNode
from traitlets.config import Config

from kit.jupyter import settled


class SettlePreprocessor(Preprocessor):
    """Leaves out of a notebook what differs from run to run; for nbconvert's other exporters too.

    `--NotebookExporter.preprocessors=kit.exporters.steady.SettlePreprocessor`
    """

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Return the notebook settled; see `kit.jupyter.settled`."""
        return settled(nb), resources


class KitNotebookExporter(NotebookExporter):
    """Writes a notebook as it is settled."""

    export_from_notebook = "Settled notebook"

    @property
    def default_config(self) -> Config:
        """Do not even record what would be left out again."""
        return Config(ExecutePreprocessor={"record_timing": False, "store_widget_state": False})

    def _init_preprocessors(self) -> None:
        """Settle last, when the notebook has been run."""
        super()._init_preprocessors()  # type: ignore[no-untyped-call]
        self.register_preprocessor(SettlePreprocessor, enabled=True)  # type: ignore[no-untyped-call]
