"""SAM templates through the real command line: what is found, and where it stands in the user's file."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tcop_iac.cli.main import run
from tcop_iac.model.resource import Node
from tcop_iac.sources.cloudformation.library import Templates
from tcop_iac.sources.cloudformation.roots import evaluated
from tcop_iac.sources.cloudformation.template import Given
from tests.terraform_estate import write

HEAD = "AWSTemplateFormatVersion: '2010-09-09'\nTransform: AWS::Serverless-2016-10-31\n"
ACCESS_LOG = "TCOP-06-707"
CALLERS = "TCOP-06-409"
AT_REST = "TCOP-06-112"

FUNCTION = """\
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      Handler: app.handler
"""
"""What a function needs; lines of its own follow at six blanks."""


class Scan:
    """A folder with templates, and what the program says of it."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capture = capture
        self.report: dict[str, Any] = {}

    def __call__(self, *options: str, **files: str) -> list[str]:
        """Every judgement as `policy verdict address path:line:column`."""
        write(self.folder, {name.replace("__", "/").replace("_", ".", 1): text for name, text in files.items()})
        (self.folder / ".git").mkdir(exist_ok=True)
        self.capture.readouterr()
        run(("scan", str(self.folder), "--format", "json", "--show-passed", "--show-open", *options))
        self.report = json.loads(self.capture.readouterr().out)
        return [
            f"{one['policy']} {one['verdict']} {one['resource']['address']} {_place(one['location'])}"
            for one in self.report["findings"]
        ]

    @property
    def troubles(self) -> list[str]:
        """Every diagnostic as `level code path:line:column`."""
        return [f"{one['level']} {one['code']} {_place(one['location'])}" for one in self.report["diagnostics"]]


def _place(location: dict[str, Any]) -> str:
    return f"{location['path']}:{location['start_line']}:{location['start_column']}"


@pytest.fixture
def scan(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Scan:
    monkeypatch.chdir(tmp_path)
    return Scan(tmp_path, capsys)


def only(policy: str, found: list[str]) -> list[str]:
    return [one.removeprefix(f"{policy} ") for one in found if one.startswith(policy)]


def test_an_api_with_access_logs_passes_at_the_logs_and_one_without_fails_at_its_key(scan: Scan) -> None:
    text = HEAD + (
        "Resources:\n"
        "  Logged:\n"
        "    Type: AWS::Serverless::Api\n"
        "    Properties:\n"
        "      StageName: prod\n"
        "      AccessLogSetting:\n"
        "        DestinationArn: !GetAtt Logs.Arn\n"
        "  Silent:\n"
        "    Type: AWS::Serverless::HttpApi\n"
        "  Logs:\n"
        "    Type: AWS::Logs::LogGroup\n"
    )
    assert only(ACCESS_LOG, scan(template_yaml=text)) == [
        "pass LoggedprodStage template.yaml:9:25",
        "fail SilentApiGatewayDefaultStage template.yaml:10:3",
    ]
    assert scan.troubles == []


def test_an_api_that_events_make_stands_at_the_first_of_them(scan: Scan) -> None:
    text = HEAD + (
        "Resources:\n"
        f"  F:\n{FUNCTION}"
        "      CodeUri: src/\n"
        "      Events:\n"
        "        Tick: {Type: Schedule, Properties: {Schedule: rate(1 day)}}\n"
        "        Get:\n"
        "          Type: Api\n"
        "          Properties: {Path: /, Method: get}\n"
    )
    assert only(ACCESS_LOG, scan(template_yaml=text)) == ["fail ServerlessRestApiProdStage template.yaml:12:9"]


def test_a_value_of_globals_stands_in_globals(scan: Scan) -> None:
    text = HEAD + (
        "Globals:\n"
        "  Api:\n"
        "    AccessLogSetting: {DestinationArn: 'arn:aws:logs:eu-west-2:111122223333:log-group:a'}\n"
        "  Function:\n"
        "    FunctionUrlConfig: {AuthType: NONE}\n"
        "Resources:\n"
        "  A:\n"
        "    Type: AWS::Serverless::Api\n"
        "    Properties: {StageName: prod}\n"
        f"  F:\n{FUNCTION}"
    )
    found = scan(template_yaml=text)
    assert only(ACCESS_LOG, found) == ["pass AprodStage template.yaml:5:40"]
    assert only(CALLERS, found) == ["fail FUrl template.yaml:7:35"]


def test_a_function_url_points_at_what_lets_anybody_call_it(scan: Scan) -> None:
    text = HEAD + (
        "Parameters:\n"
        "  Auth: {Type: String, Default: NONE}\n"
        "Resources:\n"
        f"  F:\n{FUNCTION}"
        "      FunctionUrlConfig:\n"
        "        AuthType: !Ref Auth\n"
    )
    found = scan(template_yaml=text)
    assert only(CALLERS, found) == ["fail FUrl template.yaml:12:19"]
    hops = next(one["hops"] for one in scan.report["findings"] if one["policy"] == CALLERS)
    assert [_place(hop["location"]) for hop in hops] == ["template.yaml:4:33"]


def test_a_given_parameter_is_not_overridden_by_a_default_that_the_transform_saw(tmp_path: Path) -> None:
    text = HEAD + (
        "Parameters:\n"
        "  Name: {Type: String, Default: default}\n"
        "  Policy: {Type: String, Default: ReadOnlyAccess}\n"
        "Resources:\n"
        f"  F:\n{FUNCTION}"
        "      FunctionName: !Sub ${Name}-f\n"
        "      AutoPublishAlias: !Ref Name\n"
        "      Policies: [!Ref Policy, AmazonS3FullAccess]\n"
    )
    given = {"Name": Given("given"), "Policy": Given("arn:aws:iam::aws:policy/AdministratorAccess")}
    bodies = _bodies(tmp_path, text, given)
    assert _content(bodies["F"], "FunctionName") == "given-f"
    assert _content(bodies["FAliasdefault"], "Name") == "given"
    managed = bodies["FRole"].get("ManagedPolicyArns")
    assert managed is not None
    assert [(one.content, one.range.start_column) for one in managed.elements()][-2:] == [
        ("arn:aws:iam::aws:policy/AdministratorAccess", 18),
        ("arn:aws:iam::aws:policy/AmazonS3FullAccess", 31),
    ]


def test_a_wildcard_in_a_policy_of_a_function_stands_where_it_is_written(tmp_path: Path) -> None:
    text = HEAD + (
        "Resources:\n"
        f"  F:\n{FUNCTION}"
        "      Policies:\n"
        "        - DynamoDBReadPolicy: {TableName: t}\n"
        "        - Statement:\n"
        "            - Effect: Allow\n"
        "              Action: '*'\n"
        "              Resource: '*'\n"
    )
    policies = _bodies(tmp_path, text)["FRole"].get("Policies")
    assert policies is not None
    template, written = policies.elements()
    assert (template.range.start_line, template.range.start_column) == (10, 11)
    statement = written.get("PolicyDocument")
    for name in ("Statement", "Action"):
        statement = statement.get(name) if statement is not None else None
        statement = statement.elements()[0] if statement is not None else None
    assert statement is not None
    assert statement.content == "*"
    assert (statement.range.start_line, statement.range.start_column, statement.range.end_column) == (13, 23, 26)


def _bodies(folder: Path, text: str, given: Mapping[str, Given] | None = None) -> dict[str, Node]:
    """The bodies of the resources of one template by address."""
    path = write(folder, {"template.yaml": text}) / "template.yaml"
    templates = Templates(folder, folder)
    file = templates.read(path)
    assert file is not None
    return {one.address: one.body for one in evaluated(templates, file, given or {}).resources}


def _content(node: Node, name: str) -> object:
    found = node.get(name)
    return found.content if found is not None else None


def test_a_simple_table_is_a_table(scan: Scan) -> None:
    text = HEAD + (
        "Resources:\n"
        "  Bare:\n"
        "    Type: AWS::Serverless::SimpleTable\n"
        "  Locked:\n"
        "    Type: AWS::Serverless::SimpleTable\n"
        "    Properties:\n"
        "      SSESpecification: {SSEEnabled: true}\n"
    )
    assert only(AT_REST, scan(template_yaml=text)) == [
        "pass Bare template.yaml:4:3",
        "pass Locked template.yaml:6:3",
    ]


def test_a_bad_function_is_told_and_the_others_are_judged(scan: Scan) -> None:
    text = HEAD + (
        "Resources:\n"
        "  Bad:\n"
        "    Type: AWS::Serverless::Function\n"
        "    Properties: {Runtime: python3.13}\n"
        f"  Good:\n{FUNCTION}"
        "      FunctionUrlConfig: {AuthType: NONE}\n"
        "  Crooked:\n"
        "    Type: AWS::Serverless::Function\n"
        "    Properties: [no, map]\n"
        "  Odd:\n"
        "    Type: AWS::Serverless::Oddity\n"
    )
    assert only(CALLERS, scan(template_yaml=text)) == ["fail GoodUrl template.yaml:12:37"]
    assert sorted(scan.troubles) == [
        "error transform-failed template.yaml:13:3",
        "error transform-failed template.yaml:4:3",
        "warning transform-unknown template.yaml:17:11",
    ]


def test_a_bad_event_is_told_and_its_function_is_judged(scan: Scan) -> None:
    text = HEAD + (
        "Resources:\n"
        f"  F:\n{FUNCTION}"
        "      FunctionUrlConfig: {AuthType: NONE}\n"
        "      Events:\n"
        "        Lost:\n"
        "          Type: HttpApi\n"
        "          Properties: {ApiId: !Ref Nowhere, Path: /, Method: get}\n"
    )
    assert only(CALLERS, scan(template_yaml=text)) == ["fail FUrl template.yaml:9:37"]
    assert "error transform-failed template.yaml:11:9" in scan.troubles


def test_a_template_in_json(scan: Scan) -> None:
    text = (
        '{"Transform": ["AWS::LanguageExtensions", "AWS::Serverless-2016-10-31"],\n'
        '\t"Resources": {"A": {"Type": "AWS::Serverless::Api",\n'
        '\t\t"Properties": {"StageName": "x",\n'
        '\t\t\t"AccessLogSetting": {"DestinationArn": {"Fn::Sub": "arn:${AWS::Partition}:logs:a"}}}}}}\n'
    )
    assert only(ACCESS_LOG, scan(template_json=text)) == ["pass AxStage template.json:4:43"]
    assert scan.troubles == []


def test_loops_are_written_out_before_the_transform(scan: Scan) -> None:
    text = (
        "AWSTemplateFormatVersion: '2010-09-09'\n"
        "Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]\n"
        "Resources:\n"
        "  Fn::ForEach::Each:\n"
        "    - Name\n"
        "    - [Blue, Red]\n"
        "    - ${Name}Api:\n"
        "        Type: AWS::Serverless::HttpApi\n"
    )
    assert only(ACCESS_LOG, scan(template_yaml=text)) == ["fail BlueApiApiGatewayDefaultStage template.yaml:7:7"]
    folded = next(one["others"] for one in scan.report["findings"] if one["policy"] == ACCESS_LOG)
    assert [one["address"] for one in folded] == ["RedApiApiGatewayDefaultStage"]


def test_a_nested_application_is_followed(scan: Scan) -> None:
    outer = HEAD + (
        "Resources:\n"
        "  Inner:\n"
        "    Type: AWS::Serverless::Application\n"
        "    Properties:\n"
        "      Location: inner/template.yaml\n"
        "      Parameters: {Auth: NONE}\n"
        "  Shared:\n"
        "    Type: AWS::Serverless::Application\n"
        "    Properties:\n"
        "      Location: {ApplicationId: 'arn:aws:serverlessrepo:a:1:applications/x', SemanticVersion: 1.0.0}\n"
    )
    inner = HEAD + (
        "Parameters:\n"
        "  Auth: {Type: String}\n"
        "Resources:\n"
        f"  F:\n{FUNCTION}"
        "      FunctionUrlConfig: {AuthType: !Ref Auth}\n"
    )
    found = scan(template_yaml=outer, inner__template_yaml=inner)
    assert only(CALLERS, found) == ["fail Inner.FUrl inner/template.yaml:11:37"]
    assert scan.troubles == ["warning module-missing template.yaml:9:3"]


def test_a_condition_of_a_resource_is_that_of_what_it_makes(scan: Scan) -> None:
    text = HEAD + (
        "Parameters:\n"
        "  On: {Type: String, Default: 'no'}\n"
        "Conditions:\n"
        "  IsOn: !Equals [!Ref On, 'yes']\n"
        "Resources:\n"
        "  A:\n"
        "    Type: AWS::Serverless::HttpApi\n"
        "    Condition: IsOn\n"
    )
    assert only(ACCESS_LOG, scan(template_yaml=text)) == []


def test_a_suppression_on_a_resource_holds_for_what_it_makes(scan: Scan) -> None:
    text = HEAD + (
        "Resources:\n"
        "  A:\n"
        "    Type: AWS::Serverless::HttpApi\n"
        "    Metadata:\n"
        f"      tcop: {{skip: [{{id: {ACCESS_LOG}, reason: the balancer keeps them}}]}}\n"
    )
    scan(template_yaml=text)
    assert scan.report["counts"]["suppressed"] == 1


def test_what_changes_with_the_content_is_in_no_name(scan: Scan) -> None:
    def addresses(path: str) -> set[str]:
        text = HEAD + (
            "Resources:\n"
            f"  F:\n{FUNCTION}"
            f"      CodeUri: s3://bucket/{path}\n"
            "      AutoPublishAlias: live\n"
            "  L:\n"
            "    Type: AWS::Serverless::LayerVersion\n"
            f"    Properties: {{ContentUri: s3://bucket/{path}}}\n"
            "  A:\n"
            "    Type: AWS::Serverless::Api\n"
            f"    Properties: {{StageName: prod, Name: {path}}}\n"
        )
        scan(template_yaml=text)
        return {one["resource"]["address"] for one in scan.report["findings"]}

    assert addresses("one") == addresses("two")


@pytest.mark.parametrize(
    "events",
    [
        "not a map",
        "{A: 1}",
        "{A: {Type: Api, Properties: []}}",
        "{A: {Type: [Api]}}",
        "{A: {Type: Api, Properties: {Path: [], Method: get}}}",
        "[Api]",
        "!Ref AWS::NoValue",
    ],
)
def test_wrong_shapes_do_not_end_the_scan(scan: Scan, events: str) -> None:
    text = HEAD + (
        "Globals: {Function: {Timeout: 3}}\n"
        "Resources:\n"
        f"  F:\n{FUNCTION}"
        f"      Events: {events}\n"
        "  A:\n"
        "    Type: AWS::Serverless::HttpApi\n"
    )
    assert only(ACCESS_LOG, scan(template_yaml=text)) == ["fail AApiGatewayDefaultStage template.yaml:11:3"]
    assert not [one for one in scan.troubles if "internal-error" in one]


@pytest.mark.parametrize("section", ["Globals: []", "Globals: {Nothing: {}}", "Parameters: x", "Conditions: [a]"])
def test_wrong_sections_do_not_end_the_scan(scan: Scan, section: str) -> None:
    scan(template_yaml=f"{HEAD}{section}\nResources:\n  A:\n    Type: AWS::Serverless::HttpApi\n")
    assert not [one for one in scan.troubles if "internal-error" in one]


def test_an_alias_bomb_is_told(scan: Scan) -> None:
    layers = "".join(f"  l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 9))
    text = HEAD + f"Globals: {{Function: {{Layers: *l8}}}}\nResources:\n  F:\n{FUNCTION}"
    scan(template_yaml=f"Metadata:\n  l0: &l0 [a]\n{layers}{text}")
    assert "error transform-failed template.yaml:1:1" in scan.troubles


def test_the_library_is_imported_only_for_sam_and_without_the_sdk(tmp_path: Path) -> None:
    write(tmp_path, {"sam/t.yaml": f"{HEAD}Resources:\n  A:\n    Type: AWS::Serverless::HttpApi\n"})
    write(tmp_path, {"plain/t.yaml": "Resources:\n  A:\n    Type: AWS::Logs::LogGroup\n"})
    program = (
        "import sys; from tcop_iac.cli.main import run; run(('scan', sys.argv[1], '--format', 'json'));"
        "print([name in sys.modules for name in ('samtranslator', 'boto3', 'jsonschema')], file=sys.stderr)"
    )
    for folder, expected in (("sam", "[True, False, False]"), ("plain", "[False, False, False]")):
        done = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / folder)], capture_output=True, encoding="utf-8", check=True
        )
        assert done.stderr.splitlines()[-1] == expected
