"""The house: what a publication has settled, and where it is written down."""

from kit.house.read import read_house
from kit.house.style import DIALECTS, HouseRule, HouseStyle

__all__ = ["DIALECTS", "HouseRule", "HouseStyle", "read_house"]
