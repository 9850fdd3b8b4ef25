"""The options that say what Terraform would be given, in the order of the command line, since the last one wins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from tcop_iac.sources.terraform.variables import Input, Inputs

ORDER = "tcop_iac.order"
"""Where the order of the options on the command line is kept, in the context's meta."""


class OrderedCommand(click.Command):
    """A command that remembers the order of its options."""

    def make_parser(self, ctx: click.Context) -> Any:
        """click's parser, which tells the order of options to nobody but its caller."""
        parser: Any = super().make_parser(ctx)
        parse = parser.parse_args

        def parse_and_remember(args: list[str]) -> Any:
            values, rest, order = parse(args)
            ctx.meta[ORDER] = [parameter.name for parameter in order]
            return values, rest, order

        parser.parse_args = parse_and_remember
        return parser


def inputs(
    given: Mapping[str, Any],
    order: Sequence[str],
    environment: Mapping[str, str],
    earlier: Sequence[Input] = (),
    workspace: str = "",
) -> Inputs:
    """What the options `var`, `var_file`, `workspace` and `module_dir` and the environment give. Raises UsageError.

    `earlier` and `workspace` are those of the settings file, which the command line goes before.
    """
    return Inputs(
        options=(*earlier, *_in_order(given["var"], given["var_file"], order)),
        environment={name: text for name, text in environment.items() if name.startswith("TF_VAR_")},
        workspace=given["workspace"] or environment.get("TF_WORKSPACE") or workspace,
        modules=dict(_copy(text) for text in given["module_dir"]),
    )


def _in_order(variables: Sequence[str], files: Sequence[str], order: Sequence[str]) -> list[Input]:
    for text in variables:
        if not text.partition("=")[1] or not text.partition("=")[0].strip():
            raise click.UsageError(f"--var {text} is not of the form NAME=VALUE.")
    waiting = {"var": iter(variables), "var_file": iter(files)}
    return [Input(name.replace("_", "-"), next(waiting[name])) for name in order if name in waiting]


def _copy(text: str) -> tuple[str, Path]:
    source, separator, folder = text.rpartition("=")
    if not separator or not source:
        raise click.UsageError(f"--module-dir {text} is not of the form SOURCE=PATH.")
    if not Path(folder).is_dir():
        raise click.UsageError(f"--module-dir {text}: there is no folder {folder}.")
    return source, Path(folder).resolve()
