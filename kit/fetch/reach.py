"""Reach: which addresses may be fetched from: those of the public web, never the house's own.

A link can lead to a printer, a router or a cloud's key store as well as to a page. So each name is
resolved once, every address it stands for is looked at, and the connection goes to that address.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from kit.errors import ArticleError

PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_V4 = 0xFFFFFFFF
Resolve = Callable[[str, int], list[str]]


class Place(NamedTuple):
    """Where a page is: its scheme, host and port, what to ask for there, and the IP address."""

    scheme: str
    host: str
    port: int
    target: str
    ip: str


def place_of(url: str, resolve: Resolve) -> Place:
    """Return where a page of the public web is; `resolve` gives the IP addresses of a host.

    Raises ArticleError for another scheme than http and https, for a name with a password, and
    when any address of the host is not one of the public Internet.
    """
    parts, port = _parts(url)
    host = (parts.hostname or "").rstrip(".")
    ips = _ips(url, host, port, resolve)
    for ip in ips:
        if not is_public(ip):
            raise ArticleError(
                f"{url}: {host} is {ip}, an address of this machine or network; pages are fetched "
                "from the public web alone. Save the page with your browser"
            )
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Place(parts.scheme, host, port, target, ips[0])


def _parts(url: str) -> tuple[SplitResult, int]:
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise ArticleError(f"{url}: is no address ({error})") from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise ArticleError(f"{url}: is no address of the web; it begins with https:// or http://")
    if parts.username is not None or parts.password is not None:
        raise ArticleError(f"{url}: holds a name or a password; log in with your browser")
    if not url.isascii() or any(letter <= " " for letter in url):
        raise ArticleError(f"{url}: holds what no address does; copy it from the browser")
    return parts, port


def _ips(url: str, host: str, port: int, resolve: Resolve) -> list[str]:
    try:
        ips = resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise ArticleError(
            f"{url}: {host} is not found ({error}); is the network there?"
        ) from error
    if not ips:
        raise ArticleError(f"{url}: {host} has no address")
    return ips


def resolved(host: str, port: int) -> list[str]:
    """Return the IP addresses of a host, as the system finds them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(each[4][0]) for each in found]


def is_public(ip: str) -> bool:
    """Tell whether an IP address is of the public Internet, an IPv4 address inside it too.

    >>> is_public("93.184.216.34"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1")
    (True, False, False)
    """
    try:
        address = ipaddress.ip_address(ip)
    except ValueError:  # fe80::1%eth0 is of this network
        return False
    inner = _inner(address) if isinstance(address, ipaddress.IPv6Address) else None
    return address.is_global and not address.is_multicast and (inner is None or is_public(inner))


def _inner(address: ipaddress.IPv6Address) -> str | None:
    """Return the IPv4 address that an IPv6 one leads to, if it does."""
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    if address.sixtofour is not None:
        return str(address.sixtofour)
    if address.teredo is not None:
        return str(address.teredo[1])
    return str(ipaddress.IPv4Address(int(address) & _V4)) if address in _NAT64 else None
