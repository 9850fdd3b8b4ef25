"""The page of all settings: `python -m tcop_iac.settings_page > docs/settings.md`, or `make catalogue`."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields

from tcop_iac.config import FAIL_ON, NO_SETTINGS
from tcop_iac.parameters import Parameters

KEYS: Mapping[str, str] = {
    "policy": "Only these policies: ids, names or globs.",
    "skip-policy": "Not these.",
    "point": "Only these points: 5, 6, 10.",
    "theme": "Only these themes.",
    "severity": "Only findings of this severity and above.",
    "fail-on": f"The mildest severity that makes the exit code 1: {', '.join(FAIL_ON)}.",
    "strict": "Incomplete (3) also where modules are not on disk.",
    "show-open": "Report also what can't be known before deployment.",
    "show-passed": "Report also what is as it should be.",
    "var": "A table of values of input variables.",
    "var-file": "Files of values, relative to the settings.",
    "template-parameters": "Files of values of templates' parameters, likewise.",
    "workspace": "Terraform's workspace.",
    "environments": "Tables with `name`, `var-file`, `var`, `workspace`, `template-parameters`: roots judged in each.",
    "module-dirs": "A table of module sources and the folders where copies lie.",
    "overrides": "Tables that turn policies off, or give them another severity, for some of the estate; see below.",
    "parameters": "A table of what policies measure against; see below.",
}
"""The keys of a settings file. A test compares them with those that are read."""

OVERRIDES = """\
## Overrides

An override says which policies it is about (`policy`, `theme`, `point`), where (`path`: a file, a folder or a pattern,
relative to the settings; `environment`; `tag`: a table of a key and its value), and what holds there: `enabled`, or
another `severity`. All conditions that it has must hold; of several overrides that hold, the last one decides. Tags
that are not known are none.

```toml
[[overrides]]
policy = ["TCOP-06-102", "TCOP-06-105"]
path = "sandbox"
severity = "low"

[[overrides]]
theme = "backup"
tag = { environment = "sandbox" }
enabled = false
```
"""


def page() -> str:
    """All settings as Markdown."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    yield "# Settings"
    yield ""
    yield "Made by `make catalogue` from the program. Settings stand in `tcop.toml`, or under `[tool.tcop-iac]` in"
    yield "`pyproject.toml`, at or above the scanned path. A key that there is not is an error, with the nearest one."
    yield from ("", "| key | meaning |", "|---|---|")
    yield from (f"| `{key}` | {text} |" for key, text in KEYS.items())
    yield from ("", OVERRIDES.rstrip())
    yield from ("", "## Parameters", "", "Under `[parameters]`.", "", "| key | default | meaning |", "|---|---|---|")
    texts = documented(Parameters)
    for one in fields(Parameters):
        if one.name not in NO_SETTINGS:
            yield f"| `{one.name.replace('_', '-')}` | {_shown(one)} | {texts[one.name]} |"


def documented(class_: type) -> Mapping[str, str]:
    """What stands below each field of a class, by its name."""
    [tree] = ast.parse(inspect.getsource(class_)).body
    assert isinstance(tree, ast.ClassDef)
    found: dict[str, str] = {}
    for field, text in zip(tree.body, tree.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(text, ast.Expr):
            found[field.target.id] = " ".join(str(ast.literal_eval(text.value)).split())
    return found


def _shown(field: Field[object]) -> str:
    """A default as TOML has it."""
    default = field.default_factory() if field.default_factory is not MISSING else field.default
    if isinstance(default, bool):
        return f"`{str(default).lower()}`"
    if isinstance(default, tuple) and field.type == "tuple[str, str]":
        return f'`{{ {default[0]} = "{default[1]}" }}`'
    if isinstance(default, tuple):
        return ", ".join(f"`{one}`" for one in default) or "none"
    return f"`{default}`" if default else "none"


if __name__ == "__main__":
    print(page(), end="")  # noqa: T201
