"""Who may assume a role: the document, with issuers told by the resources it refers to, and foreign accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import document, flag, row, text, value
from tcop_iac.assets.asset import Parts, Site
from tcop_iac.assets.kinds.identity import TrustedAccount
from tcop_iac.assets.policy_document import Statement, read_document
from tcop_iac.assets.references import resource_at
from tcop_iac.model.data_node import DataNode
from tcop_iac.model.record import record
from tcop_iac.model.resource import Resource, SourceKind
from tcop_iac.model.value import Content, OneOf, Unknown, Value, arms, joined, one_of, references

_DOCUMENT = document("assume_role_policy")
_ACCOUNT = re.compile(r"(\d{12})|arn:[^:]*:(?:iam|sts)::(\d{12}):.*", re.DOTALL)
_NUMBER = re.compile(r"\d{12}")
_ACCOUNT_FIELD = 4
"""The place of the account in `arn:partition:service:region:account:resource`."""


def trust(site: Site) -> Value[Any]:
    """The trust policy; a reference to an identity provider is told as its ARN, as far as that is known."""
    read = _DOCUMENT(site)
    return replace(read, content=_with_issuers(read.content, site))


def _with_issuers(content: Content, site: Site) -> Content:
    if isinstance(content, OneOf):
        return one_of([_with_issuers(arm, site) for arm in content.values], content.test)
    if isinstance(content, list):
        return [_with_issuers(one, site) for one in content]
    if isinstance(content, dict):
        return {
            key: _issuers(one, site) if key == "Federated" else _with_issuers(one, site) for key, one in content.items()
        }
    return content


def _issuers(content: Content, site: Site) -> Content:
    if isinstance(content, OneOf):
        return one_of([_issuers(arm, site) for arm in content.values], content.test)
    if isinstance(content, list):
        return [_issuers(one, site) for one in content]
    provider = resource_at(site.estate, content)
    if provider is None or provider.type != "aws_iam_openid_connect_provider" or not isinstance(content, Unknown):
        return content
    node = provider.body.get("url")
    url = node.content if node is not None else None
    if isinstance(url, OneOf):
        return one_of([_arn_of(content, arm) for arm in url.values], url.test)
    return _arn_of(content, url)


def _arn_of(provider: Unknown, url: Content) -> Content:
    """The ARN of an identity provider, which ends in its address without the scheme."""
    if not isinstance(url, (str, Unknown)):
        return provider
    return joined(["arn:", provider, ":oidc-provider/", url.removeprefix("https://") if isinstance(url, str) else url])


@record(frozen=True, slots=True)
class TrustedAccounts:
    """A row of `Role.trusted_accounts`."""

    def read(self, site: Site) -> Parts[TrustedAccount]:
        """The accounts that the trust policy at `site` names, other than the role's own."""
        read = _DOCUMENT(site)
        found: list[TrustedAccount] = []
        for arm in arms(read.content):
            policy = read_document(arm)
            for statement in policy.allowing if not isinstance(policy, Unknown) else ():
                for number in _foreign_accounts(statement, site):
                    content = {"number": number, "external_id": _has_external_id(statement)}
                    node = DataNode(content, read.range, read.trace)
                    found.append(TrustedAccount(Site(site.resource, node, site.estate), _ROWS))
        return Parts(tuple(found), read.range, attribute=read.attribute)


_ROWS = {"number": row(terraform=text("number")), "external_id": row(terraform=flag("external_id"))}


def _has_external_id(statement: Statement) -> bool:
    return any(one.key == "sts:externalid" and not one.holds_without_key for one in statement.conditions)


def _foreign_accounts(statement: Statement, site: Site) -> Iterator[Content]:
    for principal in statement.principals:
        for name in arms(principal.name) if principal.sort == "AWS" else ():
            account = _account(name)
            if account is not None and not _is_own(account, site):
                yield account


def _account(name: Content) -> Content:
    """The account of a principal; the reference itself where only that is known; None where it names no account."""
    if isinstance(name, Unknown):
        return _account_of_parts(name) if name.parts else name
    match = _ACCOUNT.fullmatch(name) if isinstance(name, str) else None
    return (match.group(1) or match.group(2)) if match is not None else None


def _account_of_parts(name: Unknown) -> Content:
    pieces: list[list[str | Unknown]] = [[]]
    for part in name.parts:
        if isinstance(part, Unknown):
            pieces[-1].append(part)
            continue
        first, *rest = part.split(":")
        pieces[-1].append(first)
        pieces.extend([one] for one in rest)
    if len(pieces) <= _ACCOUNT_FIELD:
        return name
    account = joined(pieces[_ACCOUNT_FIELD])
    return None if isinstance(account, str) and not _NUMBER.fullmatch(account) else account


def _is_own(account: Content, site: Site) -> bool:
    if isinstance(account, str):
        return account in _own_accounts(site)
    addresses = {reference.address for reference in references(account)}
    if "AWS::AccountId" in addresses:
        return True
    return any(_in_same_account(one, site) for one in site.estate.resources if one.address in addresses)


def _in_same_account(resource: Resource, site: Site) -> bool:
    """Whether something that the configuration makes or looks up is in the account that the role is made in."""
    if resource.source is SourceKind.CLOUDFORMATION:
        return True  # a stack is in one account
    own, other = site.resource.provider, resource.provider
    told = resource.type.startswith("aws_iam_") or resource.type == "aws_caller_identity"
    return told and (own.alias, own.body) == (other.alias, other.body)


def _own_accounts(site: Site) -> set[Content]:
    """The accounts that the provider configuration is held to, by its list or by the role it assumes."""
    body = site.resource.provider.body
    if body is None:
        return set()
    there = Site(site.resource, body, site.estate)
    allowed = value("allowed_account_ids")(there).content
    assumed = _account(text("assume_role.role_arn")(there).content)
    listed = allowed if isinstance(allowed, list) and len(allowed) == 1 else []
    return {one for one in (*listed, assumed) if isinstance(one, str)}
