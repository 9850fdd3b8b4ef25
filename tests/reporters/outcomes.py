"""Outcomes made by hand, for reporters: every verdict, hops, troubles, and files that are hard to show."""

from __future__ import annotations

from pathlib import Path

from tcop_iac.model.finding import Diagnostic, Finding, Level, Outcome, Severity, Verdict
from tcop_iac.model.range import Hop, Range
from tcop_iac.policy import Policy, passed
from tcop_iac.reporters.options import ReportOptions


def policy(id_: str, name: str, severity: Severity, theme: str, gaps: str = "") -> Policy:
    """A policy for reports, which never judges."""
    return Policy(
        id=id_,
        name=name,
        severity=severity,
        theme=theme,
        title=f"The flaw that {name} is about.",
        why=f"{name} is how data get lost. It has happened.\n\nMore than once.",
        fix="turn it on. Use a key of your own where data are sensitive. Then look at `backups`.\n\nIt costs nothing.",
        gaps=gaps,
        maps={"cwe": ("CWE-311",)},
        kinds=(),
        judge=lambda subject: passed("it is well"),
    )


POLICIES = (
    policy("TCOP-05-001", "workload-outside-public-cloud", Severity.HIGH, "public-cloud"),
    policy("TCOP-06-101", "database-storage-unencrypted", Severity.HIGH, "encryption-at-rest", "replicas elsewhere."),
    policy("TCOP-06-203", "password-policy-weak", Severity.LOW, "identity"),
    policy("TCOP-06-301", "administrator-without-mfa", Severity.CRITICAL, "identity"),
    policy("TCOP-10-403", "object-store-unversioned", Severity.MEDIUM, "backup"),
)

MAIN = """\
resource "aws_db_instance" "main" {
\tstorage_encrypted = var.encrypted
  password = "correct horse battery staple"
}

module "store" {
  source = "./modules/store"
  names  = ["日本", "b"]
}
"""

STORE = """\
resource "aws_s3_bucket" "b" {
  versioning {
    enabled = false
  }
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": []
    }
  EOT
}
"""


def estate(folder: Path) -> Path:
    """The files that the outcomes point into; `folder` is their base."""
    for name, text in {
        "main.tf": MAIN,
        "modules/store/main.tf": STORE,
        "odd name #1.tf": 'x = "\x1b[31m日本" + "' + "long " * 100 + '"\n',
    }.items():
        path = folder / "infra" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def outcome(base: Path) -> Outcome:
    """One of everything, in order; complete."""
    call = Hop(Range("infra/main.tf", 6, 1, 6, 15), "module.store is called here")
    given = Hop(Range("<set by --var>", 1, 1, 1, 5), "var.encrypted is set by --var")
    bucket = 'module.store.aws_s3_bucket.b["日本"]'
    return Outcome(
        base=base,
        findings=(
            _finding(
                "TCOP-05-001", Verdict.PASS, "all hosting is hashicorp/aws's public cloud", "infra", at=_at(1, 1, 1)
            ),
            _finding(
                "TCOP-06-101",
                Verdict.FAIL,
                "storage is not encrypted",
                "aws_db_instance.main",
                at=_at(2, 22, 35),
                attribute="storage_encrypted",
                hops=(given,),
            ),
            _finding(
                "TCOP-06-203",
                Verdict.FAIL,
                "the password has 8 characters",
                "aws_db_instance.main",
                at=_at(3, 14, 44),
                attribute="password",
                severity=Severity.MEDIUM,
                sensitive=True,
            ),
            _finding("TCOP-10-403", Verdict.FAIL, "versioning is off", bucket, at=_store(3, 15, 3, 20), hops=(call,)),
            _finding(
                "TCOP-06-301",
                Verdict.OPEN,
                "policy is not known: var.admins has no default and no value is given",
                bucket,
                at=_store(5, 12, 11, 1),
                attribute="policy",
            ),
            _finding("TCOP-06-101", Verdict.PASS, "encrypted is true by default", bucket, at=_store(1, 1, 1, 29)),
        ),
        diagnostics=(),
        files=3,
        resources=2,
        roots=1,
        not_applicable=4,
        settings={"paths": ["infra"], "fail_on": "low"},
    )


def troubled(base: Path) -> Outcome:
    """An outcome that is incomplete: errors, warnings, modules that are not on disk, an odd file."""
    missing = [
        Diagnostic(
            Level.WARNING,
            "module-missing",
            f'module "{name}": {source} is not on disk',
            "What it creates is not judged, and its outputs are unknown. Run `terraform init -backend=false`.",
            Range("infra/main.tf", line, 3, line, 9),
        )
        for name, source, line in (("a", "vendor/vpc/aws", 6), ("b", "vendor/vpc/aws", 7), ("c", "vendor/rds/aws", 8))
    ]
    return Outcome(
        base=base,
        findings=(
            _finding(
                "TCOP-05-001",
                Verdict.FAIL,
                "it stands on\nprivate hosting\x1b[2J",
                'vsphere_virtual_machine.x["\x07"]',
                at=Range("infra/odd name #1.tf", 1, 6, 1, 14),
            ),
            _finding(
                "TCOP-05-001",
                Verdict.FAIL,
                "it stands on private hosting",
                "vsphere_virtual_machine.y",
                at=Range("infra/odd name #1.tf", 1, 418, 1, 422),
            ),
            _finding(
                "TCOP-05-001",
                Verdict.FAIL,
                "it stands on private hosting",
                "vsphere_virtual_machine.gone",
                at=Range("infra/gone.tf", 7, 1, 7, 4),
            ),
        ),
        diagnostics=(
            Diagnostic(Level.ERROR, "var-file-unreadable", "Can't read the variable file x.tfvars", "No such file."),
            Diagnostic(Level.WARNING, "cycle", "local.a refers to itself", "", Range("infra/main.tf", 1, 1, 1, 3)),
            *missing,
            Diagnostic(
                Level.ERROR, "syntax-error", "A block is not closed", "`}` is missing", Range("infra/b.tf", 9, 2, 9, 3)
            ),
        ),
        files=4,
        resources=3,
        roots=2,
        missing_modules=3,
    )


def empty(base: Path) -> Outcome:
    """Nothing found and nothing wrong."""
    return Outcome(base=base, findings=(), diagnostics=(), files=1, resources=0, roots=1)


def options(base: Path, **given: object) -> ReportOptions:
    """Options for a report read in the folder `infra`."""
    return ReportOptions(**{"folder": base / "infra", "exit_code": 1, **given})  # type: ignore[arg-type]


def _at(line: int, start: int, end: int) -> Range:
    return Range("infra/main.tf", line, start, line, end)


def _store(*region: int) -> Range:
    return Range("infra/modules/store/main.tf", *region)


def _finding(
    id_: str,
    verdict: Verdict,
    message: str,
    address: str,
    *,
    at: Range,
    severity: Severity | None = None,
    attribute: str = "",
    hops: tuple[Hop, ...] = (),
    sensitive: bool = False,
) -> Finding:
    return Finding(
        policy=id_,
        verdict=verdict,
        severity=severity or next(one.severity for one in POLICIES if one.id == id_),
        message=message,
        address=address,
        resource_type=address.split("[")[0].split(".")[-2] if "." in address else "",
        range=at,
        root="infra",
        attribute=attribute,
        hops=hops,
        sensitive=sensitive,
    )
