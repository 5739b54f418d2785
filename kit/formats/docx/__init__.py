"""DOCX: a Word file as Markdown, with the remarks and the tracked changes that are in it."""

from kit.formats.docx.file import SUFFIXES, read

__all__ = ["SUFFIXES", "read"]
