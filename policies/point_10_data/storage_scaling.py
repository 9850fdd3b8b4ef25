"""Storage that grows with what is in it, and moves what is seldom read to cheaper tiers: point 10."""

from __future__ import annotations

from tcop_iac.assets.kinds.growth import AllocatedStore
from tcop_iac.assets.kinds.tiers import LONG, TieredStore
from tcop_iac.model.finding import Verdict
from tcop_iac.policy import Judgement, Severity, either, forbid, not_applicable, passed, policy, require


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
    judgement = require(store.grows, True, otherwise="its storage is fixed, and nothing makes it larger")
    if judgement.verdict is Verdict.PASS:
        return passed("its storage grows with what is in it", store.grows)
    return judgement


@policy(
    "TCOP-10-702",
    "cold-data-in-fast-storage",
    severity=Severity.LOW,
    theme="storage-scaling",
    maps={"nist-800-53": ("SI-12",), "ncsc-cloud": ("2",)},
)
def cold_data_move(store: TieredStore) -> Judgement:
    """A store keeps what is in it for long, and none of its rules moves it to a cheaper tier.

    Why it matters: tiering keeps the records that are needed affordable, without hoarding them in fast storage.

    How to fix: add transitions or intelligent tiering, within the declared retention.

    Known gaps: a bucket without any rule is told of by TCOP-10-201. One rule that moves some of the objects, or older
    versions of them, is enough. Classes that objects are written to from the start are seen where the store itself
    names one.
    """
    if store.serves_content.is_known_to_be(True) and not store.moves_cold.is_known_to_be(True):
        return not_applicable("its objects are read as long as the service lives")
    reason = f"what is in it stays for longer than {LONG} days, and nothing moves it to a cheaper tier"
    moves = require(store.moves_cold, True, otherwise=reason)
    if moves.verdict is Verdict.PASS:
        return passed("what is seldom read moves to a cheaper tier", store.moves_cold)
    stays = forbid(store.keeps_long, True, because=reason)
    if stays.verdict is Verdict.PASS:
        return passed(f"what is in it ends within {LONG} days", store.keeps_long)
    return either((moves, stays))
