"""Find: which house style files hold for an article, and what each is based on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kit.errors import HouseError
from kit.house.file import HouseFile, slip
from kit.house.layers import House, Layer
from kit.house.read import read_file
from kit.house.style import HouseStyle
from kit.project import HOUSE as NAME
from kit.project import home, project_root

SUFFIX = ".house.toml"
ORGANISATION = "KIT_HOUSE"
_HERE = Path(__file__).parent
_PROFILES = _HERE / "profiles"
_APPLICATION = "editorial-notebook-kit"


def read_house(path: str | Path | None = None) -> HouseStyle:
    """Return the house style at `path` on top of the built-in one; None gives the built-in one.

    Raises HouseError, naming the file, the line and the likely slip, for a key or value it does
    not understand.

    >>> read_house().english
    'American'
    """
    return house_at(path).style


def house_at(path: str | Path | None) -> House:
    """Return the house of one file and what it is based on, whatever lies elsewhere."""
    return _stacked([] if path is None else [("house", Path(path))])


def house_for(article: str | Path) -> House:
    """Return the house that holds for the article at a path.

    Its layers, the farthest first: built-in, organisation, project, article, and under each what
    it is based on. Raises HouseError when one of the files cannot be understood.
    """
    return _stacked(house_files(Path(article)))


def house_files(article: Path) -> list[tuple[str, Path]]:
    """Return the files that settle the house style of an article, with what each is to it."""
    found = [
        ("organisation", organisation_file()),
        ("project", project_file(article)),
        ("article", article_file(article)),
    ]
    return [(name, path) for name, path in found if path is not None]


def organisation_file() -> Path | None:
    """Return the organisation's house style: the one named by KIT_HOUSE, else the user's own.

    An empty KIT_HOUSE means that there is none. Raises HouseError when it names no file.
    """
    named = os.environ.get(ORGANISATION)
    if named is None:
        from platformdirs import user_config_path  # only who has named no file needs it

        own = user_config_path(_APPLICATION, appauthor=False) / NAME
        return own if own.is_file() else None
    path = Path(named).expanduser()
    if named and not path.is_file():
        raise HouseError(f"{named}: there is no such house style (KIT_HOUSE names it)")
    return path if named else None


def project_file(article: Path) -> Path | None:
    """Return the nearest house.toml in the article's folder or above, inside its project.

    The home folder ends the search as well.
    """
    return next((f / NAME for f in _upward(article.resolve().parent) if (f / NAME).is_file()), None)


def article_file(article: Path) -> Path | None:
    """Return the house style of one article alone: `story.house.toml` beside `story.txt`."""
    path = article.with_name(article.stem + SUFFIX)
    return path if path.is_file() else None


def _upward(folder: Path) -> Iterator[Path]:
    last = project_root(folder), home()
    for here in (folder, *folder.parents):
        yield here
        if here in last:
            return


def profiles() -> list[str]:
    """Return the names of the profiles that a house may be based on."""
    return sorted(path.stem for path in _PROFILES.glob("*.toml"))


def _stacked(files: list[tuple[str, Path]]) -> House:
    layers = [_built_in()]
    for name, path in files:
        for layer in _with_bases(Layer(name, read_file(path)), ()):
            # Laid a second time, a profile would undo what a layer above it has settled.
            if layer.file not in [laid.file for laid in layers]:
                layers.append(layer)
    return House(tuple(layers))


def _with_bases(layer: Layer, above: tuple[HouseFile, ...]) -> Iterator[Layer]:
    """Give a layer after what it is based on."""
    chain = (*above, layer.file)
    if base := layer.file.settings.get("based_on"):
        path = _base_path(layer.file, base)
        under = read_file(path)
        if under in chain:
            circle = " is based on ".join(str(file.path) for file in (*chain, under))
            raise layer.file.error(f"a circle: {circle}", "based_on")
        name = f"profile {path.stem}" if path.parent == _PROFILES else f"base of {layer.name}"
        yield from _with_bases(Layer(name, under), chain)
    yield layer


def _base_path(file: HouseFile, base: str) -> Path:
    """Return the file that `based_on` means: a profile's name, or a path from the file."""
    if base.endswith(".toml"):
        path = Path(os.path.normpath(file.path.absolute().parent / Path(base).expanduser()))
        if not path.is_file():
            raise file.error(f"based_on: there is no file {path}", "based_on")
        return path
    if base not in profiles():
        raise file.error(
            f"no profile is called {base!r}; there are {profiles()}, or name another "
            f'house style by its path, as in based_on = "../house.toml"{slip(base, profiles())}',
            "based_on",
        )
    return _PROFILES / f"{base}.toml"


@cache
def _built_in() -> Layer:
    return Layer("built-in", read_file(_HERE / "builtin.toml"))
