"""Calm: the kernel's busy light stays out while letters are typed at the desk.

A kernel says that it is busy, and that it is idle again, about every message it hears, and at each
of these words JupyterLab draws its toolbar and status bar anew. At every letter that is a flicker,
and takes longer than to draw the letter and its marks. So what a kernel says of its work on a
letter is held for a moment: if it is idle by then, nobody hears that it was busy. All else passes
untouched.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from functools import wraps
from typing import Any

from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from tornado.ioloop import IOLoop
from tornado.websocket import WebSocketClosedError

_PATIENCE = 0.15  # seconds; work that takes longer is shown
_REMEMBERED = 1_000  # letters whose messages may still be spoken of
_PROTOCOL = "v1.kernel.websocket.jupyter.org"
# What the desk's views send of themselves, as they write it: a letter, and where the caret is.
_DESK = re.compile(rb'"op":"(?:edit|select)"')


def keep_calm(connection: type[ZMQChannelsWebsocketConnection]) -> None:
    """Hold what kernels say of their work on letters; asking twice changes nothing.

    `connection` is Jupyter Server's class of connections to a kernel, or one made from it.
    """
    hear, tell = connection.handle_incoming_message, connection.handle_outgoing_message
    if getattr(hear, "keeps_calm", False):
        return
    letters: dict[str, None] = {}
    held: dict[tuple[int, str], object] = {}

    @wraps(hear)
    def heard(self: ZMQChannelsWebsocketConnection, incoming_msg: Any) -> None:  # noqa: ANN401
        name = _letter(self, incoming_msg)
        if name:
            letters[name] = None
            if len(letters) > _REMEMBERED:
                del letters[next(iter(letters))]
        hear(self, incoming_msg)

    @wraps(tell)
    def told(self: ZMQChannelsWebsocketConnection, stream: Any, outgoing_msg: Any) -> None:  # noqa: ANN401
        name, state = _status(self, outgoing_msg) if letters else ("", "")
        if name not in letters:
            tell(self, stream, outgoing_msg)
        elif state == "busy":
            held[id(self), name] = IOLoop.current().call_later(
                _PATIENCE, late, self, name, stream, outgoing_msg
            )
        else:
            waiting = held.pop((id(self), name), None)
            if waiting:
                IOLoop.current().remove_timeout(waiting)
            tell(self, stream, outgoing_msg)

    def late(self: ZMQChannelsWebsocketConnection, name: str, stream: Any, message: Any) -> None:  # noqa: ANN401
        held.pop((id(self), name), None)
        with suppress(WebSocketClosedError):
            tell(self, stream, message)

    heard.keeps_calm = True  # type: ignore[attr-defined]
    connection.handle_incoming_message = heard  # type: ignore[method-assign]
    connection.handle_outgoing_message = told  # type: ignore[method-assign]


def _letter(connection: ZMQChannelsWebsocketConnection, message: object) -> str:
    """Return the id of a message in which the desk tells a letter, "" of any other."""
    if connection.subprotocol != _PROTOCOL or not isinstance(message, bytes):
        return ""
    if not _DESK.search(message):
        return ""
    with suppress(ValueError, KeyError, IndexError):  # the kernel is who says what is wrong with it
        _, parts = deserialize_msg_from_ws_v1(message)  # type: ignore[no-untyped-call]
        header = json.loads(parts[0])
        return str(header["msg_id"]) if header["msg_type"] == "comm_msg" else ""
    return ""


def _status(connection: ZMQChannelsWebsocketConnection, message: Any) -> tuple[str, str]:  # noqa: ANN401
    """Return which message a kernel tells its status about, and what it is; "" if it does not."""
    _, parts = connection.session.feed_identities(message)
    frames = (part if isinstance(part, bytes) else part.bytes for part in parts[:5])
    _, header, parent, _, content = frames
    if b'"status"' not in header:
        return "", ""
    about, says = json.loads(parent), json.loads(content)
    return str(about.get("msg_id", "")), str(says.get("execution_state", ""))
