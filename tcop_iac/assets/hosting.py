"""Who runs the platform behind a provider: a public cloud, the organisation itself, or nobody (utilities and services).

Sources: the registry namespaces of the providers (registry.terraform.io), sorted by what their resources create.
"""

from __future__ import annotations

from enum import StrEnum

from tcop_iac.model.resource import Provider, Resource


class Hosting(StrEnum):
    """What kind of platform a provider manages."""

    PUBLIC = "public"
    """A public cloud."""
    PRIVATE = "private"
    """On-premises or private-cloud virtualisation."""
    NEUTRAL = "neutral"
    """Nothing that hosts: utilities, monitoring, source control, objects inside a cluster."""
    UNLISTED = "unlisted"
    """A provider in none of the tables."""


PUBLIC = frozenset(
    {
        "hashicorp/aws",
        "hashicorp/awscc",
        "hashicorp/azurerm",
        "azure/azapi",
        "hashicorp/google",
        "hashicorp/google-beta",
        "oracle/oci",
        "hashicorp/oci",
        "ibm-cloud/ibm",
        "aliyun/alicloud",
        "hashicorp/alicloud",
        "digitalocean/digitalocean",
        "scaleway/scaleway",
        "ovh/ovh",
        "linode/linode",
        "hetznercloud/hcloud",
        "cloudflare/cloudflare",
    }
)

PRIVATE = frozenset(
    {
        "hashicorp/vsphere",
        "vmware/vsphere",
        "vmware/vcd",
        "hashicorp/vcd",
        "vmware/nsxt",
        "hashicorp/nsxt",
        "terraform-provider-openstack/openstack",
        "hashicorp/openstack",
        "nutanix/nutanix",
        "bpg/proxmox",
        "telmate/proxmox",
        "dmacvicar/libvirt",
        "vatesfr/xenorchestra",
        "terra-farm/xenorchestra",
        "taliesins/hyperv",
        "josenk/esxi",
        "opennebula/opennebula",
        "cloudstack/cloudstack",
        "hashicorp/cloudstack",
        "harvester/harvester",
        "canonical/maas",
        "ovirt/ovirt",
        "terra-farm/virtualbox",
        "hashicorp/azurestack",
        "lxc/incus",
        "terraform-lxd/lxd",
    }
)

NEUTRAL = frozenset(
    {
        "builtin/terraform",
        "hashicorp/terraform",
        "hashicorp/random",
        "hashicorp/null",
        "hashicorp/local",
        "hashicorp/tls",
        "hashicorp/archive",
        "hashicorp/external",
        "hashicorp/time",
        "hashicorp/template",
        "hashicorp/http",
        "hashicorp/cloudinit",
        "hashicorp/dns",
        "hashicorp/kubernetes",
        "hashicorp/helm",
        "hashicorp/vault",
        "hashicorp/consul",
        "hashicorp/tfe",
        "hashicorp/azuread",
        "hashicorp/googleworkspace",
        "integrations/github",
        "hashicorp/github",
        "gitlabhq/gitlab",
        "datadog/datadog",
        "hashicorp/datadog",
        "grafana/grafana",
        "pagerduty/pagerduty",
        "hashicorp/pagerduty",
        "newrelic/newrelic",
        "opsgenie/opsgenie",
        "auth0/auth0",
        "okta/okta",
        "mongodb/mongodbatlas",
        "confluentinc/confluent",
        "elastic/ec",
        "cyrilgdn/postgresql",
        "kreuzwerker/docker",
        "gavinbunney/kubectl",
        "alekc/kubectl",
        "fluxcd/flux",
        "argoproj-labs/argocd",
        "statuscake/statuscake",
        "statuscakedev/statuscake",
    }
)

PRIVATE_WORDS = frozenset(
    {
        "vsphere",
        "vcd",
        "nsxt",
        "openstack",
        "nutanix",
        "proxmox",
        "libvirt",
        "xenorchestra",
        "hyperv",
        "esxi",
        "opennebula",
        "cloudstack",
        "harvester",
        "maas",
        "ovirt",
        "virtualbox",
        "azurestack",
        "incus",
        "lxd",
    }
)
"""The first words of private providers' resource types."""


def hosting(provider: Provider, type_: str = "") -> Hosting:
    """What the provider of a resource of `type_` manages, by its source, else by the first word of the type."""
    if provider.source in PUBLIC:
        return Hosting.PUBLIC
    if provider.source in PRIVATE or type_.partition("_")[0] in PRIVATE_WORDS:
        return Hosting.PRIVATE
    return Hosting.NEUTRAL if provider.source in NEUTRAL else Hosting.UNLISTED


def is_privately_hosted(resource: Resource) -> bool:
    """True for a resource that a private-cloud or on-premises provider creates."""
    return hosting(resource.provider, resource.type) is Hosting.PRIVATE
