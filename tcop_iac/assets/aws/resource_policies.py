"""Policies on resources: whether one lets anybody in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tcop_iac.model.value import Content, Unknown, first_unknown, why


def admits_anybody(policy: Content) -> bool | Unknown:
    """Whether a decoded policy allows something to everybody, without a condition that narrows who that is.

    A statement that turns away all who do not meet such a condition narrows the others. Unknown where the statements,
    or whom they are about, are not known.
    """
    doubt = _doubt(policy)
    if doubt is not None or not isinstance(policy, dict):
        return doubt if doubt is not None else False
    statements = list(_statements(policy))
    turned_away = any(one.get("Effect") == "Deny" and _has_limits(one, negative=True) for one in statements)
    return not turned_away and any(_lets_anybody_in(one) for one in statements)


def _doubt(policy: Content) -> Unknown | None:
    """What is not known about who may call; which paths of the interface a statement is about does not matter."""
    if not isinstance(policy, dict):
        return first_unknown(policy)
    return why(
        first_unknown(policy.get("Statement") if not isinstance(policy.get("Statement"), (list, dict)) else None),
        *(first_unknown(statement.get(name)) for statement in _statements(policy) for name in _WHO),
    )


_WHO = ("Effect", "Principal", "NotPrincipal", "Condition")


def _statements(policy: dict[str, Any]) -> Iterator[dict[str, Any]]:
    found = policy.get("Statement") or []
    for one in found if isinstance(found, list) else [found]:
        if isinstance(one, dict):
            yield one


def _lets_anybody_in(statement: dict[str, Any]) -> bool:
    if statement.get("Effect") != "Allow":
        return False
    principal = statement.get("Principal", "*" if "NotPrincipal" in statement else None)
    named = principal.get("AWS") if isinstance(principal, dict) else principal
    return "*" in (named if isinstance(named, list) else [named]) and not _has_limits(statement)


_LIMITS = frozenset(
    f"aws:{name}".lower()
    for name in (
        "PrincipalOrgID", "PrincipalOrgPaths", "PrincipalAccount", "PrincipalArn", "SourceOrgID", "SourceOrgPaths",
        "SourceAccount", "SourceArn", "SourceOwner", "SourceVpc", "SourceVpce", "SourceIp",
    )
)  # fmt: skip
"""Condition keys that narrow who calls (catalogue, TCOP-06-403)."""


def _has_limits(statement: dict[str, Any], negative: bool = False) -> bool:
    conditions = statement.get("Condition") or {}
    return any(
        key.lower() in _LIMITS and not _is_open(values)
        for operator, keys in conditions.items()
        if ("Not" in operator) is negative and not operator.endswith("IfExists") and "ForAllValues" not in operator
        for key, values in keys.items()
    )


def _is_open(values: Content) -> bool:
    listed = values if isinstance(values, list) else [values]
    return any(one in ("*", "0.0.0.0/0", "::/0") for one in listed)
