"""A web of one server: its hosts have public addresses, and what is dialled is looked at."""

from __future__ import annotations

import gzip
import http.server
import socket
import threading
import time
from collections.abc import Iterator

import pytest

PUBLIC = "93.184.216.34"
PAGE = (
    b"<!DOCTYPE html><html><head><title>The ferry</title></head><body><article><h1>The ferry</h1>"
    b"<p>The ferry sailed again on Sunday morning, with two tractors and a crate of hens.</p>"
    b"</article></body></html>"
)
HTML = "text/html; charset=utf-8"


class Web:
    """A server on this machine, reached as a host of the public web is.

    The kit checks the addresses that `resolve` gives, and hands the one it connects to over to
    `dial`. Nothing of that check is switched off: `dialled` shows what came of it, and only then
    does the test put the local server in the place of the address.
    """

    def __init__(self, port: int) -> None:
        """Know the port of the local server."""
        self.port = port
        self.hosts = {"paper.example": [PUBLIC], "inside.example": ["127.0.0.1"]}
        self.dialled: list[str] = []
        self.asked: list[str] = []
        self.connect_to = "127.0.0.1"

    def resolve(self, host: str, port: int) -> list[str]:
        """Return the addresses of a host of this web, or what the system says of others."""
        if host in self.hosts:
            return self.hosts[host]
        return [str(each[4][0]) for each in socket.getaddrinfo(host, port)]

    def dial(self, ip: str, port: int, seconds: float) -> socket.socket:
        """Note the address that was to be connected to, and connect to the local server."""
        assert port in (80, 443)
        self.dialled.append(ip)
        return socket.create_connection((self.connect_to, self.port), timeout=seconds)


class _Handler(http.server.BaseHTTPRequestHandler):
    web: Web

    def do_GET(self) -> None:
        self.web.asked.append(self.path)
        name = self.path.partition("?")[0].strip("/").split("/")[-1]
        getattr(self, f"_{name.partition('.')[0].replace('-', '_')}", self._page)()

    def _send(self, data: bytes, status: int = 200, sort: str = HTML, **more: str) -> None:
        self.send_response(status)
        named = {key.replace("_", "-"): value for key, value in more.items()}
        headers = {"Content-Type": sort, "Content-Length": str(len(data))} | named
        for key, value in headers.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(data)

    def _page(self) -> None:
        self._send(PAGE)

    def _moved(self) -> None:
        self._send(b"", 301, Location="/2026/ferry.html#top")

    def _inward(self) -> None:
        self._send(b"", 302, Location="http://inside.example/secret")

    def _metadata(self) -> None:
        self._send(b"", 302, Location="http://169.254.169.254/latest/meta-data")

    def _to_file(self) -> None:
        self._send(b"", 302, Location="file:///etc/passwd")

    def _round(self) -> None:
        self._send(b"", 302, Location="/round")

    def _gone(self) -> None:
        self._send(b"gone", 404)

    def _pdf(self) -> None:
        self._send(b"%PDF-1.7", sort="application/pdf")

    def _latin(self) -> None:
        self._send(
            PAGE.replace(b"crate", "crâte".encode("latin-1")), sort="text/html;charset=latin1"
        )

    def _packed(self) -> None:
        self._send(gzip.compress(PAGE), Content_Encoding="gzip")

    def _bomb(self) -> None:
        self._send(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip")

    def _large(self) -> None:
        self._send(b"a" * 11_000_000)

    def _cut(self) -> None:
        self._send(PAGE, Content_Length=str(len(PAGE) + 10))

    def _slow(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", HTML)
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b" ")
            time.sleep(0.1)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def web() -> Iterator[Web]:
    """Return a web whose one server is running."""
    handler = type("Handler", (_Handler,), {})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    handler.web = Web(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield handler.web
    server.shutdown()
    server.server_close()
