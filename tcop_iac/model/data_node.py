"""A node over plain content: a decoded document, an API's answer. All of it has the range of where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tcop_iac.model.range import Hop, Range
from tcop_iac.model.resource import Node
from tcop_iac.model.value import Content, OneOf, Unknown, one_of


class DataNode:
    """A place in a content. `trace` gives the hops of the whole."""

    def __init__(
        self,
        content: Content,
        range: Range,
        trace: Callable[[], tuple[Hop, ...]] = tuple,
        existence: Unknown | None = None,
    ) -> None:
        self.content = content
        self.range = range
        self.existence = existence
        self._trace = trace

    def get(self, name: str) -> Node | None:
        """The member `name` of an object; None where it has none or is null; unknown inside an unknown."""
        found = _member(self.content, name)
        return None if found is None else DataNode(found, self.range, self._trace)

    def elements(self) -> Sequence[Node]:
        """The members of a list; a single content is a sequence of itself."""
        if isinstance(self.content, list):
            return [DataNode(member, self.range, self._trace) for member in self.content]
        return (self,)

    def trace(self) -> tuple[Hop, ...]:
        """The hops that brought the content here."""
        return self._trace()


def _member(content: Content, name: str) -> Content:
    if isinstance(content, dict):
        return content.get(name)
    if isinstance(content, OneOf):
        return one_of([_member(arm, name) for arm in content.values], content.test)
    return content if isinstance(content, Unknown) else None
