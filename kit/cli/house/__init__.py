"""House: `kit house`, what the house style is and where each setting of it comes from."""

from kit.cli.house.command import house

__all__ = ["house"]
