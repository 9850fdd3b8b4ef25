"""What each policy costs: `python bench/policies.py DIR`.

Scans DIR in this process with all policies, and prints a Markdown table: how often each policy judged, what that took,
and its share of the whole scan, reading and reports not counted. What several policies ask is worked out for the first
one that asks.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

from tcop_iac import scan
from tcop_iac.loader import load_policies


def costs(folder: Path) -> tuple[float, dict[str, list[float]]]:
    """The seconds that a scan of `folder` takes, and those of each judgement by policy."""
    spent: dict[str, list[float]] = defaultdict(list)
    judged = scan._judged

    def timed(policy: Any, *rest: Any) -> Any:
        began = time.perf_counter()
        found = judged(policy, *rest)
        spent[policy.id].append(time.perf_counter() - began)
        return found

    policies = load_policies()
    gc.disable()
    with patch.object(scan, "_judged", timed):
        began = time.perf_counter()
        scan.scan(scan.Request([folder], policies, known=policies))
        return time.perf_counter() - began, spent


def table(whole: float, spent: dict[str, list[float]]) -> Iterator[str]:
    """The policies as Markdown, the dearest first."""
    yield "| policy | judgements | ms | % of the scan |"
    yield "|---|---:|---:|---:|"
    for policy, times in sorted(spent.items(), key=lambda one: -sum(one[1])):
        yield f"| {policy} | {len(times):,} | {1000 * sum(times):.1f} | {100 * sum(times) / whole:.1f} |"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Measure what each policy costs.")
    parser.add_argument("folder", type=Path, help="what to scan")
    whole, spent = costs(parser.parse_args().folder)
    print("\n".join(table(whole, spent)))


if __name__ == "__main__":
    main()
