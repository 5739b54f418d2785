"""Decision: what an editor says of one place, as one line of the log.

A decision carries its own quote and replacement, so the clean copy needs neither the findings
nor the checkers that led to it. Nothing is erased: taking back is one more line.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from functools import cached_property
from typing import Any

from kit.anchors import Target
from kit.errors import LogError

OPS = ("accept", "rewrite", "stet", "query", "revoke", "note")
CHANGING = ("accept", "rewrite")
_HASH_HEX = 32
_ID_HEX = 12


@dataclass(frozen=True)
class Decision:
    """One line of the log.

    `op` is accept, rewrite, stet, query, revoke or note; `target` the place in the source;
    `replacement` what stands there instead (accept, rewrite); `finding` the key it answers;
    `why` the reason, or the question to the author; `group` joins lines written together (one
    undo); `supersedes` are the ids of lines whose place it swallows, or that it revokes.
    `seq`, `prev` and `hash` chain the lines of one log.
    """

    op: str
    rule: str
    target: Target
    replacement: str | None = None
    finding: str = ""
    by: str = ""
    at: str = ""
    why: str = ""
    group: str = ""
    supersedes: tuple[str, ...] = ()
    seq: int = 0
    prev: str = ""
    hash: str = ""

    @cached_property
    def id(self) -> str:
        """What the line says, hashed: it names the line wherever it stands in a log."""
        said = _dump(replace(self, seq=0, prev="", hash=""))
        return hashlib.sha256(said.encode()).hexdigest()[:_ID_HEX]

    def chained(self, seq: int, prev: str) -> Decision:
        """Return the decision as line `seq` of a log whose line before has the hash `prev`."""
        line = replace(self, seq=seq, prev=prev, hash="")
        return replace(line, hash=line.own_hash())

    def own_hash(self) -> str:
        """Return the hash that this line must carry."""
        said = _dump(replace(self, hash=""))
        return hashlib.sha256(said.encode()).hexdigest()[:_HASH_HEX]

    def to_line(self) -> str:
        """Return the decision as one line of JSON, line end included."""
        return _dump(self) + "\n"

    @classmethod
    def from_line(cls, line: str) -> Decision:
        """Read a decision from its line; raises LogError when the line is not one."""
        try:
            fields_ = json.loads(line)
            target = Target(**fields_.pop("target"))
            decision = cls(target=target, **{**fields_, "supersedes": _ids(fields_)})
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise LogError(f"is not a decision ({error})") from error
        decision.check_shape()
        return decision

    def check_shape(self) -> None:
        """Raise LogError unless every field holds what a decision holds."""
        if self.op not in OPS:
            raise LogError(f"has the op {self.op!r}; decisions are {', '.join(OPS)}")
        if (self.op in CHANGING) != isinstance(self.replacement, str):
            raise LogError(f"has the replacement {self.replacement!r} for {self.op!r}")
        for field in fields(self):
            value = getattr(self, field.name)
            if field.type == "str" and not isinstance(value, str):
                raise LogError(f"has {value!r} as its {field.name}; it must be text")
        self._check_target()

    def _check_target(self) -> None:
        target = self.target
        texts = (target.exact, target.prefix, target.suffix, target.source)
        numbers = (target.start, target.end, self.seq)
        if not all(isinstance(t, str) for t in texts) or not all(
            type(n) is int and n >= 0 for n in numbers
        ):
            raise LogError("has a target whose quote is no text or whose place is no number")
        if target.end - target.start != len(target.exact):
            raise LogError("has a target whose quote is not as long as its place")


def _ids(fields_: dict[str, Any]) -> tuple[str, ...]:
    ids = fields_.get("supersedes", [])
    if not isinstance(ids, list) or not all(isinstance(i, str) for i in ids):
        raise ValueError("supersedes must be a list of ids")
    return tuple(ids)


def _dump(decision: Decision) -> str:
    return json.dumps(asdict(decision), ensure_ascii=False)


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that hold: not revoked, and their place not swallowed by another.

    A revoke that is itself revoked holds no more, so what it took back is there again; a line
    that was revoked swallows nothing.
    """
    lines = list(decisions)
    gone = revoked(lines)
    standing = [line for line in lines if line.id not in gone]
    swallowed = {i for line in standing if line.op != "revoke" for i in line.supersedes}
    return tuple(
        line for line in standing if line.id not in swallowed and line.op not in ("revoke", "note")
    )


def revoked(decisions: Iterable[Decision]) -> set[str]:
    """Return the ids of the lines that were taken back and not brought back since."""
    gone: set[str] = set()
    for line in reversed(list(decisions)):
        if line.op == "revoke" and line.id not in gone:
            gone.update(line.supersedes)
    return gone


def chain_of(decision: Decision, decisions: Iterable[Decision]) -> tuple[str, ...]:
    """Return the ids of a decision and of all that it swallowed, directly or not."""
    by_id = {line.id: line for line in decisions}
    found: dict[str, None] = {}
    ahead = [decision.id]
    while ahead:
        name = ahead.pop()
        if name not in found:
            found[name] = None
            ahead += by_id[name].supersedes if name in by_id else ()
    return tuple(found)
