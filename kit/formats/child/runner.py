"""Runner: runs one worker under limits, in a process of its own. Started as a file."""

from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path
from types import ModuleType
from typing import Any


def limit(seconds: int, megabytes: int) -> None:
    """Set the process's limits, where the system has any."""
    try:
        import resource  # not there on Windows
    except ImportError:
        return
    for what, much in ((resource.RLIMIT_AS, megabytes << 20), (resource.RLIMIT_CPU, seconds)):
        _, most = resource.getrlimit(what)
        wanted = much if most == resource.RLIM_INFINITY else min(much, most)
        try:
            resource.setrlimit(what, (wanted, most))
        except (OSError, ValueError):  # macOS knows the limit and does not keep it
            continue


def bare(folder: Path) -> None:
    """Make `kit` known as a folder of modules: its face brings in what no worker needs."""
    kit = ModuleType("kit")
    kit.__path__ = [str(folder)]
    sys.modules["kit"] = kit


def answer(worker: str, data: bytes) -> dict[str, Any]:
    """Return what the worker makes of the data, or its fault in a line."""
    try:
        made: dict[str, Any] = runpy.run_path(worker)["convert"](data)
    except MemoryError:
        return {"fault": "it takes too much memory"}
    except RecursionError:
        return {"fault": "its parts are nested too deep"}
    except Exception as error:  # noqa: BLE001 - a parser may raise anything
        return {"fault": f"{type(error).__name__}: {error}"[:200]}
    return made


if __name__ == "__main__":
    bare(Path(__file__).parents[2])
    limit(int(sys.argv[2]), int(sys.argv[3]))
    out, sys.stdout = sys.stdout, sys.stderr  # a worker that prints spoils nothing
    json.dump(answer(sys.argv[1], sys.stdin.buffer.read()), out)
