"""The house: what a publication has settled, and where it is written down."""

from kit.house.add import add
from kit.house.find import house_at, house_for, read_house
from kit.house.layers import House, Layer
from kit.house.style import DIALECTS, HouseRule, HouseStyle
from kit.house.written import Written

__all__ = [
    "DIALECTS",
    "House",
    "HouseRule",
    "HouseStyle",
    "Layer",
    "Written",
    "add",
    "house_at",
    "house_for",
    "read_house",
]
