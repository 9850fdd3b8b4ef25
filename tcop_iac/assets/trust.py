"""What a trust policy says: its statements, its principals, and the conditions on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tcop_iac.model.value import Content, OneOf, Unknown, arms


@dataclass(frozen=True, slots=True)
class TrustStatement:
    """One `Allow` statement. `principals` are pairs of type ("AWS", "Federated", …) and identifier.

    `conditions` are triples of operator, key and values, operator and key in lower case (IAM compares them so).
    """

    principals: tuple[tuple[str, Content], ...]
    conditions: tuple[tuple[str, str, tuple[Content, ...]], ...]

    def values(self, *keys: str) -> list[tuple[str, Content]]:
        """The operator and value of every condition on one of `keys` (in lower case)."""
        return [(operator, one) for operator, key, values in self.conditions if key in keys for one in values]


def trust_statements(document: Content) -> list[TrustStatement] | Unknown:
    """The statements of a decoded trust policy that allow; an `Unknown` where the document is not known."""
    if isinstance(document, OneOf):
        return document.test
    if isinstance(document, Unknown):
        return document
    listed = _listed(document.get("Statement")) if isinstance(document, dict) else []
    found: list[TrustStatement] = []
    for statement in listed:
        if isinstance(statement, (Unknown, OneOf)) or not isinstance(statement, dict):
            return statement if isinstance(statement, Unknown) else Unknown("a statement of the policy is not known")
        if statement.get("Effect") != "Deny":
            found.append(TrustStatement(tuple(_principals(statement.get("Principal"))), tuple(_conditions(statement))))
    return found


def _principals(principal: Content) -> Iterator[tuple[str, Content]]:
    if isinstance(principal, dict):
        for type_, identifiers in principal.items():
            yield from ((type_, arm) for one in _listed(identifiers) for arm in arms(one))
    elif principal is not None:
        yield ("*" if principal == "*" else "", principal)


def _conditions(statement: dict[str, Content]) -> Iterator[tuple[str, str, tuple[Content, ...]]]:
    condition = statement.get("Condition")
    if isinstance(condition, Unknown):
        yield ("", "", (condition,))
    for operator, keys in condition.items() if isinstance(condition, dict) else ():
        for key, values in keys.items() if isinstance(keys, dict) else ():
            yield operator.lower(), key.lower(), tuple(arm for one in _listed(values) for arm in arms(one))


def _listed(content: Content) -> list[Content]:
    return content if isinstance(content, list) else [] if content is None else [content]
