"""Remote modules that are fetched: git by git itself, from repositories on this disk, others by the program on PATH."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tcop_iac.cli.main import run
from tests.terraform_estate import write

DATABASE = 'variable "encrypted" {}\nresource "aws_db_instance" "x" {\n  storage_encrypted = var.encrypted\n}\n'
PROGRAM = """#!/bin/sh
# stands for tofu: gets every module that a test has put beside it
echo "$@" >> "$FAKE/asked"
if ! grep -q '"source": "acme/db/aws' main.tf.json; then
  printf '╷\\n│ Error: Module not found\\n│ \\n│ No such module.\\n' >&2
  exit 1
fi
mkdir -p .terraform/modules
cp -r "$FAKE/package" .terraform/modules/it
cat > .terraform/modules/modules.json <<END
{"Modules": [{"Key": "", "Source": "", "Dir": "."},
 {"Key": "it", "Source": "acme/db/aws", "Version": "5.1.2", "Dir": ".terraform/modules/it/sub"},
 {"Key": "it.inner", "Source": "acme/other/aws", "Version": "1.0.0", "Dir": ".terraform/modules/it/inner"}]}
END
"""


@pytest.fixture
def upstream(tmp_path: Path) -> Path:
    """A repository of modules with a tag, a branch and a later commit."""
    folder = write(tmp_path / "upstream", {"db/main.tf": DATABASE, "wrap/main.tf": WRAP})
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder, "first")
    git(folder, "tag", "v1")
    write(folder, {"db/main.tf": DATABASE.replace("var.encrypted", "true")})
    commit(folder, "second")
    return folder


WRAP = 'module "db" {\n  source    = "../db"\n  encrypted = false\n}\n'


def git(folder: Path, *arguments: str) -> str:
    """What git prints."""
    who = ("-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false")
    command = ["git", "-C", str(folder), *who, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def commit(folder: Path, message: str) -> None:
    """Commits everything."""
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", message)


def root(folder: Path, source: str, more: str = "") -> Path:
    """A root that calls the module at `source`."""
    text = f'module "m" {{\n  source    = "{source}"\n  encrypted = false\n{more}}}\n'
    return write(folder, {".git/HEAD": "", "live/main.tf": text})


@dataclass
class Scanned:
    """What a scan found, verdict and address by policy TCOP-06-101, what it told on the way, and its troubles."""

    verdicts: list[tuple[str, str]]
    told: str
    troubles: str


@pytest.fixture
def scan(capsys: pytest.CaptureFixture[str]) -> Callable[..., Scanned]:
    """Scans a folder with the database policy."""

    def scanned(folder: Path, *options: str) -> Scanned:
        run(["scan", str(folder), "--format", "json", "--show-passed", "--policy", "TCOP-06-101", *options])
        printed = capsys.readouterr()
        report = json.loads(printed.out)
        verdicts = [
            (finding["verdict"], one["address"])
            for finding in report["findings"]
            for one in (finding["resource"], *finding["others"])
        ]
        return Scanned(verdicts, printed.err, "\n".join(one["summary"] for one in report["diagnostics"]))

    return scanned


def test_nothing_is_fetched_unasked(tmp_path: Path, upstream: Path, scan: Callable[..., Scanned]) -> None:
    here = root(tmp_path / "here", f"git::file://{upstream}//db?ref=v1")
    found = scan(here)
    assert found.verdicts == []
    assert "is not on disk" in found.troubles
    assert not (here / ".tcop-iac").exists()


@pytest.mark.parametrize("ref", ["v1", "main", "", "hash", "short"])
def test_a_git_source_is_fetched_at_its_ref(
    ref: str, tmp_path: Path, upstream: Path, scan: Callable[..., Scanned]
) -> None:
    first = git(upstream, "rev-parse", "v1")
    named = {"hash": first, "short": first[:9]}.get(ref, ref)
    here = root(tmp_path / "here", f"git::file://{upstream}//db" + (f"?ref={named}" if named else ""))
    expected = "pass" if ref in ("main", "") else "fail"
    found = scan(here, "--fetch-modules")
    assert found.verdicts == [(expected, "module.m.aws_db_instance.x")]
    resolved = git(upstream, "rev-parse", "main") if expected == "pass" else first
    assert resolved in found.told


def test_a_finding_in_a_fetched_module_is_where_it_can_be_mended(
    tmp_path: Path, upstream: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here = root(tmp_path / "here", f"git::file://{upstream}//db?ref=v1")
    write(here, {"fixed/main.tf": f'module "w" {{\n  source = "git::file://{upstream}//wrap?ref=v1"\n}}\n'})
    run(["scan", str(here), "--format", "sarif", "--fetch-modules", "--policy", "TCOP-06-101"])
    results = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    places = [one["locations"][0]["physicalLocation"] for one in results]
    assert [(one["artifactLocation"]["uri"], one["region"]["startLine"]) for one in places] == [
        ("fixed/main.tf", 1),
        ("live/main.tf", 3),
    ]
    (flow,) = results[1]["codeFlows"][0]["threadFlows"]
    decisive = flow["locations"][-2]["location"]
    assert decisive["message"]["text"] == "the module decides it here."
    uri = decisive["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.startswith(".tcop-iac/modules/")
    assert uri.endswith("/db/main.tf")


def test_what_was_fetched_is_kept_as_it_was_resolved(
    tmp_path: Path, upstream: Path, scan: Callable[..., Scanned]
) -> None:
    here = root(tmp_path / "here", f"git::file://{upstream}//db?ref=main")
    assert scan(here, "--fetch-modules").verdicts == [("pass", "module.m.aws_db_instance.x")]
    write(upstream, {"db/main.tf": DATABASE})
    commit(upstream, "third")
    for options in ((), ("--fetch-modules",)):
        found = scan(here, *options)
        assert found.verdicts == [("pass", "module.m.aws_db_instance.x")]
        assert "Fetched" not in found.told
    kept = json.loads((here / ".tcop-iac/modules/modules.json").read_text())["Modules"]
    assert [(one["Version"], one["Resolved"]) for one in kept] == [("main", git(upstream, "rev-parse", "main~1"))]
    assert (here / ".tcop-iac/.gitignore").read_text() == "*\n"
    assert not list((here / ".tcop-iac").rglob(".git"))


def test_subfolders_of_a_package_share_one_copy(tmp_path: Path, upstream: Path, scan: Callable[..., Scanned]) -> None:
    here = root(tmp_path / "here", f"git::file://{upstream}//db?ref=v1")
    write(here, {"other/main.tf": f'module "w" {{\n  source = "git::file://{upstream}//wrap?ref=v1"\n}}\n'})
    found = scan(here, "--fetch-modules")
    assert found.verdicts == [
        ("fail", "module.m.aws_db_instance.x"),
        ("fail", "module.w.module.db.aws_db_instance.x"),
    ]
    assert found.told.count("Fetched") == 1


def test_what_a_fetched_module_calls_is_fetched_too(
    tmp_path: Path, upstream: Path, scan: Callable[..., Scanned]
) -> None:
    call = f'module "db" {{\n  source    = "git::file://{upstream}//db?ref=v1"\n  encrypted = var.encrypted\n}}\n'
    outer = write(tmp_path / "outer", {"main.tf": call + 'variable "encrypted" {}\n'})
    git(outer, "init", "--quiet")
    commit(outer, "first")
    here = root(tmp_path / "here", f"git::file://{outer}")
    assert scan(here, "--fetch-modules").verdicts == [("fail", "module.m.module.db.aws_db_instance.x")]


def test_what_cannot_be_fetched_is_told(tmp_path: Path, upstream: Path, scan: Callable[..., Scanned]) -> None:
    here = root(tmp_path / "here", f"git::file://user:secret@{upstream}//db?ref=nowhere")
    write(here, {"other/main.tf": 'module "x" {\n  source = "git::https://example.com/x?ref=--upload-pack=touch"\n}\n'})
    found = scan(here, "--fetch-modules")
    assert found.verdicts == []
    assert "could not be fetched: git says: fatal:" in found.troubles
    assert "secret" not in found.troubles
    assert "--upload-pack=touch is no name that git takes" in found.troubles


def test_a_hook_environment_does_not_mislead_git(
    tmp_path: Path, upstream: Path, scan: Callable[..., Scanned], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(upstream / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    here = root(tmp_path / "here", f"git::file://{upstream}//db?ref=v1")
    assert scan(here, "--fetch-modules").verdicts == [("fail", "module.m.aws_db_instance.x")]
    monkeypatch.delenv("GIT_DIR")
    assert git(upstream, "rev-parse", "--abbrev-ref", "HEAD") == "main"


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a stand-in for tofu on PATH, and the package that it gets."""
    inner = 'module "i" {\n  source = "acme/other/aws"\n}\n'.replace('"i"', '"inner"')
    folder = write(
        tmp_path / "fake",
        {
            "bin/tofu": PROGRAM,
            "package/sub/main.tf": DATABASE + inner,
            "package/inner/main.tf": 'resource "aws_db_instance" "y" {\n  storage_encrypted = true\n}\n',
        },
    )
    (folder / "bin/tofu").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("FAKE", str(folder))
    return folder


def test_a_registry_module_comes_by_the_program(tmp_path: Path, program: Path, scan: Callable[..., Scanned]) -> None:
    here = root(tmp_path / "here", "acme/db/aws//sub", '  version   = "~> 5.0"\n')
    expected = [("pass", "module.m.module.inner.aws_db_instance.y"), ("fail", "module.m.aws_db_instance.x")]
    found = scan(here, "--fetch-modules")
    assert sorted(found.verdicts) == sorted(expected)
    assert "Fetched acme/db/aws ~> 5.0 (5.1.2)\n" in found.told
    assert sorted(scan(here, "--fetch-modules").verdicts) == sorted(expected)
    assert (program / "asked").read_text() == "get -no-color\n"


def test_what_the_program_says_is_told(tmp_path: Path, program: Path, scan: Callable[..., Scanned]) -> None:
    here = root(tmp_path / "here", "acme/none/aws")
    found = scan(here, "--fetch-modules")
    assert found.verdicts == []
    assert "acme/none/aws could not be fetched: tofu says: Error: Module not found No such module" in found.troubles


def test_without_a_program_a_registry_module_is_missing(
    tmp_path: Path, scan: Callable[..., Scanned], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    here = root(tmp_path / "here", "acme/db/aws")
    found = scan(here, "--fetch-modules")
    assert found.verdicts == []
    assert "could not be fetched: neither tofu nor terraform is on PATH" in found.troubles


def test_nothing_is_fetched_for_a_source_that_is_not_wholly_known(
    tmp_path: Path, upstream: Path, scan: Callable[..., Scanned]
) -> None:
    unit = f'terraform {{\n  source = "git::file://{upstream}//db?ref=${{values.version}}"\n}}\n'
    found = scan(write(tmp_path / "here", {".git/HEAD": "", "live/terragrunt.hcl": unit}), "--fetch-modules")
    assert found.verdicts == []
    assert "Fetched" not in found.told
    assert "is not on disk" in found.troubles


def test_a_terragrunt_unit_s_module_is_fetched(tmp_path: Path, upstream: Path, scan: Callable[..., Scanned]) -> None:
    unit = f'terraform {{\n  source = "git::file://{upstream}//db?ref=v1"\n}}\ninputs = {{\n  encrypted = false\n}}\n'
    here = write(tmp_path / "here", {".git/HEAD": "", "live/terragrunt.hcl": unit})
    assert scan(here, "--fetch-modules").verdicts == [("fail", "aws_db_instance.x")]
