"""Plug-ins: checkers, formats and exporters, found by entry point, the kit's own among them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.metadata import entry_points
from types import MappingProxyType, ModuleType

from kit.errors import PluginError


@cache
def plugins(group: str) -> Mapping[str, ModuleType]:
    """Return the modules registered under the entry point `group`, by name, sorted.

    `group` is "kit.checkers", "kit.formats" or "kit.exporters". Raises PluginError when none is
    registered (the kit is not installed) or when one cannot be imported.

    >>> "harper" in plugins("kit.checkers")
    True
    """
    found = {entry.name: entry for entry in entry_points(group=group)}
    if not found:
        raise PluginError(
            f"no {group} are registered: the kit is not installed in this Python; "
            "run: python -m pip install -e ."
        )
    loaded: dict[str, ModuleType] = {}
    for name in sorted(found):
        try:
            loaded[name] = found[name].load()
        except (ImportError, AttributeError) as error:
            raise PluginError(f"{group} {name!r} cannot be loaded: {error}") from error
    return MappingProxyType(loaded)
