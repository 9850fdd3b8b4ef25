"""The outcome as JSON, for programs. Version 1 of the form; members may be added, never changed or taken away.

- `version`: 1; `tool`: `name` and `version` of the program.
- `exit_code`, `incomplete`: how the run ended; incomplete where an error is among the diagnostics.
- `settings`: what the run was told (no values of variables).
- `counts`: `files`, `resources`, `roots`, `missing_modules`, `not_applicable`, `suppressed`; `verdicts` in all and by
  `points`, `fails` by severity, those without what is suppressed.
- `policies`: those evaluated, also without a finding: `id`, `name`, `severity`, `theme`, `point`, `title`, `why`,
  `fix`, `gaps`, `maps`.
- `findings`, in the fixed order: `verdict`, `policy`, `severity`, `message`, `resource` (`address`, `type`, `root`),
  `location` (`path` relative to the base of the scan, `start_line`, `start_column`, `end_line`, `end_column`; columns
  count code points from 1 and the end column is the one after the last character), `attribute` ("" where no attribute
  decides), `sensitive`, `hops`: how the value came there, each with a `location` and a `message`; `others`: further
  resources that the finding holds for, each with `address`, `type`, `root` and `hops`; `causes`: what keeps an open
  undecided; `environments` that it holds in, where several are told apart; and `suppression`, null or an object with
  `justification`, `owner`, `until` (a date or null) and `location`, where someone has accepted it.
- `diagnostics`: `level`, `code`, `summary`, `detail`, and `location` or null.

Fails and opens are always there: an open is a question to the reader, and a program can leave it out with ease.
Passes are there with `--show-passed`; `counts` has them in any case.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from tcop_iac import __version__
from tcop_iac.model.finding import Diagnostic, Finding, Outcome, Severity, Suppression, Verdict
from tcop_iac.model.range import Hop, Range
from tcop_iac.policy import Policy
from tcop_iac.reporters.options import ReportOptions
from tcop_iac.reporters.summary import COUNTED, counts_by_point, path_in_base

VERSION = 1


def report(outcome: Outcome, policies: Sequence[Policy], options: ReportOptions) -> str:
    """The document, indented by two up to its lists and one line a finding, so that it can be read and compared."""
    findings = (one for one in outcome.findings if options.show_passed or one.verdict is not Verdict.PASS)
    members = {
        "version": VERSION,
        "tool": {"name": "tcop-iac", "version": __version__},
        "exit_code": options.exit_code,
        "incomplete": outcome.incomplete,
        "settings": dict(outcome.settings),
        "counts": _counts(outcome, policies),
        "policies": [_policy(policy) for policy in policies],
        "findings": [_finding(outcome, finding) for finding in findings],
        "diagnostics": [_diagnostic(outcome, diagnostic) for diagnostic in outcome.diagnostics],
    }
    return "{\n" + ",\n".join(f"  {_json(name)}: {_member(content)}" for name, content in members.items()) + "\n}\n"


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False)


def _member(content: object) -> str:
    if isinstance(content, list) and content:
        return "[\n" + ",\n".join(f"    {_json(item)}" for item in content) + "\n  ]"
    return _json(content)


def _counts(outcome: Outcome, policies: Sequence[Policy]) -> dict[str, Any]:
    points = counts_by_point(outcome, policies)
    fails = Counter(finding.severity for finding in outcome.unsuppressed if finding.verdict is Verdict.FAIL)
    return {
        "files": outcome.files,
        "resources": outcome.resources,
        "roots": outcome.roots,
        "missing_modules": outcome.missing_modules,
        "not_applicable": outcome.not_applicable,
        "suppressed": sum(finding.resources for finding in outcome.findings if finding.suppression is not None),
        "verdicts": _by_verdict(sum(points.values(), Counter())),
        "points": {str(point): _by_verdict(verdicts) for point, verdicts in points.items()},
        "fails": {severity.value: fails[severity] for severity in Severity},
    }


def _by_verdict(verdicts: Mapping[Verdict, int]) -> dict[str, int]:
    return {verdict.value: verdicts.get(verdict, 0) for verdict in COUNTED}


def _policy(policy: Policy) -> dict[str, Any]:
    return {
        "id": policy.id,
        "name": policy.name,
        "severity": policy.severity.value,
        "theme": policy.theme,
        "point": policy.point,
        "title": policy.title,
        "why": policy.why,
        "fix": policy.fix,
        "gaps": policy.gaps,
        "maps": {catalogue: list(ids) for catalogue, ids in policy.maps.items()},
    }


def _finding(outcome: Outcome, finding: Finding) -> dict[str, Any]:
    return {
        "verdict": finding.verdict.value,
        "policy": finding.policy,
        "severity": finding.severity.value,
        "message": finding.message,
        "resource": {"address": finding.address, "type": finding.resource_type, "root": finding.root},
        "location": _location(outcome, finding.range),
        "attribute": finding.attribute,
        "sensitive": finding.sensitive,
        "hops": _hops(outcome, finding.hops),
        "others": [
            {"address": one.address, "type": one.resource_type, "root": one.root, "hops": _hops(outcome, one.hops)}
            for one in finding.others
        ],
        "causes": list(finding.causes),
        "environments": list(finding.environments),
        "suppression": _suppression(outcome, finding.suppression) if finding.suppression else None,
    }


def _suppression(outcome: Outcome, suppression: Suppression) -> dict[str, Any]:
    return {
        "justification": suppression.justification,
        "owner": suppression.owner,
        "until": suppression.until or None,
        "location": _location(outcome, suppression.range),
    }


def _hops(outcome: Outcome, hops: Sequence[Hop]) -> list[dict[str, Any]]:
    return [{"location": _location(outcome, hop.range), "message": hop.message} for hop in hops]


def _diagnostic(outcome: Outcome, diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "level": diagnostic.level.value,
        "code": diagnostic.code,
        "summary": diagnostic.summary,
        "detail": diagnostic.detail,
        "location": _location(outcome, diagnostic.range) if diagnostic.range else None,
    }


def _location(outcome: Outcome, range_: Range) -> dict[str, Any]:
    return {
        "path": path_in_base(outcome, range_.path) or range_.path,
        "start_line": range_.start_line,
        "start_column": range_.start_column,
        "end_line": range_.end_line,
        "end_column": range_.end_column,
    }
