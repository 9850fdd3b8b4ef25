"""What decides who may do what in a cluster."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class ClusterAuthority(Asset):
    """A managed Kubernetes cluster, and what gives power over the objects in it."""

    by_roles: Value[bool]
    """Whether roles alone give it: False where whoever is signed in has more power than they give."""
    issues_certificate: Value[bool]
    """Whether it makes a certificate of a user with which anybody who holds it can sign in."""
