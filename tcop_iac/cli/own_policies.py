"""`tcop-iac policies new` and `policies test`: policies of one's own, with their cases."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import click

from tcop_iac.cases import cases_of, differences
from tcop_iac.cli.exit_codes import ExitCode
from tcop_iac.cli.failure import Failure
from tcop_iac.cli.output import emit
from tcop_iac.loader import PolicyError, load_policies
from tcop_iac.policy import ID

POLICY = '''"""Policies of our own on databases."""

from __future__ import annotations

from tcop_iac.assets.kinds.database import Database
from tcop_iac.policy import Judgement, Severity, policy, require


@policy("{id}", "{name}", severity=Severity.MEDIUM, theme="encryption-at-rest")
def {function}(database: Database) -> Judgement:
    """A database keeps its data unencrypted.

    Why it matters: say here what goes wrong where it is so.

    How to fix: say here what to write instead.
    """
    return require(database.storage_encrypted, True, otherwise="storage is not encrypted")
'''

CASES = """variable "encrypted" {{
  type = bool
}}

resource "aws_db_instance" "bad" {{
  storage_encrypted = false # expect: {id} fail
}}

resource "aws_db_instance" "good" {{
  storage_encrypted = true # expect: {id} pass
}}

resource "aws_db_instance" "asked" {{
  storage_encrypted = var.encrypted # expect: {id} open
}}
"""
"""A policy that works, and its cases: what a newcomer changes."""


@click.command("new")
@click.argument("name")
@click.option("--id", "id_", default="ORG-06-001", show_default=True, help="WORD-POINT-NNN, with a word of your own.")
@click.option(
    "--dir",
    "folder",
    default="policies",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Where it is written.",
)
def new_command(name: str, id_: str, folder: Path) -> None:
    """Write a policy called NAME (kebab-case, the flaw it finds) and its cases, to be changed."""
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        raise Failure(f"{name!r} is not in kebab-case: write it like database-unencrypted")
    if not ID.fullmatch(id_) or id_.startswith("TCOP-"):
        raise Failure(f"{id_!r} is not a word of your own, a point (05, 06, 10) and a number: write it like ORG-06-001")
    words = {"id": id_, "name": name, "function": name.replace("-", "_")}
    _write({folder / f"{words['function']}.py": POLICY.format(**words), folder / id_ / "aws.tf": CASES.format(**words)})
    emit(f"Change them, then run: tcop-iac policies test {folder}\n")


def _write(files: Mapping[Path, str]) -> None:
    there = next((path for path in files if path.exists()), None)
    if there is not None:
        raise Failure(f"{there} is there already: choose another name, or another --id")
    for path, text in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        except OSError as error:
            raise Failure(f"{path} can't be written: {error.strerror}") from error
        emit(f"{path}\n")


@click.command("test")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR")
@click.pass_context
def test_command(context: click.Context, folder: Path) -> None:
    """Run the policies in DIR over their cases: the files and folders in folders called like their ids.

    A comment on the line where a finding begins says what is expected: # expect: ORG-06-001 fail (or pass, open).
    """
    try:
        built_in = {one.id for one in load_policies()}
        own = [one for one in load_policies([folder]) if one.id not in built_in]
    except PolicyError as error:
        raise Failure(str(error)) from error
    home = folder.resolve()
    wrong = [line for policy in own for line in differences(policy, home)]
    emit("".join(f"{line}\n" for line in wrong))
    cases = sum(len(cases_of(policy, home)) for policy in own)
    emit(f"policies: {len(own)}, cases: {cases}, {f'wrong: {len(wrong)}' if wrong else 'all as they say'}\n")
    context.exit(ExitCode.FINDINGS if wrong else ExitCode.CLEAN)
