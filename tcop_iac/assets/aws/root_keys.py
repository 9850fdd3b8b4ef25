"""AWS IAM: access keys of the root user.

A key for a user of the name `root` that no configuration makes is one for the account's own root user (checkov,
CKV_AWS_348; trivy, AVD-AWS-0141).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.guardrails import AccountKey
from tcop_iac.model.value import Content, OneOf, Value, one_of

_ROOT = "root"


def _of_root(site: Site) -> Value[Any]:
    written = text("user")(site)
    names = [one.body.get("name") for one in site.estate.of_type("aws_iam_user")]
    is_user = any(name is not None and name.content == _ROOT for name in names)

    def ask(content: Content) -> Content:
        return content == _ROOT and not is_user

    if isinstance(written.content, OneOf):
        arms = [ask(arm) for arm in written.content.values]
        return replace(written, content=one_of(arms, written.content.test))
    return replace(written, content=ask(written.content))


ADAPTERS = (adapter(AccountKey, terraform="aws_iam_access_key", rows={"of_root": row(terraform=computed(_of_root))}),)
