"""The server extension: kernel messages leave at once, on a real websocket of a real server."""

import asyncio
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from tornado.websocket import websocket_connect

from kit.server import send_at_once

TOKEN = "a-token-for-this-test"  # noqa: S105 - it guards nothing
ASK = {
    "channel": "shell",
    "header": {"msg_id": "1", "msg_type": "kernel_info_request", "session": "s", "version": "5.3"},
    "parent_header": {},
    "metadata": {},
    "content": {},
}
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


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """Yield the address of a Jupyter Server with the kit's extension, and nobody's settings."""
    (tmp_path / "probe.py").write_text(PROBE, encoding="utf-8")
    port = free_port()
    folders = ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR", "PYTHONPATH")
    command = [
        *(sys.executable, "-m", "jupyter_server", "--no-browser", "--allow-root"),
        *(f"--port={port}", "--ip=127.0.0.1", f"--ServerApp.root_dir={tmp_path}"),
        *(f"--IdentityProvider.token={TOKEN}", "--ServerApp.port_retries=0"),
        "--ServerApp.jpserver_extensions=kit.server=True",
        "--ServerApp.jpserver_extensions=probe=True",
    ]
    with (tmp_path / "server.log").open("wb") as log:
        env = os.environ | dict.fromkeys(folders, str(tmp_path))
        process = subprocess.Popen(command, env=env, stdout=log, stderr=log)
    try:
        yield f"127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(30)


async def nodelay_after_a_round_trip(server: str) -> bytes:
    """Ask a kernel through its websocket, and return the socket options the server then has."""
    kernel = json.loads(await asyncio.to_thread(fetch, f"http://{server}/api/kernels", "POST"))
    address = f"ws://{server}/api/kernels/{kernel['id']}/channels?token={TOKEN}"
    connection = await websocket_connect(address)
    await connection.write_message(json.dumps(ASK))
    said = await asyncio.wait_for(connection.read_message(), 60)
    assert said
    options = await asyncio.to_thread(fetch, f"http://{server}/probe")
    connection.close()
    return options


def test_a_kernel_websocket_sends_at_once(server: str) -> None:
    """TCP_NODELAY is set on the socket in the server's process, and stays set."""
    assert json.loads(asyncio.run(nodelay_after_a_round_trip(server))) == [1]


def test_the_handler_is_wrapped_once() -> None:
    """Loading the extension again, or in a second server of one process, changes nothing."""

    class Handler(KernelWebsocketHandler):
        """A class of our own, so that the real one is left alone."""

    send_at_once(Handler)
    once = Handler.open
    send_at_once(Handler)
    assert Handler.open is once
    assert once.__name__ == "open"
