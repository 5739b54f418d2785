"""Get: the bytes of one page, within limits of size, time and redirects.

No proxy is used, whatever the environment names: a proxy resolves the host itself, so the address
that was checked need not be the one that is asked, and a proxy stands inside the house's network.
Where a proxy is the only way out, pages are saved with a browser.
"""

from __future__ import annotations

import socket
import ssl
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import NamedTuple
from urllib.parse import urljoin
from urllib.request import getproxies

from kit.errors import ArticleError
from kit.fetch.reach import PORTS, Place, Resolve, place_of, resolved

MAX_BYTES = 10_000_000
SECONDS = 30.0
_REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)
_OK = 200
_PAGES = ("text/html", "application/xhtml+xml")
Dial = Callable[[str, int, float], socket.socket]


class Page(NamedTuple):
    """A page as it came: where it was at last, its bytes, and the encoding that came with it."""

    url: str
    data: bytes
    encoding: str


def dialled(ip: str, port: int, seconds: float) -> socket.socket:
    """Return a connection to an IP address, which no name can change any more."""
    return socket.create_connection((ip, port), timeout=seconds)


def get(url: str, resolve: Resolve = resolved, dial: Dial = dialled) -> Page:
    """Return the page at `url`, redirects followed, each as carefully as the first.

    `resolve` finds the addresses of a host and `dial` connects to one of them. Raises
    ArticleError when the page cannot be had, is none, or takes more than its share.
    """
    here = url
    for _ in range(_REDIRECTS + 1):
        place = place_of(here, resolve)
        with _answer(here, place, dial) as response:
            moved = response.getheader("Location") if response.status in _MOVED else None
            if moved is None:
                return _page(here, response)
        here = urljoin(here, moved).partition("#")[0]
    raise ArticleError(f"{url}: leads from address to address without end")


@contextmanager
def _answer(url: str, place: Place, dial: Dial) -> Iterator[HTTPResponse]:
    """Ask for a page; whatever happens, the connection ends in time."""
    try:
        with dial(place.ip, place.port, SECONDS) as plain:
            connected = _secured(plain, place.host) if place.scheme == "https" else plain
            late = threading.Event()
            clock = threading.Timer(SECONDS, _hang_up, [connected, late])
            clock.start()
            try:
                yield _ask(connected, place)
            finally:
                clock.cancel()
                connected.close()
            # A page that does not say its length looks whole wherever it is cut.
            if late.is_set():
                raise TimeoutError(f"it took longer than {SECONDS:g} seconds")
    # AttributeError: what a secured connection raises that was hung up while being read.
    except (OSError, HTTPException, ValueError, AttributeError, zlib.error) as error:
        raise ArticleError(
            f"{url}: cannot be fetched ({error or type(error).__name__}){_by_proxy(place)}"
        ) from error


def _by_proxy(place: Place) -> str:
    """Say, where a proxy is set, that none is used."""
    if place.scheme not in getproxies():
        return ""
    return "; pages are fetched without a proxy, and one is set here: save the page in a browser"


def _secured(plain: socket.socket, host: str) -> socket.socket:
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host)


def _hang_up(connected: socket.socket, late: threading.Event) -> None:
    late.set()
    try:
        connected.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _ask(connected: socket.socket, place: Place) -> HTTPResponse:
    usual = place.port == PORTS[place.scheme]
    host = f"[{place.host}]" if ":" in place.host else place.host
    connection = HTTPConnection(place.host, place.port, timeout=SECONDS)
    connection.sock = connected
    headers = {
        "Host": host if usual else f"{host}:{place.port}",
        "User-Agent": "editorial-notebook-kit",
        "Accept": "text/html",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    connection.request("GET", place.target, headers=headers)
    return connection.getresponse()


def _page(url: str, response: HTTPResponse) -> Page:
    if response.status != _OK:
        raise ArticleError(f"{url}: the server answers {response.status} {response.reason}")
    sort = response.headers.get_content_type()
    if sort not in _PAGES:
        raise ArticleError(f"{url}: is no web page but {sort}; save it with your browser")
    data = _unpacked(response)
    if len(data) > MAX_BYTES:
        raise ArticleError(f"{url}: is larger than {MAX_BYTES // 1_000_000} MB")
    whole = response.length in (None, 0)
    if not whole:
        raise ArticleError(f"{url}: came in part only; try again")
    return Page(url, data, response.headers.get_content_charset() or "")


def _unpacked(response: HTTPResponse) -> bytes:
    """Return at most one byte more than a page may have, be it sent packed or not."""
    if response.getheader("Content-Encoding", "").strip().lower() != "gzip":
        return response.read(MAX_BYTES + 1)
    gzip = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    return gzip.decompress(response.read(MAX_BYTES), MAX_BYTES + 1)
