"""AWS IAM: users, their passwords and keys, groups, roles, policies, and the providers whose tokens are accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    Adapter,
    Field,
    adapter,
    companion,
    computed,
    document,
    find,
    fixed,
    number,
    over_arms,
    parts,
    row,
    text,
    texts,
)
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.held_policies import GROUP, GroupPolicies, PoliciesOfUser, members, named
from tcop_iac.assets.aws.managed_policies import any_gives_full_power, gives_full_power
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.aws.role_trust import TrustedAccounts, trust
from tcop_iac.assets.kinds.identity import (
    AccessPolicy,
    Group,
    HeldPolicy,
    PolicyGrant,
    Role,
)
from tcop_iac.assets.kinds.sign_in import ConsolePassword, LocalUser, LongLivedKey, PasswordPolicy
from tcop_iac.assets.twins import HERE, WHOLE, Converted, Name, Twin, twin
from tcop_iac.model.value import Content, Origin, Unknown, Value, arms, one_of, why

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"
_PASSWORDS = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html"


def _user_name(site: Site) -> Value[Any]:
    """The name of the user that a key belongs to: as written, or that of the user it refers to."""
    written = text("user")(site)
    names: list[Content] = []
    for arm in arms(written.content):
        user = named(site.estate, "aws_iam_user", arm)
        name = user.body.get("name") if user is not None else None
        names.append(name.content if name is not None else arm)
    unknown = next((arm for arm in arms(written.content) if isinstance(arm, Unknown)), Unknown("it is one of several"))
    return replace(written, content=names[0] if len(names) == 1 else one_of(names, unknown))


def _member_signs_in(site: Site) -> Value[Any]:
    """Whether a member in sight has a console password; None where there is no member in sight."""
    answers = [*_memberships(site, "aws_iam_user_group_membership", "groups", "user")]
    answers.extend(_memberships(site, "aws_iam_group_membership", "group", "users"))
    content: Content = None
    if answers:
        doubt = why(*(one for one in answers if isinstance(one, Unknown)))
        content = True if True in answers else doubt if doubt is not None else False
    return Value(content, site.node.range, Origin.WRITTEN, "members")


def _memberships(site: Site, type_: str, on: str, other: str) -> list[Content]:
    answers: list[Content] = []
    for match in site.estate.companions(site.resource, type_, on):
        node = match.resource.body.get(other)
        for one in members(node.content if node is not None else None):
            answer = _signs_in(one, site)
            answers.append(match.uncertain if answer is True and match.uncertain is not None else answer)
    return answers


def _signs_in(content: Content, site: Site) -> Content:
    user = named(site.estate, "aws_iam_user", content)
    if user is None:
        return Unknown("a member of the group stands elsewhere")
    matches = site.estate.companions(user, "aws_iam_user_login_profile", "user")
    doubts = [match.uncertain for match in matches]
    return (None in doubts or why(*doubts)) if matches else False


_CAPS = (
    ("aws_iam_role", "permissions_boundary"),
    ("aws_iam_user", "permissions_boundary"),
)
_GIVES = (
    ("aws_iam_role_policy_attachment", "policy_arn"),
    ("aws_iam_user_policy_attachment", "policy_arn"),
    ("aws_iam_group_policy_attachment", "policy_arn"),
    ("aws_iam_policy_attachment", "policy_arn"),
    ("aws_iam_role", "managed_policy_arns"),
    ("aws_iam_role_policy_attachments_exclusive", "policy_arns"),
)


def _only_caps(site: Site) -> Value[Any]:
    """True where the policy is somebody's permissions boundary and is given to nobody."""
    caps = any(site.estate.companions(site.resource, type_, on) for type_, on in _CAPS)
    gives = any(site.estate.companions(site.resource, type_, on) for type_, on in _GIVES)
    caps = caps or _named_in(site, "aws_ssoadmin_permissions_boundary_attachment", f"permissions_boundary.{_BY_NAME}")
    gives = gives or _named_in(site, "aws_ssoadmin_customer_managed_policy_attachment", _BY_NAME)
    return Value(caps and not gives, site.node.range, Origin.WRITTEN, "permissions_boundary")


_BY_NAME = "customer_managed_policy_reference.name"


def _named_in(site: Site, type_: str, path: str) -> bool:
    """Whether a resource of `type_` names the policy at `site`, as single sign-on does in place of an ARN."""
    contents = [node.content for one in site.estate.of_type(type_) for node in find(one.body, path).nodes]
    return any(named(site.estate, site.resource.type, one) is site.resource for one in contents)


def _full_power(path: str) -> Any:
    def read(site: Site) -> Value[Any]:
        written = text(path)(site)
        return replace(written, content=gives_full_power(written.content, site))

    return computed(read)


def _listed_full_power(site: Site) -> Value[Any]:
    written = texts("managed_policy_arns")(site)
    return replace(written, content=any_gives_full_power(written.content, site))


def _boundary_full_power(site: Site) -> Value[Any]:
    written = text("permissions_boundary")(site)
    answer = over_arms(
        written.content, lambda one: gives_full_power(one, site), lambda one: gives_full_power(one, site)
    )
    return replace(written, content=answer)


def _most_exposed(site: Site) -> Value[Any]:
    """`user` where it is given to one, else `group`, else `role`."""
    for sort in ("user", "group"):
        written = texts(f"{sort}s")(site)
        if written.content not in (None, []):
            return replace(written, content=sort)
    return Value("role", site.node.range, Origin.WRITTEN, "roles")


def _policy_of(type_: str, role: str = "") -> Adapter:
    """An adapter of a type that is a policy document, of its own or of a role, a user or a group."""
    return adapter(
        AccessPolicy,
        terraform=type_,
        rows={
            "document": row(terraform=document("policy")),
            **({"role": row(terraform=text(role))} if role else {}),
            **({"only_caps": row(terraform=computed(_only_caps))} if type_ == "aws_iam_policy" else {}),
        },
    )


_TO_ROLES: dict[str, dict[str, Field]] = {
    "role": {"policy": row(terraform=text("policy_arn")), "roles": row(terraform=texts("role"))},
    "group": {},
    "user": {},
}


def _grant_to(holder: str) -> Adapter:
    return adapter(
        PolicyGrant,
        terraform=f"aws_iam_{holder}_policy_attachment",
        rows={
            "administrator": row(terraform=_full_power("policy_arn")),
            "holder": row(terraform=fixed(holder)),
            **_TO_ROLES[holder],
        },
    )


ADAPTERS = (
    adapter(
        LocalUser,
        terraform="aws_iam_user",
        identity=("name",),
        rows={
            "tags": TAGS,
            "console_password": row(
                terraform=companion("aws_iam_user_login_profile", on="user", read=fixed(True, "login profile")),
                default=False,
                doc="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords.html",
            ),
        },
    ),
    adapter(ConsolePassword, terraform="aws_iam_user_login_profile", rows={"policies": PoliciesOfUser()}),
    adapter(
        LongLivedKey,
        terraform="aws_iam_access_key",
        rows={"user": row(terraform=computed(_user_name))},
    ),
    adapter(
        PasswordPolicy,
        terraform="aws_iam_account_password_policy",
        rows={
            "minimum_length": row(terraform=number("minimum_password_length"), default=6, doc=_PASSWORDS),
            "remembered": row(terraform=number("password_reuse_prevention"), default=0, doc=_PASSWORDS),
        },
    ),
    adapter(
        Group,
        terraform=GROUP.type,
        identity=("name",),
        rows={"member_signs_in": row(terraform=computed(_member_signs_in)), "policies": GroupPolicies()},
    ),
    adapter(
        Role,
        terraform="aws_iam_role",
        identity=("name",),
        rows={
            "name": row(terraform=text("name")),
            "trust": row(terraform=computed(trust)),
            "trusted_accounts": TrustedAccounts(),
            "session_seconds": row(
                terraform=number("max_session_duration"),
                default=3600,
                doc=f"{_DOCS}/iam_role#max_session_duration-1",
            ),
            "inline_policies": parts(
                HeldPolicy,
                {"document": row(terraform=document("policy"))},
                terraform="inline_policy",
            ),
            "managed_administrator": row(terraform=computed(_listed_full_power)),
            "boundary": row(terraform=text("permissions_boundary")),
            "boundary_administrator": row(terraform=computed(_boundary_full_power)),
        },
    ),
    _policy_of("aws_iam_policy"),
    _policy_of("aws_iam_role_policy", role="role"),
    _policy_of("aws_iam_group_policy"),
    _policy_of("aws_iam_user_policy"),
    _grant_to("role"),
    _grant_to("group"),
    _grant_to("user"),
    adapter(
        PolicyGrant,
        terraform="aws_iam_policy_attachment",
        rows={
            "administrator": row(terraform=_full_power("policy_arn")),
            "policy": row(terraform=text("policy_arn")),
            "holder": row(terraform=computed(_most_exposed)),
            "roles": row(terraform=texts("roles")),
        },
    ),
)


def _first(listed: Any) -> Content:
    return listed[0] if isinstance(listed, list) and listed else listed


def _twins_of(owner: str) -> Iterator[Twin]:
    """The policies of roles, users or groups: inline, listed by their ARNs, and those that name whom they belong to."""
    holder = owner.lower()
    inline, attachment = f"aws_iam_{holder}_policy", f"aws_iam_{holder}_policy_attachment"
    document = {"policy": "PolicyDocument"}
    yield twin(f"AWS::IAM::{owner}", inline, document, at="Policies", on=holder)
    yield twin(f"AWS::IAM::{owner}Policy", inline, {**document, holder: f"{owner}Name"})
    own: dict[str, Name] = {**document, "name": "PolicyName", holder: Converted(f"{owner}s", _first)}
    yield twin("AWS::IAM::Policy", inline, own, when=f"{owner}s")
    yield twin("AWS::IAM::ManagedPolicy", attachment, {holder: HERE}, at=f"{owner}s", on="policy_arn")
    if owner != "Role":  # a role's adapter reads the list itself
        yield twin(f"AWS::IAM::{owner}", attachment, {"policy_arn": HERE}, at="ManagedPolicyArns", on=holder)


TWINS = (
    twin("AWS::IAM::User", "aws_iam_user", {"name": "UserName"}),
    twin("AWS::IAM::User", "aws_iam_user_login_profile", at="LoginProfile", on="user"),
    twin("AWS::IAM::User", "aws_iam_user_group_membership", at=WHOLE, on="user", when="Groups"),
    twin("AWS::IAM::UserToGroupAddition", "aws_iam_group_membership", {"group": "GroupName"}),
    twin("AWS::IAM::AccessKey", "aws_iam_access_key", {"user": "UserName"}),
    twin("AWS::IAM::Group", "aws_iam_group", {"name": "GroupName"}),
    twin(
        "AWS::IAM::Role",
        "aws_iam_role",
        {
            "name": "RoleName",
            "assume_role_policy": "AssumeRolePolicyDocument",
            "inline_policy": None,  # policies of their own, see above
        },
    ),
    twin("AWS::IAM::ManagedPolicy", "aws_iam_policy", {"policy": "PolicyDocument", "name": "ManagedPolicyName"}),
    *(one for owner in ("Role", "User", "Group") for one in _twins_of(owner)),
)
