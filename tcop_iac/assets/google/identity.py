"""Google Cloud: who is given which role, what is open to all, outside tokens, keys, and sign-in to applications."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Adapter, Reader, adapter, computed, fixed, present, row, text, texts, value
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import labels
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.identity import Admission, RoleAssignment
from tcop_iac.assets.kinds.sign_in import LongLivedKey, TokenExchange, UserPool
from tcop_iac.assets.references import resource_at
from tcop_iac.model.documents import decode
from tcop_iac.model.value import Content, OneOf, Unknown, Value, joined

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"

_FACTORS = {"MANDATORY": "ON", "ENABLED": "ON", "DISABLED": "OFF"}
"""Identity Platform serves the public: a factor that is offered is enough there (catalogue, TCOP-06-304)."""

_BASIC = {"roles/owner": "full", "roles/editor": "broad"}

_ELEVATING = (
    "roles/iam.serviceAccountTokenCreator",
    "roles/iam.serviceAccountUser",
    "roles/iam.serviceAccountKeyAdmin",
    "roles/iam.securityAdmin",
    "roles/resourcemanager.projectIamAdmin",
)
"""Roles whose holders can act as every service account of a project, or give roles (catalogue, TCOP-06-402)."""

_AGENT = re.compile(r"serviceAccount:.*@(cloudservices\.gserviceaccount\.com|gcp-sa-[\w-]+\.iam\.gserviceaccount\.com)")
"""Accounts that Google makes and manages itself."""

_CONSUMER = re.compile(
    r"user:.*@(gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|aol|proton|protonmail|gmx)\.[a-z.]+",
    re.IGNORECASE,
)

_SCOPES = ("project", "folder", "organization")

Binding = tuple[Content, Content]
"""A role and its members, each possibly unknown."""


def _of_member(site: Site) -> Iterator[Binding]:
    yield text("role")(site).content, [text("member")(site).content]


def _of_binding(site: Site) -> Iterator[Binding]:
    yield text("role")(site).content, texts("members")(site).content


def bindings_of_policy(site: Site) -> Iterator[Binding]:
    """The bindings of a whole policy: JSON text, or the data source that makes it."""
    written = value("policy_data")(site).content
    source = resource_at(site.estate, written)
    if source is not None and source.type == "google_iam_policy":
        node = source.body.get("binding")
        for element in node.elements() if node is not None else ():
            here = Site(source, element, site.estate)
            yield text("role")(here).content, texts("members")(here).content
        return
    document = decode(written)
    bindings = document.get("bindings") if isinstance(document, dict) else document
    for one in bindings if isinstance(bindings, list) else [bindings]:
        if isinstance(one, dict):
            yield one.get("role"), one.get("members")
        elif one is not None:
            unknown = one if isinstance(one, Unknown) else Unknown("a binding of the policy is not known")
            yield unknown, unknown


def _power(bindings: Any, path: str) -> Reader:
    def read(site: Site) -> Value[Any]:
        found = list(bindings(site))
        powers = [(_given(role, members, "full"), _given(role, members, "broad")) for role, members in found]
        full, broad = any_of(one for one, _ in powers), any_of(one for _, one in powers)
        content: Content = "full" if full is True else full if isinstance(full, Unknown) else None
        if content is None:
            content = broad if isinstance(broad, Unknown) else "broad" if broad else "bounded"
        return replace(value(path)(site), content=content)

    return computed(read)


def _elevating(bindings: Any, path: str) -> Reader:
    """A reader of whether a role that lets its holder take more power is given, which a condition may limit."""

    def read(site: Site) -> Value[Any]:
        answer = any_of(
            all_of((agreed(role, lambda one: _is_among(one, _ELEVATING)), _any_member(members, _is_no_agent)))
            for role, members in bindings(site)
        )
        if answer is True and present("condition")(site).content is not False:
            answer = Unknown("a condition limits the role, and what it leaves is not weighed")
        return value(path)(site).holding(answer)

    return computed(read)


def _given(role: Content, members: Content, power: str) -> Answer:
    """Whether a binding gives `power` to others than accounts that Google manages."""
    names = [name for name, holds in _BASIC.items() if holds == power]
    return all_of((agreed(role, lambda one: _is_among(one, names)), _any_member(members, _is_no_agent)))


def _is_among(role: Content, names: Sequence[str]) -> Answer:
    if isinstance(role, Unknown):
        told = _shown(role).strip("?")
        return False if _points_at(role, "iam_custom_role.") or (told and not told.startswith("roles/")) else role
    return str(role) in names


def _points_at(content: Unknown, word: str) -> bool:
    """Whether a content hangs on nothing but resources whose type ends in `word`."""
    return bool(content.references) and all(word in one.address for one in content.references)


def _any_member(members: Content, ask: Any) -> Answer:
    def of_list(content: Content) -> Answer:
        if isinstance(content, Unknown):
            return content
        return any_of(agreed(one, ask) for one in content or [])

    return agreed(members, of_list)


def _shown(content: Content) -> str:
    if isinstance(content, Unknown):
        return "".join(part if isinstance(part, str) else "?" for part in content.parts)
    return str(content)


def _is_no_agent(member: Content) -> Answer:
    shown = _shown(member)
    if _AGENT.fullmatch(shown):
        return False
    if not isinstance(member, Unknown) or _points_at(member, "google_service_account."):
        return True
    return member if shown == "" or shown.endswith("?") else True


def _is_consumer(member: Content) -> Answer:
    shown = _shown(member)
    if _CONSUMER.fullmatch(shown):
        return True
    sort, _, address = shown.partition(":")
    told = ("?" not in sort and sort not in ("user", "")) or ("@" in address and not address.endswith("?"))
    if not isinstance(member, Unknown) or told or _points_at(member, "google_service_account."):
        return False
    return member


def _outsider(bindings: Any, path: str) -> Reader:
    def read(site: Site) -> Value[Any]:
        answer = any_of(_any_member(members, _is_consumer) for _, members in bindings(site))
        return replace(value(path)(site), content=answer)

    return computed(read)


def _assignment(type_: str, bindings: Any, path: str, people: str) -> Adapter:
    return adapter(
        RoleAssignment,
        terraform=type_,
        rows={
            "power": row(terraform=_power(bindings, path)),
            "outsider": row(terraform=_outsider(bindings, people)),
            "elevating": row(terraform=_elevating(bindings, path)),
        },
    )


def _everybody(path: str) -> Reader:
    """A reader of whether everybody, or everybody with any Google account, is among the members at `path`."""

    def read(site: Site) -> Value[Any]:
        if path == "member":
            written = text(path)(site)
            return replace(written, content=agreed(written.content, _is_everybody))
        written = texts(path)(site)
        return replace(written, content=_any_member(written.content, _is_everybody))

    return read


def _is_everybody(member: Content) -> Answer:
    if isinstance(member, Unknown):
        return False if _shown(member).strip("?") else member
    return member in ("allUsers", "allAuthenticatedUsers")


def _admission(type_: str, path: str) -> Adapter:
    return adapter(Admission, terraform=type_, rows={"anybody": row(terraform=computed(_everybody(path)))})


def _labels_of_service(type_: str, on: str, path: str) -> Reader:
    """A reader of the labels at `path` of the service that the attribute `on` names."""

    def read(site: Site) -> Value[Any]:
        service = pointed_at(site, on, type_, "name")
        if service is None:
            unknown = Unknown("the service stands elsewhere, so its labels are not known")
            return Value(unknown, site.node.range)
        return labels(path)(service)

    return read


_WEB_SERVICES = (
    ("google_cloud_run_v2_service", "name", "labels"),
    ("google_cloud_run_service", "service", "metadata.labels"),
    ("google_cloudfunctions_function", "cloud_function", "labels"),
    ("google_cloudfunctions2_function", "cloud_function", "labels"),
)
"""Each with the attribute of its bindings that names it, and the place of its labels."""


_MAPPED = re.compile(r"\battribute\.(\w+)|\bgoogle\.subject\b")
_CLAIM = re.compile(r"\s*assertion\.\w+\s*")


def _condition(site: Site) -> Value[Any]:
    """The condition, in which attributes that only rename a claim are told by the claim."""
    written = text("attribute_condition")(site)
    mapping = value("attribute_mapping")(site).content
    renamed = mapping if isinstance(mapping, dict) else {}

    def told(match: re.Match[str]) -> str:
        claim = renamed.get(match.group())
        return claim.strip() if isinstance(claim, str) and _CLAIM.fullmatch(claim) else match.group()

    def replaced(content: Content) -> Content:
        if isinstance(content, OneOf):
            return replace(content, values=tuple(replaced(arm) for arm in content.values))
        if isinstance(content, Unknown) and content.parts:
            return joined([_MAPPED.sub(told, one) if isinstance(one, str) else one for one in content.parts])
        return _MAPPED.sub(told, content) if isinstance(content, str) else content

    return replace(written, content=replaced(written.content))


def _account_name(site: Site) -> Value[Any]:
    """The name of the account that a key belongs to: that of the resource it refers to, else as written."""
    written = text("service_account_id")(site)
    account = resource_at(site.estate, written.content)
    node = account.body.get("account_id") if account is not None else None
    return written if node is None else replace(written, content=node.content)


ADAPTERS = (
    *(_assignment(f"google_{scope}_iam_member", _of_member, "role", "member") for scope in _SCOPES),
    *(_assignment(f"google_{scope}_iam_binding", _of_binding, "role", "members") for scope in _SCOPES),
    _assignment("google_project_iam_policy", bindings_of_policy, "policy_data", "policy_data"),
    _admission("google_pubsub_topic_iam_member", "member"),
    _admission("google_pubsub_topic_iam_binding", "members"),
    _admission("google_pubsub_subscription_iam_member", "member"),
    _admission("google_pubsub_subscription_iam_binding", "members"),
    *(
        adapter(
            Admission,
            terraform=f"{type_}_iam_{form}",
            rows={
                "anybody": row(terraform=computed(_everybody(path))),
                "web": row(terraform=fixed(True)),
                "tags": row(terraform=computed(_labels_of_service(type_, on, where))),
            },
        )
        for type_, on, where in _WEB_SERVICES
        for form, path in (("member", "member"), ("binding", "members"))
    ),
    adapter(
        UserPool,
        terraform="google_identity_platform_config",
        rows={
            "second_factor": row(
                terraform=value("mfa.state", lambda word: _FACTORS.get(str(word), word)),
                default="OFF",
                doc=f"{_DOCS}/identity_platform_config#nested_mfa",
            )
        },
    ),
    adapter(
        TokenExchange,
        terraform="google_iam_workload_identity_pool_provider",
        rows={
            "issuer": row(terraform=text("oidc.issuer_uri")),
            "condition": row(terraform=computed(_condition)),
        },
    ),
    adapter(
        LongLivedKey, terraform="google_service_account_key", rows={"user": row(terraform=computed(_account_name))}
    ),
)
