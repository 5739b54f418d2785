"""The decision log: only ever added to, whole or not at all, and every damage noticed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from kit.anchors import Target
from kit.decisions import Decision
from kit.errors import LogError
from kit.log import DecisionLog, log_path, parse
from kit.prose import Span

TARGET = Target.of("One cristal clear fact", Span(4, 11))
ACCEPT = Decision("accept", "spelling.word", TARGET, "crystal", by="ann", why="naïve “😀”")
STET = Decision("stet", "spelling.word", TARGET, by="ann")


@pytest.fixture
def log(tmp_path: Path) -> DecisionLog:
    """A log that does not exist yet."""
    return DecisionLog(log_path(tmp_path / "meetings.txt"))


def test_a_log_that_does_not_exist_has_no_decision(log: DecisionLog) -> None:
    """Reading makes no file."""
    assert log.read() == ()
    assert not log.path.exists()


def test_what_was_written_is_read_by_another(log: DecisionLog) -> None:
    """Lines come back chained, in order, to whoever reads the file."""
    written = log.append([ACCEPT]) + log.append([STET])
    assert DecisionLog(log.path).read() == log.read() == written
    assert [line.seq for line in written] == [1, 2]
    assert written[1].prev == written[0].hash


def test_two_writers_take_turns(log: DecisionLog) -> None:
    """A log object sees what another wrote before it adds its own."""
    other = DecisionLog(log.path)
    log.append([ACCEPT])
    other.append([STET])
    log.append([ACCEPT])
    assert [line.seq for line in DecisionLog(log.path).read()] == [1, 2, 3]


def test_a_save_cut_short_at_any_byte_loses_only_itself(log: DecisionLog) -> None:
    """Every prefix of the file reads as its whole lines, the torn end kept apart."""
    log.append([ACCEPT, STET])
    data = log.path.read_bytes()
    for cut in range(len(data) + 1):
        reading = parse(data[:cut], "x")
        assert len(reading.decisions) == data[:cut].count(b"\n")
        assert reading.torn == data[:cut].rpartition(b"\n")[2]


def test_the_torn_end_is_set_aside_by_the_next_save(log: DecisionLog) -> None:
    """Nothing is eaten: the torn bytes go to a file of their own."""
    log.append([ACCEPT])
    with log.path.open("ab") as file:
        file.write(b'{"op": "st')
    again = DecisionLog(log.path)
    assert again.torn == b'{"op": "st'
    again.append([STET])
    assert [line.op for line in DecisionLog(log.path).read()] == ["accept", "stet"]
    aside = [p for p in log.path.parent.iterdir() if ".torn-" in p.name]
    assert [p.read_bytes() for p in aside] == [b'{"op": "st']


def test_a_second_torn_end_at_the_same_byte_is_kept_beside_the_first(log: DecisionLog) -> None:
    """What an earlier save set aside is not written over."""
    for torn in (b'{"op": "st', b'{"op": "qu', b'{"op": "st'):
        log.path.write_bytes(torn)
        DecisionLog(log.path).append([ACCEPT])
    aside = sorted(p for p in log.path.parent.iterdir() if ".torn-" in p.name)
    assert [p.read_bytes() for p in aside] == [b'{"op": "st', b'{"op": "qu']


def test_every_flipped_bit_is_noticed(log: DecisionLog) -> None:
    """No single changed bit of a log goes through as another decision."""
    log.append([ACCEPT, STET])
    data = log.path.read_bytes()
    for at in range(len(data)):
        for bit in (0, 3, 7):
            damaged = bytearray(data)
            damaged[at] ^= 1 << bit
            try:
                reading = parse(bytes(damaged), "x")
            except LogError:
                continue
            assert reading.torn, f"bit {bit} of byte {at} went unnoticed"


def test_damage_is_named_by_file_and_line(log: DecisionLog) -> None:
    """An editor is told which line of which file is damaged."""
    log.append([ACCEPT, STET])
    lines = log.path.read_bytes().split(b"\n")
    log.path.write_bytes(b"\n".join([lines[1], lines[0], b""]))
    with pytest.raises(LogError, match=r"meetings\.decisions\.jsonl, line 1: does not follow"):
        DecisionLog(log.path).read()


def test_a_log_somebody_else_holds_is_waited_for_and_then_named(
    log: DecisionLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lock that is never given up ends in one clear line, with nothing written."""
    monkeypatch.setattr("kit.log.file._LOCK_SECONDS", 0.1)
    held = FileLock(log.path.with_name(f".{log.path.name}.lock"))
    with held, pytest.raises(LogError, match="somebody else is writing"):
        log.append([ACCEPT])
    assert not log.path.exists()


@pytest.mark.skipif(os.name != "posix", reason="uses the limit on file size of POSIX")
def test_a_full_disk_leaves_the_log_as_it_was(log: DecisionLog) -> None:
    """When a line cannot be written whole, nothing of it stays and the error says so."""
    log.append([ACCEPT])
    before = log.path.read_bytes()
    script = """
import resource, signal, sys
from pathlib import Path
from kit.log import DecisionLog
from kit.errors import LogError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
log = DecisionLog(Path(sys.argv[1]))
lines = log.read()
resource.setrlimit(resource.RLIMIT_FSIZE, (log.path.stat().st_size + 40,) * 2)
try:
    log.append(lines)
except LogError as error:
    print(error)
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(log.path)], capture_output=True, text=True, check=True
    )
    assert "was not saved" in done.stdout
    assert log.path.read_bytes() == before
    assert [line.op for line in log.append([STET])] == ["stet"]


def test_half_a_character_is_refused_and_nothing_is_written(log: DecisionLog) -> None:
    """Text that is no Unicode cannot be saved, so it is not acknowledged."""
    broken = Decision("accept", "spelling.word", TARGET, "\ud83d")
    with pytest.raises(LogError, match="not saved"):
        log.append([broken])
    assert log.read() == ()
