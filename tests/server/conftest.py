"""A Jupyter Server with the kit's extension."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from server.running import running


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """Yield the address of a Jupyter Server with the kit's extension, and nobody's settings."""
    with running(tmp_path) as address:
        yield address
