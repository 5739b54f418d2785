"""Archive: a page saved as one file, MHTML, which is a letter of many parts (RFC 2557)."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage

from kit.encoding import decode
from kit.formats.kinds import ARCHIVE, kind_of

_PAGES = ("text/html", "application/xhtml+xml")


def unpacked(page: str) -> tuple[str, str]:
    r"""Return the page that a file holds, and where it was saved from; "" where that is not said.

    A file that is no archive is the page itself.

    >>> letter = "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n"
    >>> unpacked(f"{letter}Content-Location: https://example.org/a\n\n<p>The lede.\n--b--\n")
    ('<p>The lede.', 'https://example.org/a')
    """
    if kind_of(page.encode("utf-8", "replace")) is not ARCHIVE:
        return page, ""
    letter = email.message_from_string(page, policy=email.policy.default)
    for part in letter.walk():
        if isinstance(part, EmailMessage) and part.get_content_type() in _PAGES:
            where = letter.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
            return _text(part), str(where)
    return "", ""


def _text(part: EmailMessage) -> str:
    data = part.get_payload(decode=True)
    return decode(data, "", part.get_content_charset("")).text if isinstance(data, bytes) else ""
