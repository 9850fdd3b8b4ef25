"""The package holds what the tree holds, whichever way it is built; all without network."""

import ast
import json
import os
import re
import shutil
import site
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

import tcop_iac

TREE = Path(__file__).resolve().parent.parent
FOLDERS = {"tcop_iac": TREE / "tcop_iac", "tcop_iac/policies": TREE / "policies"}
"""Where in the package each folder of the tree ends up."""

LOOK = """
import json, pkgutil, site, sys
site.addsitedir(sys.argv[1])
import tcop_iac, tcop_iac.policies
from tcop_iac.policy import Policy
modules = [found.name for found in pkgutil.walk_packages(tcop_iac.policies.__path__, "tcop_iac.policies.")]
ids = {
    thing.id
    for name in modules
    for thing in vars(__import__(name, fromlist=["*"])).values()
    if isinstance(thing, Policy)
}
print(json.dumps([tcop_iac.__file__, tcop_iac.policies.__file__, len(modules), sorted(ids)]))
"""
"""Prints where the package in a folder lies and the policies that it holds."""


def packaged() -> dict[str, Path]:
    """The files that the package should hold, by their path in it."""
    return {
        f"{prefix}/{path.relative_to(folder).as_posix()}": path
        for prefix, folder in FOLDERS.items()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }


def policy_ids() -> list[str]:
    """The ids of all policies in the tree, read from their decorators."""
    return sorted(
        decorator.args[0].value
        for path in FOLDERS["tcop_iac/policies"].rglob("*.py")
        for function in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(function, ast.FunctionDef)
        for decorator in function.decorator_list
        if isinstance(decorator, ast.Call)
        and isinstance(decorator.func, ast.Name)
        and decorator.func.id == "policy"
        and isinstance(decorator.args[0], ast.Constant)
        and isinstance(decorator.args[0].value, str)
    )


def build(hook: str, source: Path, output: Path) -> Path:
    """What the build back end's `hook` makes of `source`, in `output`."""
    code = f"import sys; from setuptools import build_meta; print(build_meta.{hook}(sys.argv[1]))"
    output.mkdir()
    done = subprocess.run([sys.executable, "-c", code, output], cwd=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return output / done.stdout.splitlines()[-1]


def policies_seen(folder: Path) -> tuple[Path, Path, int, list[str]]:
    """Where the package that `folder` holds lies, where its policies do, how many modules and which ids they have.

    The interpreter starts without site-packages' .pth files, so that this project's own editable install can't stand
    in for what `folder` lacks.
    """
    libraries = sysconfig.get_path("purelib")
    done = subprocess.run(
        [sys.executable, "-S", "-c", LOOK, folder],
        env={"PYTHONPATH": f"{folder}{os.pathsep}{libraries}", "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    package, policies, modules, ids = json.loads(done.stdout)
    return Path(package).parent, Path(policies).parent, modules, ids


def policy_modules() -> int:
    """How many modules and packages policies/ holds, itself not counted."""
    return sum(1 for path in packaged() if path.startswith("tcop_iac/policies/") and path.endswith(".py")) - 1


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what a build reads, since builds leave traces where they run."""
    copy = tmp_path_factory.mktemp("packaging") / "source"
    ignored = shutil.ignore_patterns("__pycache__", ".*")
    for name in ("tcop_iac", "policies"):
        shutil.copytree(TREE / name, copy / name, ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(TREE / name, copy / name)
    return copy


def test_every_folder_of_the_tree_is_a_listed_package() -> None:
    project = tomllib.loads((TREE / "pyproject.toml").read_text(encoding="utf-8"))
    folders = {str(Path(path).parent).replace("/", ".") for path in packaged() if path.endswith(".py")}
    assert sorted(folders) == project["tool"]["setuptools"]["packages"]


def test_every_package_has_an_init_file() -> None:
    files = packaged()
    folders = {Path(path).parent for path in files if path.endswith(".py")}
    assert [str(folder) for folder in sorted(folders) if f"{folder.as_posix()}/__init__.py" not in files] == []


def test_sdist_and_the_wheel_made_from_it_hold_all_files(source: Path, tmp_path: Path) -> None:
    sdist = build("build_sdist", source, tmp_path / "sdist")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    [unpacked] = (tmp_path / "unpacked").iterdir()
    wheel = build("build_wheel", unpacked, tmp_path / "wheel")
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
        info = [name.split("/", 1)[1] for name in archive.namelist() if ".dist-info/" in name]
    assert sdist.name == f"tcop_iac-{tcop_iac.__version__}.tar.gz"
    assert names == set(packaged())
    assert {"licenses/LICENSE", "entry_points.txt"} <= set(info)


def test_wheel_finds_the_policies(source: Path, tmp_path: Path) -> None:
    wheel = build("build_wheel", source, tmp_path / "wheel")
    target = tmp_path / "target"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile"]
    subprocess.run([*install, "--disable-pip-version-check", "--target", target, wheel], check=True)
    assert policies_seen(target) == (
        target / "tcop_iac",
        target / "tcop_iac" / "policies",
        policy_modules(),
        policy_ids(),
    )


def test_editable_install_finds_the_policies(source: Path, tmp_path: Path) -> None:
    wheel = build("build_editable", source, tmp_path / "wheel")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "target")
    assert policies_seen(tmp_path / "target") == (
        source / "tcop_iac",
        source / "policies",
        policy_modules(),
        policy_ids(),
    )


@pytest.mark.parametrize("name", ["build", "run", "test", "dev"])
def test_requirements_are_pinned_by_hash_and_name_no_registry(name: str) -> None:
    text = (TREE / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.replace("\\\n", "").splitlines() if not line.lstrip().startswith("#")]
    assert lines
    pinned = re.compile(r"[a-z0-9-]+==[\w.]+( ; [\w =<>!.'()]+)?(\s+--hash=sha256:[0-9a-f]{64})+\s*")
    assert [line for line in lines if not pinned.fullmatch(line)] == []
    assert not re.search(r"https?:|index-url|find-links|file:|/(tmp|home|root|opt|work)/", text)


def test_requirement_files_agree() -> None:
    pins: dict[str, set[frozenset[str]]] = {}  # a package may have one version for older Pythons and one for newer ones
    for path in (TREE / "requirements").glob("*.txt"):
        found: dict[str, set[str]] = {}
        for package, version in re.findall(r"^([a-z0-9-]+)==(\S+)", path.read_text(encoding="utf-8"), re.MULTILINE):
            found.setdefault(package, set()).add(version)
        for package, versions in found.items():
            pins.setdefault(package, set()).add(frozenset(versions))
    assert {package: versions for package, versions in pins.items() if len(versions) > 1} == {}


def test_policies_are_not_installed_at_the_top() -> None:
    assert not any((Path(folder) / "policies").exists() for folder in site.getsitepackages())
