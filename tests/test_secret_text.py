"""What looks like a secret, and what only looks like one to others."""

from __future__ import annotations

import pytest

from tcop_iac.secret_text import (
    HOLE,
    SECRET_NAME_EXCLUSIONS,
    SECRET_WORDS,
    Names,
    assignments,
    has_clue,
    is_secret,
    tokens,
)

NAMES = Names(SECRET_WORDS, SECRET_NAME_EXCLUSIONS)
LONG = "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v2W3x4Y5z6A7b8C9d0E1f2G3h4I5j6K7l8M9n0O1p2Q3"
UUID = "0f8fad5b-d9cb-469f-a165-70867728950e"


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("an AWS access key", "key AKIAZ7Q2M4X6P8R1T3VB here"),
        ("an AWS access key", "ASIAZ7Q2M4X6P8R1T3VB"),
        ("a private key", f"-----BEGIN RSA PRIVATE KEY-----\n{LONG}\n-----END RSA PRIVATE KEY-----"),
        ("a private key", f"-----BEGIN PRIVATE KEY-----\\n{LONG}"),
        ("a GitHub token", "ghp_" + LONG[:36]),
        ("a GitHub token", "github_pat_" + LONG[:82]),
        ("a GitLab token", "glpat-" + LONG[:20]),
        ("a Slack token", "xoxb-123456789012-123456789012-" + LONG[:24]),
        ("a Slack webhook", "https://hooks.slack.com/services/T0A1B2C3D/B4E5F6G7H/" + LONG[:24]),
        ("a Stripe key", "sk_live_" + LONG[:24]),
        ("a Google API key", "AIza" + LONG[:35]),
        ("an Azure storage key", f"AccountName=x;AccountKey={LONG[:86]}==;EndpointSuffix=core.windows.net"),
        ("an Azure access key", f"Endpoint=sb://x/;SharedAccessKeyName=x;SharedAccessKey={LONG[:43]}="),
        ("an Azure client secret", "abc8Q~" + LONG[:34]),
        ("a SendGrid key", f"SG.{LONG[:22]}.{LONG[:43]}"),
        ("an npm token", "npm_" + LONG[:36]),
        ("a PyPI token", "pypi-AgEI" + LONG[:60]),
        ("an HCP Terraform token", f"{LONG[:14]}.atlasv1.{LONG[:67]}"),
        ("a Vault token", "hvs." + LONG[:24]),
        ("a Databricks token", "dapi" + "0123456789abcdef" * 2),
        ("an Anthropic key", "sk-ant-api03-" + LONG),
        ("an OpenAI key", f"sk-proj-{LONG[:24]}T3BlbkFJ{LONG[:24]}"),
        ("a GOV.UK Notify key", f"orders-live-{UUID}-{UUID}"),
        ("a URL with a password", "postgres://orders:9fK2mQx7Lp@db.internal/orders"),
    ],
)
def test_known_shapes(what: str, text: str) -> None:
    assert [one.what for one in tokens(text)] == [what]
    assert has_clue(f'x = "{text}"', NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "AKIAIOSFODNN7EXAMPLE",  # the documentation's
        "XAKIAZ7Q2M4X6P8R1T3VBX",
        "-----BEGIN PUBLIC KEY-----\n" + LONG,
        "-----BEGIN PRIVATE KEY-----\n<your key>\n-----END PRIVATE KEY-----",
        "https://user:${password}@host/",
        "https://user:changeme123@host/",
        f"https://user:{HOLE}secret123@host/",
        "https://host:8443/path@2x.png",
        "ssh://git@github.com/org/repo.git",
        "pk_live_" + LONG[:24],  # Stripe's publishable key
        "sk_test_" + LONG[:24],
        UUID,
        f"arn:aws:kms:eu-west-2:123456789012:key/{UUID}",
        f"projects/p/{UUID}/{UUID}",
    ],
)
def test_no_tokens(text: str) -> None:
    assert list(tokens(text)) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("password", "tr0ub4dor"),
        ("db_password", "correct horse battery"),
        ("dbPassword", "hunter2hunter2"),
        ("MASTER-PASSWORD-PROD", "Summer2024!"),
        ("api_token", "b5f0c2a9e81d4f7a9c3e6d8b1a0f4e2c"),
        ("client_secret", "kx8Jq2Lw9Zr4Tn6Vb1Yc3Hd5"),
        ("SECRET_KEY_BASE", "b5f0c2a9e81d4f7a9c3e6d8b1a0f4e2cb5f0c2a9"),
        ("password", "MyEXAMPLEPassw0rd"),  # containing the word makes it no example
    ],
)
def test_secrets_by_name(name: str, text: str) -> None:
    assert is_secret(name, text, NAMES)
    assert has_clue(f'{name} = "{text}"', NAMES)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("password", "short"),
        ("access_key", "AKIAIOSFODNN7EXAMPLE"),
        ("secret_key", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
        ("password", "changeme"),
        ("password", "CHANGE_ME_PLEASE"),
        ("password", "<your-password>"),
        ("password", "${var.password}"),
        ("password", "$DB_PASSWORD"),
        ("password", f"{HOLE}-suffix"),
        ("password", "********"),
        ("password", "/orders/db/password"),
        ("password", "arn:aws:secretsmanager:eu-west-2:123456789012:secret:x"),
        ("password", "{{resolve:ssm-secure:x:1}}"),
        ("password", "12345678901"),
        ("DB_PASSWORD", "db_password"),  # the name of a key elsewhere
        ("password_policy", "Min12Chars1Digit"),
        ("password_length", "tr0ub4dor&3"),
        ("db_password_secret_arn", "tr0ub4dor&3"),
        ("secret_names", "orders-2024-abcdef0123"),
        ("token_ttl", "3600seconds123456789"),
        ("secret_namespace", "kube-system-1234567890"),
        ("ssm_path_db_password", "tr0ub4dor&3"),
        ("dkim_tokens", "b5f0c2a9e81d4f7a9c3e6d8b1a0f4e2c"),
        ("secret", "orders-database-credentials"),  # the name of a thing
        ("token", UUID),
        ("public_key", "kx8Jq2Lw9Zr4Tn6Vb1Yc3Hd5"),
        ("bucket", "kx8Jq2Lw9Zr4Tn6Vb1Yc3Hd5"),
    ],
)
def test_no_secrets(name: str, text: str) -> None:
    assert not is_secret(name, text, NAMES)


def test_words_are_the_users() -> None:
    assert is_secret("kennwort", "kx8Jq2Lw9Zr4Tn6Vb1Yc3Hd5", Names(("kennwort",), ()))


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("export DB_PASSWORD='h8sK2-lq9Zp'\n", [("DB_PASSWORD", "h8sK2-lq9Zp")]),
        ('{"password":"h8sK2-lq9Zp"}', [("password", "h8sK2-lq9Zp")]),
        (r"{\"password\":\"h8sK2-lq9Zp\"}", [("password", "h8sK2-lq9Zp")]),
        (r"export DB_PASSWORD=\"SomeWordsOnly\"", [("DB_PASSWORD", "SomeWordsOnly")]),
        ("password: h8sK2lq9Zp\n", [("password", "h8sK2lq9Zp")]),
        ("Server=x;Password=h8sK2-lq9Zp;", [("Password", "h8sK2-lq9Zp")]),
        ("password = os.environ['DB_PASSWORD_2']", []),
        ("$Password = ConvertTo-SecureString", []),
        ("see https://example.gov.uk/x", []),
    ],
)
def test_assignments(script: str, found: list[tuple[str, str]]) -> None:
    assert list(assignments(script)) == found
