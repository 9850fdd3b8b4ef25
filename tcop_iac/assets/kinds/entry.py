"""Where requests enter: balancers, distributions, interfaces, function addresses, and what guards them."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.model.value import Value


class EntryPoint(Asset):
    """Something that takes web requests and can keep a record of each."""

    access_logged: Value[bool]
    """Whether a record of each request is kept."""
    takes_requests: Value[bool]
    """Whether it is switched on and of a sort that sees single requests."""
    internal: Value[bool]
    """Whether it is reachable only from the private network."""


class LoadBalancer(EntryPoint):
    """A balancer that spreads requests over servers."""


class Distribution(EntryPoint):
    """A content delivery network."""


class ApiStage(EntryPoint):
    """A deployed stage of an interface."""


class WebSite(EntryPoint):
    """A managed host of a web application."""


class WebFirewall(EntryPoint):
    """A filter for web requests."""


class AnonymousInterface(Asset):
    """An interface that asks callers who they are, or does not: a function's address, a route, a method."""

    anonymous: Value[bool]
    """Whether anybody may call it without saying who they are."""
    authentication: Value[str]
    """How callers are known, as the provider spells it."""
    key_only: Value[bool]
    """Whether a shared key is all that a caller shows: it tells callers apart and proves nothing."""
    reachable: Value[bool]
    """Whether it can be called from outside the private network."""
    narrowed: Value[bool]
    """Whether a policy on it narrows who may call it."""
    tags: Value[dict[str, str]]
    """Tags of what is behind it, which may say that it is public on purpose."""


class GuestAccess(Asset):
    """A directory that may give credentials to people who have not signed in."""

    guests_allowed: Value[bool]
    """Whether unauthenticated people get credentials."""


class SignInStep(Part):
    """A step at which a balancer asks people to sign in before it passes their requests on."""

    unauthenticated: Value[str]
    """What happens to a request without a sign-in: `authenticate`, `deny`, or `allow`."""


class Listener(Asset):
    """What a balancer does with the requests that it takes at a port or by a rule."""

    sign_in: Parts[SignInStep]
