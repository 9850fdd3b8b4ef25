"""Google Cloud KMS: rotation of keys, who may use them, and for how long a deletion can be taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Adapter, adapter, computed, flag, over_arms, row, text, texts, value
from tcop_iac.assets.answers import Answer, agreed, any_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.identity import bindings_of_policy
from tcop_iac.assets.google.provider import TAGS
from tcop_iac.assets.kinds.keys import EncryptionKey, ErasableKey, KeyAccess
from tcop_iac.model.value import Content, Unknown, Value

_KEY = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/kms_crypto_key"
_DAY = 86400

ANYBODY = ("allUsers", "allAuthenticatedUsers")


def _rotatable(site: Site) -> Value[Any]:
    """Only symmetric keys whose material the service itself makes are rotated by it (Cloud KMS, "Key rotation")."""
    purpose = text("purpose")(site)
    if purpose.content not in (None, "ENCRYPT_DECRYPT"):
        return replace(purpose, content=over_arms(purpose.content, lambda one: one == "ENCRYPT_DECRYPT"))
    imported = flag("import_only")(site)
    if imported.content not in (None, False):
        return replace(imported, content=over_arms(imported.content, lambda one: one is not True))
    level = text("version_template.protection_level")(site)
    if level.content is not None:
        return replace(level, content=over_arms(level.content, lambda one: not str(one).startswith("EXTERNAL")))
    return Value(True, site.node.range, attribute="rotation_period")


def _days(path: str) -> Any:
    """A reader of a duration such as `7776000s`, in whole days."""

    def read(site: Site) -> Value[Any]:
        written = text(path)(site)
        return replace(written, content=over_arms(written.content, _in_days))

    return read


def _in_days(duration: Content) -> Content:
    seconds = str(duration).removesuffix("s").partition(".")[0]
    return int(seconds) / _DAY if seconds.isdigit() else Unknown(f"{duration} is not a duration in seconds")


def _rotates(site: Site) -> Value[Any]:
    written = text("rotation_period")(site)
    return replace(written, content=over_arms(written.content, lambda one: one != "", lambda one: one))


def _has_anybody(path: str) -> Any:
    def read(site: Site) -> Value[Any]:
        written = texts(path)(site)
        return replace(written, content=agreed(written.content, _anybody_among))

    return read


def _anybody_among(members: Content) -> Answer:
    if isinstance(members, Unknown):  # one member, or a list of them
        return _is_anybody(members)
    return any_of(agreed(one, _is_anybody) for one in members or [])


def _is_anybody(member: Content) -> Answer:
    if isinstance(member, Unknown):
        named = ":" in member.prefix or (member.exact and member.references[0].path[-1:] == ("member",))
        return False if named else member
    return member in ANYBODY


def _policy_has_anybody(site: Site) -> Value[Any]:
    answer = any_of(_anybody_among(members) for _, members in bindings_of_policy(site))
    return replace(value("policy_data")(site), content=answer)


def _access(type_: str, reader: Any) -> Adapter:
    return adapter(KeyAccess, terraform=type_, rows={"anybody": row(terraform=computed(reader))})


ADAPTERS = (
    adapter(
        EncryptionKey,
        terraform="google_kms_crypto_key",
        rows={
            "rotatable": row(terraform=computed(_rotatable)),
            "rotates": row(terraform=_rotates, default=False, doc=f"{_KEY}#rotation_period"),
            "rotation_days": row(terraform=_days("rotation_period")),
        },
    ),
    adapter(
        ErasableKey,
        terraform="google_kms_crypto_key",
        rows={
            "tags": TAGS,
            "waiting_days": row(
                terraform=_days("destroy_scheduled_duration"), default=30, doc=f"{_KEY}#destroy_scheduled_duration"
            ),
        },
    ),
    *(
        _access(f"google_kms_{what}_iam_{how}", reader)
        for what in ("crypto_key", "key_ring")
        for how, reader in (
            ("member", _has_anybody("member")),
            ("binding", _has_anybody("members")),
            ("policy", _policy_has_anybody),
        )
    ),
)
