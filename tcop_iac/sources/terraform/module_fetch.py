"""Gets remote modules: git repositories by git itself, all others by `tofu get` or `terraform get`.

The programs of the user are run, with the user's credentials and none of their prompts. Nothing of what is fetched is
run: no hooks, no submodules, no filters.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tcop_iac.sources.terraform.module_source import ModuleSource, without_credentials

SECONDS = 300
"""A module that takes longer is given up."""

_LOCAL_TO_A_REPOSITORY = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
)
"""Set where a git hook runs us; they would make git work on the scanned repository (git(1))."""

_CHANGES_TERRAFORM = re.compile(r"TF_(CLI_ARGS\w*|DATA_DIR|WORKSPACE|VAR_.*|LOG\w*)")

_GIT = ("git", "-c", "core.hooksPath=/dev/null", "-c", "protocol.ext.allow=never", "-c", "advice.detachedHead=false")


class FetchError(Exception):
    """A module could not be got; the text says why, in a clause."""


def fetch_git(source: ModuleSource, folder: Path) -> str:
    """Checks out the repository of `source` at its ref into the empty `folder`; gives the commit. Raises FetchError."""
    if source.ref.startswith("-") or source.package.startswith("-"):
        raise FetchError(f"{source.ref or source.package} is no name that git takes")
    _git(folder, "init", "--quiet", "--template=")
    try:
        _git(folder, "fetch", "--quiet", "--depth=1", "--no-tags", "--", source.package, source.ref or "HEAD")
        commit = "FETCH_HEAD"
    except FetchError:
        if not re.fullmatch(r"[0-9a-f]{7,40}", source.ref):
            raise
        # a server need not give a single commit by its hash, and never by a part of it
        _git(folder, "fetch", "--quiet", "--tags", "--", source.package, "+refs/heads/*:refs/remotes/origin/*")
        commit = source.ref
    _git(folder, "checkout", "--quiet", "--detach", commit)
    resolved = _git(folder, "rev-parse", "HEAD").strip()
    shutil.rmtree(folder / ".git")
    return resolved


def fetch_by_program(source: str, version: str, name: str, folder: Path) -> str:
    """Gets `source` at the newest `version` with OpenTofu or Terraform, as the module call `name` of a configuration
    in the empty `folder`; gives the version ("" for what has none). Raises FetchError.
    """
    program = shutil.which("tofu") or shutil.which("terraform")
    if program is None:
        raise FetchError("neither tofu nor terraform is on PATH")
    call = {"source": source, **({"version": version} if version else {})}
    (folder / "main.tf.json").write_text(json.dumps({"module": {name: call}}), encoding="utf-8")
    kept = {name: text for name, text in os.environ.items() if not _CHANGES_TERRAFORM.fullmatch(name)}
    _run([program, "get", "-no-color"], folder, {**kept, "TF_IN_AUTOMATION": "1", "TF_INPUT": "0"})
    manifest = json.loads((folder / ".terraform" / "modules" / "modules.json").read_bytes())
    return next((str(one.get("Version", "")) for one in manifest["Modules"] if one["Key"] == name), "")


def _git(folder: Path, *arguments: str) -> str:
    kept = {name: text for name, text in os.environ.items() if name not in _LOCAL_TO_A_REPOSITORY}
    return _run([*_GIT, *arguments], folder, {**kept, "GIT_TERMINAL_PROMPT": "0", "GIT_LFS_SKIP_SMUDGE": "1"})


def _run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> str:
    """What `command` prints, run in `folder`. Raises FetchError."""
    name = Path(command[0]).name
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=SECONDS,
            check=False,
        )
    except FileNotFoundError:
        raise FetchError(f"{name} is not on PATH") from None
    except subprocess.TimeoutExpired:
        raise FetchError(f"{name} did not end within {SECONDS} s") from None
    if done.returncode != 0:
        raise FetchError(f"{name} says: {_gist(done.stderr or done.stdout)}")
    return done.stdout


def _gist(text: str) -> str:
    """What a program complains of, on one line: the lines that say fatal or error, else all."""
    lines = [re.sub(r"^[\s│╷╵|]+", "", line).strip() for line in text.splitlines()]
    lines = [line for line in lines if not re.match(r"on main\.tf\.json line|\d+: ", line)]  # our own configuration
    telling = [line for line in lines if re.match(r"(?i)(fatal|error|remote)\b", line)] or lines
    start = lines.index(telling[0]) if telling else 0
    shown = " ".join(line for line in lines[start : start + 5] if line)
    return without_credentials(shown)[:400].rstrip(".") or "nothing"
