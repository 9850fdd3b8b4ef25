"""Whose pipelines a condition on a token admits."""

from __future__ import annotations

from typing import Any

import pytest

from tcop_iac.assets.pipeline_tokens import admits_own_only, issuer_in, subject_bound
from tcop_iac.model.value import Reference, Unknown, joined

GITHUB = "token.actions.githubusercontent.com"
UNKNOWN = Unknown("var.x has no value", (Reference("var.x"),), exact=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("arn:aws:iam::1:oidc-provider/token.actions.githubusercontent.com", GITHUB),
        ("https://token.actions.githubusercontent.com/enterprise", GITHUB),
        ("GitLab.example.gov.uk:sub", "gitlab.example.gov.uk"),
        ("arn:aws:iam::1:saml-provider/gitlab", ""),
        ("oidc.eks.eu-west-2.amazonaws.com/id/ABC:sub", ""),
    ],
)
def test_issuers_of_pipelines(text: str, expected: str) -> None:
    assert issuer_in(text) == expected


@pytest.mark.parametrize(
    ("issuer", "claim", "value", "expected"),
    [
        (GITHUB, "sub", "repo:o/r:ref:refs/heads/main", "own"),
        (GITHUB, "sub", "repo:o/r:*", "own"),
        (GITHUB, "sub", "repo:o/*", "owner"),
        (GITHUB, "sub", "repo:o/r*", "owner"),
        (GITHUB, "sub", "repo:o*", "anybody"),
        (GITHUB, "sub", "repo:*", "anybody"),
        (GITHUB, "sub", "*", "anybody"),
        (GITHUB, "sub", "*:*/r:*", "anybody"),
        (GITHUB, "sub", "ref:refs/heads/main", "anybody"),
        (GITHUB, "sub", "repository_id:123", "own"),
        (GITHUB, "sub", "repository_owner_id:123", "owner"),
        (GITHUB, "sub", "job_workflow_ref:o/r/x.yml@main", "unclear"),
        (GITHUB, "sub", UNKNOWN, "unclear"),
        (GITHUB, "sub", joined(["repo:", UNKNOWN, "/r:*"]), "unclear"),
        (GITHUB, "sub", joined(["repo:o/r:", UNKNOWN]), "own"),
        (GITHUB, "repository", "o/r", "own"),
        (GITHUB, "repository_owner", "o", "owner"),
        ("gitlab.com", "sub", "project_path:g/s/p:ref_type:branch:ref:main", "own"),
        ("gitlab.com", "sub", "project_path:g/*:ref_type:branch:ref:main", "owner"),
        ("app.terraform.io", "sub", "organization:o:project:p:workspace:w:run_phase:*", "own"),
        ("app.terraform.io", "sub", "organization:o:project:*:workspace:*:run_phase:*", "owner"),
        ("app.terraform.io", "sub", "organization:*:project:p:workspace:w:run_phase:*", "anybody"),
        ("agent.buildkite.com", "sub", "organization:o:pipeline:p:*", "own"),
        ("oidc.circleci.com", "sub", "org/o/project/p/user/*", "own"),
        ("oidc.circleci.com", "sub", "org/o/project/*", "owner"),
        ("api.bitbucket.org", "sub", "{r}:*", "own"),
        ("api.bitbucket.org", "sub", "*", "anybody"),
        ("vstoken.dev.azure.com", "sub", "sc://o/p/c", "own"),
        ("vstoken.dev.azure.com", "sub", "sc://o/*", "owner"),
    ],
)
def test_subjects(issuer: str, claim: str, value: Any, expected: str) -> None:
    bound = subject_bound(issuer, claim, value, literally=False)
    assert bound is not None
    assert bound.holds == expected


def test_where_letters_are_compared_a_star_is_a_star() -> None:
    bound = subject_bound(GITHUB, "sub", "repo:o/*", literally=True)
    assert bound is not None
    assert bound.holds == "own"


def test_other_claims_say_nothing_of_the_project() -> None:
    assert subject_bound(GITHUB, "aud", "sts.amazonaws.com", literally=True) is None
    assert subject_bound(GITHUB, "ref", "refs/heads/main", literally=True) is None


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("assertion.repository_owner == 'o'", "own"),
        ('assertion.repository=="o/r"', "own"),
        ("'o' == assertion.repository_owner", "own"),
        ("assertion['repository_owner'] == 'o'", "own"),
        ("attribute.repository in ['o/r']", "own"),
        ("assertion.sub.startsWith('repo:o/')", "own"),
        ("assertion.sub.startsWith('repo:o')", "unclear"),
        ("assertion.ref == 'refs/heads/main'", "anybody"),
        ("assertion.ref == 'refs/heads/main' && assertion.repository_owner_id == '1'", "own"),
        ("assertion.repository_owner == 'o' || assertion.actor == 'me'", "anybody"),
        ("assertion.repository_owner == 'o' || assertion.aud.size() > 1", "unclear"),
        ("!(assertion.repository_owner == 'o')", "unclear"),
        ("true", "unclear"),
    ],
)
def test_conditions_of_exchanges(expression: str, expected: str) -> None:
    assert admits_own_only(expression).holds == expected
