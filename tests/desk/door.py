"""A door before a server, which can be shut as a network or a laptop's lid shuts it."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress


class Door:
    """Lets connections through to a port of this machine; shut, it breaks them and lets none in."""

    def __init__(self, port: int) -> None:
        """Stand open before `port`."""
        self._behind = port
        self._through: list[socket.socket] = []
        self.port = 0
        self.open()

    def open(self) -> None:
        """Let connections through, at the same port as before."""
        self._listener = socket.create_server(("127.0.0.1", self.port))
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._stand, args=(self._listener,), daemon=True).start()

    def shut(self) -> None:
        """Break what is connected, and let nothing in."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        for each in (self._listener, *self._through):
            _break(each)
        self._through.clear()

    def _stand(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                came, _ = listener.accept()
                goes = socket.create_connection(("127.0.0.1", self._behind))
                self._through += [came, goes]
                for one, two in ((came, goes), (goes, came)):
                    threading.Thread(target=_carry, args=(one, two), daemon=True).start()


def _carry(one: socket.socket, two: socket.socket) -> None:
    with suppress(OSError):
        while data := one.recv(65536):
            two.sendall(data)
    _break(one)
    _break(two)


def _break(each: socket.socket) -> None:
    with suppress(OSError):
        each.shutdown(socket.SHUT_RDWR)
    with suppress(OSError):
        each.close()
