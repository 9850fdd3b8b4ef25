"""Google Cloud: passwords of database users, and Secret Manager."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, fixed, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import TAGS
from tcop_iac.assets.joins import any_of
from tcop_iac.assets.kinds.secrets import StoredSecret
from tcop_iac.assets.passwords import passwords


def _has_password(site: Site) -> bool:
    """Users of IAM have none of their own."""
    return not str(text("type")(site).content).startswith("CLOUD_IAM")


ADAPTERS = (
    passwords("google_sql_user", "password", elsewhere=("password_wo",), applies=_has_password),
    adapter(
        StoredSecret,
        terraform="google_secret_manager_secret",
        rows={
            "renewed": row(terraform=any_of(present("rotation"), present("expire_time"), present("ttl"))),
            "must_end": row(terraform=fixed(False)),
            "tags": TAGS,
            "words": row(terraform=text("secret_id")),
        },
    ),
)
