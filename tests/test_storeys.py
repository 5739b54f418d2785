"""The house's storeys: imports only go down, plug-ins are leaves, the screen is at the top."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import kit

ROOT = Path(kit.__file__).parent
STOREYS = (
    ("disk", "errors", "patterns", "project", "prose"),
    ("article", "encoding", "house", "jupyter", "likeness", "mapping", "plugins"),
    ("findings", "redline", "formats", "anchors", "engine", "nearest"),
    ("decisions", "worded", "lexicon", "fetch"),
    ("log", "replay", "history", "moment", "english"),
    ("checking", "readability", "facts", "standing", "rebase", "merge"),
    ("checkers", "tables", "proof", "verdicts", "choose", "step", "difficulty", "aim", "queries"),
    ("review",),
    ("opening", "record"),
    ("exporters", "desk", "notebook", "server"),
    ("cli", "__init__"),
)
LEVEL = {room: level for level, rooms in enumerate(STOREYS) for room in rooms}
FOREIGN = {
    "harper": {"engine"},
    "anywidget": {"desk"},
    "ipywidgets": {"desk"},
    "traitlets": {"desk", "exporters"},
    "nbconvert": {"exporters"},
    "jinja2": {"exporters"},
    "click": {"cli"},
    "filelock": {"house", "log"},
    "platformdirs": {"house"},
    "tomlkit": {"house"},
    "yaml": {"house", "prose"},
    "trafilatura": {"formats"},
    "lxml": {"formats"},
    "mammoth": {"formats"},
    "chardet": {"encoding"},
    "ftfy": {"checkers"},
    "jupyter_server": {"server"},
    "typst": {"exporters"},
}


def _room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def _files() -> list[Path]:
    return [p for p in sorted(ROOT.rglob("*.py")) if "node_modules" not in p.parts]


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written from the top"
            yield node.module or ""


@pytest.mark.parametrize("path", _files(), ids=lambda p: p.relative_to(ROOT).as_posix())
def test_imports_only_go_down(path: Path) -> None:
    """A module imports its own room and rooms on lower storeys, nothing beside or above."""
    room = _room(path)
    for name in _imports(path):
        package, _, rest = name.partition(".")
        if package == "kit" and rest:
            other = rest.partition(".")[0]
            assert other == room or LEVEL[other] < LEVEL[room], f"{path.name} imports {name}"


@pytest.mark.parametrize("path", _files(), ids=lambda p: p.relative_to(ROOT).as_posix())
def test_each_outside_library_has_its_room(path: Path) -> None:
    """Only the room made for it knows a library that could one day be replaced."""
    for name in _imports(path):
        rooms = FOREIGN.get(name.partition(".")[0])
        assert rooms is None or _room(path) in rooms, f"{path.name} imports {name}"


def test_every_room_has_its_storey() -> None:
    """A new file or folder at the top of the package is given a storey here."""
    assert {_room(path) for path in _files()} <= set(LEVEL)


@pytest.mark.parametrize("folder", ["checkers", "formats", "exporters"])
def test_plug_ins_do_not_know_each_other(folder: str) -> None:
    """A plug-in of the kit's own imports no other plug-in."""
    from kit.plugins import plugins

    names = {module.__name__ for module in plugins(f"kit.{folder}").values()}
    for module in plugins(f"kit.{folder}").values():
        assert not names & set(_imports(Path(str(module.__file__))))
