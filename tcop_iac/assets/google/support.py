"""Google Cloud: versions of engines, runtimes and clusters, and upgrades by themselves."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fallen_back, fixed, flag, row, text, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.support import AutoUpgraded, ScannedImages, Versioned
from tcop_iac.model.value import Origin, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"


def _versioned(type_: str, product: str, path: str, **more: Any) -> Any:
    return adapter(
        Versioned,
        terraform=type_,
        rows={"product": row(terraform=fixed(product)), "version": row(terraform=text(path)), **more},
    )


_CHANNEL = value("release_channel.channel", lambda one: one != "UNSPECIFIED")
_CHANNEL_DOC = f"{_DOCS}/container_cluster#release_channel-1"

_SCANNER = "containerscanning.googleapis.com"
_OF_PROJECT = Unknown("whether the project's Container Scanning API is on, which it inherits, stands elsewhere")


def _keeps_images(site: Site) -> bool:
    """A virtual repository has no images of its own, and only those of Docker's format are scanned here."""
    virtual = text("mode")(site).is_known_to_be("VIRTUAL_REPOSITORY")
    return not virtual and text("format")(site).could_be("DOCKER")


def _images_scanned(site: Site) -> Value[Any]:
    """Whether images are scanned: where the repository does not say no, as the project does by an API that is on.

    Source: the provider's page of the type, `vulnerability_scanning_config`; Artifact Analysis, "Enable or disable
    automatic scanning".
    """
    own = value("vulnerability_scanning_config.enablement_config", lambda one: None if one == "INHERITED" else False)
    return fallen_back(own(site), _scanned_in_project(site))


def _scanned_in_project(site: Site) -> Value[Any]:
    for one in site.estate.of_type("google_project_service"):
        service = text("service")(Site(one, one.body, site.estate))
        if one.mode == "managed" and one.existence is None and service.is_known_to_be(_SCANNER):
            return Value(True, service.range, Origin.WRITTEN, "google_project_service.service")
    return Value(_OF_PROJECT, site.node.range, Origin.ABSENT, "vulnerability_scanning_config")


ADAPTERS = (
    _versioned("google_sql_database_instance", "google-cloudsql", "database_version"),
    _versioned("google_cloudfunctions_function", "google-functions-runtime", "runtime"),
    _versioned("google_cloudfunctions2_function", "google-functions-runtime", "build_config.runtime"),
    _versioned(
        "google_container_cluster",
        "google-gke",
        "min_master_version",
        stays_current=row(terraform=_CHANNEL, default=True, doc=_CHANNEL_DOC),
    ),
    adapter(
        AutoUpgraded,
        terraform="google_container_cluster",
        rows={"automatic": row(terraform=_CHANNEL, default=True, doc=_CHANNEL_DOC)},
    ),
    adapter(
        AutoUpgraded,
        terraform="google_container_node_pool",
        rows={
            "automatic": row(
                terraform=flag("management.auto_upgrade"),
                default=True,
                doc=f"{_DOCS}/container_node_pool#auto_upgrade-1",
            )
        },
    ),
    adapter(
        ScannedImages,
        terraform="google_artifact_registry_repository",
        applies=_keeps_images,
        rows={"scanned": row(terraform=computed(_images_scanned))},
    ),
)
