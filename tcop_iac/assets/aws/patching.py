"""AWS: images that machines start from, and patches by AWS Systems Manager.

Sources: the provider's pages of the types; Systems Manager User Guide, "Patch baselines"; Amazon EC2 User Guide, "Use
allowed AMIs" and "Shared AMI usage" (tags of an image are seen by its owner alone).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    Reader,
    adapter,
    computed,
    find,
    first_of,
    flag,
    number,
    parts,
    present,
    row,
    text,
    value,
)
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.held_texts import script_at
from tcop_iac.assets.kinds.patching import ApprovalRule, PatchBaseline, PatchedMachine, PatchSchedule
from tcop_iac.assets.references import resource_at
from tcop_iac.assets.twins import Converted, twin
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, OneOf, Origin, Unknown, Value, arms, one_of

_PATCHES = re.compile(r"(.*/)?AWS-RunPatchBaseline\w*")
"""The documents that scan for patches or install them, as their parameter `Operation` says."""

_UPDATERS = ("unattended-upgrades", "dnf-automatic", "yum-cron")
"""Packages by which a system patches itself."""

_MAYBE = Unknown("its start-up script names a package that patches it, and what comes of that is not known")

_OF_ONE = ("image-id", "owner-id", "owner-alias")
"""Filters that bind an image to its owner, as a tag does."""

_CLASSES = ("*", "Security", "SecurityUpdates", "CriticalUpdates")
_SEVERITIES = ("*", "Critical", "Important")


# --- images


def _image(site: Site) -> Value[Any]:
    """How the image is looked up that a machine starts from."""
    written = first_of(text("ami"), text("image_id"))(site)
    if isinstance(written.content, OneOf):
        found = [_looked_up(arm, site) for arm in written.content.values]
        return replace(written, content=one_of(found, written.content.test))
    return replace(written, content=_looked_up(written.content, site))


def _looked_up(content: Content, site: Site) -> Content:
    source = resource_at(site.estate, content)
    if source is None or source.mode == "managed" or source.type != "aws_ami":
        return None
    there = Site(source, source.body, site.estate)
    bound = _is_bound(there)
    if isinstance(bound, Unknown):
        return bound
    if not bound:
        return "anybody"
    newest = flag("most_recent")(there)
    return "newest" if newest.is_known_to_be(True) else "pinned"


def _is_bound(site: Site) -> Answer:
    """Whether only images of named owners, or of one's own, are looked at."""
    found = find(site.node, "filter.name")
    named = [agreed(node.content, _binds) for node in found.nodes]
    answer = any_of((truth(present("owners")(site).content), *named))
    return found.missing if answer is False and found.missing is not None else answer


def _binds(name: Content) -> Answer:
    return name if isinstance(name, Unknown) else name in _OF_ONE or str(name).startswith("tag")


# --- schedules


def _is_association(site: Site) -> bool:
    parameters = value("parameters")(site).content
    return _runs_patches("name", site) and isinstance(parameters, dict) and _installs(parameters.get("Operation"))


def _is_task(site: Site) -> bool:
    found = find(site.node, "task_invocation_parameters.run_command_parameters.parameter")
    given = [one.content for node in found.nodes for one in node.elements()]
    named = [one for one in given if isinstance(one, dict) and one.get("name") == "Operation"]
    return _runs_patches("task_arn", site) and any(_installs(one.get("values")) for one in named)


def _runs_patches(path: str, site: Site) -> bool:
    document = text(path)(site).content
    return isinstance(document, str) and _PATCHES.fullmatch(document) is not None


def _installs(operation: Content) -> bool:
    return operation in ("Install", ["Install"])


_RECURS = present("schedule_expression")


def _scheduled(site: Site) -> Value[Any]:
    """Whether a schedule here surely patches the instance."""
    patched = any(all(_covers(one, site) for one in targets) for targets in _patched(site) if targets)
    return Value(patched, site.node.range, Origin.WRITTEN if patched else Origin.ABSENT)


def _patched(site: Site) -> Iterator[list[tuple[Content, Content]]]:
    """The targets of everything that patches again and again: for each, keys and values that all have to be met."""
    for association in _sites(site, "aws_ssm_association"):
        if _is_association(association) and _RECURS(association).is_known_to_be(True):
            yield _targets(association)
    for task in _sites(site, "aws_ssm_maintenance_window_task"):
        if _is_task(task):
            named = _targets(task)
            yield named
            for target in _sites(site, "aws_ssm_maintenance_window_target"):
                if any(_has(values, target.resource) for _, values in named):
                    yield _targets(target)


def _sites(site: Site, type_: str) -> Iterator[Site]:
    for one in site.estate.of_type(type_):
        if one.mode == "managed" and one.existence is None:
            yield Site(one, one.body, site.estate)


def _targets(site: Site) -> list[tuple[Content, Content]]:
    node = site.node.get("targets")
    found = []
    for element in node.elements() if node is not None else ():
        here = Site(site.resource, element, site.estate)
        found.append((text("key")(here).content, value("values")(here).content))
    return found


def _covers(target: tuple[Content, Content], site: Site) -> bool:
    key, values = target
    if not isinstance(key, str) or not isinstance(values, list):
        return False
    if key == "InstanceIds":
        return "*" in values or _has(values, site.resource)
    tags = TAGS.read(site).content
    held = tags if isinstance(tags, dict) else {}
    if key.startswith("tag:"):
        return isinstance(held.get(key[4:]), str) and held[key[4:]] in values
    return key == "tag-key" and any(one in held for one in values if isinstance(one, str))


def _has(values: Content, resource: Resource) -> bool:
    """Whether a list of numbers of resources has that of `resource`."""
    listed = values if isinstance(values, list) else []
    return any(
        isinstance(one, Unknown) and one.exact and any(ref.address == resource.address for ref in one.references)
        for one in listed
    )


def _by_script(site: Site) -> Value[Any]:
    script = script_at("user_data", "user_data_base64")(site)
    shown = [str(arm) for arm in arms(script.content) if isinstance(arm, str)]
    return replace(script, content=_MAYBE if any(word in one for one in shown for word in _UPDATERS) else None)


# --- baselines


def _critical(site: Site) -> Value[Any]:
    """Whether no filter of a rule leaves out critical security patches."""
    answers = []
    node = site.node.get("patch_filter")
    for element in node.elements() if node is not None else ():
        here = Site(site.resource, element, site.estate)
        key, values = text("key")(here).content, value("values")(here).content
        wanted = _CLASSES if key == "CLASSIFICATION" else _SEVERITIES if key in ("SEVERITY", "MSRC_SEVERITY") else None
        if wanted is not None:
            answers.append(_names_one(values, wanted))
    return Value(all_of(answers), site.node.range, attribute="patch_filter")


def _names_one(values: Content, wanted: tuple[str, ...]) -> Answer:
    def of_one(content: Content) -> Answer:
        return content if isinstance(content, Unknown) else content in wanted

    def of_list(content: Content) -> Answer:
        return content if isinstance(content, Unknown) else any_of(agreed(one, of_one) for one in content or ())

    return agreed(values, of_list)


_IMAGE = row(terraform=computed(_image))


def _true_at(path: str) -> Reader:
    return value(path, lambda _: True)


ADAPTERS = (
    adapter(
        PatchedMachine,
        terraform="aws_instance",
        rows={
            "image": _IMAGE,
            "automatic": row(terraform=computed(_by_script)),
            "scheduled": row(terraform=computed(_scheduled)),
        },
    ),
    *(
        adapter(PatchedMachine, terraform=type_, rows={"image": _IMAGE})
        for type_ in ("aws_launch_template", "aws_launch_configuration")
    ),
    adapter(
        PatchSchedule,
        terraform="aws_ssm_association",
        applies=_is_association,
        rows={"recurring": row(terraform=_RECURS)},
    ),
    adapter(
        PatchSchedule,
        terraform="aws_ssm_maintenance_window_task",
        applies=_is_task,
        rows={"recurring": row(terraform=_true_at("task_arn"))},
    ),
    adapter(
        PatchBaseline,
        terraform="aws_ssm_patch_baseline",
        rows={
            "rules": parts(
                ApprovalRule,
                {
                    "days": row(terraform=number("approve_after_days")),
                    "until": row(terraform=text("approve_until_date")),
                    "critical": row(terraform=computed(_critical)),
                },
                terraform="approval_rule",
            )
        },
    ),
)


def _listed(parameters: Any) -> Content:
    return [{"name": name, "values": values} for name, values in parameters.items()]


TWINS = (
    twin("AWS::SSM::Association", "aws_ssm_association"),
    twin(
        "AWS::SSM::MaintenanceWindowTask",
        "aws_ssm_maintenance_window_task",
        {
            "task_invocation_parameters.run_command_parameters": "MaintenanceWindowRunCommandParameters",
            "task_invocation_parameters.run_command_parameters.parameter": Converted("Parameters", _listed),
        },
    ),
    twin("AWS::SSM::MaintenanceWindowTarget", "aws_ssm_maintenance_window_target"),
    twin(
        "AWS::SSM::PatchBaseline",
        "aws_ssm_patch_baseline",
        {"approval_rule": "ApprovalRules.PatchRules", "approval_rule.patch_filter": "PatchFilterGroup.PatchFilters"},
    ),
)
