"""Imports: other people's rules and word lists, written as a house style file."""

from kit.house.imports.bring import bring, written
from kit.house.imports.brought import Brought, Left

__all__ = ["Brought", "Left", "bring", "written"]
