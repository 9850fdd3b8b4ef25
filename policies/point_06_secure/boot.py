"""What machines start: point 6, access control."""

from __future__ import annotations

from tcop_iac.assets.kinds.boot import Boot, BootingMachines
from tcop_iac.policy import Judgement, Severity, every, for_each, not_applicable, policy, require


@policy(
    "TCOP-06-414",
    "machine-boots-anything",
    severity=Severity.LOW,
    theme="access-control",
    maps={
        "cwe": ("CWE-1326",),
        "nist-800-53": ("SI-7", "SI-7(1)", "SI-7(6)"),
        "ncsc-cloud": ("5",),
        "checkov": ("CKV_GCP_39", "CKV_GCP_68", "CKV_GCP_72"),
        "trivy": ("AVD-GCP-0041", "AVD-GCP-0045", "AVD-GCP-0067"),
    },
)
def boots_are_checked(machines: BootingMachines) -> Judgement:
    """A machine starts what nobody signed, or nothing measures what it starts.

    Why it matters: whoever once had control of a machine can put a root kit below the system, where no agent sees it
    and no patch removes it.

    How to fix: turn on secure boot, the virtual TPM and the monitoring of integrity, with an image that supports them;
    on Azure one of the second generation.

    Known gaps: whether an image or a size supports secure boot is not in the code; a machine that needs unsigned
    drivers, as for some GPUs, needs an exception. A subscription of Azure in which Trusted Launch is made the default
    is not seen, nor are machines that take their settings from a template elsewhere. On AWS the image decides.
    """
    return for_each(machines.boots, _checked, none=not_applicable("it has no machines of its own"))


def _checked(boot: Boot) -> Judgement:
    return every(
        (
            require(boot.signed_only, True, otherwise="what it starts need not be signed: secure boot is off"),
            require(boot.measured, True, otherwise="nothing measures what it starts: it has no virtual TPM"),
            require(boot.compared, True, otherwise="the integrity of what it starts is not monitored"),
        )
    )
