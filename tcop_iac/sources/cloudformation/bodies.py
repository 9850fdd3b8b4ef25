"""Templates that are written inside of others (`TemplateBody`): as a block of text, a string, or an object."""

from __future__ import annotations

from yaml.nodes import MappingNode, Node, ScalarNode

from tcop_iac.sources.cloudformation.reading import read_text
from tcop_iac.sources.cloudformation.syntax import TemplateFile
from tcop_iac.sources.cloudformation.template import Template

_LITERAL = "|"


def body_of(template: Template, node: Node) -> TemplateFile | None:
    """The template that stands at `node`; None where it is none, or not known."""
    home = template.file.home(node)
    if isinstance(node, MappingNode) and not node.tag.startswith("!"):
        return TemplateFile(home.path, home.where, node, home.text)
    if isinstance(node, ScalarNode) and node.style == _LITERAL and not node.tag.startswith("!"):
        text = _in_place(home, node)
        fixed = None
    else:
        known = template.content(node)
        text = known if isinstance(known, str) else ""
        fixed = template.file.range(node)
    file, troubles = read_text(home.path, home.where, text)
    if file is None:
        return None
    file.fixed = fixed
    if fixed is not None:
        file.diagnostics[:] = []
        file.diagnostics.extend(type(one)(one.level, one.code, one.summary, one.detail, fixed) for one in troubles)
    return file


def _in_place(home: TemplateFile, node: ScalarNode) -> str:
    """The block's lines where they stand, and nothing on all others, so that places in it are places in the file."""
    first, end = node.start_mark.line + 1, node.end_mark.line
    lines = home.lines[first : end + 1 if node.end_mark.column else end]
    return "\n" * first + "\n".join(lines)
