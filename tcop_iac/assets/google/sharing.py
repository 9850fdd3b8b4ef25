"""Google Cloud: public access to buckets, datasets and tables."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, row, text, texts, value
from tcop_iac.assets.answers import Answer, agreed, any_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import TAGS
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.sharing import PublicGrant, ShareableStore
from tcop_iac.model.value import Origin, Unknown, Value

_EVERYBODY = ("allUsers", "allAuthenticatedUsers")
_BINDINGS = (
    ("google_storage_bucket_iam_member", "member"),
    ("google_storage_bucket_iam_binding", "members"),
    ("google_storage_bucket_access_control", "entity"),
    ("google_storage_bucket_acl", "role_entity"),
    ("google_storage_default_object_acl", "role_entity"),
    ("google_storage_default_object_access_control", "entity"),
)
"""What gives access to a bucket or to the objects that are put into it, and where each says to whom."""

_PUBLIC_FORMS = ("publicRead", "publicReadWrite", "authenticatedRead")
"""Canned lists for everybody (Cloud Storage, "Access control lists (ACLs)", predefined ACLs)."""

_ROLES = ("OWNER:", "WRITER:", "READER:")

_NAMED = (
    "serviceAccount:",
    "user:",
    "group:",
    "domain:",
    "principal",
    "projectOwner:",
    "projectEditor:",
    "projectViewer:",
    "user-",
    "group-",
    "domain-",
    "project-",
)


def _is_everybody(content: Any) -> Answer:
    listed = content if isinstance(content, list) else [content]
    return any_of(agreed(one, _is_public) for one in listed)


def _is_public(member: Any) -> Answer:
    """Whether a member is everybody; one that begins as a named one does, or is that of an account here, is not."""
    if not isinstance(member, Unknown):
        return str(member).rpartition(":")[2] in _EVERYBODY
    reference = member.references[0] if member.references else None
    own = member.exact and reference is not None and reference.path[-1:] in (("member",), ("email",))
    prefix = member.prefix
    for role in _ROLES:
        prefix = prefix.removeprefix(role)
    return False if own or prefix.startswith(_NAMED) else member


def _anybody(*paths: str) -> Any:
    def read(site: Site) -> Value[Any]:
        found = [texts(path)(site) for path in paths]
        answer = any_of(agreed(one.content, _is_everybody) for one in found if one.content is not None)
        return replace(next((one for one in found if one.content is not None), found[0]), content=answer)

    return computed(read)


def _made_public(site: Site) -> Value[Any]:
    answers: list[Answer] = []
    for type_, path in _BINDINGS:
        for match in site.estate.companions(site.resource, type_, "bucket"):
            there = Site(match.resource, match.resource.body, site.estate)
            answers.append(agreed(texts(path)(there).content, _is_everybody))
    for match in site.estate.companions(site.resource, "google_storage_bucket_acl", "bucket"):
        there = Site(match.resource, match.resource.body, site.estate)
        answers.extend(agreed(text(path)(there).content, _is_public_form) for path in _FORMS)
    return Value(any_of(answers), site.node.range, Origin.WRITTEN, "member")


_FORMS = ("predefined_acl", "default_acl")


def _is_public_form(content: Any) -> Answer:
    return content if isinstance(content, Unknown) else content in _PUBLIC_FORMS


def _list_public(site: Site) -> Value[Any]:
    """Whether an access control list names everybody, by its entries or by a canned form."""
    entries = texts("role_entity")(site)
    forms = [text(path)(site) for path in _FORMS]
    answers = [agreed(one.content, _is_public_form) for one in forms if one.content is not None]
    if entries.content is not None:
        answers.append(agreed(entries.content, _is_everybody))
    written = [entries, *forms]
    decides = next((one for one in written if one.content is not None), entries)
    return replace(decides, content=any_of(answers))


def _tags_of(path: str, type_: str, *names: str) -> Any:
    def read(site: Site) -> Value[Any]:
        there = pointed_at(site, path, type_, *names)
        return TAGS.read(there) if there is not None else Value({}, site.node.range, Origin.ABSENT, "labels")

    return computed(read)


def _grant(type_: str, anybody: Any, tags: Any) -> Any:
    return adapter(PublicGrant, terraform=type_, rows={"anybody": row(terraform=anybody), "tags": tags})


_OF_BUCKET = row(terraform=_tags_of("bucket", "google_storage_bucket", "name"))
_OF_DATASET = row(terraform=_tags_of("dataset_id", "google_bigquery_dataset", "dataset_id"))
_OF_TABLE = row(terraform=_tags_of("table_id", "google_bigquery_table", "table_id"))


def _dataset_access(site: Site) -> Value[Any]:
    paths = ("access.special_group", "access.iam_member")
    answers = [_is_everybody(node.content) for path in paths for node in find(site.node, path).nodes]
    return Value(any_of(answers), site.node.range, Origin.WRITTEN, "access")


ADAPTERS = (
    adapter(
        ShareableStore,
        terraform="google_storage_bucket",
        rows={
            "tags": TAGS,
            "public_blocked": row(terraform=value("public_access_prevention", lambda one: one == "enforced")),
            "made_public": row(terraform=computed(_made_public)),
        },
    ),
    _grant("google_storage_bucket_iam_member", _anybody("member"), _OF_BUCKET),
    _grant("google_storage_bucket_iam_binding", _anybody("members"), _OF_BUCKET),
    _grant("google_storage_bucket_access_control", _anybody("entity"), _OF_BUCKET),
    _grant("google_bigquery_dataset_iam_member", _anybody("member"), _OF_DATASET),
    _grant("google_bigquery_dataset", computed(_dataset_access), TAGS),
    _grant("google_storage_default_object_access_control", _anybody("entity"), _OF_BUCKET),
    *(
        _grant(type_, computed(_list_public), _OF_BUCKET)
        for type_ in ("google_storage_bucket_acl", "google_storage_default_object_acl")
    ),
    _grant("google_bigquery_dataset_iam_binding", _anybody("members"), _OF_DATASET),
    _grant("google_bigquery_table_iam_member", _anybody("member"), _OF_TABLE),
    _grant("google_bigquery_table_iam_binding", _anybody("members"), _OF_TABLE),
)
