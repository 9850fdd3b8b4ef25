"""Tokens that public and own services of pipelines issue: whose they are, and whom a condition on them admits."""

from __future__ import annotations

import re

from tcop_iac.model.record import record
from tcop_iac.model.value import Content, Unknown

_HOSTS = re.compile(
    r"token\.actions\.githubusercontent\.com|[\w.-]*gitlab[\w.-]*|app\.terraform\.io|api\.bitbucket\.org"
    r"|oidc\.circleci\.com|agent\.buildkite\.com|vstoken\.dev\.azure\.com",
    re.IGNORECASE,
)

_HOLE = "\ue000"
"""Stands for an unknown piece of a subject."""


@record(frozen=True, slots=True)
class Bound:
    """Whom a condition admits: `own` pipelines of one project, those of one `owner`, `anybody`, or it is `unclear`."""

    holds: str
    reason: str


def issuer_in(text: str) -> str:
    """The host of the service of pipelines that issues the tokens which `text` is about, or ""."""
    match = _HOSTS.search(text) if ":saml-provider/" not in text else None
    return match.group().lower().rpartition("/")[2] if match is not None else ""


def is_shared(issuer: str) -> bool:
    """Whether a host issues the tokens of everybody's pipelines from one address, not an address an organisation."""
    return issuer in ("token.actions.githubusercontent.com", "gitlab.com", "app.terraform.io", "agent.buildkite.com")


_PROJECT = ("repository_id", "project_id")
_PATH = ("repository", "project_path")
_OWNER = ("repository_owner", "repository_owner_id", "namespace_path", "namespace_id")
_UNCLEAR = ("job_workflow_ref", "enterprise", "enterprise_id")
_CHOSEN = (
    "workflow", "environment", "ref", "context", "head_ref", "base_ref", "actor", "event_name", "ref_type",
)  # fmt: skip
"""Claims by whether they tell a project, its path, its owner, or something that anybody can choose."""


def subject_bound(issuer: str, claim: str, value: Content, literally: bool) -> Bound | None:
    """Whom a condition admits that compares the claim of a token to `value`; None where the claim says nothing of it.

    `literally` says that `*` and `?` in the value are no wildcards.
    """
    if claim not in ("sub", *_PROJECT, *_PATH, *_OWNER, *_UNCLEAR):
        return None
    parts = value.parts or (value,) if isinstance(value, Unknown) else (str(value),)
    text = "".join(part if isinstance(part, str) else _HOLE for part in parts)
    if literally:
        text = text.replace("*", "+").replace("?", "+")  # stars and question marks like any other letter
    if claim != "sub":
        return _claim(claim, text)
    if "terraform" in issuer or "buildkite" in issuer or "circleci" in issuer:
        return _named_pairs(text)
    if "bitbucket" in issuer:
        return _project(text.partition(":")[0])
    if "vstoken" in issuer:
        return _path(text.removeprefix("sc://"), text) if text.startswith("sc://") else _project(text)
    first, _, rest = text.partition(":")
    return _wild_first(first, text) or _claim(first, rest, text)


def _wild_first(first: str, text: str) -> Bound | None:
    if re.search(r"[*?]", first):
        return Bound("anybody", f"the subject {_shown(text)} lets the pipelines of others in")
    return Bound("unclear", "the subject is not known") if _HOLE in first else None


def _claim(claim: str, value: str, text: str = "") -> Bound:
    if claim in ("repo", *_PATH):
        return _path(value.partition(":")[0], text or value)
    if claim in _PROJECT:
        return _project(value.partition(":")[0])
    if claim in _OWNER:
        return _owner(value.partition(":")[0], text or value)
    if claim in _CHOSEN:
        return Bound("anybody", f"the subject {_shown(text)} begins with a claim that anybody can choose")
    return Bound("unclear", f"whom {_shown(text or value)} admits is not told by owner or project")


def _path(path: str, text: str) -> Bound:
    owner, slash, name = path.partition("/")
    if owner == "" or re.search(r"[*?]", owner):
        return Bound("anybody", f"the subject {_shown(text)} lets the pipelines of others in")
    if _HOLE in owner:
        return Bound("unclear", "the owner in the subject is not known")
    if not slash or re.search(r"[*?]", name):
        return Bound("owner", f"any project of {owner}, or many of them, may sign in")
    if _HOLE in name:
        return Bound("unclear", "the project in the subject is not known")
    return Bound("own", "the subject is bound to one project")


def _owner(owner: str, text: str) -> Bound:
    if owner == "" or re.search(r"[*?]", owner):
        return Bound("anybody", f"{_shown(text)} lets the pipelines of others in")
    if _HOLE in owner:
        return Bound("unclear", "the owner is not known")
    return Bound("owner", f"any project of {owner} may sign in")


def _project(number: str) -> Bound:
    if number == "" or re.search(r"[*?]", number):
        return Bound("anybody", f"the subject {_shown(number)} is bound to no project")
    if _HOLE in number:
        return Bound("unclear", "the project is not known")
    return Bound("own", "the subject is bound to one project")


def _named_pairs(text: str) -> Bound:
    """Subjects of names and values in turn: `organization:o:project:p:workspace:w`, `org/o/project/p/user/u`."""
    pieces = re.split("[:/]", text)
    named = dict(zip(pieces[::2], pieces[1::2], strict=False))
    owner = named.get("organization", named.get("org", ""))
    projects = [named[name] for name in ("workspace", "project", "pipeline") if name in named]
    first = _wild_first(pieces[0], text)
    if first is not None:
        return first
    told = _owner(owner, text)
    if told.holds != "owner":
        return told
    if any(_project(one).holds == "own" for one in projects):
        return Bound("own", "the subject is bound to one project")
    if any(_HOLE in one for one in projects):
        return Bound("unclear", "the project in the subject is not known")
    return told


def _shown(text: str) -> str:
    return text.replace(_HOLE, "…") or "(empty)"


_BINDING = (
    "repository", "repository_id", "repository_owner", "repository_owner_id", "namespace_path", "namespace_id",
    "project_path", "project_id", "terraform_organization_id", "terraform_organization_name", "terraform_project_id",
    "terraform_workspace_id", "organization_slug", "organization_id", "workspaceuuid", "repositoryuuid",
)  # fmt: skip
"""Claims that tell whose pipeline it is, as conditions of token exchanges name them."""

_CHOSEN_CLAIMS = (*_CHOSEN, "job_workflow_ref", "runner_environment", "ref_protected", "sha", "run_id")

_EQUAL = re.compile(r"""(?:assertion|attribute|google)\s*(?:\.\s*(\w+)|\[\s*['"](\w+)['"]\s*])\s*==\s*(['"])(.+?)\3""")
_REVERSED = re.compile(r"""(['"])([^'"]+)\1\s*==\s*(?:assertion|attribute|google)\.(\w+)""")
_AMONG = re.compile(r"""(?:assertion|attribute|google)\.(\w+)\s+in\s+\[\s*['"]""")
_BEGINS = re.compile(r"""(?:assertion|attribute|google)\.(\w+)\.startsWith\(\s*(['"])(.+?)\2\s*\)""")


def admits_own_only(expression: str) -> Bound:
    """Whom a condition of a token exchange admits, written in the Common Expression Language.

    Every alternative must compare a claim that tells the owner or the project, or the beginning of the subject.
    """
    bounds = [_alternative(one) for one in expression.split("||")]
    order = ("anybody", "unclear", "own")
    return min(bounds, key=lambda bound: order.index(bound.holds))


def _alternative(expression: str) -> Bound:
    if "!" in expression:
        return Bound("unclear", "the condition is too complex to read")
    claims = [first or second for first, second, _, _ in _EQUAL.findall(expression)]
    claims.extend(claim for _, _, claim in _REVERSED.findall(expression))
    claims.extend(_AMONG.findall(expression))
    if any(claim.lower() in _BINDING for claim in claims):
        return Bound("own", "the condition admits pipelines of one's own only")
    subjects = [text for claim, _, text in _BEGINS.findall(expression) if claim in ("sub", "subject")]
    subjects.extend(text for first, second, _, text in _EQUAL.findall(expression) if (first or second) in _SUBJECT)
    if any(re.match(r"(repo|project_path|organization):[^:/]+[:/]", text) for text in subjects):
        return Bound("own", "the condition admits subjects of one's own only")
    if claims and all(claim.lower() in _CHOSEN_CLAIMS for claim in claims):
        return Bound("anybody", "the condition is on a claim that anybody can choose")
    return Bound("unclear", "the condition is too complex to read")


_SUBJECT = ("sub", "subject")
