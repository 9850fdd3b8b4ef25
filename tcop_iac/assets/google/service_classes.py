"""Google Cloud: which types are servers, which are managed services."""

from __future__ import annotations

from tcop_iac.assets.kinds.services import INFRASTRUCTURE, PLATFORM
from tcop_iac.assets.service_classes import counted

ADAPTERS = tuple(
    counted(
        {
            INFRASTRUCTURE: (
                "google_compute_disk",
                "google_compute_instance",
                "google_compute_instance_group_manager",
                "google_compute_region_instance_group_manager",
            ),
            PLATFORM: (
                "google_alloydb_cluster",
                "google_app_engine_flexible_app_version",
                "google_app_engine_standard_app_version",
                "google_bigquery_dataset",
                "google_bigtable_instance",
                "google_cloud_run_service",
                "google_cloud_run_v2_job",
                "google_cloud_run_v2_service",
                "google_cloudfunctions2_function",
                "google_cloudfunctions_function",
                "google_container_cluster",
                "google_dataflow_job",
                "google_filestore_instance",
                "google_firestore_database",
                "google_memorystore_instance",
                "google_pubsub_topic",
                "google_redis_instance",
                "google_spanner_instance",
                "google_sql_database_instance",
                "google_storage_bucket",
                "google_vertex_ai_endpoint",
                "google_workflows_workflow",
            ),
        }
    )
)
