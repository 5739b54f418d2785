"""Tree: HTML from outside, washed by an allow-list, as Markdown that says the same words."""

from kit.formats.tree.blocks import blocks_of_html, blocks_of_tree

__all__ = ["blocks_of_html", "blocks_of_tree"]
