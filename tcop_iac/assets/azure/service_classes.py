"""Azure: which types are servers, which are managed services."""

from __future__ import annotations

from tcop_iac.assets.kinds.services import INFRASTRUCTURE, PLATFORM
from tcop_iac.assets.service_classes import counted

ADAPTERS = tuple(
    counted(
        {
            INFRASTRUCTURE: (
                "azurerm_linux_virtual_machine",
                "azurerm_linux_virtual_machine_scale_set",
                "azurerm_managed_disk",
                "azurerm_virtual_machine",
                "azurerm_windows_virtual_machine",
                "azurerm_windows_virtual_machine_scale_set",
            ),
            PLATFORM: (
                "azurerm_api_management",
                "azurerm_app_service",
                "azurerm_container_app",
                "azurerm_container_group",
                "azurerm_cosmosdb_account",
                "azurerm_data_factory",
                "azurerm_eventhub_namespace",
                "azurerm_kubernetes_cluster",
                "azurerm_kusto_cluster",
                "azurerm_linux_function_app",
                "azurerm_linux_web_app",
                "azurerm_logic_app_workflow",
                "azurerm_managed_redis",
                "azurerm_mssql_database",
                "azurerm_mssql_managed_instance",
                "azurerm_mysql_flexible_server",
                "azurerm_postgresql_flexible_server",
                "azurerm_redis_cache",
                "azurerm_servicebus_namespace",
                "azurerm_static_web_app",
                "azurerm_storage_account",
                "azurerm_synapse_workspace",
                "azurerm_windows_function_app",
                "azurerm_windows_web_app",
            ),
        }
    )
)
