"""Our evaluator gives what OpenTofu gave, for every recorded expression and module case."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tcop_iac.model.value import Content, Sensitive
from tcop_iac.sources.terraform.console import Console
from tcop_iac.sources.terraform.library import Library
from tcop_iac.sources.terraform.roots import evaluated, root_module
from tcop_iac.sources.terraform.variables import Inputs
from tests.terraform_estate import outputs

HERE = Path(__file__).parent
RECORDED: dict[str, Any] = json.loads((HERE / "expressions.json").read_text("utf-8"), parse_float=Decimal)
MODULES = sorted(path for path in (HERE / "modules").iterdir() if path.is_dir())


def plain(content: Content) -> object:
    """A content as JSON would hold it, with booleans told from numbers and numbers to 12 digits."""
    if isinstance(content, Sensitive):
        return plain(content.content)
    if isinstance(content, dict):
        return {key: plain(member) for key, member in content.items()}
    if isinstance(content, list):
        return [plain(member) for member in content]
    if isinstance(content, bool) or content is None or isinstance(content, str):
        return content
    return f"{Decimal(content).normalize():.12g}"


@pytest.fixture(scope="module")
def console(tmp_path_factory: pytest.TempPathFactory) -> Console:
    """An empty root module."""
    return Console(tmp_path_factory.mktemp("empty"), Inputs())


@pytest.mark.parametrize("expression", RECORDED)
def test_expression(console: Console, expression: str) -> None:
    answer = console.evaluate(expression)
    assert not answer.error
    assert not answer.unknown
    assert plain(answer.value) == plain(RECORDED[expression])


def test_every_expression_is_recorded() -> None:
    assert list(RECORDED) == (HERE / "expressions.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("case", MODULES, ids=lambda path: path.name)
def test_module_case(case: Path) -> None:
    wanted = json.loads(case.with_suffix(".json").read_text("utf-8"), parse_float=Decimal)
    library = Library(case, case)
    config = library.folder(case)
    assert config is not None
    inputs = Inputs(workspace="default")
    root = evaluated(library, config, inputs)
    assert sorted(one.address for one in root.resources if one.mode == "managed") == wanted["addresses"]
    found = outputs(root_module(library, config, inputs))
    assert {name: plain(found[name]) for name in wanted["outputs"]} == plain(wanted["outputs"])
    assert not root.run.troubles
