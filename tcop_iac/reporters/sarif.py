"""SARIF 2.1.0, as code scanning takes it: plain dicts, written without a space, the same bytes for the same outcome.

Results are fails, and with the options opens and passes (their `kind` says so, their level is none). Trouble of ours is
a notification on the invocation, which is no success where the scan is incomplete.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from tcop_iac import __version__
from tcop_iac.model.finding import Diagnostic, Finding, Instance, Level, Outcome, Severity, Suppression, Verdict
from tcop_iac.model.range import Hop, Range
from tcop_iac.policy import Policy
from tcop_iac.reporters.options import ReportOptions
from tcop_iac.reporters.summary import capitalised, path_in_base, sentence, shown, subject

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
SOURCE_ROOT = "%SRCROOT%"

MOST_RELATED = 1_000
"""Related locations of one result; code scanning takes no more."""

MOST_ADDRESSES = 100
"""Resources that one result names; `properties.resources` has their number."""

LEVELS = {Severity.CRITICAL: "error", Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note"}
PROBLEMS = {**LEVELS, Severity.LOW: "recommendation"}
SECURITY_SEVERITY = {Severity.CRITICAL: "9.5", Severity.HIGH: "7.5", Severity.MEDIUM: "5.0", Severity.LOW: "2.0"}
"""In the middle of the bands that code scanning makes of the number; 9.0 itself is read as either of two."""


def report(outcome: Outcome, policies: Sequence[Policy], options: ReportOptions) -> str:
    """The log with its one run."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_Run(outcome, policies, options).run()]}
    return json.dumps(log, ensure_ascii=False, separators=(",", ":")) + "\n"


class _Run:
    """One run; holds what its parts look up in each other."""

    def __init__(self, outcome: Outcome, policies: Sequence[Policy], options: ReportOptions) -> None:
        self._outcome = outcome
        self._policies = policies
        self._options = options
        self._rules = {policy.id: index for index, policy in enumerate(policies)}
        self._artifacts: dict[str, dict[str, str] | None] = {}

    def run(self) -> dict[str, Any]:
        return {
            "tool": {"driver": self._driver()},
            "invocations": [self._invocation()],
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {
                SOURCE_ROOT: {"description": {"text": "The top of the repository, or of what was scanned."}}
            },
            "results": [self._result(finding) for finding in self._findings()],
        }

    def _findings(self) -> Iterator[Finding]:
        """What is shown, and what was accepted, in one order: a decision is evidence too."""
        wanted = {id(finding) for finding in shown(self._outcome, self._options)}
        for finding in self._outcome.findings:
            if finding.suppression is not None or id(finding) in wanted:
                yield finding

    def _driver(self) -> dict[str, Any]:
        driver = {
            "name": "tcop-iac",
            "version": __version__,
            "semanticVersion": __version__,
            "rules": [_rule(policy) for policy in self._policies],
        }
        if self._notifications:
            driver["notifications"] = [{"id": code} for code in self._notifications]
        return driver

    @cached_property
    def _notifications(self) -> Mapping[str, int]:
        codes = sorted({diagnostic.code for diagnostic in self._outcome.diagnostics})
        return {code: index for index, code in enumerate(codes)}

    def _invocation(self) -> dict[str, Any]:
        invocation: dict[str, Any] = {
            "executionSuccessful": not self._outcome.incomplete and self._options.exit_code < 2,
            "exitCode": self._options.exit_code,
        }
        if self._outcome.diagnostics:
            notifications = [self._notification(diagnostic) for diagnostic in self._outcome.diagnostics]
            invocation["toolExecutionNotifications"] = notifications
        return invocation

    def _notification(self, diagnostic: Diagnostic) -> dict[str, Any]:
        text = sentence(diagnostic.summary)
        if diagnostic.detail:
            text += f" {sentence(diagnostic.detail)}"
        notification: dict[str, Any] = {
            "descriptor": {"id": diagnostic.code, "index": self._notifications[diagnostic.code]},
            "level": "error" if diagnostic.level is Level.ERROR else "warning",
            "message": {"text": text},
        }
        physical = self._physical(diagnostic.range) if diagnostic.range else None
        if physical is not None:
            notification["locations"] = [{"physicalLocation": physical}]
        return notification

    def _result(self, finding: Finding) -> dict[str, Any]:
        failed = finding.verdict is Verdict.FAIL
        text = f"'{subject(finding)}': {sentence(finding.message)}"
        location = self._location(finding)
        result: dict[str, Any] = {
            "ruleId": finding.policy,
            "ruleIndex": self._rules[finding.policy],
            "kind": finding.verdict.value,
            "level": LEVELS[finding.severity] if failed else "none",
            "message": {"text": text},
            "locations": [location],
        }
        hops = [*self._hops(finding.hops)]
        if hops:
            steps = [*hops, {**location, "message": {"text": text}}]
            result["codeFlows"] = [{"threadFlows": [{"locations": [{"location": step} for step in steps]}]}]
        related = [*hops, *self._hops(_further(finding))]
        if related:
            result["relatedLocations"] = [{"id": number, **hop} for number, hop in enumerate(related, start=1)]
        result["partialFingerprints"] = {"tcopResource/v1": fingerprint(finding)}
        if finding.suppression is not None:
            result["suppressions"] = [self._suppression(finding.suppression)]
        result["properties"] = {"severity": finding.severity.value, "resources": finding.resources}
        if finding.environments:
            result["properties"]["environments"] = list(finding.environments)
        return result

    def _suppression(self, suppression: Suppression) -> dict[str, Any]:
        """The decision in the code that the finding is accepted by."""
        physical = self._physical(suppression.range)
        properties = {"owner": suppression.owner, "until": suppression.until}
        return {
            "kind": "external" if suppression.is_external else "inSource",
            "status": "accepted",
            "justification": suppression.justification,
            **({"location": {"physicalLocation": physical}} if physical else {}),
            "properties": {name: text for name, text in properties.items() if text},
        }

    def _location(self, finding: Finding) -> dict[str, Any]:
        """Where the finding is: the region in the file and the resource by its address, exactly as it is given."""
        logical = [{"fullyQualifiedName": finding.address, "kind": "resource"}]
        if not finding.resource_type:
            logical = [{"fullyQualifiedName": finding.root or ".", "kind": "module"}]
        logical += (
            {"fullyQualifiedName": one.address, "kind": "resource"} for one in _distinct(finding)[: MOST_ADDRESSES - 1]
        )
        physical = self._physical(finding.range)
        return {**({"physicalLocation": physical} if physical else {}), "logicalLocations": logical}

    def _hops(self, hops: Sequence[Hop]) -> Iterator[dict[str, Any]]:
        """The hops that are in a file: code scanning refuses locations that are not."""
        for hop in hops:
            physical = self._physical(hop.range)
            if physical is not None:
                yield {"physicalLocation": physical, "message": {"text": sentence(hop.message)}}

    def _physical(self, range_: Range) -> dict[str, Any] | None:
        """The region in its file; None where the range is in no file (a value given on the command line)."""
        if range_.path not in self._artifacts:
            path = path_in_base(self._outcome, range_.path)
            self._artifacts[range_.path] = {"uri": uri(path), "uriBaseId": SOURCE_ROOT} if path else None
        artifact = self._artifacts[range_.path]
        return {"artifactLocation": artifact, "region": _region(range_)} if artifact else None


def _distinct(finding: Finding) -> list[Instance]:
    """The other resources of a finding, one in several environments once."""
    found = {(one.root, one.address): one for one in reversed(finding.others)}
    found.pop((finding.root, finding.address), None)
    return list(reversed(found.values()))


def _further(finding: Finding) -> list[Hop]:
    """The first hops that lead to the other resources of a finding, each place once: the roots that call a module."""
    seen = {hop.range for hop in finding.hops}
    firsts = {one.hops[0].range: one.hops[0] for one in finding.others if one.hops}
    return [hop for place, hop in firsts.items() if place not in seen][:MOST_RELATED]


def _region(range_: Range) -> dict[str, int]:
    return {
        "startLine": range_.start_line,
        "startColumn": range_.start_column,
        "endLine": range_.end_line,
        "endColumn": range_.end_column,
    }


def uri(path: str) -> str:
    """The relative URI of a path relative to the source root."""
    return quote(os.fsencode(path), safe="/")


def fingerprint(finding: Finding) -> str:
    """What stays the same when lines move: policy, root and address of the resource, file and attribute."""
    address = re.sub(r"\[[^\]]*\]", "", finding.address)  # an instance more or less is no other finding
    parts = (finding.policy, finding.root, address, finding.range.path, finding.attribute)
    return sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _rule(policy: Policy) -> dict[str, Any]:
    return {
        "id": policy.id,
        "name": "".join(word.capitalize() for word in policy.name.split("-")),
        "shortDescription": {"text": sentence(policy.title)},
        "fullDescription": {"text": f"{sentence(policy.title)} {sentence(_one_paragraph(policy.why))}"},
        "defaultConfiguration": {"level": LEVELS[policy.severity]},
        "help": {"text": _help(policy, "{}:"), "markdown": _help(policy, "**{}**")},
        "properties": {
            "tags": ["security", policy.theme, f"tcop-point-{policy.point}"],
            "precision": "high",
            "problem.severity": PROBLEMS[policy.severity],
            "security-severity": SECURITY_SEVERITY[policy.severity],
        },
    }


def _help(policy: Policy, heading: str) -> str:
    sections = {"Why it matters": policy.why, "How to fix": policy.fix, "Known gaps": policy.gaps}
    told = (f"{heading.format(name)} {capitalised(sentence(text))}" for name, text in sections.items() if text)
    return "\n\n".join((sentence(policy.title), *told))


def _one_paragraph(text: str) -> str:
    return capitalised(" ".join(text.split()))
