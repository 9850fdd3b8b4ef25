"""The program `tcop-iac`: its commands, each loaded when it is called, and the last net under all of them."""

from __future__ import annotations

import gc
import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from tcop_iac import __version__

ERROR = 2
INTERRUPTED = 130
"""What a shell makes of a program that Ctrl-C ended."""


@dataclass(frozen=True, slots=True)
class _Target:
    module: str
    attribute: str
    help: str


COMMANDS = {
    "scan": _Target("tcop_iac.cli.scan_command", "scan_command", "Scan infrastructure code and judge it."),
    "eval": _Target("tcop_iac.cli.eval_command", "eval_command", "Evaluate an expression in a root module's scope."),
    "policies": _Target("tcop_iac.cli.policies_command", "policies_command", "Tell what is checked, and why."),
}


class Program(click.Group):
    """A group whose commands are imported when they are called: `--version` and `--help` need none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        target = COMMANDS.get(cmd_name)
        if target is None:
            return None
        command: click.Command = getattr(importlib.import_module(target.module), target.attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Lists the commands."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, target.help) for name, target in COMMANDS.items()])


CONTEXT = {"help_option_names": ["--help", "-h"], "max_content_width": 100}


@click.group(cls=Program, context_settings=CONTEXT)
@click.version_option(__version__, prog_name="tcop-iac", message="%(prog)s %(version)s")
def program() -> None:
    """Lint cloud infrastructure against points 5, 6 and 10 of the UK Technology Code of Practice."""


def main() -> None:
    """The entry point.

    Ends the process at once: taking what was read apart, object by object, would cost as much as judging it did. For
    the same reason nothing is collected on the way, but for what a scan collects by itself.
    """
    gc.disable()
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):  # who read it has left
            code = code or ERROR
    os._exit(code)


def run(arguments: Sequence[str]) -> int:
    """Runs the program and gives its exit code; whatever happens, there is a message and no traceback."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a file name that the terminal can't show must not end the program
            reconfigure(errors="backslashreplace")
    try:
        result = program.main([*arguments], prog_name="tcop-iac", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return ERROR
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as error:  # the last net: all that is left is a bug
        click.echo(_bug(error), err=True)
        return ERROR
    return result if isinstance(result, int) else 0


def _bug(error: Exception) -> str:
    if os.environ.get("TCOP_IAC_DEBUG"):
        return "".join(traceback.format_exception(error)).rstrip()
    [frame] = traceback.extract_tb(error.__traceback__)[-1:]
    place = f"{'/'.join(Path(frame.filename).parts[-3:])}:{frame.lineno}"
    text = " ".join(f"{type(error).__name__}: {error}".split())
    return (
        f"tcop-iac: internal error: {text} ({place}). This is a bug, and nothing was reported. "
        "Please report it with what the same command prints when TCOP_IAC_DEBUG=1 is set."
    )
