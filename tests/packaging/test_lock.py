"""The lock file pins what is bundled, and says nothing about where it is fetched from."""

import json
from pathlib import Path
from typing import Any

import pytest

JS = Path(__file__).parents[2] / "kit" / "desk" / "js"


@pytest.fixture(scope="module")
def packages() -> dict[str, Any]:
    """Return the locked packages by their place, the project itself left out."""
    lock = json.loads((JS / "package-lock.json").read_text(encoding="utf-8"))
    return {place: package for place, package in lock["packages"].items() if place}


def test_the_lock_names_no_registry_host(packages: dict[str, Any]) -> None:
    """An address in the lock would tie every machine to one registry."""
    assert [place for place, package in packages.items() if "resolved" in package] == []


def test_the_lock_has_a_checksum_for_every_package(packages: dict[str, Any]) -> None:
    """Wherever a package comes from, its bytes are the ones that were locked."""
    assert packages
    assert [place for place, package in packages.items() if "integrity" not in package] == []
