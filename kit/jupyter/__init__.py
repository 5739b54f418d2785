"""Jupyter: a notebook's file as data: which article it names, and what of a run it keeps.

Pure, and on a low storey: the kit's formats, exporters and review notebooks all ask it.
"""

from kit.jupyter.named import Named, named_in, named_in_metadata, reviewed
from kit.jupyter.settled import WIDGET, settled

__all__ = ["WIDGET", "Named", "named_in", "named_in_metadata", "reviewed", "settled"]
