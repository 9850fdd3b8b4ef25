from __future__ import annotations

import contextlib
import subprocess
import sys

import pytest

from tcop_iac.model.value import Unknown
from tcop_iac.sources.terraform.functions import FUNCTIONS, FunctionError
from tests.sources.terraform.functions.calling import BUCKET

OF_THE_EVALUATOR = {"can", "convert", "issensitive", "nonsensitive", "sensitive", "try", "type"}

LANGUAGE = """
abs abspath alltrue anytrue base64decode base64encode base64gzip base64sha256 base64sha512 basename bcrypt can ceil
chomp chunklist cidrhost cidrnetmask cidrsubnet cidrsubnets coalesce coalescelist compact concat contains csvdecode
dirname distinct element endswith ephemeralasnull file filebase64 filebase64sha256 filebase64sha512 fileexists
filemd5 fileset filesha1 filesha256 filesha512 flatten floor format formatdate formatlist indent index issensitive
join jsondecode jsonencode keys length list log lookup lower map matchkeys max md5 merge min nonsensitive one parseint
pathexpand plantimestamp pow range regex regexall replace reverse rsadecrypt sensitive setintersection setproduct
setsubtract setunion sha1 sha256 sha512 signum slice sort split startswith strcontains strrev substr sum templatefile
templatestring textdecodebase64 textencodebase64 timeadd timecmp timestamp title tobool tolist tomap tonumber toset
tostring transpose trim trimprefix trimspace trimsuffix try type upper urlencode uuid uuidv5 values yamldecode
yamlencode zipmap base64gunzip cidrcontains urldecode
"""
"""Those of Terraform 1.14, then what OpenTofu 1.11 has besides."""


def test_every_function_of_the_language_is_there() -> None:
    assert set(FUNCTIONS) == set(LANGUAGE.split()) - OF_THE_EVALUATOR


def test_names_are_those_of_the_functions() -> None:
    assert all(name == function.name for name, function in FUNCTIONS.items())


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_any_count_of_unknown_arguments_is_answered_or_refused(name: str) -> None:
    function = FUNCTIONS[name]
    context = [None] if function.takes_context else []
    for count in range(5):
        with contextlib.suppress(FunctionError):
            result = function.call(*context, *[BUCKET] * count)
            assert not isinstance(result, Unknown) or result.reason


def test_importing_the_functions_loads_nothing_slow() -> None:
    code = "import sys, tcop_iac.sources.terraform.functions; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    slow = {"yaml", "hashlib", "csv", "gzip", "zlib", "datetime", "uuid", "fractions"}
    assert not slow & set(loaded)
