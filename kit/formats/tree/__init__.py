"""Tree: HTML from outside, washed by an allow-list, as Markdown that says the same words."""

from kit.formats.tree.blocks import Placed, blocks_of_html, blocks_of_tree, placed_blocks

__all__ = ["Placed", "blocks_of_html", "blocks_of_tree", "placed_blocks"]
