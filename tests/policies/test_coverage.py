"""The cases exercise every policy on every type that it judges, in both verdicts, and every row and default."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tcop_iac import scan
from tcop_iac.assets.adapter import Adapter, Field
from tcop_iac.assets.asset import Asset
from tcop_iac.assets.registry import adapters_in
from tcop_iac.cases import cases_of, results
from tcop_iac.model.value import Origin
from tests.policies.one_sided import ONE_SIDED
from tests.policies.test_cases import HOME, NEVER, POLICIES, TODAY

PACKAGES = ("aws", "azure", "declared", "google", "kubernetes", "private", "vendors")

UNREAD: Mapping[tuple[str, str], str] = {}
"""A resource type and a field that no policy asks of it, and why the row is there all the same."""


class Seen:
    """What the cases exercise: verdicts by policy and type, and where values of rows came from."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.verdicts: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.origins: dict[int, set[Origin]] = defaultdict(set)
        read, finding = Field.read, scan._finding

        def read_and_noted(row: Field, site: Any) -> Any:
            value = read(row, site)
            self.origins[id(row)].add(value.origin)
            return value

        def found_and_noted(policy: Any, subject: Any, judgement: Any, *rest: Any) -> Any:
            if isinstance(subject, Asset):
                self.verdicts[policy.id, subject.resource.type].add(judgement.verdict.value)
            return finding(policy, subject, judgement, *rest)

        patch.setattr(Field, "read", read_and_noted)
        patch.setattr(scan, "_finding", found_and_noted)
        for policy in POLICIES.values():
            for case in cases_of(policy, HOME):
                results(case, policy, HOME, TODAY)


@pytest.fixture(scope="module")
def seen() -> Iterator[Seen]:
    with pytest.MonkeyPatch.context() as patch:
        yield Seen(patch)


def adapters() -> Iterator[Adapter]:
    """All adapters of single types."""
    for package in PACKAGES:
        yield from (one for one in adapters_in(package) if not one.terraform.endswith("*"))


def test_every_policy_gives_both_verdicts_on_every_type(seen: Seen) -> None:
    wanted = {
        (policy.id, one.terraform, verdict)
        for one in adapters()
        for policy in POLICIES.values()
        if issubclass(one.kind, policy.kinds)
        for verdict in {"pass", "fail"} - NEVER.get(policy.id, set())
        if verdict not in ONE_SIDED.get((policy.id, one.terraform), ("",))[0].split()
    }
    given = {(policy, type_, verdict) for (policy, type_), verdicts in seen.verdicts.items() for verdict in verdicts}
    assert sorted(wanted - given) == []


def test_what_is_said_to_be_one_sided_is(seen: Seen) -> None:
    assert [pair for pair, (never, _) in ONE_SIDED.items() if seen.verdicts[pair] & set(never.split())] == []


def test_every_row_is_read_and_every_default_used(seen: Seen) -> None:
    unread, unused = set(), set()
    for one in adapters():
        for name, row in one.rows.items():
            if not isinstance(row, Field) or (one.terraform, name) in UNREAD:
                continue
            origins = seen.origins.get(id(row))
            if origins is None:
                unread.add((one.terraform, one.kind.__name__, name))
            elif (row.default is not None or row.silence) and Origin.DEFAULT not in origins:
                unused.add((one.terraform, one.kind.__name__, name))
    assert sorted(unread) == []
    assert sorted(unused) == []
