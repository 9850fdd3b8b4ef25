"""Storage that grows with what is in it, and moves what is seldom read to cheaper tiers: point 10."""

from __future__ import annotations

from tcop_iac.assets.kinds.growth import AllocatedStore
from tcop_iac.policy import Judgement, Severity, policy, require


@policy(
    "TCOP-10-701",
    "storage-does-not-grow",
    severity=Severity.LOW,
    theme="storage-scaling",
    maps={"nist-800-53": ("AU-4", "CP-2(2)", "SC-5"), "ncsc-cloud": ("2",)},
)
def storage_grows(store: AllocatedStore) -> Judgement:
    """A store has a fixed amount of storage that nothing makes larger.

    Why it matters: full disks stop services, and those that are made too large from the start waste money.

    How to fix: set a ceiling above what is allocated, or turn automatic growth on, and alarm on free space.

    Known gaps: whether an alarm watches the free space is not judged. Replicas and what is restored from a snapshot may
    inherit a ceiling, so that without one of their own they are open. File systems of FSx, disks of machines and
    search domains are not judged.
    """
    return require(store.grows, True, otherwise="its storage is fixed, and nothing makes it larger")
