"""Main: the door. Whatever goes wrong inside leaves as one line and an exit status."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

import click

from kit.cli.check import check
from kit.cli.decide import decide
from kit.cli.export import export
from kit.cli.house import house
from kit.cli.lab import open_
from kit.cli.merge import merge
from kit.cli.notebook import notebook
from kit.cli.rebase import rebase
from kit.cli.say import BAD, complain, examples
from kit.cli.verify import verify
from kit.errors import KitError

_INTERRUPTED = 130  # what a shell reports of a program stopped by Ctrl-C


class _InOrder(click.Group):
    """A group whose help lists the commands in the order of the work."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own
        return list(self.commands)


@click.group(
    cls=_InOrder,
    invoke_without_command=True,
    epilog=examples("kit open story.txt"),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="editorial-notebook-kit", message="kit %(version)s")
@click.pass_context
def kit(context: click.Context) -> None:
    """Copy-edit articles: see what is wrong, decide, hand on clean copy.

    The article's file is never altered. What is decided is kept beside it, in
    ARTICLE.decisions.jsonl; the clean copy is always made from these two files.
    """
    if "NO_COLOR" in os.environ:
        context.color = False
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


for _command in (open_, check, decide, export, verify, rebase, merge, notebook, house):
    kit.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and end the program: 0 all is well, 1 there is work, 2 bad input.

    `arguments` are those after the program's name (else the process's own). With KIT_TRACEBACK
    set, a fault of the kit's own is shown in full.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a letter the terminal has not stops nobody
            stream.reconfigure(errors="backslashreplace")
    sys.exit(_status(arguments))


def _status(arguments: Sequence[str] | None) -> int:
    try:
        result = kit.main(arguments, prog_name="kit", standalone_mode=False)
    except click.UsageError as error:
        asked = error.ctx.command_path if error.ctx else "kit"
        return _bad(f"{error.format_message()} See: {asked} --help")
    except click.ClickException as error:
        return _bad(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        return _INTERRUPTED
    except KitError as error:
        return _bad(str(error))
    except Exception as error:
        if "KIT_TRACEBACK" in os.environ:
            raise
        return _bad(f"a fault of the kit's own ({type(error).__name__}: {error})")
    return result if isinstance(result, int) else 0


def _bad(message: str) -> int:
    complain(message)
    return BAD
