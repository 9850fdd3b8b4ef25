"""Calls a function as the evaluator does, and compares what it gives."""

from __future__ import annotations

from pathlib import Path

from tcop_iac.model.value import Content, Reference, SetContent, Unknown, derived, first_unknown
from tcop_iac.sources.terraform.functions import FUNCTIONS, FunctionError
from tcop_iac.sources.terraform.types import equal

BUCKET = Unknown("aws_s3_bucket.b.arn is known after apply", (Reference("aws_s3_bucket.b", ("arn",)),), exact=True)
TOPIC = Unknown("aws_sns_topic.t.arn is known after apply", (Reference("aws_sns_topic.t", ("arn",)),), exact=True)
PARTLY = Unknown(BUCKET.reason, BUCKET.references, parts=("arn:", BUCKET, "/*"))


class Folder:
    """A context over one folder, which is root module and repository at once."""

    def __init__(self, folder: Path) -> None:
        self.base = self.root = self.boundary = folder
        self.rendered: list[tuple[str, dict[str, Content], str]] = []

    def read(self, path: str) -> bytes:
        try:
            return (self.root / path).read_bytes()
        except FileNotFoundError:
            raise FunctionError(f"no file exists at {path}") from None

    def render(self, template_text: str, variables: dict[str, Content], path: str) -> Content:
        self.rendered.append((template_text, variables, path))
        return f"rendered {path}"


def call(name: str, *arguments: Content, context: Folder | None = None) -> Content:
    """What the function gives for `arguments`, with unknowns handled as its `unknown` says."""
    function = FUNCTIONS[name]
    if function.unknown == "opaque" and first_unknown(arguments) is not None:
        return derived(list(arguments))
    if function.unknown == "shallow" and any(isinstance(each, Unknown) for each in arguments):
        return derived(list(arguments))
    return function.call(*([context] if function.takes_context else []), *arguments)


def same(actual: Content, expected: Content) -> bool:
    """True where both are equal, of the same Python type, and as unknown as each other."""
    if type(actual) is not type(expected):
        return False
    if isinstance(expected, dict):
        return list(actual) == list(expected) and all(same(actual[key], expected[key]) for key in expected)
    if isinstance(expected, list):
        return len(actual) == len(expected) and all(map(same, actual, expected))
    return bool(actual == expected) if isinstance(expected, Unknown) else equal(actual, expected)


def set_(*members: Content) -> SetContent:
    """A set written out in its order."""
    return SetContent(members)
