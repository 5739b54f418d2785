"""When: the log's times, the same in every time zone and language."""

from __future__ import annotations

from datetime import UTC, datetime

_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def utc(at: str) -> datetime | None:
    """Return a time of the log in UTC; None when it is no time.

    >>> utc("2026-11-24T05:37:46.309+01:00")
    datetime.datetime(2026, 11, 24, 4, 37, 46, 309000, tzinfo=datetime.timezone.utc)
    """
    try:
        said = datetime.fromisoformat(at)
        return said.replace(tzinfo=UTC) if said.tzinfo is None else said.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def in_words(at: str) -> str:
    """Return a time of the log for a person to read, or what stands there when it is no time.

    >>> in_words("2026-11-24T05:37:46.309+01:00")
    '24 November 2026, 04:37 UTC'
    """
    time = utc(at)
    if time is None:
        return at
    return f"{time.day} {_MONTHS[time.month - 1]} {time.year}, {time.hour:02}:{time.minute:02} UTC"


def day_in_words(date: str) -> str:
    """Return a known date for a person to read, its hour left out.

    >>> day_in_words("2017-03-27"), day_in_words("2017-03-27T23:30:00-05:00")
    ('27 March 2017', '27 March 2017')
    """
    said = datetime.fromisoformat(date)
    return f"{said.day} {_MONTHS[said.month - 1]} {said.year}"


def to_the_second(at: str) -> str:
    """Return a time of the log as XML Schema's dateTime; "" when it is no time.

    >>> to_the_second("2026-11-24T05:37:46.309+01:00")
    '2026-11-24T04:37:46Z'
    """
    time = utc(at)
    return f"{time:%Y-%m-%dT%H:%M:%S}Z".zfill(20) if time else ""
