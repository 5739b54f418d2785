"""Notebook: Jupyter's door to the clean copy: `jupyter nbconvert --to kit-html` and the menu.

The exporters descend from nbconvert's plain Exporter. Its TemplateExporter looks for templates in
the current folder, runs them without a sandbox, and escapes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from nbconvert.exporters.exporter import Exporter
from nbconvert.utils.exceptions import ConversionException
from nbformat import NotebookNode
from traitlets import default

from kit.errors import ExportError, KitError
from kit.exporters import docx, html, markdown, redline, rendered, report
from kit.exporters.verified import review_of


class NotebookExportError(ExportError, ConversionException):
    """The notebook's clean copy cannot be handed on: an error of the kit's and of nbconvert's."""


class CleanCopyExporter(Exporter):
    """Turns a review notebook into the clean copy of its article, in the form of one exporter.

    `shows_changes` says that the form tells what was decided, which the copy alone does not know.
    """

    form: ModuleType
    shows_changes = False

    @default("file_extension")
    def _first_suffix(self) -> str:
        return str(self.form.SUFFIXES[0])

    def from_notebook_node(  # type: ignore[override]  # nbconvert's own exporters return text or bytes
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: object
    ) -> tuple[str | bytes, dict[str, Any]]:
        """Return the clean copy; raises NotebookExportError when there is none to trust."""
        notebook, resources = super().from_notebook_node(nb, resources, **kw)
        try:
            folder, warn = _folder(resources), self.log.warning
            review = review_of(notebook, folder, warn, shows_changes=self.shows_changes)
            return rendered(self.form, review), resources
        except KitError as error:
            raise NotebookExportError(str(error)) from error


class KitDocxExporter(CleanCopyExporter):
    """Hands on source and copy as a Word file with tracked changes."""

    form = docx
    shows_changes = True
    output_mimetype = docx.MIMETYPE
    export_from_notebook = "Tracked changes (Word)"


class KitHTMLExporter(CleanCopyExporter):
    """Hands on the clean copy as an HTML page."""

    form = html
    output_mimetype = html.MIMETYPE
    export_from_notebook = "Clean copy (HTML)"


class KitMarkdownExporter(CleanCopyExporter):
    """Hands on the clean copy as Markdown."""

    form = markdown
    output_mimetype = markdown.MIMETYPE
    export_from_notebook = "Clean copy (Markdown)"


class KitRedlineExporter(CleanCopyExporter):
    """Hands on source and copy on one HTML page."""

    form = redline
    shows_changes = True
    output_mimetype = redline.MIMETYPE
    export_from_notebook = "Redline (HTML)"


class KitReportExporter(CleanCopyExporter):
    """Hands on the report of the review on one HTML page."""

    form = report
    shows_changes = True
    output_mimetype = report.MIMETYPE
    export_from_notebook = "Review report (HTML)"


def _folder(resources: Mapping[str, Any]) -> Path | None:
    """Return the notebook's folder; nbconvert knows none when it was handed the notebook alone."""
    about = resources.get("metadata") or {}
    return Path(about["path"]) if "path" in about else None
