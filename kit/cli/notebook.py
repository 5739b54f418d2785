"""Notebook: `kit notebook`, the review notebook as a file, without opening it."""

from __future__ import annotations

from pathlib import Path

import click

from kit.cli.say import examples
from kit.notebook import new_notebook_path, review_notebook, run_notebook, write_notebook


@click.command(
    short_help="Write the review notebook of an article.",
    epilog=examples(
        "kit notebook story.txt",
        "kit notebook story.txt --run -o notebooks/story.ipynb",
        "kit notebook story.txt --accept \"rule == 'spelling.word'\"",
    ),
)
@click.argument("article")
@click.option("-o", "--output", metavar="FILE", help="Where to; else beside the article.")
@click.option("--run", is_flag=True, help="Run it too, and keep what its cells show.")
@click.option("--accept", default="", metavar="QUERY", help="A cell that accepts these findings.")
@click.option("--force", is_flag=True, help="Overwrite FILE when it is there already.")
def notebook(
    article: str,
    output: str | None,
    run: bool,  # noqa: FBT001 - click hands every option over by name
    accept: str,
    force: bool,  # noqa: FBT001
) -> None:
    """Write the review notebook of an article, to keep it or to send it on.

    The same article and the same decisions give the same file, byte for byte, run or not.
    """
    source = Path(article).expanduser()
    path = Path(output) if output else new_notebook_path(source)
    made = review_notebook(source, path, accept=accept)
    if run:
        path.parent.mkdir(parents=True, exist_ok=True)
        made = run_notebook(made, path.parent)
    click.echo(write_notebook(made, path, replace=force))
