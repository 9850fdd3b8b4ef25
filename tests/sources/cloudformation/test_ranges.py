"""Where nodes stand: what a range covers is exactly what is written there, in block style, flow style and JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tcop_iac.model.range import Range
from tcop_iac.model.resource import Node
from tests.sources.cloudformation.deployment import deployed, resource

BLOCK = """\
# a comment
Resources:
  Bücket:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: "a b"   # quoted
      Text: !Sub 'x${AWS::Region}'
      Plain: word
      Number: 7
      Long: !Join
        - "-"
        - - a
          - b

      Map:
        Inner: yes

        Last: |
          line one
          line two
      Folded: >-
        some
        text
      List:
      - first
      -   Second: 2
          Third: 3
      Flow: {A: [1, 2], B: {C: d}}

  # what follows
  Other:
    Type: AWS::S3::Bucket
"""


def covered(text: str, place: Range) -> str:
    """The characters that a range covers."""
    lines = text.splitlines()[place.start_line - 1 : place.end_line]
    lines[-1] = lines[-1][: place.end_column - 1]
    lines[0] = lines[0][place.start_column - 1 :]
    return "\n".join(lines)


def at(body: Node, path: str) -> Node:
    """The node at a path of names and positions."""
    node = body
    for name in path.split("."):
        found = node.elements()[int(name)] if name.isdigit() else node.get(name)
        assert found is not None
        node = found
    return node


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("BucketName", '"a b"'),
        ("Text", "!Sub 'x${AWS::Region}'"),
        ("Plain", "word"),
        ("Number", "7"),
        ("Long", '!Join\n        - "-"\n        - - a\n          - b'),
        ("Map", "Inner: yes\n\n        Last: |\n          line one\n          line two"),
        ("Map.Inner", "yes"),
        ("Map.Last", "|\n          line one\n          line two"),
        ("Folded", ">-\n        some\n        text"),
        ("List", "- first\n      -   Second: 2\n          Third: 3"),
        ("List.0", "first"),
        ("List.1", "Second: 2\n          Third: 3"),
        ("List.1.Third", "3"),
        ("Flow", "{A: [1, 2], B: {C: d}}"),
        ("Flow.A", "[1, 2]"),
        ("Flow.A.1", "2"),
        ("Flow.B.C", "d"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_range_covers_what_is_written(path: str, written: str, line_end: str, tmp_path: Path) -> None:
    (tmp_path / "t.yaml").write_bytes(BLOCK.replace("\n", line_end).encode())
    root = deployed(tmp_path, {})
    assert covered(BLOCK, at(resource(root, "Bücket").body, path).range) == written


def test_a_resource_stands_where_its_name_does(tmp_path: Path) -> None:
    root = deployed(tmp_path, BLOCK)
    assert [covered(BLOCK, one.range) for one in root.resources] == ["Bücket", "Other"]


@pytest.mark.parametrize("indent", [None, 1, "\t"])
def test_the_same_in_json(indent: int | str | None, tmp_path: Path) -> None:
    properties = {"A": 'é\n"x"', "B": [1, {"C": True}], "D": {"E": None, "F": {"Fn::Sub": "x"}}}
    text = json.dumps(
        {"Resources": {"It": {"Type": "AWS::S3::Bucket", "Properties": properties}}}, indent=indent, ensure_ascii=False
    )
    body = resource(deployed(tmp_path, text), "It").body
    for path in ("A", "B", "B.0", "B.1", "B.1.C", "D", "D.F"):
        written = covered(text, at(body, path).range)
        expected: Any = properties
        for name in path.split("."):
            expected = expected[int(name) if name.isdigit() else name]
        assert json.loads(written) == expected
    assert covered(text, resource(deployed(tmp_path, text), "It").range) == '"It"'


def test_an_alias_stands_where_it_is_defined_and_merged_keys_too(tmp_path: Path) -> None:
    text = (
        "Mappings:\n  M: {k: &name {v: here}}\nResources:\n  A:\n    Type: AWS::S3::Bucket\n"
        "    Properties: &shared\n      BucketName: one\n      Tags: []\n"
        "  B:\n    Type: AWS::S3::Bucket\n    Properties:\n      <<: *shared\n      BucketName: two\n      Map: *name\n"
    )
    body = resource(deployed(tmp_path, text), "B").body
    assert [at(body, name).content for name in ("BucketName", "Tags", "Map")] == ["two", [], {"v": "here"}]
    assert [at(body, name).range.start_line for name in ("BucketName", "Tags", "Map")] == [13, 8, 2]
