from collections import Counter
from pathlib import Path

from bench.modules import write
from tcop_iac.loader import load_policies
from tcop_iac.model.finding import Verdict
from tcop_iac.scan import Request, scan


def test_behind_modules_and_written_out_is_the_same(tmp_path: Path) -> None:
    instances = write(tmp_path / "made", roots=13)
    verdicts: list[Counter[tuple[str, Verdict]]] = []
    for twin in ("modular", "flat"):
        outcome = scan(Request(paths=[tmp_path / "made" / twin], policies=load_policies()))
        assert outcome.diagnostics == ()
        assert (outcome.missing_modules, outcome.roots, outcome.resources) == (0, 13, instances)
        verdicts.append(Counter())
        for finding in outcome.findings:
            if finding.policy != "TCOP-05-015":  # only one of the two calls modules
                verdicts[-1][finding.policy, finding.verdict] += 1 + len(finding.others)
    assert verdicts[0] == verdicts[1]
    assert {verdict for _, verdict in verdicts[0]} == {Verdict.PASS, Verdict.FAIL, Verdict.OPEN}
