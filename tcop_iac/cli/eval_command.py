"""`tcop-iac eval`: what an expression evaluates to in the scope of a root module, and where its value comes from."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from tcop_iac.cli.failure import Failure
from tcop_iac.cli.inputs import ORDER, OrderedCommand, inputs
from tcop_iac.model.value import Content, OneOf, Unknown
from tcop_iac.sources.terraform.console import Answer, Console, shown
from tcop_iac.sources.terraform.functions.json_text import json_text


@click.command("eval", cls=OrderedCommand)
@click.argument("expression", required=False)
@click.option("--dir", "folder", default=".", metavar="DIR", help="The root module. Default: the current folder.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.option("--trace", "show_trace", is_flag=True, help="Also where the value is written, hop by hop.")
@click.option("--stdin-json", is_flag=True, help='Read [{"expr": "…"}, …] and answer each, in one JSON array.')
@click.option("--var", multiple=True, metavar="NAME=VALUE", help="The value of an input variable; repeatable.")
@click.option("--var-file", multiple=True, metavar="FILE", help="A file of values; repeatable, and the last one wins.")
@click.option("--workspace", metavar="NAME", help="The workspace. Default: TF_WORKSPACE.")
@click.option("--module-dir", multiple=True, metavar="SOURCE=PATH", help="A copy of a remote module; repeatable.")
@click.pass_context
def eval_command(context: click.Context, /, **given: Any) -> None:
    """Evaluate EXPRESSION as Terraform would in a root module, and print its value.

    For what is not known before deployment, it prints what the value hangs on and why. Exits with 1 where the
    expression is wrong.
    """
    folder = Path(given["folder"])
    if not folder.is_dir():
        raise Failure(f"No such folder: {folder}")
    console = Console(folder, inputs(given, context.meta[ORDER], os.environ))
    if given["stdin_json"]:
        click.echo(f"[{', '.join(_as_json(console.evaluate(text)) for text in _expressions())}]")
        return
    if given["expression"] is None:
        raise click.UsageError("Missing EXPRESSION.")
    answer = console.evaluate(given["expression"])
    for line in [_as_json(answer)] if given["as_json"] else _lines(answer):
        click.echo(line)
    for hop in answer.hops if given["show_trace"] and not given["as_json"] else ():
        click.echo(f"  {hop.range}: {hop.message}")
    context.exit(1 if answer.error else 0)


def _expressions() -> Sequence[str]:
    """The expressions on standard input. Raises Failure where these are not of the form."""
    try:
        document = json.load(sys.stdin)
        return [str(item["expr"]) for item in document]
    except (ValueError, TypeError, KeyError) as error:
        raise Failure(f'Standard input is no JSON array of {{"expr": "…"}} objects: {error}') from None


def _lines(answer: Answer) -> Sequence[str]:
    if answer.error:
        return [f"error: {answer.error}"]
    if not answer.unknown:
        return [shown(answer.value)]
    hangs_on = [f"  hangs on {address}" for address in answer.hangs_on]
    return [shown(answer.value), f"  not known before deployment: {answer.unknown}", *hangs_on]


def _as_json(answer: Answer) -> str:
    """An answer in JSON; numbers keep all their digits."""
    if answer.error:
        return json.dumps({"error": answer.error})
    if not answer.unknown:
        return f'{{"value": {json_text(answer.value)}}}'
    known: dict[str, Any] = {"unknown": answer.unknown, "hangs_on": list(answer.hangs_on)}
    return json.dumps(known)[:-1] + f"{_arms(answer.value)}}}"


def _arms(content: Content) -> str:
    """The contents that a value may turn out to be, where all of them are known."""
    if isinstance(content, OneOf) and not any(isinstance(arm, Unknown) for arm in content.values):
        return f', "one_of": [{", ".join(map(json_text, content.values))}]'
    return ""
