"""What rules do with objects, of any cloud: whether they act on all of them, and whether they keep them for long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated
from tcop_iac.assets.kinds.tiers import LONG
from tcop_iac.model.record import record
from tcop_iac.model.value import Content, Unknown

_ONLY_SOME = Unknown("every rule is limited to some objects, and whether there are others is not known here")
_REST = Unknown("rules end what they name early, and whether there is more is not known here")


@record(frozen=True, slots=True)
class Ending:
    """One rule that may end things: whether it is in force, after how many days, and whether it means all of them.

    `days` is None for a rule that ends nothing.
    """

    on: Answer
    days: Content
    of_all: Answer


def acts_on_all(rules: Sequence[tuple[Answer, Answer]]) -> Answer:
    """Whether a rule does something with all objects; of each rule, whether it acts, and whether it is of all."""
    on_all = any_of(all_of(rule) for rule in rules)
    if on_all is False and any_of(acts for acts, _ in rules) is not False:
        return _ONLY_SOME
    return on_all


def keeps_long(endings: Sequence[Ending]) -> Answer:
    """Whether something stays for longer than `LONG` days where these are all rules."""
    early = [all_of((one.on, agreed(one.days, _is_early))) for one in endings]
    all_end = any_of(all_of((is_early, one.of_all)) for is_early, one in zip(early, endings, strict=True))
    if all_end is not False:
        return negated(all_end)
    late = any(one.on is True and _is_late(one.days) for one in endings)
    some_end = any_of(early)
    return True if late or some_end is False else _REST if some_end is True else some_end


def _is_early(days: Any) -> Answer:
    if days is None or isinstance(days, Unknown):
        return False if days is None else days
    return bool(days <= LONG)


def _is_late(days: Content) -> bool:
    return isinstance(days, int) and days > LONG
