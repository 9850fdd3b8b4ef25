"""Google Cloud: versions of TLS, databases over TLS, and the service accounts of machines."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, flag, present, row, text, texts, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.transit import DatabaseTransport, TlsEndpoint, WorkloadIdentity
from tcop_iac.model.value import Origin, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"
_DEFAULT_ACCOUNT = "-compute@developer.gserviceaccount.com"


def _policy_modern(site: Site) -> Value[Any]:
    """TLS 1.0 and the COMPATIBLE profile where nobody says otherwise (google_compute_ssl_policy)."""
    least = text("min_tls_version")(site)
    if least.content in (None, "TLS_1_0", "TLS_1_1"):
        return replace(least, content=False)
    if isinstance(least.content, Unknown):
        return least
    profile = text("profile")(site)
    if profile.content == "CUSTOM":
        return replace(profile, content=Unknown("a list of ciphers has to be read by a person"))
    return replace(profile, content=profile.content in ("MODERN", "RESTRICTED", "FIPS_202205"))


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
    if isinstance(email.content, Unknown) or (email.content and not str(email.content).endswith(_DEFAULT_ACCOUNT)):
        return replace(email, content=True)
    if isinstance(scopes.content, Unknown):
        return scopes
    written = scopes.content if isinstance(scopes.content, list) else []
    wide = any(str(one).rpartition("/")[2] == "cloud-platform" for one in written)
    return replace(scopes, content=not wide)


ADAPTERS = (
    adapter(
        TlsEndpoint,
        terraform="google_compute_ssl_policy",
        rows={"speaks_tls": row(terraform=fixed(True)), "modern": row(terraform=computed(_policy_modern))},
    ),
    *(
        adapter(
            TlsEndpoint,
            terraform=f"google_compute_target_{kind}_proxy",
            applies=lambda site: present("ssl_policy")(site).content is False,
            rows={
                "speaks_tls": row(terraform=fixed(True)),
                "modern": row(
                    terraform=present("ssl_policy"),
                ),
            },
        )
        for kind in ("https", "ssl")
    ),
    adapter(
        DatabaseTransport,
        terraform="google_sql_database_instance",
        rows={
            "forced": row(terraform=computed(_sql_forced)),
            "concerns": row(
                terraform=lambda site: Value(
                    present("master_instance_name")(site).content is False,
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
