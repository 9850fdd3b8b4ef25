"""AWS KMS: rotation of keys, who may use them, and for how long a deletion can be taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    adapter,
    companion,
    computed,
    document,
    first_of,
    flag,
    number,
    over_arms,
    row,
    text,
)
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.keys import EncryptionKey, ErasableKey, KeyAccess
from tcop_iac.assets.policy_document import is_name
from tcop_iac.model.value import Content, Unknown, Value

_KEY = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_key"
_ROTATION = "https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html"


def _rotatable(site: Site) -> Value[Any]:
    """Automatic rotation is for enabled symmetric keys whose material KMS has made (`_ROTATION`)."""
    answers: list[tuple[Value[Any], Content]] = []
    for path, wanted in _ROTATABLE.items():
        written = text(path)(site)
        answers.append((written, over_arms(written.content, wanted.__contains__)))
    for written, answer in answers:
        if answer is False:
            return replace(written, content=False)
    for written, answer in answers:
        if answer not in (None, True):
            return replace(written, content=answer)
    return Value(True, site.node.range, attribute="enable_key_rotation")


_ROTATABLE = {
    "customer_master_key_spec": ("SYMMETRIC_DEFAULT",),
    "key_usage": ("ENCRYPT_DECRYPT",),
    "is_enabled": ("true",),
    "custom_key_store_id": ("",),
    "xks_key_id": ("",),
    "origin": ("AWS_KMS",),  # only templates have it
}
"""What a key must say, if anything, to be one that KMS can rotate by itself."""


_POLICY = first_of(document("policy"), companion("aws_kms_key_policy", on="key_id", read=document("policy")))


def _is_default(site: Site) -> Value[Any]:
    written = _POLICY(site)
    return replace(written, content=written.content is None, attribute="policy")


def _key_is_elsewhere(site: Site) -> bool:
    """Whether a policy is for a key of another configuration; else the key's own result speaks for it."""
    return pointed_at(site, "key_id", "aws_kms_key", "key_id", "arn") is None


def _grants_anybody(site: Site) -> Value[Any]:
    written = text("grantee_principal")(site)
    return replace(written, content=over_arms(written.content, lambda one: one == "*", _named_later))


def _named_later(unknown: Unknown) -> Content:
    """Whether a grantee that is not wholly known may be a star: no identity is, nor a text that is known in part."""
    known = "".join(part for part in unknown.parts if isinstance(part, str))
    return False if known.strip("*") or is_name(unknown) else unknown


_ACCESS = {"document": row(terraform=_POLICY), "is_default": row(terraform=computed(_is_default))}

ADAPTERS = (
    adapter(
        EncryptionKey,
        terraform="aws_kms_key",
        identity=("key_id",),
        rows={
            "rotatable": row(terraform=computed(_rotatable)),
            "rotates": row(terraform=flag("enable_key_rotation"), default=False, doc=f"{_KEY}#enable_key_rotation-1"),
        },
    ),
    adapter(KeyAccess, terraform="aws_kms_key", rows=_ACCESS),
    adapter(KeyAccess, terraform="aws_kms_replica_key", rows=_ACCESS),
    adapter(KeyAccess, terraform="aws_kms_external_key", rows=_ACCESS),
    adapter(
        KeyAccess,
        terraform="aws_kms_key_policy",
        applies=_key_is_elsewhere,
        rows={"document": row(terraform=document("policy"))},
    ),
    adapter(KeyAccess, terraform="aws_kms_grant", rows={"anybody": row(terraform=computed(_grants_anybody))}),
    *(
        adapter(
            ErasableKey,
            terraform=type_,
            rows={
                "tags": TAGS,
                "waiting_days": row(
                    terraform=number("deletion_window_in_days"), default=30, doc=f"{_KEY}#deletion_window_in_days-1"
                ),
            },
        )
        for type_ in ("aws_kms_key", "aws_kms_replica_key", "aws_kms_external_key")
    ),
)
