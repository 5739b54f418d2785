"""A running JupyterLab, with a folder of its own and nothing of this machine's settings."""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nbformat

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "data" / "russian-french-meetings.txt"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
STARTED = 90  # seconds; a cold JupyterLab on a busy machine takes long


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab and the folder it shows."""

    folder: Path
    port: int
    token: str

    def url(self, path: str) -> str:
        """Return the address of a page of the server."""
        return f"http://127.0.0.1:{self.port}/{path}?token={self.token}"

    def notebook(self, path: Path, *cells: str) -> None:
        """Write a notebook of code cells."""
        nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in cells])
        nb.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
        nbformat.write(nb, path)

    def end_sessions(self) -> None:
        """Shut down the kernels, so that a later test has the machine to itself."""
        with urllib.request.urlopen(self.url("api/sessions"), timeout=20) as answer:
            sessions = json.load(answer)
        for session in sessions:
            ask = urllib.request.Request(self.url(f"api/sessions/{session['id']}"), method="DELETE")
            urllib.request.urlopen(ask, timeout=20).close()


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(folder: Path, home: Path) -> Iterator[Lab]:
    """Run JupyterLab on a folder, with what it keeps of its user in another."""
    lab = Lab(folder, free_port(), secrets.token_hex(8))
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root",
        f"--ServerApp.port={lab.port}", "--ServerApp.port_retries=0", "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.root_dir={folder}", f"--IdentityProvider.token={lab.token}",
        "--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]  # fmt: skip
    env = {**os.environ, "JUPYTER_CONFIG_DIR": str(home / "config"), "HOME": str(home)}
    env |= {
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "ws"),
    }
    _quiet(home / "settings")
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, env=env, start_new_session=True)
    try:
        _wait_for(lab, server, home / "log")
        yield lab
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=20)


def _quiet(settings: Path) -> None:
    """Let JupyterLab ask nobody about news."""
    folder = settings / "@jupyterlab" / "apputils-extension"
    folder.mkdir(parents=True)
    (folder / "notification.jupyterlab-settings").write_text('{"fetchNews": "false"}')


def _wait_for(lab: Lab, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + STARTED
    while time.monotonic() < until:
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(lab.url("api/status"), timeout=2) as answer:
                json.load(answer)
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(f"JupyterLab did not start:\n{log.read_text()[-3000:]}")
