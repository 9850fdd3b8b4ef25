"""Renders `data "aws_iam_policy_document"` as the AWS provider does.

Source: the data source's documentation (registry.terraform.io/providers/hashicorp/aws, data source
aws_iam_policy_document) on merging: statements of `source_policy_documents` come first and must have unique sids,
statements of the block itself follow and replace source statements of the same sid, and statements of
`override_policy_documents` replace those of the same sid or are added. The provider's policy_model.go adds: the
latest `Version` and the last `Id` of all documents count, known lists that are sets in the schema are written in
reverse order, and only a single block of principals of type "*" becomes a plain "*".
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from tcop_iac.model.documents import decode, partly_named
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
    sources = list(_documents(body, "source_policy_documents", "source_json"))
    overrides = list(_documents(body, "override_policy_documents", "override_json"))
    unknown = next((one for one in overrides if isinstance(one, Unknown)), None)
    if unknown is not None:  # it may replace any statement
        return unknown
    own, uncertain = _own_statements(body)
    result = _assembled(body, sources, own, overrides)
    if uncertain is None:
        return result
    sure, _ = _own_statements(body, only_sure=True)
    return one_of([result, _assembled(body, sources, sure, overrides)], uncertain)


def _assembled(
    body: BlockNode, sources: list[Content], own: list[Content], overrides: list[Content]
) -> dict[str, Content]:
    version, policy_id = _content(body, "version"), _content(body, "policy_id")
    itself: dict[str, Content] = {"Version": version if _is_given(version) else _VERSION, "Statement": own}
    if _is_given(policy_id):
        itself["Id"] = policy_id
    statements: list[Content] = []
    for document in (*sources, itself, *overrides):
        statements = _merged(statements, _statements_in(document))
    known = [document for document in (*sources, itself, *overrides) if isinstance(document, dict)]
    versions = [document["Version"] for document in known if _is_given(document.get("Version"))]
    unknown = next((one for one in versions if not isinstance(one, str)), None)
    ids = [document["Id"] for document in known if _is_given(document.get("Id"))]
    merged: dict[str, Content] = {"Version": max(versions) if unknown is None else unknown}
    if ids:
        merged["Id"] = ids[-1]
    if statements:
        merged["Statement"] = statements
    return merged


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
        else:
            yield decoded


def _statements_in(document: Content) -> list[Content]:
    """The statements of a document; a document that is not known is a statement that is not known."""
    if not isinstance(document, dict):
        return [document]
    return _listed(document.get("Statement"))


def _merged(first: list[Content], second: list[Content]) -> list[Content]:
    """`first` with the statements of `second`: those of the same sid take the place of the earlier one."""
    result = list(first)
    for statement in second:
        sid = _sid(statement)
        place = next((at for at, one in enumerate(result) if _is_given(sid) and _sid(one) == sid), None)
        if place is None:
            result.append(statement)
        else:
            result[place] = statement
    return result


def _sid(statement: Content) -> Content:
    return statement.get("Sid") if isinstance(statement, dict) else None


def _own_statements(body: BlockNode, only_sure: bool = False) -> tuple[list[Content], Unknown | None]:
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
            statement[key] = _singled(_sorted(content))
    for name, key in (("principals", "Principal"), ("not_principals", "NotPrincipal")):
        principals = _principals(node.get(name))
        if principals is not None:
            statement[key] = principals
    conditions = _conditions(node.get("condition"))
    if conditions is not None:
        statement["Condition"] = conditions
    return statement


_LISTS = (
    ("actions", "Action"),
    ("not_actions", "NotAction"),
    ("resources", "Resource"),
    ("not_resources", "NotResource"),
)


def _principals(node: Node | None) -> Content:
    """`Principal`: "*" for the type "*", else lists of identifiers by type; both where a block may not be there."""
    return _of_blocks(node, _principals_of)


def _principals_of(elements: Sequence[Node]) -> Content:
    blocks = [(_content(one, "type"), _sorted(_content(one, "identifiers"))) for one in elements]
    if [(type_, _listed(identifiers)) for type_, identifiers in blocks] == [("*", ["*"])]:
        return "*"
    result: dict[str, list[Content]] = {}
    for type_, identifiers in blocks:
        if not isinstance(type_, str):
            return Unknown("the type of a principal is not known", references([type_, identifiers]))
        result.setdefault(type_, []).extend(_listed(identifiers))
    return {type_: _singled(identifiers) for type_, identifiers in result.items()} or None


def _conditions(node: Node | None) -> Content:
    """`Condition`: values by operator and key; both where a block may not be there."""
    return _of_blocks(node, _conditions_of)


def _conditions_of(elements: Sequence[Node]) -> Content:
    result: dict[str, dict[str, list[Content]]] = {}
    for element in elements:
        test, variable, values = (_content(element, name) for name in ("test", "variable", "values"))
        if not isinstance(test, str) or not isinstance(variable, (str, Unknown, OneOf)):
            return Unknown("what a condition is about is not known", references([test, variable, values]))
        key, listed = partly_named(variable, _listed(values))
        result.setdefault(test, {}).setdefault(key, []).extend(listed)
    return {test: {key: _singled(values) for key, values in keys.items()} for test, keys in result.items()} or None


def _of_blocks(node: Node | None, read: Callable[[Sequence[Node]], Content]) -> Content:
    """What `read` makes of the blocks; with and without those that may not be there."""
    elements = node.elements() if node is not None else ()
    uncertain = next((one.existence for one in elements if one.existence is not None), None)
    if uncertain is None:
        return read(elements)
    return one_of([read(elements), read([one for one in elements if one.existence is None])], uncertain)


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


def _sorted(content: Content) -> Content:
    """A list that is a set in the schema, as the provider writes it: in reverse order, where all of it is known."""
    if isinstance(content, list) and all(isinstance(one, str) for one in content):
        return sorted(set(content), reverse=True)
    return content


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
