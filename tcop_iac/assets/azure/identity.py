"""Azure and Entra ID: conditional access, roles and who is given them, federated credentials, sign-in to machines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    Adapter,
    Reader,
    adapter,
    computed,
    find,
    flag,
    present,
    row,
    text,
    texts,
    value,
)
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.identity import RoleAssignment
from tcop_iac.assets.kinds.sign_in import (
    ApplicationSignIn,
    ConditionalAccess,
    FederatedCredential,
    MachineSignIn,
    RoleActivation,
)
from tcop_iac.assets.references import resource_at
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, Origin, Unknown, Value, arms, references

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"

_GIVES_POWER = {
    "Owner": "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
    "User Access Administrator": "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
    "Role Based Access Control Administrator": "f58310d9-a9f6-439a-9e8d-f62e7b41a168",
}
"""Built-in roles that can give power to others (Microsoft, "Azure built-in roles")."""

_CHANGES = {**_GIVES_POWER, "Contributor": "b24988ac-6180-42a0-ab88-20f7382dd24c"}
"""Those and the one that can change everything else."""

_STATES = {"enabled": "on", "disabled": "off", "enabledForReportingButNotEnforced": "reporting"}


def has(path: str, *words: str) -> Reader:
    """A reader of whether one of `words` is in the list at `path`; False where there is no list."""

    def read(site: Site) -> Value[Any]:
        written = texts(path)(site)
        return replace(written, content=agreed(written.content, lambda one: _includes(one, words)))

    return read


def _includes(content: Content, words: tuple[str, ...]) -> Answer:
    if isinstance(content, Unknown):
        return content
    return any_of(agreed(one, lambda arm: arm if isinstance(arm, Unknown) else arm in words) for one in content or [])


def _answer(site: Site, reader: Reader) -> Answer:
    return truth(reader(site).content)


_RISKS = ("sign_in_risk_levels", "user_risk_levels", "insider_risk_levels", "service_principal_risk_levels")


def _covers_everybody(site: Site) -> Value[Any]:
    users = has("conditions.users.included_users", "All")(site)
    clients = any_of(
        (
            _answer(site, has("conditions.client_app_types", "all")),
            all_of(
                _answer(site, has("conditions.client_app_types", one))
                for one in ("browser", "mobileAppsAndDesktopClients")
            ),
        )
    )
    narrowed = any_of(_narrowings(site))
    content = all_of(
        (
            _answer(site, lambda _: users),
            _answer(site, has("conditions.applications.included_applications", "All")),
            clients,
            negated(narrowed),
        )
    )
    return replace(users, content=content)


def _narrowings(site: Site) -> Iterator[Answer]:
    """Whether the policy is only about some risks, devices, platforms or places."""
    for name in (*_RISKS, "devices", "client_applications"):
        yield _answer(site, present(f"conditions.{name}"))
    for block, what in (("platforms", "platforms"), ("locations", "locations")):
        yield all_of(
            (
                _answer(site, present(f"conditions.{block}")),
                negated(_answer(site, has(f"conditions.{block}.included_{what}", "All", "all"))),
            )
        )
        yield _answer(site, present(f"conditions.{block}.excluded_{what}"))


def _asks_for_mfa(site: Site) -> Value[Any]:
    """Whether a second factor is the only way to meet the policy, or one of all that must be met."""
    controls = texts("grant_controls.built_in_controls")(site)
    strength = present("grant_controls.authentication_strength_policy_id")
    asked = any_of((_answer(site, has("grant_controls.built_in_controls", "mfa")), _answer(site, strength)))
    others = ("custom_authentication_factors", "terms_of_use")
    alternatives = any_of(
        (
            agreed(controls.content, lambda one: one if isinstance(one, Unknown) else len(one or []) > 1),
            *(_answer(site, present(f"grant_controls.{name}")) for name in others),
        )
    )
    every_one = _answer(site, value("grant_controls.operator", lambda word: word == "AND"))
    return replace(controls, content=all_of((asked, any_of((every_one, negated(alternatives))))))


_EXEMPT = (
    "conditions.users.excluded_users",
    "conditions.users.excluded_groups",
    "conditions.users.excluded_roles",
    "conditions.users.excluded_guests_or_external_users",
    "conditions.applications.excluded_applications",
)


def _exempt(site: Site) -> Value[Any]:
    """Whom and what the policy leaves out, by name where the configuration tells one."""
    names: list[Content] = []
    for path in _EXEMPT:
        for node in find(site.node, path).nodes:
            content = node.content
            for one in content if isinstance(content, list) else [content]:
                names.extend(_named(arm, site) for arm in arms(one))
    return Value(names, site.node.range, Origin.WRITTEN, "excluded_users")


def _named(content: Content, site: Site) -> str:
    if not isinstance(content, Unknown):
        return str(content)
    found = resource_at(site.estate, content)
    shown = [str(one) for one in references(content)]
    for name in ("display_name", "user_principal_name"):
        node = found.body.get(name) if found is not None else None
        if node is not None and isinstance(node.content, str):
            shown.append(node.content)
    return " ".join(shown)


def _activation_asks(site: Site) -> Value[Any]:
    context = present("activation_rules.required_conditional_access_authentication_context")(site)
    return (
        context if context.is_known_to_be(True) else flag("activation_rules.require_multifactor_authentication")(site)
    )


def _is_role(content: Content, site: Site, roles: dict[str, str]) -> Answer:
    """Whether `content`, a name or an id, is that of one of `roles`."""
    if isinstance(content, Unknown):
        known = "".join(part for part in content.parts if isinstance(part, str))
        if any(number in known for number in roles.values()):
            return True
        found = resource_at(site.estate, content)
        name = found.body.get("name") if found is not None and found.type == "azurerm_role_definition" else None
        number = found.body.get("role_definition_id") if found is not None and name is None else None
        told = name if name is not None else number
        if found is not None and found.mode == "managed":
            return False  # a role of one's own
        return content if told is None else agreed(told.content, lambda one: _is_named(one, roles))
    return _is_named(content, roles)


def _is_named(content: Content, roles: dict[str, str]) -> Answer:
    if isinstance(content, Unknown):
        return content
    told = str(content)
    return told in roles or any(number in told for number in roles.values())


def _role(site: Site) -> Value[Any]:
    """The role of an assignment, by name or by id."""
    name = text("role_definition_name")(site)
    return name if name.content is not None else text("role_definition_id")(site)


def _gives_out_power(site: Site) -> Value[Any]:
    written = text("role_definition_id")(site)
    return replace(written, content=agreed(written.content, lambda one: _is_role(one, site, _GIVES_POWER)))


_WIDE = re.compile(r"/|/subscriptions/[^/]+/?|/providers/Microsoft\.Management/managementGroups/[^/]+/?", re.IGNORECASE)
_WIDE_TYPES = ("azurerm_subscription", "azurerm_management_group")
_NARROW = re.compile(r"^/subscriptions/[^/]+/\w+|/resourceGroups/", re.IGNORECASE)


def is_wide(content: Content, site: Site) -> Answer:
    """Whether a scope is a subscription, a management group or more."""
    if isinstance(content, Unknown):
        shown = "".join(part if isinstance(part, str) else "?" for part in content.parts)
        if shown.strip("?"):
            return True if _WIDE.fullmatch(shown) else False if _NARROW.search(shown) else content
        found = resource_at(site.estate, content)
        if found is None or not found.type.startswith("azurerm_"):
            return content
        return found.type in _WIDE_TYPES
    return _WIDE.fullmatch(str(content)) is not None


def _power(site: Site) -> Value[Any]:
    """`broad` where a role that gives out power is given over a subscription or more, and no condition limits that."""
    role, scope, condition = _role(site), text("scope")(site), text("condition")(site)
    wide = agreed(scope.content, lambda one: is_wide(one, site))
    powerful = agreed(role.content, lambda one: _is_role(one, site, _GIVES_POWER))
    limited = agreed(condition.content, _limits_roles)
    answer = all_of((powerful, wide, negated(limited)))
    at = scope if powerful is True and isinstance(wide, Unknown) else role
    return replace(at, content=answer if isinstance(answer, Unknown) else "broad" if answer else "bounded")


def _limits_roles(content: Content) -> Answer:
    """Whether a condition says which roles may be given (Microsoft, "Delegate role assignments with conditions")."""
    if isinstance(content, Unknown):
        known = "".join(part for part in content.parts if isinstance(part, str))
        return True if "roleassignments" in known.lower() else content
    return "roleassignments" in str(content or "").lower()


def _of_identity(site: Site) -> Value[Any]:
    """Whether the managed identity holds much power here; None where nothing is given to it here."""
    for name in ("user_assigned_identity_id", "parent_id"):
        written = text(name)(site)
        if written.content is not None:
            return _held(written, [resource_at(site.estate, written.content)], site)
    return Value(None, site.node.range, Origin.ABSENT, "user_assigned_identity_id")


def _of_application(site: Site) -> Value[Any]:
    """Whether the application's service principals hold much power here."""
    written = text("application_id")(site)
    if written.content is None:
        written = text("application_object_id")(site)
    application = resource_at(site.estate, written.content)
    holders: list[Resource | None] = [application]
    if application is not None:
        for name in ("client_id", "application_id"):
            matches = site.estate.companions(application, "azuread_service_principal", name)
            holders.extend(match.resource for match in matches)
    return _held(written, holders, site)


def _held(at: Value[Any], holders: list[Resource | None], site: Site) -> Value[Any]:
    answers: list[Answer] = []
    for holder in holders:
        matches = site.estate.companions(holder, "azurerm_role_assignment", "principal_id") if holder else []
        for match in matches:
            role = _role(Site(match.resource, match.resource.body, site.estate))
            answers.append(agreed(role.content, lambda one: _is_role(one, site, _CHANGES)))
    return replace(at, content=any_of(answers) if answers else None)


def _credential(type_: str, privileged: Reader) -> Adapter:
    return adapter(
        FederatedCredential,
        terraform=type_,
        rows={
            "issuer": row(terraform=text("issuer")),
            "subject": row(terraform=text("subject")),
            "privileged": row(terraform=computed(privileged)),
        },
    )


def _stays_on(off: Any) -> bool:
    return str(off).lower() in ("false", "0")


def _through_directory(site: Site) -> Value[Any]:
    enabled = flag("auth_settings_v2.auth_enabled")(site)
    answer = all_of(
        (
            _answer(site, lambda _: enabled),
            _answer(site, flag("auth_settings_v2.require_authentication")),
            _answer(site, present("auth_settings_v2.active_directory_v2")),
        )
    )
    first = flag("auth_settings.enabled")(site)
    if enabled.content is not None or first.content is None:
        return replace(enabled, content=answer)
    older = all_of(
        (
            _answer(site, lambda _: first),
            _answer(site, value("auth_settings.unauthenticated_client_action", lambda one: one != "AllowAnonymous")),
            _answer(site, present("auth_settings.active_directory")),
        )
    )
    return replace(first, content=older)


ADAPTERS = (
    adapter(
        ConditionalAccess,
        terraform="azuread_conditional_access_policy",
        rows={
            "state": row(terraform=value("state", lambda word: _STATES.get(str(word), word))),
            "covers_everybody": row(terraform=computed(_covers_everybody)),
            "asks_for_mfa": row(terraform=computed(_asks_for_mfa)),
            "exempt": row(terraform=computed(_exempt)),
        },
    ),
    adapter(
        RoleActivation,
        terraform="azurerm_role_management_policy",
        rows={
            "asks_for_mfa": row(terraform=computed(_activation_asks)),
            "gives_out_power": row(terraform=computed(_gives_out_power)),
        },
    ),
    adapter(RoleAssignment, terraform="azurerm_role_assignment", rows={"power": row(terraform=computed(_power))}),
    _credential("azurerm_federated_identity_credential", _of_identity),
    _credential("azuread_application_federated_identity_credential", _of_application),
    *(
        adapter(
            MachineSignIn,
            terraform=f"azurerm_{name}",
            rows={
                "password": row(
                    terraform=value("disable_password_authentication", _stays_on),
                    default=False,
                    doc=f"{_DOCS}/{name}#disable_password_authentication-1",
                )
            },
        )
        for name in ("linux_virtual_machine", "linux_virtual_machine_scale_set")
    ),
    adapter(
        MachineSignIn,
        terraform="azurerm_virtual_machine",
        applies=lambda site: present("os_profile_linux_config")(site).content is not False,
        rows={
            "password": row(terraform=value("os_profile_linux_config.disable_password_authentication", _stays_on)),
        },
    ),
    *(
        adapter(
            ApplicationSignIn,
            terraform=f"azurerm_{system}_web_app",
            identity=("name",),
            rows={"through_directory": row(terraform=computed(_through_directory))},
        )
        for system in ("linux", "windows")
    ),
)
