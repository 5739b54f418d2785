"""Prose: paragraphs, sentences, words and quotations of a text, one place for all who ask."""

from kit.prose.paragraphs import paragraphs
from kit.prose.quotations import quotations
from kit.prose.spans import Span, trim

__all__ = ["Span", "paragraphs", "quotations", "trim"]
