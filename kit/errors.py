"""Errors: what the kit says when it cannot go on.

Each is one line for the person at the door: what was given, what is possible, the likely slip.
"""

from __future__ import annotations


class KitError(Exception):
    """Anything the kit refuses, in words meant for the person who asked."""


class ArticleError(KitError):
    """The article's file cannot be read as an article."""


class HouseError(KitError):
    """The house style file says something that the kit does not understand."""


class LogError(KitError):
    """The decision log cannot be read or written."""


class ConflictError(KitError):
    """Two accepted changes want the same place."""


class MomentError(KitError):
    """The decision log has no such moment."""


class FindingError(KitError):
    """The finding named is not in the table, or has no such fix."""


class PluginError(KitError):
    """A checker, format or exporter is missing, or not of the expected shape."""


class ExportError(KitError):
    """The clean copy cannot be handed on in the form that was asked for."""
