from __future__ import annotations

from pathlib import Path

import pytest

from tcop_iac.model.value import Content, Unknown
from tcop_iac.sources.terraform.functions import FUNCTIONS, FunctionError
from tests.sources.terraform.functions.calling import BUCKET, Folder, call, same

CASES: list[tuple[str, tuple[Content, ...], Content]] = [
    ("md5", ("hello world",), "5eb63bbbe01eeed093cb22bb8f5acdc3"),
    ("sha1", ("hello world",), "2aae6c35c94fcfb415dbe95f408b9ce91ee846ed"),
    ("sha256", ("hello world",), "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"),
    (
        "sha512",
        ("hello world",),
        (
            "309ecc489c12d6eb4cc40f50c902f2b4d0ed77ee511a7c7a9bcd3ca86d4cd86f"
            "989dd35bc5ff499670da34255b45b0cfd830e81f605dcf7dc5542e93ae9cd76f"
        ),
    ),
    ("base64sha256", ("hello world",), "uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek="),
    (
        "base64sha512",
        ("hello world",),
        "MJ7MSJwS1utMxA9QyQLytNDtd+5RGnx6m808qG1M2G+YndNbxf9JlnDaNCVbRbDP2DDoH2Bdz33FVC6TrpzXbw==",
    ),
    ("uuidv5", ("dns", "www.terraform.io"), "a5008fae-b28c-5ba5-96cd-82b4c53552d6"),
    ("uuidv5", ("url", "https://www.terraform.io/"), "9db6f67c-dd95-5ea0-aa5b-e70e5c5f7cf5"),
    ("uuidv5", ("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.terraform.io"), "a5008fae-b28c-5ba5-96cd-82b4c53552d6"),
    ("sha256", (1,), "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"),
]

ERRORS: list[tuple[str, tuple[Content, ...], str]] = [
    ("uuidv5", ("nope", "a"), "uuidv5() doesn't support namespace nope"),
    ("md5", (["a"],), "string required"),
    ("rsadecrypt", ("a", "no key"), "invalid private key"),
]


@pytest.mark.parametrize(("name", "arguments", "expected"), CASES)
def test_gives(name: str, arguments: tuple[Content, ...], expected: Content) -> None:
    actual = call(name, *arguments)
    assert same(actual, expected), actual


@pytest.mark.parametrize(("name", "arguments", "message"), ERRORS)
def test_refuses(name: str, arguments: tuple[Content, ...], message: str) -> None:
    with pytest.raises(FunctionError) as caught:
        call(name, *arguments)
    assert message in str(caught.value)


@pytest.mark.parametrize("name", ["md5", "sha1", "sha256", "sha512", "base64sha256", "base64sha512"])
def test_the_hash_of_a_file_is_that_of_its_text(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text("hello world")
    of_file = "filebase64" + name.removeprefix("base64") if name.startswith("base64") else f"file{name}"
    assert call(of_file, "a.txt", context=Folder(tmp_path)) == call(name, "hello world")


@pytest.mark.parametrize("name", ["uuid", "bcrypt"])
def test_what_is_new_on_every_run_is_never_known(name: str) -> None:
    assert FUNCTIONS[name].volatile
    assert isinstance(FUNCTIONS[name].call(*(["secret", 10] if name == "bcrypt" else [])), Unknown)


def test_rsadecrypt_unveils_nothing() -> None:
    assert isinstance(call("rsadecrypt", "YQ==", "-----BEGIN RSA PRIVATE KEY-----"), Unknown)


def test_the_hash_of_an_unknown_is_unknown() -> None:
    assert call("sha256", BUCKET).references == BUCKET.references
