"""Elastic Load Balancing: access logs of application, network and classic balancers."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import Adapter, adapter, computed, flag, over_arms, parts, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.joins import referring
from tcop_iac.assets.kinds.entry import Listener, LoadBalancer, SignInStep
from tcop_iac.assets.part_rows import Together
from tcop_iac.assets.twins import HERE, Converted, twin
from tcop_iac.model.value import Content, OneOf, Unknown, Value, one_of

LB = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb"
ELB = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elb"
NETWORK_LOGS = "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html"


def _ends_tls(site: Site) -> Content:
    return over_arms(text("protocol")(site).content, lambda protocol: protocol == "TLS")


_TLS_LISTENER = referring(
    ("aws_lb_listener", "load_balancer_arn"), ("aws_alb_listener", "load_balancer_arn"), test=_ends_tls
)


def _takes_requests(site: Site) -> Value[Any]:
    """Whether requests are seen: by application balancers, and by network balancers that end TLS (`NETWORK_LOGS`)."""
    kind = text("load_balancer_type")(site)
    if kind.content == "network":
        return _TLS_LISTENER(site)
    content = over_arms(kind.content, lambda one: one == "application")
    return Value(True if content is None else content, kind.range, attribute="load_balancer_type", trace=kind.trace)


def _classic_logged(site: Site) -> Value[Any]:
    """`access_logs.enabled`, which is true once the block is there."""
    block = site.node.get("access_logs")
    written = flag("access_logs.enabled")(site)
    if written.content is not None or block is None:
        return written
    content: Content = True if block.existence is None else one_of([True, False], block.existence)
    return Value(content, block.range, attribute="access_logs")


def _balancer(type_: str) -> Adapter:
    return adapter(
        LoadBalancer,
        terraform=type_,
        identity=("name",),
        rows={
            "access_logged": row(terraform=flag("access_logs.enabled"), default=False, doc=f"{LB}#enabled-1"),
            "takes_requests": row(terraform=computed(_takes_requests)),
            "internal": row(terraform=flag("internal"), default=False, doc=f"{LB}#internal-1"),
        },
    )


LISTENER = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener"


def _listener(type_: str, action: str) -> Adapter:
    """A listener or a rule, whose actions may ask people to sign in with OpenID Connect or Cognito."""
    unauthenticated = row(
        terraform=text("on_unauthenticated_request"),
        default="authenticate",
        doc=f"{LISTENER}#on_unauthenticated_request-1",
    )
    steps = tuple(
        parts(SignInStep, {"unauthenticated": unauthenticated}, terraform=f"{action}.authenticate_{way}")
        for way in ("oidc", "cognito")
    )
    return adapter(Listener, terraform=type_, rows={"sign_in": Together(steps)})


ADAPTERS = (
    *(_listener(type_, "default_action") for type_ in ("aws_lb_listener", "aws_alb_listener")),
    *(_listener(type_, "action") for type_ in ("aws_lb_listener_rule", "aws_alb_listener_rule")),
    _balancer("aws_lb"),
    _balancer("aws_alb"),
    adapter(
        LoadBalancer,
        terraform="aws_elb",
        identity=("name",),
        rows={
            "access_logged": row(
                terraform=computed(_classic_logged),
                default=False,
                doc=f"{ELB}#access_logs-1",
            ),
            "internal": row(terraform=flag("internal"), default=False, doc=f"{ELB}#internal-1"),
        },
    ),
)


def _attribute(key: str) -> Converted:
    """A load balancer's attribute, of a list of `Key` and `Value`; no key is there twice."""

    def picked(attributes: Any) -> Any:
        listed = attributes if isinstance(attributes, list) else []
        found = [one for one in (_value_of(member, key) for member in listed) if one is not None]
        sure = [one for one in found if not isinstance(one, Unknown)]
        return sure[-1] if sure else found[-1] if found else None

    return Converted("LoadBalancerAttributes", picked)


def _value_of(member: Content, key: str) -> Content:
    """What a member of a list of attributes says of the one with `key`; None where it is about another."""
    if isinstance(member, OneOf):
        return one_of([_value_of(arm, key) for arm in member.values], member.test)
    if isinstance(member, Unknown):
        return member
    if not isinstance(member, dict):
        return None
    told = member.get("Value")
    return over_arms(member.get("Key"), lambda written: told if written == key else None)


TWINS = (
    twin(
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        "aws_lb",
        {
            "load_balancer_type": "Type",
            "internal": Converted("Scheme", lambda scheme: scheme == "internal"),
            "enable_deletion_protection": _attribute("deletion_protection.enabled"),
            "access_logs": HERE,
            "access_logs.enabled": _attribute("access_logs.s3.enabled"),
            "access_logs.bucket": _attribute("access_logs.s3.bucket"),
            "drop_invalid_header_fields": _attribute("routing.http.drop_invalid_header_fields.enabled"),
            "desync_mitigation_mode": _attribute("routing.http.desync_mitigation_mode"),
        },
    ),
    twin(
        "AWS::ElasticLoadBalancingV2::Listener",
        "aws_lb_listener",
        {
            "certificate_arn": "Certificates",
            "default_action": "DefaultActions",
            "default_action.redirect": "RedirectConfig",
            "default_action.authenticate_oidc": "AuthenticateOidcConfig",
            "default_action.authenticate_cognito": "AuthenticateCognitoConfig",
        },
    ),
    twin(
        "AWS::ElasticLoadBalancingV2::ListenerRule",
        "aws_lb_listener_rule",
        {
            "action": "Actions",
            "action.redirect": "RedirectConfig",
            "action.authenticate_oidc": "AuthenticateOidcConfig",
            "action.authenticate_cognito": "AuthenticateCognitoConfig",
        },
    ),
    twin(
        "AWS::ElasticLoadBalancing::LoadBalancer",
        "aws_elb",
        {
            "name": "LoadBalancerName",
            "listener": "Listeners",
            "listener.lb_protocol": "Protocol",
            "internal": Converted("Scheme", lambda scheme: scheme == "internal"),
            "access_logs": "AccessLoggingPolicy",
            "access_logs.bucket": "S3BucketName",
            "desync_mitigation_mode": None,
        },
    ),
)
