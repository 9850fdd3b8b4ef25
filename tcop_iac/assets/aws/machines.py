"""Amazon EC2: instances, launch templates and dedicated hosts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    Reader,
    adapter,
    first_of,
    over_arms,
    present,
    row,
    text,
    value,
)
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.disks import InstanceDisks, MappedDisks
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.held_texts import script_at
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.machines import DedicatedHost, Machine, TenancyDefault
from tcop_iac.assets.twins import Converted, tag_map, twin
from tcop_iac.model.value import Content, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"


def _on_host(path: str) -> Reader:
    """A reader of the tenancy that naming a dedicated host asks for; None where none is named."""

    def read(site: Site) -> Value[Any]:
        named = present(path)(site)
        return replace(named, content=over_arms(named.content, lambda is_named: "host" if is_named else None))

    return read


def _takes_metal(choice: Content) -> Content:
    if choice == "included":
        return Unknown("bare metal is among what may be chosen")
    return choice == "required"


def _of_network(site: Site) -> Value[Any]:
    """The tenancy that the network of an instance gives it; None where the network stands elsewhere or gives none."""
    named = text("subnet_id")(site)
    subnet = pointed_at(site, "subnet_id", "aws_subnet")
    network = None if subnet is None else pointed_at(subnet, "vpc_id", "aws_vpc")
    return named.holding(None if network is None else text("instance_tenancy")(network).content)


_TENANCY_DOC = f"{_DOCS}/instance#tenancy"

ADAPTERS = (
    adapter(
        Machine,
        terraform="aws_instance",
        rows={
            "location": REGION,
            "tags": TAGS,
            "disks": InstanceDisks(),
            "tenancy": row(
                terraform=first_of(
                    _on_host("host_id"),
                    _on_host("host_resource_group_arn"),
                    text("tenancy"),
                    _of_network,
                ),
                default="default",
                doc=_TENANCY_DOC,
            ),
            "size": row(terraform=text("instance_type")),
            "script": row(terraform=script_at("user_data", "user_data_base64")),
        },
    ),
    adapter(
        Machine,
        terraform="aws_launch_template",
        rows={
            "location": REGION,
            "tags": TAGS,
            "disks": MappedDisks("block_device_mappings"),
            "tenancy": row(terraform=text("placement.tenancy"), default="default", doc=_TENANCY_DOC),
            "size": row(terraform=text("instance_type")),
            "bare_metal": row(
                terraform=value("instance_requirements.bare_metal", _takes_metal),
                default=False,
                doc=f"{_DOCS}/launch_template#bare_metal-1",
            ),
            "script": row(terraform=script_at("user_data")),
        },
    ),
    adapter(
        Machine,
        terraform="aws_imagebuilder_image_recipe",  # the infrastructure configuration decides on hardware
        rows={
            "location": REGION,
            "tags": TAGS,
            "disks": MappedDisks("block_device_mapping"),
            "script": row(terraform=script_at("user_data_base64")),
        },
    ),
    adapter(
        Machine,
        terraform="aws_launch_configuration",
        rows={
            "location": REGION,
            "disks": InstanceDisks(),
            "tenancy": row(terraform=text("placement_tenancy"), default="default", doc=_TENANCY_DOC),
            "size": row(terraform=text("instance_type")),
            "script": row(terraform=script_at("user_data", "user_data_base64")),
        },
    ),
    adapter(DedicatedHost, terraform="aws_ec2_host", rows={}),
    adapter(
        TenancyDefault,
        terraform="aws_vpc",
        rows={
            "tenancy": row(terraform=text("instance_tenancy"), default="default", doc=f"{_DOCS}/vpc#instance_tenancy-1")
        },
    ),
)


def _own_tags(specifications: Any) -> Any:
    """Of the tags for what a template launches, those of the template itself."""
    listed = specifications if isinstance(specifications, list) else []
    found = [
        one.get("Tags") for one in listed if isinstance(one, dict) and one.get("ResourceType") == "launch-template"
    ]
    return tag_map(found[0]) if found else {}


_USER_DATA = {"user_data": None, "user_data_base64": "UserData"}
_TEMPLATE = {"launch_template.id": "LaunchTemplateId", "launch_template.name": "LaunchTemplateName"}

_MAPPED = {"root_block_device": None, "ebs_block_device": None}
"""A template has `BlockDeviceMappings` in their place."""

TWINS = (
    twin(
        "AWS::EC2::Instance",
        "aws_instance",
        {"ami": "ImageId", "network_interface": "NetworkInterfaces", **_MAPPED, **_USER_DATA, **_TEMPLATE},
    ),
    twin(
        "AWS::EC2::LaunchTemplate",
        "aws_launch_template",
        {
            "name": "LaunchTemplateName",
            "tags": Converted("TagSpecifications", _own_tags),
            "instance_type": "LaunchTemplateData.InstanceType",
            "image_id": "LaunchTemplateData.ImageId",
            "block_device_mappings": "LaunchTemplateData.BlockDeviceMappings",
            "placement": "LaunchTemplateData.Placement",
            "instance_requirements": "LaunchTemplateData.InstanceRequirements",
            "metadata_options": "LaunchTemplateData.MetadataOptions",
            "network_interfaces": "LaunchTemplateData.NetworkInterfaces",
            "user_data": "LaunchTemplateData.UserData",
        },
    ),
    twin(
        "AWS::ImageBuilder::ImageRecipe",
        "aws_imagebuilder_image_recipe",
        {
            "block_device_mapping": "BlockDeviceMappings",
            "user_data_base64": "AdditionalInstanceConfiguration.UserDataOverride",
        },
    ),
    twin("AWS::AutoScaling::LaunchConfiguration", "aws_launch_configuration", {**_MAPPED, **_USER_DATA}),
    twin("AWS::EC2::Host", "aws_ec2_host"),
)
