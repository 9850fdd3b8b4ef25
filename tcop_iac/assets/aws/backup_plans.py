"""AWS Backup: whether a selection of a plan takes in a file system or a disk.

Sources: AWS Backup Developer Guide, `BackupSelection`, `Conditions` and `Condition` (all conditions have to hold, and
one of the listed tags); AWS Knowledge Center, "How do I assign resources to an AWS Backup plan" (both resources and
conditions have to match, and a selection without any takes all).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, present, row, text, texts, value
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.kinds.recovery import PlannedStore
from tcop_iac.assets.references import resource_at
from tcop_iac.assets.twins import HERE, twin
from tcop_iac.model.value import Content, Origin, Unknown, Value

_SELECTION = "aws_backup_selection"
_ONE_BY_NUMBER = Unknown("a selection names one by a number that is not known here")
_OF_A_MACHINE = Unknown("a selection takes in a machine, whose backup has the disks that are attached to it")
_LISTED_AND_TAGGED = Unknown("a selection lists it or has its tags, and not both")
_OTHER_CONDITIONS = ("string_like", "string_not_equals", "string_not_like")
_OF_CONDITION = "aws:ResourceTag/"
_SERVICES = {
    "aws_efs_file_system": ("elasticfilesystem", "file-system"),
    "aws_ebs_volume": ("ec2", "volume"),
}
"""The words for a type in an ARN."""


def _planned(site: Site) -> Value[Any]:
    """Whether a selection takes it in, or the daily plan that EFS has for a file system."""
    for match in site.estate.companions(site.resource, "aws_efs_backup_policy", "file_system_id"):
        there = Site(match.resource, match.resource.body, site.estate)
        status = value("backup_policy.status", lambda one: one == "ENABLED")(there)
        if status.is_known_to_be(True) and match.uncertain is None:
            return status
    answers = []
    for one in site.estate.of_type(_SELECTION):
        if one.mode == "managed":
            answer = _takes_in(Site(one, one.body, site.estate), site)
            answers.append(one.existence if answer is True and one.existence is not None else answer)
    return Value(any_of(answers) if answers else None, site.node.range, Origin.WRITTEN, _SELECTION)


def _takes_in(selection: Site, site: Site) -> Answer:
    listed, tagged = _listed("resources", selection, site), _tagged(selection, site)
    both: Answer = all_of(one for one in (listed, tagged) if one is not None)
    if listed is not None and tagged is not None and {listed is True, tagged is True} == {True, False}:
        both = _LISTED_AND_TAGGED
    left_out = _listed("not_resources", selection, site)
    return all_of((both, *_conditions(selection, site), True if left_out is None else negated(left_out)))


def _listed(path: str, selection: Site, site: Site) -> Answer | None:
    """Whether a list of ARNs has that of the resource; None where there is no list."""
    content = texts(path)(selection).content
    if content is None or content == []:
        return None
    return agreed(content, lambda found: _any(found, lambda one: _names(one, site)))


def _any(content: Content, ask: Callable[[Content], Answer]) -> Answer:
    if isinstance(content, Unknown):
        return ask(content)
    return any_of(agreed(one, ask) for one in (content if isinstance(content, list) else [content]))


def _names(content: Content, site: Site) -> Answer:
    if isinstance(content, Unknown):
        target = resource_at(site.estate, _number_in(content, site))
        if target is None:
            return content
        if target.type == "aws_instance" and site.resource.type == "aws_ebs_volume":
            return _OF_A_MACHINE
        return target.address == site.resource.address
    service, kind = _SERVICES[site.resource.type]
    parts = str(content).split(":", 5)
    if str(content) == "*":
        return True
    if len(parts) > 2 and parts[2] not in (service, "*"):
        return False
    if len(parts) == 6 and parts[3] == parts[4] == "*" and parts[5] in ("*", f"{kind}/*"):
        return True
    if len(parts) == 6 and service == "ec2" and parts[5].startswith("instance/"):
        return _OF_A_MACHINE
    return False if len(parts) == 6 and not f"{kind}/".startswith(parts[5].partition("/")[0]) else _ONE_BY_NUMBER


def _number_in(content: Unknown, site: Site) -> Unknown:
    """The part of an ARN put together from others that is the number of one of this type, else all of it."""
    *before, last = content.parts or (content,)
    _, kind = _SERVICES[site.resource.type]
    ends = bool(before) and isinstance(before[-1], str) and before[-1].endswith(f":{kind}/")
    return last if ends and isinstance(last, Unknown) else content


def _tagged(selection: Site, site: Site) -> Answer | None:
    """Whether the resource has one of the tags of a selection; None where it has no tags."""
    found = find(selection.node, "selection_tag")
    answers: list[Answer] = [_has_tag(one, "", site) for one in _elements(selection, "selection_tag")]
    if found.missing is not None:
        answers.append(found.missing)
    return any_of(answers) if answers else None


def _conditions(selection: Site, site: Site) -> Iterator[Answer]:
    for one in _elements(selection, "condition.string_equals"):
        yield _has_tag(one, _OF_CONDITION, site)
    for name in _OTHER_CONDITIONS:
        if present(f"condition.{name}")(selection).content is not False:
            yield Unknown(f"whether it meets the condition {name} of a selection is not compared")


def _elements(site: Site, path: str) -> Iterator[Site]:
    for node in find(site.node, path).nodes:
        for element in node.elements():
            yield Site(site.resource, element, site.estate)


def _has_tag(asked: Site, prefix: str, site: Site) -> Answer:
    key, wanted, tags = text("key")(asked).content, text("value")(asked).content, TAGS.read(site).content
    for doubt in (key, wanted):
        if isinstance(doubt, Unknown):
            return doubt
    name = str(key).removeprefix(prefix)
    return agreed(tags, lambda held: held if isinstance(held, Unknown) else _is(_member(held, name), wanted))


def _member(held: Any, name: str) -> Content:
    return held.get(name) if isinstance(held, dict) else None


def _is(content: Content, wanted: Content) -> Answer:
    return agreed(content, lambda one: one if isinstance(one, Unknown) else one == wanted)


ADAPTERS = tuple(
    adapter(PlannedStore, terraform=type_, rows={"tags": TAGS, "planned": row(terraform=computed(_planned))})
    for type_ in _SERVICES
)

TWINS = (
    twin(
        "AWS::Backup::BackupSelection",
        _SELECTION,
        {
            "resources": "BackupSelection.Resources",
            "not_resources": "BackupSelection.NotResources",
            "selection_tag": "BackupSelection.ListOfTags",
            "selection_tag.key": "ConditionKey",
            "selection_tag.value": "ConditionValue",
            "condition": "BackupSelection.Conditions",
            "condition.string_equals.key": "ConditionKey",
            "condition.string_equals.value": "ConditionValue",
        },
    ),
    twin(
        "AWS::EFS::FileSystem",
        "aws_efs_backup_policy",
        {"backup_policy": HERE},
        at="BackupPolicy",
        on="file_system_id",
    ),
)
