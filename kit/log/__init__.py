"""The decision log: JSON lines beside the article, only ever added to.

Each line carries the hash of the line before and of itself. A save is acknowledged after it is
on the disk; one that fails leaves the file as it was.
"""

from kit.log.file import SUFFIX, DecisionLog, log_path
from kit.log.lines import Parsed, chain, parse
from kit.log.memory import MemoryLog
from kit.log.whole import read_log, write_log
from kit.log.whose import log_of, whole_log_path

__all__ = [
    "SUFFIX",
    "DecisionLog",
    "MemoryLog",
    "Parsed",
    "chain",
    "log_of",
    "log_path",
    "parse",
    "read_log",
    "whole_log_path",
    "write_log",
]
