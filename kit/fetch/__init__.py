"""Fetch: a page of the web saved as a file, when an editor asks for it, and never otherwise."""

from kit.fetch.save import fetched

__all__ = ["fetched"]
