"""Lab: `kit open`, the article's review notebook in JupyterLab."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import click

from kit.cli.say import examples
from kit.fetch import fetched
from kit.formats import load
from kit.house import read_house
from kit.notebook import (
    NotebookError,
    find_notebook,
    house_of,
    kernel_python,
    new_notebook_path,
    review_notebook,
    write_notebook,
)
from kit.project import root_of


@click.command(
    "open",
    epilog=examples(
        "kit open story.txt",
        "kit open story.txt --house house.toml",
        "kit open story.txt --no-browser --port 8899",
        "kit open --fetch https://example.org/story",
        "kit open story.txt -- --ip=0.0.0.0",
    ),
)
@click.argument("article")
@click.option("--fetch", is_flag=True, help="ARTICLE is a web address: save its page here, first.")
@click.option("--no-browser", is_flag=True, help="Only print the address; open no browser.")
@click.option("--port", type=click.IntRange(1, 65535), metavar="N", help="Port of the server.")
@click.option("--house", metavar="FILE", help="House style for a new review notebook.")
@click.argument("lab_arguments", metavar="[-- LAB ARGUMENTS]", nargs=-1, type=click.UNPROCESSED)
def open_(  # noqa: PLR0913, PLR0917 - an argument for each option
    article: str,
    fetch: bool,  # noqa: FBT001 - click hands every option over by name
    no_browser: bool,  # noqa: FBT001
    port: int | None,
    house: str | None,
    lab_arguments: tuple[str, ...],
) -> None:
    """Open an article in JupyterLab, to review it.

    Opens the notebook that reviews it: one beside it or in a `notebooks` folder of the project;
    when there is none yet, ARTICLE.review.ipynb is made beside it. Stop with Ctrl-C.
    """
    if lab_arguments and not lab_arguments[0].startswith("-"):
        raise click.UsageError(
            f"kit open takes one article; {lab_arguments[0]!r} is one too many.",
            click.get_current_context(),
        )
    kernel_python()
    source = fetched(article) if fetch else Path(article).expanduser()
    if fetch:
        click.echo(f"Saved {source}")
    path = notebook_for(source, None if house is None else Path(house))
    root = root_of(source)
    options = ["--no-browser"] if no_browser else []
    options += [f"--port={port}"] if port else []
    _start([*lab_command(path, root), *options, *lab_arguments])


def notebook_for(article: Path, house: Path | None) -> Path:
    """Return the notebook that reviews `article`, made when there is none.

    Raises ArticleError or HouseError when a file cannot be read, NotebookError when the notebook
    cannot be made, or was made for another house style than `house`.
    """
    load(article)
    if house is not None:
        read_house(house)
    found = find_notebook(article)
    if found is None:
        new = new_notebook_path(article)
        click.echo(f"Made {write_notebook(review_notebook(article, new, house), new)}")
        return new
    if house is not None and house_of(found) != house.resolve():
        raise NotebookError(
            f"{found} reviews this article by another house style than {house}; "
            "name it in the notebook's cell of parameters, or move the notebook away"
        )
    click.echo(f"Found {found}")
    return found


def lab_command(notebook: Path, root: Path) -> list[str]:
    """Return the command that serves `root` in JupyterLab and opens the notebook in it."""
    place = notebook.resolve().relative_to(root)
    hidden = any(part.startswith(".") for part in place.parts)
    return [
        sys.executable,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={root}",
        f"--LabApp.default_url=/lab/tree/{quote(place.as_posix())}",
        *(["--ContentsManager.allow_hidden=True"] if hidden else []),
    ]


def _start(command: list[str]) -> None:
    """Become JupyterLab; where a process cannot become another, wait for it and end as it ends."""
    sys.stdout.flush()
    try:
        if os.name == "posix":
            os.execv(command[0], command)  # noqa: S606 - our own Python, with our own arguments
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for JupyterLab to answer
        status = subprocess.call(command)  # noqa: S603 - the same
    except OSError as error:
        raise NotebookError(f"JupyterLab cannot be started ({error})") from error
    click.get_current_context().exit(status)
