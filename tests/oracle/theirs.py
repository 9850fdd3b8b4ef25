"""What python-hcl2 reads in HCL files, in the shape that `compare.py` compares. Runs in an environment of its own.

Standard input has a JSON array of paths, standard output an object of their trees; one that can't be read is a text.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import hcl2

MARK = "__is_block__"


def is_block(content: Any) -> bool:
    """Whether a content is a list of blocks, each perhaps inside of its labels."""
    if not isinstance(content, list) or not content:
        return False
    return all(isinstance(one, dict) and bool(instances(one)) for one in content)


def instances(block: dict[str, Any], labels: tuple[str, ...] = ()) -> list[Any]:
    """The bodies in one block, with the labels around each."""
    if block.get(MARK) is True:
        return [[list(labels), body(block)]]
    found: list[Any] = []
    for label, inner in block.items():
        if not isinstance(inner, dict):
            return []
        below = instances(inner, (*labels, label.strip('"')))
        if not below:
            return []
        found.extend(below)
    return found


def body(block: dict[str, Any]) -> dict[str, Any]:
    """The attributes and blocks of a body."""
    attributes: dict[str, Any] = {}
    blocks: dict[str, Any] = {}
    for name, content in block.items():
        if name.startswith("__"):  # its own marks and comments
            continue
        if is_block(content):
            blocks[name] = [instance for one in content for instance in instances(one)]
        else:
            attributes[name] = literal(content)
    return {"attributes": attributes, "blocks": blocks}


def literal(content: Any) -> Any:
    """A literal, or "…" for what has to be evaluated."""
    if isinstance(content, list):
        return [literal(one) for one in content]
    if isinstance(content, dict):
        return {key.strip('"'): literal(one) for key, one in content.items()}
    if not isinstance(content, str):
        return content
    plain = content[:1] == '"' == content[-1:] and not any(sign in content for sign in ("${", "%{", "\\", "<<"))
    return ["text", content[1:-1]] if plain else "…"


def tree(path: str) -> Any:
    """The tree of one file."""
    try:
        return body(hcl2.loads(Path(path).read_text(encoding="utf-8")))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


json.dump({path: tree(path) for path in json.load(sys.stdin)}, sys.stdout)
