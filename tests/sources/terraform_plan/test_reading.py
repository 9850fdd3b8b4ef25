"""What is read of plans and states, and what is said of broken ones."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tcop_iac.model.finding import Level
from tcop_iac.model.resource import SourceKind
from tcop_iac.sources.terraform_plan.roots import PlanRoot, read_plan
from tests.sources.terraform_plan.plans import FIXTURES, block, change, content, fixture, plan, read, resource


def codes(root: PlanRoot) -> list[str]:
    """The codes of all diagnostics."""
    return [one.code for one in root.diagnostics]


def addresses(root: PlanRoot) -> list[str]:
    """The addresses of all resources, in order."""
    return [one.address for one in root.resources]


# --- plans


def test_what_a_plan_creates_keeps_and_updates_is_there_and_what_it_deletes_is_not() -> None:
    root = fixture("changes/plan.json")
    assert addresses(root) == [
        "terraform_data.changing",
        "terraform_data.counted[0]",
        "terraform_data.kept",
        "terraform_data.watcher",
    ]
    assert not root.diagnostics


def test_a_resource_is_named_as_in_its_configuration() -> None:
    one = resource(fixture("modules/plan.json"), 'module.m["y.z"].terraform_data.inner')
    assert (one.source, one.type, one.name, one.mode) == (SourceKind.TERRAFORM, "terraform_data", "inner", "managed")
    assert (one.root, str(one.range), one.existence) == ("plan.json", "plan.json:1:1", None)


def test_data_sources_are_read_from_the_prior_state_and_from_the_plan() -> None:
    data = [one.address for one in fixture("modules/plan.json").resources if one.mode == "data"]
    assert data == [
        "data.terraform_remote_state.later",
        'module.m["x"].data.terraform_remote_state.now',
        'module.m["y.z"].data.terraform_remote_state.now',
    ]


@pytest.mark.parametrize(
    ("actions", "there"),
    [
        (["no-op"], True),
        (["create"], True),
        (["update"], True),
        (["read"], True),
        (["delete", "create"], True),
        (["create", "delete"], True),
        (["delete"], False),
        (["forget"], False),
    ],
)
def test_actions(tmp_path: Path, actions: list[str], there: bool) -> None:
    root = read(tmp_path, plan([change("aws_db_instance.a", {"engine": "postgres"}, actions=actions)]))
    assert bool(root.resources) is there


def test_a_deposed_object_is_not_there(tmp_path: Path) -> None:
    assert not read(tmp_path, plan([change("aws_db_instance.a", {}, deposed="00000001")])).resources


def test_planned_values_stand_in_where_a_plan_lists_no_changes(tmp_path: Path) -> None:
    one = {"address": "aws_db_instance.a", "type": "aws_db_instance", "name": "a", "values": {"engine": "mysql"}}
    document = plan([], planned_values={"root_module": {"resources": [one]}})
    del document["resource_changes"]
    root = read(tmp_path, document)
    assert content(root, "aws_db_instance.a", "engine") == "mysql"


def test_a_deferred_change_may_not_come(tmp_path: Path) -> None:
    later = {"reason": "instance_count_unknown", "resource_change": change("aws_db_instance.a", {})}
    one = resource(read(tmp_path, plan([], deferred_changes=[later])), "aws_db_instance.a")
    assert one.existence is not None
    assert one.existence.reason == "the plan puts it off (instance count unknown)"


def test_a_plan_of_an_errored_run_is_judged_and_incomplete() -> None:
    root = fixture("errored/plan.json")
    assert addresses(root) == ["terraform_data.good"]
    assert [(one.code, one.level) for one in root.diagnostics] == [("plan-errored", Level.ERROR)]


# --- states


STATE_ADDRESSES = [
    "terraform_data.changing",
    "terraform_data.counted[0]",
    "terraform_data.counted[1]",
    "terraform_data.kept",
    "terraform_data.watcher",
]


@pytest.mark.parametrize("name", ["changes/state_v4.json", "changes/shown_state.json"])
def test_states(name: str) -> None:
    root = fixture(name)
    assert sorted(addresses(root)) == STATE_ADDRESSES
    assert not root.diagnostics
    assert content(root, "terraform_data.kept", "input.name") == "kept"
    assert str(resource(root, "terraform_data.kept").provider.source) == "builtin/terraform"


def test_a_state_in_modules_with_data_and_deposed_instances(tmp_path: Path) -> None:
    state = {
        "version": 4,
        "terraform_version": "1.9.0",
        "serial": 1,
        "resources": [
            {
                "module": 'module.a["x"]',
                "mode": "managed",
                "type": "aws_db_instance",
                "name": "d",
                "provider": 'module.a.provider["registry.terraform.io/hashicorp/aws"].eu',
                "instances": [
                    {"index_key": "k", "attributes": {"engine": "mysql"}},
                    {"index_key": "k", "deposed": "0001", "attributes": {"engine": "old"}},
                ],
            },
            {
                "mode": "data",
                "type": "aws_region",
                "name": "r",
                "provider": 'provider["registry.terraform.io/hashicorp/aws"]',
                "instances": [{"attributes": {"name": "eu-west-2"}}],
            },
        ],
    }
    root = read(tmp_path, state)
    assert addresses(root) == ['module.a["x"].aws_db_instance.d["k"]', "data.aws_region.r"]
    provider = root.resources[0].provider
    assert (provider.name, provider.source, provider.alias) == ("aws", "hashicorp/aws", "eu")


def test_an_empty_state(tmp_path: Path) -> None:
    assert not read(tmp_path, {"format_version": "1.0"}).diagnostics


# --- broken files


def test_a_resource_without_a_change_is_told_and_all_others_are_read(tmp_path: Path) -> None:
    faulty = {"address": "aws_db_instance.bad", "type": "aws_db_instance", "name": "bad"}
    root = read(tmp_path, plan([change("aws_db_instance.a", {}), faulty, change("aws_db_instance.b", {})]))
    assert addresses(root) == ["aws_db_instance.a", "aws_db_instance.b"]
    (trouble,) = root.diagnostics
    assert trouble.code == "plan-malformed"
    assert trouble.summary == (
        "A resource in plan.json is not of the documented form: resource_changes[1] (aws_db_instance.bad)"
    )
    assert "missing required field `change`" in trouble.detail


def test_a_faulty_configuration_does_not_take_the_resources_with_it(tmp_path: Path) -> None:
    root = read(tmp_path, plan([change("aws_db_instance.a", {"engine": "mysql"})], configuration=[]))
    assert codes(root) == ["plan-malformed"]
    assert content(root, "aws_db_instance.a", "engine") == "mysql"


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ('{"format_version":"1.2","planned_values":{},"resource_ch', "plan-unreadable"),
        ('{"format_version":"1.2","planned_values":{}}}', "plan-unreadable"),
        ('{"format_version":"2.0","planned_values":{}}', "plan-format"),
        ('{"format_version":"2.0","values":{}}', "plan-format"),
        ('{"format_version":1,"planned_values":{}}', "plan-malformed"),
        ('{"format_version":"1.2","planned_values":{},"resource_changes":{}}', "plan-malformed"),
        ('{"version":3,"terraform_version":"0.11.1","serial":1,"modules":[]}', "state-format"),
        ('{"version":4,"terraform_version":"1.1.1","serial":1,"resources":[{}]}', "plan-malformed"),
        ('{"meta":{},"encrypted_data":"AAAA","encryption_version":"v0"}', "state-encrypted"),
        ('{"format_version":"1.2","planned_values":' + '{"a":' * 5000 + "1" + "}" * 5000 + "}", ""),
        ('{"format_version":"1.2","variables":' + '{"a":' * 5000 + "1" + "}" * 5000 + "}", ""),
        ("", "plan-unreadable"),
        ("hello", "plan-unreadable"),
    ],
)
def test_broken_documents(tmp_path: Path, document: str, code: str) -> None:
    root = read(tmp_path, document)
    assert set(codes(root)) <= {code, "plan-unreadable"}
    assert bool(root.diagnostics) is bool(code) or root.diagnostics[0].code == "plan-unreadable"
    assert not root.resources


def test_a_binary_plan(tmp_path: Path) -> None:
    path = tmp_path / "tfplan"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("tfplan", "…")
    (trouble,) = read_plan(path, "tfplan").diagnostics
    assert (trouble.code, trouble.level) == ("plan-binary", Level.ERROR)
    assert "terraform show -json" in trouble.detail


@pytest.mark.parametrize("junk", [bytes(range(256)), b"\xff\xfe\x00\xd8\x41", b'{"format_version":"\xff"}'])
def test_binary_files(tmp_path: Path, junk: bytes) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(junk)
    assert codes(read_plan(path, "plan.json")) == ["plan-unreadable"]


def test_a_missing_file(tmp_path: Path) -> None:
    (trouble,) = read_plan(tmp_path / "none.json", "none.json").diagnostics
    assert trouble.code == "file-unreadable"
    assert str(trouble.range) == "none.json:1:1"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(plan([change("aws_db_instance.a", {"engine": "mysql"})])), encoding=encoding)
    assert addresses(read_plan(path, "plan.json")) == ["aws_db_instance.a"]


def test_lines_that_a_wrapper_echoes(tmp_path: Path) -> None:
    text = f"[command]/bin/terraform show\n{json.dumps(plan([change('aws_db_instance.a', {})]))}\n::debug::exit 0\n"
    assert addresses(read(tmp_path, text)) == ["aws_db_instance.a"]


@pytest.mark.parametrize("name", ["modules/plan.json", "changes/plan.json", "changes/state_v4.json"])
def test_a_file_cut_off_anywhere_is_told(tmp_path: Path, name: str) -> None:
    whole = (FIXTURES / name).read_text().rstrip()
    for end in range(0, len(whole), 97):
        root = read(tmp_path, whole[:end])
        assert codes(root) == ["plan-unreadable"]
        assert not root.resources


ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["a", "b", "references"]), inner),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(after=ANYTHING, unknown=ANYTHING, sensitive=ANYTHING, expressions=ANYTHING, blocks=ANYTHING)
def test_whatever_stands_in_a_body_raises_nothing(
    tmp_path_factory: pytest.TempPathFactory,
    after: Any,
    unknown: Any,
    sensitive: Any,
    expressions: Any,
    blocks: Any,
) -> None:
    one = change("aws_db_instance.a", {})
    one["change"].update(after=after, after_unknown=unknown, after_sensitive=sensitive)
    written = {**block("aws_db_instance.a"), "expressions": expressions}
    configuration = {"root_module": {"resources": [written]}, "provider_config": blocks}
    root = read(tmp_path_factory.mktemp("any"), plan([one], configuration=configuration))
    for found in root.resources:
        assert isinstance(found.body.content, dict)
        for name in ("a", "b", "references"):
            node = found.body.get(name)
            for element in node.elements() if node is not None else ():
                element.get("a")
                assert element.trace() == ()


def asked(root: PlanRoot) -> None:
    """Asks for everything that a policy may ask for."""
    for found in root.resources:
        for node in (found.body, found.provider.body):
            for name in node.content if node is not None else ():
                member = node.get(name) if node is not None else None
                for element in member.elements() if member is not None else ():
                    assert element.range.start_line == 1
                    element.get("a")


@settings(max_examples=150, deadline=None)
@given(name=st.sampled_from(["modules/plan.json", "changes/plan.json", "changes/state_v4.json"]), data=st.data())
def test_whatever_is_overwritten_raises_nothing(
    tmp_path_factory: pytest.TempPathFactory, name: str, data: st.DataObject
) -> None:
    content = bytearray((FIXTURES / name).read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(content) - 1))
        piece = data.draw(st.sampled_from([b'"', b"{", b"}", b"[]", b"null", b"1", b"\xff", b"\x00", b",", b":"]))
        content[place : place + len(piece)] = piece
    path = tmp_path_factory.mktemp("over") / "plan.json"
    path.write_bytes(content)
    asked(read_plan(path, "plan.json", changes_only=True))


WORDS = st.sampled_from(
    ["var", "module", "m", "data", "each", "value", "key", "local", "aws_x", "a", "[0]", '["x"]', ""]
)
REFERENCE = st.lists(WORDS, max_size=5).map(".".join)


@settings(max_examples=200, deadline=None)
@given(here=st.lists(REFERENCE), passed=st.lists(REFERENCE), out=st.lists(REFERENCE), each=ANYTHING)
def test_whatever_references_say_raises_nothing(
    tmp_path_factory: pytest.TempPathFactory, here: list[str], passed: list[str], out: list[str], each: Any
) -> None:
    inner = {**block("aws_x.a", a=here), "for_each_expression": {"references": out}}
    module = {"resources": [inner], "outputs": {"a": {"expression": {"references": out}}}}
    call = {"expressions": {"a": {"references": passed}}, "for_each_expression": each, "module": module}
    changes = [
        change("aws_x.a", {}, {"a": True}),
        change('module.m["x"].aws_x.a', {}, {"a": True}, module_address='module.m["x"]', index="x"),
    ]
    document = plan(changes, [block("aws_x.a", a=passed)], {"m": call})
    asked(read(tmp_path_factory.mktemp("any"), document, changes_only=True))
