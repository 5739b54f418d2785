"""A real Jupyter Server, for what the extension does to it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest

TOKEN = "a-token-for-this-test"  # noqa: S105 - it guards nothing
# An extension that tells TCP_NODELAY of each kernel websocket open in the server.
PROBE = """
import json, socket
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from tornado.web import RequestHandler

class Options(RequestHandler):
    def get(self):
        streams = [c.websocket_handler.ws_connection.stream
                   for c in ZMQChannelsWebsocketConnection._open_sockets]
        self.finish(json.dumps([
            s.socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) for s in streams]))

def _jupyter_server_extension_points():
    return [{"module": "probe"}]

def _load_jupyter_server_extension(app):
    app.web_app.add_handlers(".*$", [("/probe", Options)])
"""


def free_port() -> int:
    """Return a port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fetch(url: str, method: str = "GET") -> bytes:
    """Return what the server answers; tried again while it is still starting."""
    for _ in range(300):
        try:
            asked = Request(url, method=method, headers={"Authorization": f"token {TOKEN}"})
            with urlopen(asked, timeout=60) as answer:
                return bytes(answer.read())
        except (URLError, ConnectionError):
            time.sleep(0.1)
    pytest.fail(f"no server answers at {url}")


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """Yield the address of a Jupyter Server with the kit's extension, and nobody's settings."""
    (folder / "probe.py").write_text(PROBE, encoding="utf-8")
    port = free_port()
    folders = ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR", "PYTHONPATH")
    command = [
        *(sys.executable, "-m", "jupyter_server", "--no-browser", "--allow-root"),
        *(f"--port={port}", "--ip=127.0.0.1", f"--ServerApp.root_dir={folder}"),
        *(f"--IdentityProvider.token={TOKEN}", "--ServerApp.port_retries=0"),
        "--ServerApp.jpserver_extensions=kit.server=True",
        "--ServerApp.jpserver_extensions=probe=True",
    ]
    with (folder / "server.log").open("wb") as log:
        env = os.environ | dict.fromkeys(folders, str(folder))
        process = subprocess.Popen(command, env=env, stdout=log, stderr=log)
    try:
        yield f"127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(30)
