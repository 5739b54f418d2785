"""Fetch: a page is saved when asked for, once, from the public web alone, within limits."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest
from fetch.conftest import PAGE, PUBLIC, Web

import kit
from kit import opening
from kit.cli import main
from kit.errors import ArticleError
from kit.fetch import fetched, get, reach
from kit.fetch.get import dialled

FERRY = "http://paper.example/2026/ferry.html"


def test_a_page_is_saved_and_says_where_it_is_from(web: Web, tmp_path: Path) -> None:
    """As browsers do it; the address that was checked is the one that was connected to."""
    path = fetched(FERRY, tmp_path, web.resolve, web.dial)
    assert path == tmp_path / "ferry.html"
    assert web.dialled == [PUBLIC]
    text = path.read_text(encoding="utf-8-sig")
    mark = f"<!-- saved from url=({len(FERRY):04d}){FERRY} -->"
    assert text == PAGE.decode().replace("<!DOCTYPE html>", f"<!DOCTYPE html>\n{mark}\n")
    article = kit.load(path)
    assert article.meta["url"] == FERRY
    assert "two tractors" in article.source


def test_a_page_is_fetched_once(web: Web, tmp_path: Path) -> None:
    """Running the notebook again opens the file that was reviewed."""
    first = fetched(FERRY, tmp_path, web.resolve, web.dial)
    assert fetched(f"{FERRY}#top", tmp_path, web.resolve, web.dial) == first
    assert web.asked == ["/2026/ferry.html"]


def test_no_file_is_overwritten(web: Web, tmp_path: Path) -> None:
    """A page of the same name gets a number."""
    other = tmp_path / "ferry.html"
    other.write_text("mine", encoding="utf-8")
    assert fetched(FERRY, tmp_path, web.resolve, web.dial).name == "ferry-2.html"
    assert fetched(f"{FERRY}?page=2", tmp_path, web.resolve, web.dial).name == "ferry-3.html"
    assert other.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://paper.example/", "paper-example.html"),
        ("http://paper.example/2026/05/ferry-sails/", "ferry-sails.html"),
        ("http://paper.example/a%20b%2F..%2Fc.php", "c.html"),
        ("http://paper.example/..%5c..%5cx", "x.html"),
        ("http://paper.example/" + "a" * 300, "a" * 60 + ".html"),
    ],
)
def test_a_file_is_named_by_the_address(web: Web, tmp_path: Path, url: str, name: str) -> None:
    """And lies in the folder it was meant for, whatever the address holds."""
    path = fetched(url, tmp_path, web.resolve, web.dial)
    assert (path.name, path.parent) == (name, tmp_path)


def test_redirects_are_followed(web: Web, tmp_path: Path) -> None:
    """Each one resolved, checked and connected to anew."""
    path = fetched("http://paper.example/moved", tmp_path, web.resolve, web.dial)
    assert path.name == "moved.html"
    assert web.dialled == [PUBLIC, PUBLIC]


def test_letters_are_those_that_the_server_names(web: Web, tmp_path: Path) -> None:
    """The saved file is in UTF-8 and says so, since the server's word is not in the page."""
    path = fetched("http://paper.example/latin", tmp_path, web.resolve, web.dial)
    assert "crâte" in kit.load(path).source


def test_what_is_packed_is_unpacked(web: Web, tmp_path: Path) -> None:
    """The page, not what the wire saw of it."""
    path = fetched("http://paper.example/packed", tmp_path, web.resolve, web.dial)
    assert "two tractors" in kit.load(path).source


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("inward", "inside.example is 127.0.0.1, an address of this machine or network"),
        ("metadata", "169.254.169.254, an address of this machine or network"),
        ("to-file", "is no address of the web"),
        ("round", "from address to address without end"),
        ("gone", "the server answers 404"),
        ("pdf", "is no web page but application/pdf"),
        ("bomb", "is larger than 10 MB"),
        ("large", "is larger than 10 MB"),
        ("cut", "came in part only"),
    ],
)
def test_what_is_no_page_is_refused(web: Web, tmp_path: Path, target: str, says: str) -> None:
    """In one line that names the address; nothing is saved, nothing asked of what lies inside."""
    with pytest.raises(ArticleError, match=says) as caught:
        fetched(f"http://paper.example/{target}", tmp_path, web.resolve, web.dial)
    assert "\n" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []
    assert set(web.dialled) <= {PUBLIC}
    assert "/secret" not in web.asked


def test_no_proxy_is_asked(web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the environment names: what was checked is what is connected to."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    fetched(FERRY, tmp_path, web.resolve, web.dial)
    assert web.dialled == [PUBLIC]
    assert web.asked == ["/2026/ferry.html"]


def test_where_a_proxy_is_the_only_way_out_it_is_said(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The editor learns why, and what to do."""

    def refused(*_: object) -> socket.socket:
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with pytest.raises(ArticleError, match=r"refused.*without a proxy, and one is set here: save"):
        fetched(FERRY, tmp_path, web.resolve, refused)


def test_a_proxy_opens_no_door_to_what_lies_inside(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guard stands before anything is connected to."""
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{web.port}")
    with pytest.raises(ArticleError, match="an address of this machine or network"):
        fetched("http://inside.example/secret", tmp_path, web.resolve, web.dial)
    assert (web.dialled, web.asked) == ([], [])


def test_a_server_that_dawdles_is_hung_up_on(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A byte now and then keeps no editor waiting."""
    monkeypatch.setattr(get, "SECONDS", 0.5)
    started = time.monotonic()
    with pytest.raises(ArticleError, match=r"it took longer than 0\.5 seconds"):
        fetched("http://paper.example/slow", tmp_path, web.resolve, web.dial)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "[::1]",
        "2130706433",
        "0x7f000001",
        "0.0.0.0",  # noqa: S104 - nothing is bound
        "[::ffff:127.0.0.1]",
    ],
)
def test_this_machine_is_never_asked(web: Web, tmp_path: Path, host: str) -> None:
    """With nothing in between: the server is there, and hears nothing."""
    with pytest.raises(ArticleError, match=r"of this machine or network|is not found"):
        fetched(f"http://{host}:{web.port}/ferry.html", tmp_path, dial=dialled)
    assert web.asked == []


def test_one_inner_address_among_public_ones_is_enough(web: Web, tmp_path: Path) -> None:
    """Which of them is connected to is not left to chance."""
    web.hosts["both.example"] = [PUBLIC, "10.0.0.1"]
    with pytest.raises(ArticleError, match=r"10\.0\.0\.1"):
        fetched("http://both.example/", tmp_path, web.resolve, web.dial)
    assert web.dialled == []


@pytest.mark.parametrize(
    ("ip", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::a00:1", False),
        ("2002:7f00:1::", False),
        ("nonsense", False),
    ],
)
def test_which_addresses_are_public(ip: str, public: bool) -> None:  # noqa: FBT001
    """Loopback, private, link-local, shared, reserved; and those inside IPv6."""
    assert reach.is_public(ip) is public


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("file:///etc/passwd", "is no address of the web"),
        ("ftp://paper.example/", "is no address of the web"),
        ("paper.example/ferry", "is no address of the web"),
        ("http://", "is no address of the web"),
        ("http://paper.example:99999/", "is no address"),
        ("http://a:b@paper.example/", "holds a name or a password"),
        ("http://paper.example/a b", "holds what no address does"),
        ("http://paper.example/\r\nHost: x", "holds what no address does|is no address"),
    ],
)
def test_what_is_no_address_is_refused(web: Web, tmp_path: Path, url: str, says: str) -> None:
    """Before anything is asked of anybody."""
    with pytest.raises(ArticleError, match=says):
        fetched(url, tmp_path, web.resolve, web.dial)
    assert web.asked == []


def test_kit_open_fetches_when_asked_and_only_then(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without fetch=True an address is no article; with it, the file is beside the notebook."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(opening, "fetched", lambda url: fetched(url, None, web.resolve, web.dial))
    with pytest.raises(ArticleError, match="is an address, not a file"):
        kit.open(FERRY, check=False)
    assert web.asked == []
    review = kit.open(FERRY, check=False, fetch=True)
    assert review.article.path == tmp_path / "ferry.html"


def test_the_command_line_asks_by_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    """`kit open --fetch`; this machine is refused there too, in one line."""
    with pytest.raises(SystemExit) as ended:
        main(["open", "--fetch", "http://127.0.0.1:9/ferry"])
    told = capsys.readouterr()
    assert (ended.value.code, told.out, told.err.count("\n")) == (2, "", 1)
    assert "an address of this machine or network" in told.err
