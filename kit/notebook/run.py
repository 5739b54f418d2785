"""Run: execute a review notebook so that the same article and log give the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import nbformat
from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from kit.jupyter import settled
from kit.notebook.cells import KERNEL
from kit.notebook.files import NotebookError

_SECONDS = 300


def run_notebook(notebook: nbformat.NotebookNode, folder: Path) -> nbformat.NotebookNode:
    """Return the notebook with the outputs of a fresh kernel that works in `folder`.

    Left out is what `kit.jupyter.settled` leaves out. Raises NotebookError when a cell fails.
    """
    kernel_python()
    done = deepcopy(notebook)
    client = NotebookClient(
        done,
        kernel_name=KERNEL,
        timeout=_SECONDS,
        record_timing=False,
        store_widget_state=False,
        resources={"metadata": {"path": str(folder)}},
    )
    try:
        client.execute(stderr=subprocess.DEVNULL)  # what a kernel mutters is not for editors
    except CellExecutionError as error:
        raise NotebookError(f"the notebook does not run: {error.ename}: {error.evalue}") from error
    except (CellTimeoutError, DeadKernelError) as error:
        raise NotebookError(f"the notebook does not run: {error}") from error
    return settled(done)


def kernel_python() -> str:
    """Return the program that notebooks run on; raises NotebookError unless it is this Python.

    Another Python's kernel would not know the kit.
    """
    try:
        program = KernelSpecManager().get_kernel_spec(KERNEL).argv[0]
    except (NoSuchKernel, IndexError) as error:
        raise NotebookError(
            f"there is no kernel {KERNEL!r}; run: {sys.executable} -m pip install ipykernel"
        ) from error
    if _bare(program) or _same_program(program, sys.executable):
        return sys.executable
    raise NotebookError(
        f"the kernel {KERNEL!r} runs on another Python ({program}), which does not know the kit; "
        "set JUPYTER_PREFER_ENV_PATH=1, or run: "
        f"{sys.executable} -m ipykernel install --sys-prefix"
    )


def _bare(program: str) -> bool:
    """Tell whether the kernel's program is only called "python": Jupyter then takes its own."""
    major, minor = sys.version_info[:2]
    return program in ("python", f"python{major}", f"python{major}.{minor}")


def _same_program(one: str, two: str) -> bool:
    """Compare where programs stand, not where links lead: environments share one Python."""
    found = shutil.which(one)
    return found is not None and os.path.abspath(found) == os.path.abspath(two)  # noqa: PTH100
