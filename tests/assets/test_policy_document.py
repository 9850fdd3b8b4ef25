"""The typed view of a policy document: what it allows to whom, with three answers.

Expectations follow the IAM User Guide ("IAM JSON policy elements reference", "Policy evaluation logic", "Checking API
keys with MFA conditions").
"""

from __future__ import annotations

from typing import Any

import pytest

from tcop_iac.assets.policy_document import (
    EVERY_ACTION,
    EVERY_RESOURCE,
    ROLE_CALLER_KEYS,
    Document,
    Statement,
    matches,
    read_document,
)
from tcop_iac.assets.power import document_has_full_power
from tcop_iac.model.value import OneOf, Reference, Sensitive, Unknown, joined

UNKNOWN = Unknown("var.x has no value", (Reference("var.x"),), exact=True)
ARN = Unknown("aws_s3_bucket.b.arn is known after apply", (Reference("aws_s3_bucket.b", ("arn",)),), exact=True)
NUMBER = Unknown("it is looked up", (Reference("data.aws_caller_identity.me", ("account_id",)),), exact=True)


def document(*statements: Any, on_resource: bool = False) -> Document:
    found = read_document({"Statement": list(statements)}, on_resource)
    assert isinstance(found, Document)
    return found


def statement(**parts: Any) -> Statement:
    return document({"Effect": "Allow", "Action": "*", "Resource": "*", **parts}).statements[0]


def told(answer: object) -> object:
    """The answer, with any unknown as "unknown"."""
    return "unknown" if isinstance(answer, Unknown) else answer


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("s3:Get*", "s3:GetObject", True),
        ("s3:Get*", "s3:PutObject", False),
        ("s3:GetObject?", "s3:GetObject", False),
        ("*", EVERY_ACTION, True),
        ("*:*", EVERY_ACTION, True),
        ("s3:*", EVERY_ACTION, False),
        ("iam:?", "iam:*", False),
        ("s3:Get.bject", "s3:GetObject", False),
        (7, "7", False),
        (UNKNOWN, "s3:GetObject", "unknown"),
        (joined(["s3:", UNKNOWN]), "s3:GetObject", "unknown"),
        (joined(["s3:", UNKNOWN]), "ec2:RunInstances", False),
        (joined(["s3:", UNKNOWN]), EVERY_ACTION, False),
        (ARN, EVERY_RESOURCE, False),
        (joined([ARN, "/*"]), "arn:aws:*:*:*:*", False),
        (joined([ARN, "*"]), "arn:aws:*:*:*:*", False),
        (joined([UNKNOWN, "/*"]), "arn:aws:s3:::b/key", "unknown"),
        (OneOf(("*", "s3:*"), UNKNOWN), EVERY_ACTION, "unknown"),
        (OneOf(("*", "*:*"), UNKNOWN), EVERY_ACTION, True),
    ],
)
def test_patterns_cover_texts(pattern: Any, text: str, expected: object) -> None:
    assert told(matches(pattern, text)) == expected


def test_actions_have_no_case_and_resources_do() -> None:
    one = statement(Action="S3:GETOBJECT", Resource="arn:aws:s3:::B/*")
    assert one.covers_action("s3:GetObject") is True
    assert one.covers_resource("arn:aws:s3:::b/key") is False


def test_not_action_is_all_but_its_list() -> None:
    one = document({"Effect": "Allow", "NotAction": ["iam:*", "sts:*"], "Resource": "*"}).statements[0]
    assert one.covers_action("s3:GetObject") is True
    assert one.covers_action("iam:PassRole") is False
    more = document({"Effect": "Allow", "NotAction": ["iam:*", UNKNOWN], "Resource": "*"}).statements[0]
    assert told(more.covers_action("s3:GetObject")) == "unknown"
    assert more.covers_action("iam:PassRole") is False


@pytest.mark.parametrize("resource", ["*", ["arn:aws:s3:::b", "*"], "arn:*", "arn:aws:*", "arn:aws:*:*:*:*"])
def test_every_resource_is_written_in_several_ways(resource: Any) -> None:
    assert statement(Resource=resource).covers_resource(EVERY_RESOURCE) is True


@pytest.mark.parametrize("resource", ["arn:aws:s3:::*", ["arn:aws:iam::*:*"], ARN, []])
def test_resources_of_one_service_are_not_every_one(resource: Any) -> None:
    assert statement(Resource=resource).covers_resource(EVERY_RESOURCE) is False


def test_a_star_in_a_keys_policy_is_the_key_itself() -> None:
    on_key = document(
        {"Effect": "Allow", "Principal": {"AWS": "1"}, "Action": "kms:*", "Resource": "*"}, on_resource=True
    )
    assert on_key.statements[0].covers_resource(EVERY_RESOURCE) is False


class TestAllows:
    def test_what_a_statement_covers_is_allowed(self) -> None:
        one = document({"Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::b/*"})
        assert one.allows("s3:GetObject", "arn:aws:s3:::b/key") is True
        assert one.allows("s3:PutObject", "arn:aws:s3:::b/key") is False

    def test_a_denial_wins(self) -> None:
        one = document(
            {"Effect": "Allow", "Action": "*", "Resource": "*"}, {"Effect": "Deny", "Action": "s3:*", "Resource": "*"}
        )
        assert one.allows("s3:GetObject", "arn:aws:s3:::b/key") is False
        assert one.allows("ec2:RunInstances", "arn:aws:ec2:::i") is True

    def test_a_condition_leaves_it_undecided(self) -> None:
        limit = {"Bool": {"aws:SecureTransport": "true"}}
        allowed = document({"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": limit})
        assert told(allowed.allows("s3:GetObject", "x")) == "unknown"
        denied = document(
            {"Effect": "Allow", "Action": "*", "Resource": "*"},
            {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": limit},
        )
        assert told(denied.allows("s3:GetObject", "x")) == "unknown"

    def test_a_statement_that_is_not_known_may_allow_or_deny(self) -> None:
        assert told(document(UNKNOWN).allows("s3:GetObject", "x")) == "unknown"
        both = document({"Effect": "Allow", "Action": "*", "Resource": "*"}, UNKNOWN)
        assert told(both.allows("s3:GetObject", "x")) == "unknown"

    def test_an_effect_is_written_with_a_capital(self) -> None:
        assert document({"Effect": "allow", "Action": "*", "Resource": "*"}).allows("s3:GetObject", "x") is False


@pytest.mark.parametrize(
    ("principal", "expected"),
    [
        ("*", True),
        ({"AWS": "*"}, True),
        ({"AWS": ["arn:aws:iam::1:root", "*"]}, True),
        ({"AWS": "arn:aws:iam::1:root"}, False),
        ({"Service": "s3.amazonaws.com"}, False),
        ({"AWS": UNKNOWN}, "unknown"),
        ({"AWS": joined(["arn:aws:iam::", UNKNOWN, ":root"])}, False),
        ({"AWS": ARN}, False),
        ({"AWS": NUMBER}, False),
        (UNKNOWN, "unknown"),
        ({"AWS": Sensitive("*")}, True),
        (OneOf(({"AWS": "*"}, None), UNKNOWN), "unknown"),
        (None, False),
    ],
)
def test_who_is_everybody(principal: Any, expected: object) -> None:
    parts = {} if principal is None else {"Principal": principal}
    assert told(statement(**parts).is_for_everybody) == expected


def open_to_all(*more: Any, keys: frozenset[str] | None = None, **parts: Any) -> object:
    one = document({"Effect": "Allow", "Principal": "*", "Action": "sqs:*", "Resource": "*", **parts}, *more)
    return told(one.admits_anybody() if keys is None else one.admits_anybody(keys))


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (None, True),
        ({"StringEquals": {"aws:PrincipalOrgID": "o-1"}}, False),
        ({"stringequals": {"AWS:PRINCIPALORGID": ["o-1", "o-2"]}}, False),
        ({"StringEquals": {"aws:PrincipalOrgID": UNKNOWN}}, False),
        ({"StringLike": {"aws:PrincipalOrgID": UNKNOWN}}, "unknown"),
        ({"StringLike": {"aws:PrincipalOrgID": "*"}}, True),
        ({"StringLike": {"aws:PrincipalOrgID": ["o-1", "*"]}}, True),
        ({"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-1"}}, True),
        ({"ForAllValues:StringEquals": {"aws:PrincipalOrgPaths": "o-1/*"}}, True),
        ({"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": "o-1/*"}}, False),
        ({"StringNotEquals": {"aws:PrincipalOrgID": "o-1"}}, True),
        ({"Null": {"aws:PrincipalOrgID": "false"}}, True),
        ({"Bool": {"aws:SecureTransport": "true"}}, True),
        ({"ArnLike": {"aws:SourceArn": "arn:aws:s3:*:*:bucket"}}, False),
        ({"ArnEquals": {"aws:SourceArn": ARN}}, False),
        ({"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/x"}}, True),
        ({"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::1:role/*"}}, False),
        ({"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}}, False),
        ({"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}, True),
        ({"IpAddress": {"aws:SourceIp": ["192.0.2.0/24", "::/0"]}}, True),
        ({"IpAddress": {"aws:SourceIp": "0.0.0.0/1"}}, True),
        ({"StringEquals": {"aws:PrincipalTag/team": "x"}}, True),
        ({"StringEquals": {"kms:CallerAccount": "1"}}, False),
        (UNKNOWN, "unknown"),
        ({"StringEquals": UNKNOWN}, "unknown"),
        (OneOf(({"StringEquals": {"aws:PrincipalOrgID": "o-1"}}, None), UNKNOWN), "unknown"),
    ],
)
def test_conditions_narrow_who_comes_in(condition: Any, expected: object) -> None:
    assert open_to_all(**({} if condition is None else {"Condition": condition})) == expected


def test_for_a_role_the_source_of_a_call_narrows_nothing() -> None:
    assert open_to_all(keys=ROLE_CALLER_KEYS, Condition={"StringEquals": {"aws:SourceAccount": "1"}}) is True
    assert open_to_all(keys=ROLE_CALLER_KEYS, Condition={"StringEquals": {"aws:PrincipalAccount": "1"}}) is False


PERIMETER = {"StringNotEquals": {"aws:PrincipalOrgID": "o-1"}}


@pytest.mark.parametrize(
    ("denial", "expected"),
    [
        ({"Principal": "*", "Action": "sqs:*", "Resource": "*", "Condition": PERIMETER}, False),
        ({"Principal": "*", "Action": "*", "Resource": "*", "Condition": PERIMETER}, False),
        ({"Principal": "*", "Action": "sqs:DeleteQueue", "Resource": "*", "Condition": PERIMETER}, True),
        ({"Principal": {"AWS": "1"}, "Action": "*", "Resource": "*", "Condition": PERIMETER}, True),
        ({"Principal": "*", "Action": "*", "Resource": "*", "Condition": {**PERIMETER, "Bool": {"x:y": "true"}}}, True),
        (
            {
                "Principal": "*",
                "Action": "*",
                "Resource": "*",
                "Condition": {**PERIMETER, "BoolIfExists": {"aws:PrincipalIsAWSService": "false"}},
            },
            False,
        ),
        ({"NotPrincipal": {"AWS": "1"}, "Action": "*", "Resource": "*"}, False),
        ({"Principal": "*", "Action": "*", "Resource": "*", "Condition": UNKNOWN}, "unknown"),
    ],
)
def test_denials_turn_others_away(denial: Any, expected: object) -> None:
    assert open_to_all({"Effect": "Deny", **denial}) == expected


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"Bool": {"aws:MultiFactorAuthPresent": "true"}}, True),
        ({"bool": {"aws:multifactorauthpresent": True}}, True),
        ({"Bool": {"aws:MultiFactorAuthPresent": ["true", "false"]}}, False),
        ({"BoolIfExists": {"aws:MultiFactorAuthPresent": "true"}}, False),
        ({"Bool": {"aws:MultiFactorAuthPresent": "false"}}, False),
        ({"NumericLessThan": {"aws:MultiFactorAuthAge": "3600"}}, True),
        ({"NumericLessThanIfExists": {"aws:MultiFactorAuthAge": "3600"}}, False),
        ({"NumericGreaterThan": {"aws:MultiFactorAuthAge": "3600"}}, False),
        ({"Null": {"aws:MultiFactorAuthPresent": "false"}}, False),
        ({"Bool": {"aws:MultiFactorAuthPresent": UNKNOWN}}, "unknown"),
        (OneOf(({"Bool": {"aws:MultiFactorAuthPresent": "true"}}, None), UNKNOWN), "unknown"),
        (UNKNOWN, "unknown"),
    ],
)
def test_what_asks_for_a_second_factor(condition: Any, expected: object) -> None:
    assert told(statement(Condition=condition).asks_for_mfa) == expected


@pytest.mark.parametrize(
    ("condition", "holds", "misses"),
    [
        ({"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}, True, False),
        ({"Bool": {"aws:MultiFactorAuthPresent": "false"}}, False, True),
        ({"BoolIfExists": {"aws:MultiFactorAuthPresent": "true"}}, False, False),
        ({"Null": {"aws:MultiFactorAuthAge": "true"}}, True, False),
        ({"NumericGreaterThanIfExists": {"aws:MultiFactorAuthAge": "3600"}}, True, False),
        ({"NumericGreaterThan": {"aws:MultiFactorAuthAge": "3600"}}, False, False),
        (
            {"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}, "StringEquals": {"aws:username": "x"}},
            "unknown",
            False,
        ),
    ],
)
def test_denials_of_sessions_without_a_second_factor(condition: Any, holds: object, misses: object) -> None:
    one = statement(Effect="Deny", Condition=condition)
    assert told(one.holds_without_mfa) == holds
    assert told(one.misses_keys_without_mfa) == misses


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}, True),
        ({"Statement": [{"Effect": "Allow", "Action": "*", "NotResource": "arn:aws:s3:::b"}]}, True),
        ({"Statement": [{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}]}, False),
        ({"Statement": [{"Effect": "Allow", "NotAction": "iam:CreateUser", "Resource": "*"}]}, True),
        ({"Statement": [{"Effect": "Allow", "Action": "iam:*", "Resource": "*"}]}, False),
        ({"Statement": UNKNOWN}, "unknown"),
        ({"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}, UNKNOWN]}, True),
        ({"Statement": [{"Effect": UNKNOWN, "Action": "*", "Resource": "*"}]}, "unknown"),
        ({"Statement": [{"Effect": "Allow", "Action": OneOf((["*"], ["s3:*"]), UNKNOWN), "Resource": "*"}]}, "unknown"),
        (UNKNOWN, "unknown"),
        ({}, False),
    ],
)
def test_documents_of_full_power(content: Any, expected: object) -> None:
    assert told(document_has_full_power(content)) == expected


def test_a_document_that_is_not_known_is_unknown() -> None:
    assert read_document(UNKNOWN) is UNKNOWN
    assert read_document(OneOf(({}, {"Statement": []}), UNKNOWN)) is UNKNOWN
