"""History: what was done last, and what was taken back last, read off the log itself."""

from __future__ import annotations

from collections.abc import Iterable

from kit.decisions import MERGED, Decision

UNDO = "editor.undo"
REDO = "editor.redo"


def last_done(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the lines of the last step that undo would take back; none when there is none."""
    done, _ = _steps(decisions)
    return tuple(done[-1]) if done else ()


def last_undone(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the lines of the undo that redo would take back; a new step leaves none."""
    _, undone = _steps(decisions)
    return tuple(undone[-1]) if undone else ()


def _steps(
    decisions: Iterable[Decision],
) -> tuple[list[list[Decision]], list[list[Decision]]]:
    """Return the steps in force and the undos in force, oldest first.

    What a merge settled is nobody's step; a step that it took back is done no more.
    """
    done: list[list[Decision]] = []
    undone: list[list[Decision]] = []
    taken: dict[str, list[Decision]] = {}
    for step in _grouped(decisions):
        meant = {name for line in step for name in line.supersedes}
        if step[0].group.startswith(MERGED):
            done = [was for was in done if not {line.id for line in was} <= meant]
        elif step[0].rule == UNDO:
            for was in [was for was in done if meant & {line.id for line in was}]:
                done.remove(was)
                taken[step[0].id] = was
            undone.append(step)
        elif step[0].rule == REDO:
            for undo in [undo for undo in undone if undo[0].id in meant]:
                undone.remove(undo)
                done.append(taken.pop(undo[0].id, undo))
        else:
            done.append(step)
            undone.clear()
    return done, undone


def _grouped(decisions: Iterable[Decision]) -> list[list[Decision]]:
    """Join the lines of one group to one step, in the order in which the steps began.

    A line that only restates another belongs to the other's step; a note is no step.
    """
    steps: dict[str, list[Decision]] = {}
    step_of: dict[str, str] = {}
    for line in decisions:
        if line.op != "note":
            said_before = step_of.get(line.supersedes[0]) if line.restates else None
            step_of[line.id] = said_before or line.group or line.id
            steps.setdefault(step_of[line.id], []).append(line)
    return list(steps.values())
