"""Kernel messages leave at once, on a real websocket of a real server."""

from __future__ import annotations

import asyncio
import json

from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from server.running import TOKEN, fetch
from tornado.websocket import websocket_connect

from kit.server.at_once import send_at_once

ASK = {
    "channel": "shell",
    "header": {"msg_id": "1", "msg_type": "kernel_info_request", "session": "s", "version": "5.3"},
    "parent_header": {},
    "metadata": {},
    "content": {},
}


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
