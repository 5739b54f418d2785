"""Verify: `kit verify`, whether the record holds: log, copy, and the pages that were handed on."""

from kit.cli.verify.command import verify

__all__ = ["verify"]
