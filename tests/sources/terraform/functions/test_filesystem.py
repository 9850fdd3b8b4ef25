from __future__ import annotations

from pathlib import Path

import pytest

from tcop_iac.model.value import Content, Unknown
from tcop_iac.sources.terraform.functions import FunctionError
from tests.sources.terraform.functions.calling import BUCKET, Folder, call, same, set_

CASES: list[tuple[str, tuple[Content, ...], Content]] = [
    ("basename", ("foo/bar/baz.txt",), "baz.txt"),
    ("basename", ("foo/bar/",), "bar"),
    ("basename", ("/",), "/"),
    ("basename", ("",), "."),
    ("basename", ("a",), "a"),
    ("dirname", ("foo/bar/baz.txt",), "foo/bar"),
    ("dirname", ("foo/bar/",), "foo/bar"),
    ("dirname", ("/foo",), "/"),
    ("dirname", ("//foo",), "/"),
    ("dirname", ("foo",), "."),
    ("dirname", ("//a/b",), "/a"),
    ("dirname", ("",), "."),
    ("dirname", ("./a/../b/c",), "b"),
    ("pathexpand", ("/etc/resolv.conf",), "/etc/resolv.conf"),
]


@pytest.mark.parametrize(("name", "arguments", "expected"), CASES)
def test_gives(name: str, arguments: tuple[Content, ...], expected: Content) -> None:
    actual = call(name, *arguments)
    assert same(actual, expected), actual


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A repository of a few files, with a link that leads out of it."""
    root = tmp_path / "repository"
    for name in ("hello.txt", "b.json", "a/b/c.json", "a/d.json", "a/x.yml", ".hidden.json", "[odd].json"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"text of {name}")
    (root / "binary").write_bytes(b"\xff\x00")
    (tmp_path / "secret.json").write_text("{}")
    (root / "out").symlink_to(tmp_path)
    return Folder(root)


def test_file_gives_the_text(folder: Folder) -> None:
    assert call("file", "hello.txt", context=folder) == "text of hello.txt"


def test_file_refuses_bytes_that_are_no_text(folder: Folder) -> None:
    with pytest.raises(FunctionError, match="not valid UTF-8"):
        call("file", "binary", context=folder)


def test_file_tells_that_there_is_none(folder: Folder) -> None:
    with pytest.raises(FunctionError, match="no file exists at nope"):
        call("file", "nope", context=folder)


def test_file_of_an_unknown_path_is_unknown(folder: Folder) -> None:
    assert call("file", BUCKET, context=folder).references == BUCKET.references


def test_filebase64_gives_any_bytes(folder: Folder) -> None:
    assert call("filebase64", "binary", context=folder) == "/wA="


@pytest.mark.parametrize(("path", "expected"), [("hello.txt", True), ("./a/../b.json", True), ("nope", False)])
def test_fileexists(folder: Folder, path: str, expected: bool) -> None:
    assert call("fileexists", path, context=folder) is expected


@pytest.mark.parametrize(
    ("path", "message"),
    [("a", "a is a directory, not a file"), ("../secret.json", "outside the repository"), ("/etc/hosts", "outside")],
)
def test_fileexists_refuses(folder: Folder, path: str, message: str) -> None:
    with pytest.raises(FunctionError, match=message):
        call("fileexists", path, context=folder)


@pytest.mark.parametrize(
    ("path", "pattern", "expected"),
    [
        (".", "*.json", [".hidden.json", "[odd].json", "b.json"]),
        (".", "**/*.json", [".hidden.json", "[odd].json", "a/b/c.json", "a/d.json", "b.json"]),
        (".", "a/**", ["a/b/c.json", "a/d.json", "a/x.yml"]),
        (".", "**/b/**", ["a/b/c.json"]),
        (".", "a/{d,x}.{json,yml}", ["a/d.json", "a/x.yml"]),
        (".", "{a/b/c,b}.json", ["a/b/c.json", "b.json"]),
        (".", "[a-c].json", ["b.json"]),
        (".", "[^a-c]*.txt", ["hello.txt"]),
        (".", "\\[odd\\].json", ["[odd].json"]),
        (".", "?.json", ["b.json"]),
        (".", "hello.txt", ["hello.txt"]),
        (".", "nope/*", []),
        (".", "a", []),
        ("a", "*", ["d.json", "x.yml"]),
        ("a", "../*.txt", ["../hello.txt"]),
        ("a/b", "../*.yml", ["../x.yml"]),
        ("nope", "*", []),
        (".", "out/*.json", []),
        (".", "../*.json", []),
    ],
)
def test_fileset(folder: Folder, path: str, pattern: str, expected: list[str]) -> None:
    assert same(call("fileset", path, pattern, context=folder), set_(*expected))


@pytest.mark.parametrize("path", ["..", "/etc", "out"])
def test_fileset_refuses_folders_outside(folder: Folder, path: str) -> None:
    with pytest.raises(FunctionError, match="outside the repository"):
        call("fileset", path, "*", context=folder)


def test_fileset_refuses_patterns_that_explode(folder: Folder) -> None:
    with pytest.raises(FunctionError, match="more than 1000 alternatives"):
        call("fileset", ".", "{a,b}" * 20, context=folder)


def test_fileset_refuses_a_broken_class(folder: Folder) -> None:
    with pytest.raises(FunctionError, match="syntax error in pattern"):
        call("fileset", ".", "[z-a]*", context=folder)


def test_abspath_is_below_the_root_module(folder: Folder) -> None:
    assert call("abspath", "a/../b", context=folder) == f"{folder.root}/b"
    assert call("abspath", "/x/y", context=folder) == "/x/y"


@pytest.mark.parametrize("name", ["pathexpand", "file", "filebase64", "fileexists", "filesha256"])
def test_what_is_in_a_home_directory_is_unknown(folder: Folder, name: str) -> None:
    result = call(name, "~/.ssh/id_rsa", context=folder)
    assert result == Unknown("~/.ssh/id_rsa is in the home directory of whoever deploys")


def test_templatefile_hands_the_text_and_variables_to_the_context(folder: Folder) -> None:
    assert call("templatefile", "hello.txt", {"a": BUCKET}, context=folder) == "rendered hello.txt"
    assert folder.rendered == [("text of hello.txt", {"a": BUCKET}, "hello.txt")]


def test_templatefile_with_unknown_variables_is_unknown(folder: Folder) -> None:
    assert call("templatefile", "hello.txt", BUCKET, context=folder).references == BUCKET.references
    assert not folder.rendered


def test_templatefile_refuses_what_are_no_variables(folder: Folder) -> None:
    with pytest.raises(FunctionError, match="must be a map"):
        call("templatefile", "hello.txt", ["a"], context=folder)
