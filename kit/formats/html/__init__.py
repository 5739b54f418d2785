"""HTML: a page saved from the web, its article taken out of it and turned into Markdown."""

from kit.formats.html.page import SUFFIXES, read

__all__ = ["SUFFIXES", "read"]
