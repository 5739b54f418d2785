"""The command `kit`: one file a command, and `main`, where each error becomes one line."""

from kit.cli.main import main

__all__ = ["main"]
