"""What `ignore_changes` lists: names of attributes, which refer to nothing."""

from __future__ import annotations

from tcop_iac.sources.terraform.syntax import Attr, Expression, Index, Name, Tuple


def ignored_names(expression: Expression) -> list[str] | None:
    """The attributes at the top that `ignore_changes` lists, or the word `all`; None where it is written as text.

    https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes
    """
    listed = expression.items if isinstance(expression, Tuple) else (expression,)
    names = [_first(one) for one in listed]
    found = [name for name in names if name is not None]
    return found if len(found) == len(names) else None


def _first(expression: Expression) -> str | None:
    """`tags` of `tags["Name"]`."""
    while isinstance(expression, (Attr, Index)):
        expression = expression.source
    return expression.name if isinstance(expression, Name) else None
