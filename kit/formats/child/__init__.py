"""Child: a file from outside is taken apart in a process of its own, with limits.

Its parsers are fed what strangers made. Whatever that does to them, the editor's session goes on.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from kit.errors import ArticleError

SECONDS = 30
MEGABYTES = 1_000  # of address space; a long page or a long Word file takes a tenth of it
MOST_BYTES = 8_000_000  # of an answer: marks and all, a long novel

_RUNNER = Path(__file__).with_name("runner.py")


def converted(worker: Path, data: bytes, name: str) -> dict[str, Any]:
    """Return what `convert(data)` of the Python file `worker` gives: an object of JSON.

    `name` is the article's, for errors. The worker runs with a fixed hash seed, so the same bytes
    give the same result. Raises ArticleError when it fails, or takes too long or too much memory.
    """
    # -P: no folder of the reader's, nor the worker's own, stands before Python's modules.
    command = [sys.executable, "-P", str(_RUNNER), str(worker), str(SECONDS), str(MEGABYTES)]
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8"}
    try:
        done = subprocess.run(  # noqa: S603 - our own Python, with our own file
            command, input=data, capture_output=True, timeout=SECONDS, env=environment, check=False
        )
    except subprocess.TimeoutExpired:
        raise ArticleError(f"{name}: cannot be read in {SECONDS} seconds{_SLIP}") from None
    except OSError as error:
        raise ArticleError(f"{name}: its reader cannot be started ({error})") from error
    return _answer(done, name)


_SLIP = "; it is damaged, or made to do harm: open it where it was written, and save it anew"


def _answer(done: subprocess.CompletedProcess[bytes], name: str) -> dict[str, Any]:
    if len(done.stdout) > MOST_BYTES:
        raise ArticleError(f"{name}: holds far more than an article; part it into chapters")
    try:
        answer: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        # Killed by a limit, or by its own fault: no answer, or half of one.
        raise ArticleError(f"{name}: its reader broke down{_SLIP}") from None
    if "fault" in answer:
        raise ArticleError(f"{name}: cannot be read ({answer['fault']}){_SLIP}")
    return answer
