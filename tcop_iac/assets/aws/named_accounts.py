"""AWS: account numbers in the policy documents of templates, which serve many accounts.

Terraform's modules are looked through as a whole, since there a number may come from whoever calls.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, document, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.places import NamedAccount
from tcop_iac.model.resource import SourceKind
from tcop_iac.model.value import Content, Unknown, Value

_NUMBER = re.compile(r"arn:aws[\w-]*:[\w-]*:[\w-]*:(\d{12}):(?!layer:)")


def _account(site: Site) -> Value[Any]:
    """The first number in the ARNs of the document, where it stands in the template itself."""
    written = document("policy")(site)
    if written.content is None or isinstance(written.content, Unknown):
        return written
    return written.holding(next(_numbers(written.content), None))


def _numbers(content: Content) -> Iterator[str]:
    if isinstance(content, str):
        yield from _NUMBER.findall(content)
    elif isinstance(content, dict):
        for member in content.values():
            yield from _numbers(member)
    elif isinstance(content, list):
        for member in content:
            yield from _numbers(member)
    elif isinstance(content, Unknown):
        yield from _NUMBER.findall("".join(part for part in content.parts if isinstance(part, str)))


ADAPTERS = tuple(
    adapter(
        NamedAccount,
        terraform=type_,
        applies=lambda site: site.resource.source is SourceKind.CLOUDFORMATION,
        rows={"account": row(terraform=computed(_account))},
    )
    for type_ in ("aws_iam_policy", "aws_iam_role_policy")
)
