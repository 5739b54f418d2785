"""The busy light stays out for letters, on a real websocket of a real kernel."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from jupyter_server.services.kernels.connection.base import (
    deserialize_msg_from_ws_v1,
    serialize_msg_to_ws_v1,
)
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from server.running import TOKEN, fetch
from tornado.websocket import WebSocketClientConnection, websocket_connect

from kit.server.calm import keep_calm

PROTOCOL = "v1.kernel.websocket.jupyter.org"
# A comm whose kernel is at work on each message for as long as that says.
COMM = """
import time
from comm import get_comm_manager
def opened(comm, _):
    comm.on_msg(lambda message: time.sleep(message["content"]["data"]["content"]["takes"]))
get_comm_manager().register_target("slow", opened)
"""


class Talk:
    """A client that talks with a kernel as JupyterLab does."""

    def __init__(self, connection: WebSocketClientConnection) -> None:
        """Talk through an open websocket."""
        self.connection = connection
        self.sent = 0

    async def states(self, kind: str, content: dict[str, Any]) -> list[str]:
        """Send a message; return what the kernel says of its state until it is idle again."""
        self.sent += 1
        name = f"message-{self.sent}"
        header = {"msg_id": name, "msg_type": kind, "session": "s", "version": "5.3"}
        header |= {"username": "", "date": "2026-01-01T00:00:00Z"}
        # As a browser writes it, without a space.
        parts = [
            json.dumps(part, separators=(",", ":")).encode() for part in (header, {}, {}, content)
        ]
        message = serialize_msg_to_ws_v1(parts, "shell")
        await self.connection.write_message(message, binary=True)
        heard: list[str] = []
        while heard[-1:] != ["idle"]:
            said = await asyncio.wait_for(self.connection.read_message(), 60)
            assert isinstance(said, bytes)
            _, (_, about, _, says, *_) = deserialize_msg_from_ws_v1(said)
            if json.loads(about).get("msg_id") == name and "execution_state" in json.loads(says):
                heard.append(json.loads(says)["execution_state"])
        return heard


async def _states(server: str, *contents: dict[str, Any]) -> list[list[str]]:
    kernel = json.loads(await asyncio.to_thread(fetch, f"http://{server}/api/kernels", "POST"))
    address = f"ws://{server}/api/kernels/{kernel['id']}/channels?token={TOKEN}"
    talk = Talk(await websocket_connect(address, subprotocols=[PROTOCOL]))
    await talk.states("execute_request", {"code": COMM, "silent": False})
    about = {"comm_id": "c", "target_name": "slow", "data": {}}
    await talk.states("comm_open", about)
    heard = []
    for content in contents:
        data = {"method": "custom", "content": content}
        heard.append(await talk.states("comm_msg", {"comm_id": "c", "data": data}))
    talk.connection.close()
    return heard


def test_the_kernel_is_not_called_busy_for_a_letter_unless_it_takes_long(server: str) -> None:
    """All other messages are told of as ever, also those of other widgets."""
    letter, slow = {"op": "edit", "takes": 0.0}, {"op": "edit", "takes": 0.6}
    caret, act = {"op": "select", "takes": 0.0}, {"op": "undo", "takes": 0.0}
    heard = asyncio.run(_states(server, letter, caret, act, slow, {"takes": 0.0}, letter))
    calm, shown = ["idle"], ["busy", "idle"]
    assert heard == [calm, calm, shown, shown, shown, calm]


def test_the_connection_is_wrapped_once() -> None:
    """Loading the extension again, or in a second server of one process, changes nothing."""

    class Connection(ZMQChannelsWebsocketConnection):
        """A class of our own, so that the real one is left alone."""

    keep_calm(Connection)
    once = Connection.handle_outgoing_message
    keep_calm(Connection)
    assert Connection.handle_outgoing_message is once
    assert ZMQChannelsWebsocketConnection.handle_outgoing_message is not once
