"""Cases of policies: small files whose comments say what a policy finds on the line that they stand on.

`# expect: TCOP-06-101 fail` (or `pass`, `open`; `//` where a language has it) stands on the line where the result's
region begins; two results on a line take two items, with a comma between. Cases are the files and folders in a folder
with the policy's id as its name. Each is a root of its own, and lists every result of that policy.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tcop_iac.model.finding import Level
from tcop_iac.policy import Policy
from tcop_iac.scan import NothingToScanError, Request, scan

MARK = re.compile(r"(?:#|//)\s*expect:\s*(.+)$")

Results = Counter[tuple[str, int, str]]
"""How often a verdict stands on a line: path relative to the folder of the cases, line from 1, verdict."""


def cases_of(policy: Policy, home: Path) -> Sequence[Path]:
    """The cases of `policy` in the folders at or below `home` that have its id as their name."""
    folders = sorted(path for path in home.rglob(policy.id) if path.is_dir())
    return [path for folder in folders for path in sorted(folder.iterdir()) if not path.name.startswith(".")]


def expected(case: Path, policy: str, home: Path) -> Results:
    """What the comments of a case say of the policy with the id `policy`."""
    found: Results = Counter()
    for path in [case] if case.is_file() else sorted(one for one in case.rglob("*") if one.is_file()):
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), start=1):
            mark = MARK.search(line)
            for item in mark.group(1).split(",") if mark else ():
                id_, _, verdict = item.strip().partition(" ")
                if id_ == policy:
                    found[path.relative_to(home).as_posix(), number, verdict.strip()] += 1
    return found


def results(case: Path, policy: Policy, home: Path, today: str | None = None) -> tuple[Results, list[str]]:
    """What `policy` says of a case, and the errors on the way. `today` (ISO 8601) is the day for what has dates."""
    request = Request(paths=[case], policies=[policy])
    if today is not None:
        request = replace(request, today=today)
    try:
        outcome = scan(request)
    except NothingToScanError:
        return Counter(), [f"{case.relative_to(home).as_posix()}: it has no Terraform file and no template"]
    found: Results = Counter()
    for finding in outcome.findings:
        name = (outcome.base / finding.range.path).relative_to(home).as_posix()
        found[name, finding.range.start_line, finding.verdict.value] += finding.resources
    errors = [one for one in outcome.diagnostics if one.level is Level.ERROR]
    return found, [f"{one.range}: {one.summary}. {one.detail}" for one in errors]


def differences(policy: Policy, home: Path) -> Iterator[str]:
    """What is wrong with `policy` by its cases in `home`, a line each: none where all is as they say."""
    verdicts: set[str] = set()
    for case in cases_of(policy, home):
        wanted = expected(case, policy.id, home)
        found, told = results(case, policy, home)
        verdicts |= {verdict for _, _, verdict in wanted}
        yield from told
        for path, line, verdict in sorted((wanted - found).elements()):
            yield f"{path}:{line}: {policy.id} {verdict} is expected, and is not found"
        for path, line, verdict in sorted((found - wanted).elements()):
            yield f"{path}:{line}: {policy.id} {verdict} is found, and not expected"
    missing = [one for one in ("pass", "fail") if one not in verdicts]
    if missing:
        yield f"{policy.id} has no case of {' and of '.join(missing)}: add one to a folder called {policy.id}"
