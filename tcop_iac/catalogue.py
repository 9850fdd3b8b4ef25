"""The catalogue of policies: which resource types each one judges, and what it answers to in other catalogues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from tcop_iac.assets.registry import PLATFORMS, adapters_in, twins
from tcop_iac.data.frameworks import ids
from tcop_iac.policy import Policy
from tcop_iac.reporters.summary import POINTS

FRAMEWORKS: Mapping[str, tuple[str, str]] = {
    "ncsc": ("ncsc-cloud", "NCSC cloud security principles"),
    "cis": ("cis-aws-3.0", "CIS AWS Foundations Benchmark 3.0"),
    "fsbp": ("aws-fsbp", "AWS Foundational Security Best Practices"),
    "nist": ("nist-800-53", "NIST SP 800-53"),
    "checkov": ("checkov", "Checkov"),
    "trivy": ("trivy", "Trivy"),
    "cwe": ("cwe", "CWE"),
}
"""The other catalogues by the name that is asked for: their name in `Policy.maps`, and in full."""


def platforms(policy: Policy) -> Mapping[str, tuple[str, ...]]:
    """The resource types that `policy` judges or looks at, by platform; those without any are left out."""
    found = {name: _types(policy, package) for name, package in PLATFORMS.items()}
    aws = set(found["AWS"])
    found["CloudFormation"] = tuple(
        sorted(name for name, rows in twins().items() if any(one.terraform in aws for one in rows))
    )
    return {name: types for name, types in found.items() if types}


def _types(policy: Policy, package: str) -> tuple[str, ...]:
    return tuple(sorted({one.terraform for one in adapters_in(package) if issubclass(one.kind, policy.kinds)}))


def answers(policies: Sequence[Policy], framework: str) -> Mapping[str, tuple[str, ...]]:
    """Ids of policies by the id that they answer to in `framework` (one of `FRAMEWORKS`), in the order of its ids.

    Ids that no policy answers to have none, where a list of all ids is shipped.
    """
    name, _ = FRAMEWORKS[framework]
    found: dict[str, list[str]] = {id_: [] for id_ in ids(name)}
    for policy in policies:
        for id_ in policy.maps.get(name, ()):
            found.setdefault(id_, []).append(policy.id)
    return {id_: tuple(found[id_]) for id_ in sorted(found, key=_natural)}


def without_answer(policies: Sequence[Policy], framework: str) -> tuple[str, ...]:
    """The ids of the policies that have no counterpart in `framework`."""
    return tuple(one.id for one in policies if not one.maps.get(FRAMEWORKS[framework][0]))


def _natural(id_: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts `2.10` after `2.9`, and `S3.10` after `S3.9`."""
    pieces = ("".join(group) for _, group in groupby(id_, str.isdigit))
    return tuple((0, int(piece), "") if piece.isdigit() else (1, 0, piece) for piece in pieces)


def page(policies: Sequence[Policy]) -> str:
    """The catalogue as one page of Markdown: by point and theme, by resource type, by framework."""
    return "\n".join(_page(policies)) + "\n"


def _page(policies: Sequence[Policy]) -> Iterator[str]:
    yield "# Catalogue of policies"
    yield ""
    yield f"Made by `make catalogue` from the {len(policies)} policies; `tcop-iac policies show ID` tells more."
    for point, title in POINTS.items():
        yield from ("", f"## Point {point}: {title}")
        of_point = sorted((one for one in policies if one.point == point), key=lambda one: (one.theme, one.id))
        for theme, of_theme in groupby(of_point, key=lambda one: one.theme):
            yield from ("", f"### {theme.replace('-', ' ').capitalize()}")
            for policy in of_theme:
                yield from _entry(policy)
    yield from ("", "## By resource type", "", "| type | policies |", "|---|---|")
    by_type: dict[str, list[str]] = {}
    for policy in policies:
        for types in platforms(policy).values():
            for type_ in types:
                by_type.setdefault(type_, []).append(policy.id)
    for type_, names in sorted(by_type.items()):
        yield f"| `{type_}` | {', '.join(names)} |"
    for framework, (_, title) in FRAMEWORKS.items():
        found = answers(policies, framework)
        covered = {id_: names for id_, names in found.items() if names}
        yield from ("", f"## By {title}", "")
        if len(found) > len(covered):
            tells = f"`tcop-iac policies list --framework {framework}` tells the others too"
            yield f"{len(covered)} of {len(found)}; {tells}."
            yield ""
        yield from ("| id | policies |", "|---|---|")
        yield from (f"| {id_} | {', '.join(names)} |" for id_, names in covered.items())


def _entry(policy: Policy) -> Iterator[str]:
    yield from ("", f"#### {policy.id} {policy.name}", "", f"{policy.title} Severity: {policy.severity.value}.")
    for platform, types in platforms(policy).items():
        yield from ("", f"{platform}: {', '.join(f'`{one}`' for one in types)}")
