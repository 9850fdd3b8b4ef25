"""Google Cloud: versions of TLS, databases over TLS, and the service accounts of machines."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, flag, present, row, text, texts, value
from tcop_iac.assets.answers import Answer, agreed, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.web_proxies import only_internal
from tcop_iac.assets.kinds.transit import DatabaseTransport, TlsEndpoint, WorkloadIdentity
from tcop_iac.model.value import Content, Origin, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"
_DEFAULT_ACCOUNT = "-compute@developer.gserviceaccount.com"
_OLD = ("TLS_1_0", "TLS_1_1")


def _is_strong(profile: Content) -> Answer:
    if profile == "CUSTOM":
        return Unknown("a list of ciphers has to be read by a person")
    return profile in ("MODERN", "RESTRICTED", "FIPS_202205")


def _sql_forced(site: Site) -> Value[Any]:
    """By the mode; else by require_ssl, which the provider had until version 6 (google_sql_database_instance)."""
    mode = text("settings.ip_configuration.ssl_mode")(site)
    if mode.content is None:
        older = flag("settings.ip_configuration.require_ssl")(site)
        return older if older.content is not None else replace(mode, content=False, origin=Origin.DEFAULT)
    return value(
        "settings.ip_configuration.ssl_mode",
        lambda one: one in ("ENCRYPTED_ONLY", "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"),
    )(site)


def _own_account(site: Site) -> Value[Any]:
    """Whether a machine has an account of its own, or the default one only with narrow scopes."""
    account = present("service_account")(site)
    if account.content is False:
        return replace(account, content=True)
    email, scopes = text("service_account.email")(site), texts("service_account.scopes")(site)
    own = agreed(email.content, _is_own)
    if own is True:
        return replace(email, content=True)
    narrow = negated(agreed(scopes.content, _are_wide))
    return replace(scopes, content=narrow) if own is False or narrow is True else replace(email, content=own)


def _is_own(email: Content) -> Answer:
    """Whether an account is one that somebody made: the default one is named by its address or its data source."""
    if not isinstance(email, Unknown):
        return bool(email) and not str(email).endswith(_DEFAULT_ACCOUNT)
    if any("google_compute_default_service_account." in one.address for one in email.references):
        return False
    last = email.parts[-1] if email.parts else None
    told = isinstance(last, str) and last.endswith(".iam.gserviceaccount.com")
    made = email.references and all("google_service_account." in one.address for one in email.references)
    return True if told or made else email


def _are_wide(scopes: Content) -> Answer:
    if isinstance(scopes, Unknown):
        return scopes
    return any_of(agreed(one, _is_wide) for one in scopes or ())


def _is_wide(scope: Content) -> Answer:
    return scope if isinstance(scope, Unknown) else str(scope).rpartition("/")[2] == "cloud-platform"


def _takes_default_policy(site: Site) -> bool:
    """Whether a proxy names no policy; one of a region that surely is internal only is not judged."""
    own = present("ssl_policy")(site).content is False
    return own and not (site.resource.type.startswith("google_compute_region_") and only_internal(site))


ADAPTERS = (
    *(
        adapter(
            TlsEndpoint,
            terraform=f"google_compute_{name}",
            rows={
                "speaks_tls": row(terraform=fixed(True)),
                "modern": row(
                    terraform=value("min_tls_version", lambda one: one not in _OLD),
                    default=False,
                    doc=f"{_DOCS}/compute_{name}#min_tls_version-1",
                ),
                "strong": row(
                    terraform=value("profile", _is_strong), default=False, doc=f"{_DOCS}/compute_{name}#profile-1"
                ),
            },
        )
        for name in ("ssl_policy", "region_ssl_policy")
    ),
    *(
        adapter(
            TlsEndpoint,
            terraform=f"google_compute_{kind}_proxy",
            identity=("name",),
            applies=_takes_default_policy,
            rows={
                "speaks_tls": row(terraform=fixed(True)),
                "modern": row(
                    terraform=present("ssl_policy"),
                ),
            },
        )
        for kind in ("target_https", "target_ssl", "region_target_https")
    ),
    adapter(
        DatabaseTransport,
        terraform="google_sql_database_instance",
        rows={
            "forced": row(terraform=computed(_sql_forced)),
            "concerns": row(
                terraform=lambda site: Value(
                    negated(truth(present("master_instance_name")(site).content)),
                    site.node.range,
                    attribute="master_instance_name",
                )
            ),
        },
    ),
    *(
        adapter(WorkloadIdentity, terraform=type_, rows={"well_bound": row(terraform=computed(_own_account))})
        for type_ in (
            "google_compute_instance",
            "google_compute_instance_template",
            "google_compute_region_instance_template",
        )
    ),
    adapter(
        WorkloadIdentity,
        terraform="google_compute_instance_from_template",
        applies=lambda site: present("service_account")(site).content is not False,
        rows={"well_bound": row(terraform=computed(_own_account))},
    ),
)
