"""Root users of accounts: point 6, access control."""

from __future__ import annotations

from tcop_iac.assets.kinds.guardrails import AccountKey
from tcop_iac.policy import Judgement, Severity, failed, not_applicable, over_contents, policy


@policy(
    "TCOP-06-405",
    "root-access-key",
    severity=Severity.CRITICAL,
    theme="access-control",
    maps={
        "cwe": ("CWE-250",),
        "nist-800-53": ("AC-6(9)", "IA-5"),
        "ncsc-cloud": ("9", "12"),
        "cis-aws-3.0": ("1.4", "1.7"),
        "aws-fsbp": ("IAM.4",),
        "checkov": ("CKV_AWS_348",),
        "trivy": ("AVD-AWS-0141", "AVD-AWS-0140"),
    },
)
def root_has_no_key(key: AccountKey) -> Judgement:
    """The root user of an account has an access key.

    Why it matters: root keys cannot be limited and give permanent full control.

    How to fix: delete the key and investigate recent root activity.

    Known gaps: keys that are made outside of code, and who signs in as root, are not seen.
    """

    def judge(of_root: bool) -> Judgement:
        if of_root:
            return failed("it is an access key of the account's root user", key.of_root)
        return not_applicable("it is no key of the root user")

    return over_contents(key.of_root, judge)
