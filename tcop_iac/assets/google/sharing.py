"""Google Cloud: public access to buckets and datasets."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, row, texts, value
from tcop_iac.assets.answers import Answer, agreed, any_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import TAGS
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.sharing import PublicGrant, ShareableStore
from tcop_iac.model.value import Origin, Unknown, Value

_EVERYBODY = ("allUsers", "allAuthenticatedUsers")
_BINDINGS = (("google_storage_bucket_iam_member", "member"), ("google_storage_bucket_iam_binding", "members"))


_NAMED = (
    "serviceAccount:",
    "user:",
    "group:",
    "domain:",
    "principal",
    "projectOwner:",
    "projectEditor:",
    "projectViewer:",
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
    return False if own or member.prefix.startswith(_NAMED) else member


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
    return Value(any_of(answers), site.node.range, Origin.WRITTEN, "member")


def _tags_of(path: str, type_: str, *names: str) -> Any:
    def read(site: Site) -> Value[Any]:
        there = pointed_at(site, path, type_, *names)
        return TAGS.read(there) if there is not None else Value({}, site.node.range, Origin.ABSENT, "labels")

    return computed(read)


def _grant(type_: str, anybody: Any, tags: Any) -> Any:
    return adapter(PublicGrant, terraform=type_, rows={"anybody": row(terraform=anybody), "tags": tags})


_OF_BUCKET = row(terraform=_tags_of("bucket", "google_storage_bucket", "name"))
_OF_DATASET = row(terraform=_tags_of("dataset_id", "google_bigquery_dataset", "dataset_id"))


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
)
