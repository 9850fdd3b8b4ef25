"""Renders `data "aws_iam_policy_document"` as the AWS provider does.

Source: the data source's documentation (registry.terraform.io/providers/hashicorp/aws, data source
aws_iam_policy_document) on merging: statements of `source_policy_documents` come first and must have unique sids,
statements of the block itself follow and replace source statements of the same sid, and statements of
`override_policy_documents` replace those of the same sid or are added.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from tcop_iac.model.documents import decode
from tcop_iac.model.resource import Node
from tcop_iac.model.value import Content, OneOf, Reference, Sensitive, Unknown, arms, first_unknown, one_of, references
from tcop_iac.sources.terraform.body import BlockNode
from tcop_iac.sources.terraform.operators import text_of

_VERSION = "2012-10-17"
"""The `Version` that the data source writes when it is given none."""


def rendered(body: BlockNode, address: str, indent: int | None) -> Content:
    """The JSON text of the document, or an unknown that keeps the document where a part of it is unknown."""
    document = _document(body)
    if isinstance(document, Unknown):
        return document
    if isinstance(document, OneOf):
        return one_of([_json(arm, address, indent) for arm in arms(document)], document.test)
    return _json(document, address, indent)


def _json(document: Content, address: str, indent: int | None) -> Content:
    unknown = first_unknown(document)
    if unknown is None:
        return json.dumps(document, indent=indent, separators=(",", ": " if indent else ":"), ensure_ascii=False)
    refs = (Reference(address, ("json",)), *references(document))
    return Unknown(unknown.reason, refs, exact=True, document=document)


def _document(body: BlockNode) -> Content:
    statements: list[dict[str, Content]] = []
    for source in _documents(body, "source_policy_documents", "source_json"):
        if isinstance(source, Unknown):
            return source
        statements.extend(_statements_in(source))
    own, uncertain = _own_statements(body)
    with_own = _merged(statements, own)
    for override in _documents(body, "override_policy_documents", "override_json"):
        if isinstance(override, Unknown):
            return override
        with_own = _merged(with_own, _statements_in(override))
    result = _assembled(body, with_own)
    if uncertain is None:
        return result
    sure, _ = _own_statements(body, only_sure=True)
    return one_of([result, _assembled(body, _merged(statements, sure))], uncertain)


def _assembled(body: BlockNode, statements: list[dict[str, Content]]) -> dict[str, Content]:
    version, policy_id = _content(body, "version"), _content(body, "policy_id")
    document: dict[str, Content] = {"Version": version if _is_given(version) else _VERSION}
    if _is_given(policy_id):
        document["Id"] = policy_id
    document["Statement"] = statements
    return document


def _documents(body: BlockNode, many: str, single: str) -> Iterable[Content]:
    node = body.get(many)
    contents = _unmarked(node.content) if node is not None else []
    if isinstance(contents, (Unknown, OneOf)):
        yield Unknown(f"{many} is not known", references(contents))
        return
    one = _content(body, single)
    for content in [*(contents or []), *([one] if _is_given(one) else [])]:
        decoded = decode(_unmarked(content))
        if decoded is None:
            continue
        if isinstance(decoded, (Unknown, OneOf)) or not isinstance(decoded, dict):
            yield Unknown(f"a document of {many} is not known", references(decoded))
            return
        yield decoded


def _statements_in(document: Content) -> list[dict[str, Content]]:
    found = document.get("Statement", [])
    listed = found if isinstance(found, list) else [found]
    return [statement for statement in listed if isinstance(statement, dict)]


def _merged(first: list[dict[str, Content]], second: list[dict[str, Content]]) -> list[dict[str, Content]]:
    """`first` with the statements of `second`: those of the same sid take the place of the earlier one."""
    result = list(first)
    for statement in second:
        sid = statement.get("Sid")
        place = next((at for at, one in enumerate(result) if _is_given(sid) and one.get("Sid") == sid), None)
        if place is None:
            result.append(statement)
        else:
            result[place] = statement
    return result


def _own_statements(body: BlockNode, only_sure: bool = False) -> tuple[list[dict[str, Content]], Unknown | None]:
    node = body.get("statement")
    elements = node.elements() if node is not None else ()
    uncertain = next((one.existence for one in elements if one.existence is not None), None)
    return [_statement(one) for one in elements if not (only_sure and one.existence is not None)], uncertain


def _statement(node: Node) -> dict[str, Content]:
    statement: dict[str, Content] = {}
    sid = _content(node, "sid")
    if _is_given(sid):
        statement["Sid"] = sid
    effect = _content(node, "effect")
    statement["Effect"] = effect if _is_given(effect) else "Allow"
    for name, key in _LISTS:
        content = _content(node, name)
        if _is_given(content):
            statement[key] = _singled(content)
    for name, key in (("principals", "Principal"), ("not_principals", "NotPrincipal")):
        principals = _principals(node.get(name))
        if principals is not None:
            statement[key] = principals
    conditions = _conditions(node.get("condition"))
    if conditions:
        statement["Condition"] = conditions
    return statement


_LISTS = (
    ("actions", "Action"),
    ("not_actions", "NotAction"),
    ("resources", "Resource"),
    ("not_resources", "NotResource"),
)


def _principals(node: Node | None) -> Content:
    """`Principal`: "*" for the type "*", else lists of identifiers by type."""
    if node is None:
        return None
    result: dict[str, Any] = {}
    for element in node.elements():
        type_, identifiers = _content(element, "type"), _content(element, "identifiers")
        if type_ == "*" and _listed(identifiers) == ["*"]:
            return "*"
        if not isinstance(type_, str):
            return Unknown("the type of a principal is not known", references(type_))
        result.setdefault(type_, []).extend(_listed(identifiers))
    return {type_: _singled(identifiers) for type_, identifiers in result.items()}


def _conditions(node: Node | None) -> dict[str, Content]:
    result: dict[str, dict[str, list[Content]]] = {}
    for element in node.elements() if node is not None else ():
        test, variable = _content(element, "test"), _content(element, "variable")
        if isinstance(test, str) and isinstance(variable, str):
            result.setdefault(test, {}).setdefault(variable, []).extend(_listed(_content(element, "values")))
    return {test: {key: _singled(values) for key, values in keys.items()} for test, keys in result.items()}


def _is_given(content: Content) -> bool:
    return content not in (None, "", [])


def _content(node: Node, name: str) -> Content:
    found = node.get(name)
    content = _unmarked(found.content) if found is not None else None
    return _text(content)


def _text(content: Content) -> Content:
    """The strings that the data source's schema makes of what is written.

    `&{aws:username}` stands for a policy variable, since Terraform takes `${` for itself.
    """
    if isinstance(content, list):
        return [_text(one) for one in content]
    if isinstance(content, (bool, int, Decimal)):
        return text_of(content)
    return content.replace("&{", "${") if isinstance(content, str) else content


def _listed(content: Content) -> list[Content]:
    if isinstance(content, list):
        return list(content)
    return [] if content is None else [content]


def _singled(content: Content) -> Content:
    return (
        content[0]
        if isinstance(content, list) and len(content) == 1
        else list(content)
        if isinstance(content, list)
        else content
    )


def _unmarked(content: Content) -> Content:
    if isinstance(content, Sensitive):
        return _unmarked(content.content)
    return [_unmarked(one) for one in content] if isinstance(content, list) else content
