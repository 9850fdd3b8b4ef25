"""What code takes from elsewhere: point 5, being able to move on."""

from __future__ import annotations

import re

from tcop_iac.assets.kinds.pins import DependencyLock, ModuleCall, PublishedApplication, RequiredProvider, TemplateCall
from tcop_iac.model.value import Unknown
from tcop_iac.policy import (
    Judgement,
    Severity,
    failed,
    not_applicable,
    over_contents,
    passed,
    policy,
    require,
    require_that,
    undecided,
)

VERSION = re.compile(r"(?:^|[-_/])v?\d+(?:\.\d+)+|^v\d+$|^refs/tags/")
"""A git ref that is a version, or a tag by its spelling."""

COMMIT = re.compile(r"[0-9a-f]{40}")
MOVING = ("main", "master", "develop", "dev", "trunk", "head")
"""Names of branches, in lower case."""

FIRM = ("~>", "<", "=")
"""How a version constraint begins that later versions do not suit."""

IN_PATH = re.compile(r"\d+\.\d+|[0-9a-f]{40}|versionId=", re.IGNORECASE)
"""What an archive's path has in it that names one version."""


@policy(
    "TCOP-05-015",
    "source-not-pinned",
    severity=Severity.MEDIUM,
    theme="lock-in",
    maps={
        "ncsc-cloud": ("8",),
        "nist-800-53": ("CM-2", "SR-3", "SA-10"),
        "checkov": ("CKV_TF_2",),
        "cwe": ("CWE-829", "CWE-494"),
    },
)
def sources_are_pinned(
    taken: ModuleCall | RequiredProvider | DependencyLock | TemplateCall | PublishedApplication,
) -> Judgement:
    """A module, a provider or a template is taken from elsewhere without saying which version.

    Why it matters: what floats changes without review, and can bring hostile code into the account that deploys.

    How to fix: give modules a version with an upper bound, a tag or a commit, providers a bounded version, and commit
    the dependency lock file.

    Known gaps: a tag can be moved by who owns the repository. Providers and the lock file are judged for root modules
    with a backend, a provider configuration or a lock file; of a plan nothing of this is known. What a Terragrunt
    unit's `terraform` block takes is not judged.
    """
    if isinstance(taken, ModuleCall):
        return over_contents(taken.reached, lambda kind: _module(taken, kind))
    if isinstance(taken, RequiredProvider):
        return _provider(taken)
    if isinstance(taken, DependencyLock):
        return _lock(taken)
    if isinstance(taken, PublishedApplication):
        return require_that(taken.version, bool, "no version of the published application is named")
    return over_contents(taken.location, lambda location: _template(taken, location))


def _module(call: ModuleCall, kind: object) -> Judgement:
    if kind is None:
        return not_applicable("it says no source")
    if kind == "local":
        return passed("the module stands in the same repository", call.source)
    if kind == "registry":
        if call.version.content is None:
            return failed("the module comes from a registry in whatever version is newest", call.source)
        return over_contents(call.version, lambda version: _bounded(call, str(version)))
    if kind == "git":
        return over_contents(call.ref, lambda ref: _ref(call, str(ref)))
    return over_contents(call.source, lambda source: _archive(call, str(source)))


def _bounded(call: ModuleCall, version: str) -> Judgement:
    if _is_firm(version):
        return passed(f"the version is {version}", call.version)
    return undecided(f"the version is {version}, which newer ones suit as well", call.version)


def _is_firm(constraint: str) -> bool:
    """True for a version constraint with an upper bound, or of one version."""
    parts = [part.strip() for part in constraint.split(",")]
    return any(part.startswith(FIRM) or part[:1].isdigit() or part[:1] == "v" for part in parts)


def _ref(call: ModuleCall, ref: str) -> Judgement:
    if COMMIT.fullmatch(ref) or VERSION.search(ref):
        return passed(f"git takes {ref}", call.source)
    if not ref:
        return failed("the module comes from git without a ref, so its default branch is taken", call.source)
    if ref.lower().removeprefix("refs/heads/") in MOVING:
        return failed(f"the module comes from the branch {ref}", call.source)
    return undecided(f"whether {ref} is a branch or a tag is not known", call.source)


def _archive(call: ModuleCall, source: str) -> Judgement:
    if "http://" in source:
        return failed("the module comes over HTTP in clear text", call.source)
    if IN_PATH.search(source):
        return passed("the path of the archive names a version", call.source)
    return undecided("whether the archive stays the same is not known", call.source)


def _lock(lock: DependencyLock) -> Judgement:
    fault = "no dependency lock file stands beside it, so every run may take other providers"
    if lock.generated.is_known_to_be(True) and lock.present.is_known_to_be(False):
        return undecided("a tool generates the configuration, and may keep a lock file beside it", lock.present)
    return require(lock.present, True, otherwise=fault).at(Severity.LOW)


def _provider(provider: RequiredProvider) -> Judgement:
    if provider.version.is_unknown:
        return undecided("which versions suit is not known", provider.version)
    below = provider.below.content
    wanted = [str(provider.version.content or ""), *(below if isinstance(below, list) else ())]
    if any(_is_firm(one) for one in wanted if not isinstance(one, Unknown)):
        return passed("the version of the provider has an upper bound", provider.version)
    if provider.locked.is_known_to_be(True):
        return passed("the dependency lock file fixes the provider's version", provider.version)
    if provider.generated.is_known_to_be(True):
        return undecided("a tool generates the configuration, and may add what fixes the version", provider.version)
    said = "newer versions suit as well" if wanted[0] else "no version is required"
    return failed(f"the provider's version is not fixed: {said}, and no lock file names it", provider.version)


def _template(call: TemplateCall, location: object) -> Judgement:
    if location is None:
        return not_applicable("its template stands in itself")
    where = str(location)
    if where.startswith("http://"):
        return failed("the template comes over HTTP in clear text", call.location)
    if "://" not in where:
        return passed("the template stands in the same repository", call.location)
    if IN_PATH.search(where):
        return passed("the template's URL names a version", call.location)
    return undecided("whether the template behind the URL stays the same is not known", call.location)
