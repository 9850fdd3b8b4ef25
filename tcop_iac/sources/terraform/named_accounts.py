"""Account numbers that stand in the ARNs of a module, in so many digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tcop_iac.model.range import Range
from tcop_iac.sources.terraform.configuration import Configuration

_ARN = re.compile(rb"arn:aws[\w-]*:[\w-]*:[\w-]*:(\d{12}):(?!layer:)")
"""An ARN with a number for its account; whose layers of code are used says nothing of where one deploys."""

_COMMENT = re.compile(rb"[ \t]*(?:#|//)")


def named_accounts(config: Configuration) -> Iterator[tuple[str, Range]]:
    """The number and the place of each, comments left out."""
    for file in config.files:
        for found in _ARN.finditer(file.content):
            start = file.content.rfind(b"\n", 0, found.start()) + 1
            if not _COMMENT.match(file.content, start):
                yield found[1].decode(), file.range((found.start(1), found.end(1)))
