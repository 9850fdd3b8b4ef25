"""AWS: what serves and takes clear text, versions of TLS, and the metadata service of instances."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    adapter,
    computed,
    document,
    find,
    first_of,
    fixed,
    flag,
    over_arms,
    present,
    row,
    text,
    texts,
    value,
)
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.engine_settings import setting
from tcop_iac.assets.kinds.database import ClusterSettings, EngineSettings
from tcop_iac.assets.kinds.transit import DatabaseTransport, InstanceMetadata, ObjectTransport, TlsEndpoint, WebEntry
from tcop_iac.assets.policy_document import Statement, is_name, read_document
from tcop_iac.assets.references import resource_at
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, OneOf, Origin, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"


# load balancers

_CLEAR = ("HTTP", "http")


def _forwards(site: Site, block: str) -> Answer:
    """Whether an action hands requests on, and neither redirects them to HTTPS nor answers them itself."""
    answers: list[Answer] = []
    for node in find(site.node, block).nodes:
        for element in node.elements():
            here = Site(site.resource, element, site.estate)
            kind = text("type")(here).content
            if isinstance(kind, Unknown):
                answers.append(kind)
            elif kind == "redirect":
                answers.append(_redirects_clear(here))
            else:
                answers.append(kind not in ("fixed-response", None))
    return any_of(answers)


def _redirects_clear(action: Site) -> Answer:
    """Whether a redirect leads to clear text: its protocol is the caller's where nothing else is said."""
    protocol = text("redirect.protocol")(action).content
    return protocol if isinstance(protocol, Unknown) else protocol != "HTTPS"


def _serves_clear(site: Site) -> Value[Any]:
    protocol = text("protocol")(site)
    if protocol.content is not None:
        clear = agreed(protocol.content, lambda one: one if isinstance(one, Unknown) else one in _CLEAR)
    else:
        clear = not present("certificate_arn")(site).content  # an application balancer's, since a network one must say
    rules = (
        match.resource
        for type_ in ("aws_lb_listener_rule", "aws_alb_listener_rule")
        for match in site.estate.companions(site.resource, type_, "listener_arn")
    )
    attached = (_forwards(Site(one, one.body, site.estate), "action") for one in rules)
    answers = [_forwards(site, "default_action"), *attached]
    return replace(protocol, content=all_of((clear, any_of(answers))))


def _balancer_reached(site: Site) -> Value[Any]:
    """Whether the internet reaches the listener's balancer; a balancer that stands elsewhere is not known."""
    named = text("load_balancer_arn")(site)
    balancer = resource_at(site.estate, named.content)
    if balancer is None:
        return replace(named, content=Unknown("its load balancer stands elsewhere"))
    there = Site(balancer, balancer.body, site.estate)
    kind = text("load_balancer_type")(there)
    if kind.content in ("network", "gateway"):
        return replace(kind, content=False)
    internal = flag("internal")(there)
    return replace(internal, content=internal.content is None or over_arms(internal.content, lambda one: not one))


def _classic_clear(site: Site) -> Value[Any]:
    protocols = find(site.node, "listener.lb_protocol").nodes
    answers = [
        agreed(one.content, lambda word: word if isinstance(word, Unknown) else str(word).lower() == "http")
        for one in protocols
    ]
    decides = next((one for one, said in zip(protocols, answers, strict=True) if said is True), None)
    return Value(any_of(answers), decides.range if decides else site.node.range, Origin.WRITTEN, "listener.lb_protocol")


def _classic_reached(site: Site) -> Value[Any]:
    internal = flag("internal")(site)
    return replace(internal, content=internal.content is None or over_arms(internal.content, lambda one: not one))


# distributions

_BEHAVIOURS = ("default_cache_behavior.viewer_protocol_policy", "ordered_cache_behavior.viewer_protocol_policy")


def _viewers_clear(site: Site) -> Value[Any]:
    found = [node for path in _BEHAVIOURS for node in find(site.node, path).nodes]
    answers = [
        agreed(one.content, lambda word: word if isinstance(word, Unknown) else word == "allow-all") for one in found
    ]
    decides = next((one for one, said in zip(found, answers, strict=True) if said is True), found[0] if found else None)
    return Value(
        any_of(answers), decides.range if decides else site.node.range, Origin.WRITTEN, "viewer_protocol_policy"
    )


def _origins_clear(site: Site) -> Value[Any]:
    """Whether an origin that is no website of S3's is fetched by HTTP."""
    answers: list[Answer] = []
    for node in find(site.node, "origin").nodes:
        for element in node.elements():
            here = Site(site.resource, element, site.estate)
            policy = text("custom_origin_config.origin_protocol_policy")(here).content
            if policy != "http-only":
                answers.append(policy if isinstance(policy, Unknown) else False)
                continue
            domain = text("domain_name")(here).content
            website = ".s3-website" in (domain if isinstance(domain, str) else "") or _is_website(domain)
            answers.append(not website)
    return Value(any_of(answers), site.node.range, Origin.WRITTEN, "origin_protocol_policy")


def _is_website(domain: Content) -> bool:
    return isinstance(domain, Unknown) and any(one.path[-1:] == ("website_endpoint",) for one in domain.references)


# TLS

_MODERN_POLICIES = re.compile(r"ELBSecurityPolicy-(TLS13-1-[23]-|TLS-1-2-|FS-1-2-)")


def _listener_modern(site: Site) -> Value[Any]:
    """By allow-list; without a policy the service takes one that accepts TLS 1.0 (ELB, "Security policies")."""
    policy = text("ssl_policy")(site)
    if policy.content is None:
        return replace(policy, content=False, origin=Origin.DEFAULT)
    return replace(policy, content=over_arms(policy.content, lambda one: _MODERN_POLICIES.match(str(one)) is not None))


def _listener_tls(site: Site) -> Value[Any]:
    return value("protocol", lambda one: one in ("HTTPS", "TLS"))(site)


def _viewer_modern(site: Site) -> Value[Any]:
    """With CloudFront's own certificate the floor is TLSv1, whatever is written."""
    own = flag("viewer_certificate.cloudfront_default_certificate")(site)
    if own.content is True:
        return replace(own, content=False)
    least = text("viewer_certificate.minimum_protocol_version")(site)
    if least.content is None:
        return replace(least, content=False, origin=Origin.DEFAULT)
    return replace(least, content=over_arms(least.content, lambda one: str(one).startswith(("TLSv1.2", "TLSv1.3"))))


def _domain_modern(site: Site) -> Value[Any]:
    policy = text("domain_endpoint_options.tls_security_policy")(site)
    if policy.content is None:
        return replace(policy, content=False, origin=Origin.DEFAULT)
    return replace(policy, content=over_arms(policy.content, lambda one: str(one).startswith("Policy-Min-TLS-1-2")))


def _api_modern(site: Site) -> Value[Any]:
    policy = text("security_policy")(site)
    if policy.content is not None:
        return replace(policy, content=over_arms(policy.content, lambda one: str(one) != "TLS_1_0"))
    kinds = texts("endpoint_configuration.types")(site)
    if kinds.content == ["REGIONAL"]:
        return replace(kinds, content=True)
    return replace(policy, content=Unknown("the service chooses the policy of an edge endpoint"))


_TLS = row(terraform=fixed(True))


def _domain_clear(site: Site) -> Value[Any]:
    """Whether a search domain answers clear HTTP: not where nothing is said (opensearch_domain, enforce_https)."""
    https = flag("domain_endpoint_options.enforce_https")(site)
    return replace(https, content=False if https.content is None else over_arms(https.content, lambda one: not one))


def _tls(type_: str, modern: Any, **more: Any) -> Any:
    return adapter(
        TlsEndpoint, terraform=type_, rows={"speaks_tls": _TLS, "modern": row(terraform=computed(modern)), **more}
    )


# buckets

_SECURE = "aws:securetransport"


def _refuses(content: Content) -> Answer:
    """Whether a policy denies the bucket and its objects to everybody whose request is in clear text."""
    if content is None:
        return False
    found = read_document(content, on_resource=True)
    if isinstance(found, Unknown):
        return found
    refusing = [(one, _refuses_clear(one)) for one in found.statements]
    answer = all_of(
        any_of(all_of((refuses, _concern(one, concerns))) for one, refuses in refusing)
        for concerns in (_is_bucket, _is_objects)
    )
    return found.unread if answer is False and found.unread is not None else answer


def _concern(statement: Statement, asked: Callable[[Content], Answer]) -> Answer:
    if statement.not_resources is not None:
        return Unknown("it names what it is not about")
    return any_of(map(asked, statement.resources))


def _is_bucket(resource: Content) -> Answer:
    """Whether a resource of a statement is the bucket itself: `arn:aws:s3:::name`."""
    if isinstance(resource, Unknown):
        known = [part for part in resource.parts if isinstance(part, str)]
        return "/" not in "".join(known) if known or is_name(resource) else resource
    return agreed(resource, _is_bucket) if isinstance(resource, OneOf) else "/" not in str(resource)


def _is_objects(resource: Content) -> Answer:
    """Whether a resource of a statement is all objects of the bucket: `arn:aws:s3:::name/*`."""
    if isinstance(resource, Unknown):
        written = "".join(part if isinstance(part, str) else _UNTOLD for part in resource.parts)
        if written.strip(_UNTOLD):
            of = _key(written)
            return resource if _UNTOLD in of else of == "*"
        return False if is_name(resource) else resource
    return agreed(resource, _is_objects) if isinstance(resource, OneOf) else _key(str(resource)) == "*"


_UNTOLD = "\0"
"""Stands in a text for what is not known."""


def _key(arn: str) -> str:
    """What an ARN says of the keys of objects; of one that ends before them, its last letter: `*` takes in all."""
    bucket, slash, key = arn.partition("/")
    return key if slash else bucket[-1:].replace(_UNTOLD, "")


def _refuses_clear(statement: Statement) -> Answer:
    """Whether a statement refuses all requests in clear text, or all requests whatever."""
    asked = [
        one.says("false")
        for one in statement.conditions
        if one.key == _SECURE and one.operator in ("bool", "stringequals")
    ]
    if len(statement.conditions) != len(asked) or len(asked) > 1:
        return False
    return all_of(
        (
            statement.denies,
            statement.is_for_everybody,
            any_of(asked or (True,)),
            True if statement.unread is None else statement.unread,
            statement.covers_action("s3:GetObject"),
            statement.covers_action("s3:PutObject"),
        )
    )


def _bucket_refuses(site: Site) -> Value[Any]:
    own = document("policy")(site)
    matches = site.estate.companions(site.resource, "aws_s3_bucket_policy", "bucket")
    policies = [own] if own.content is not None else []
    policies += [document("policy")(Site(one.resource, one.resource.body, site.estate)) for one in matches]
    answers = [agreed(one.content, _refuses) for one in policies]
    if not policies:
        return Value(False, site.node.range, Origin.ABSENT, "aws_s3_bucket_policy")
    return replace(policies[0], content=any_of(answers))


def _website(site: Site) -> Value[Any]:
    found = site.estate.companions(site.resource, "aws_s3_bucket_website_configuration", "bucket")
    own = present("website")(site)
    return replace(own, content=bool(found) or own.content is True)


# databases

_SECURE_WORDS = ("1", "on", "true")


def _on(found: Value[Any]) -> Value[Any]:
    return replace(found, content=over_arms(found.content, lambda one: str(one).lower() in _SECURE_WORDS))


def _major(version: Content) -> int | None:
    known = re.match(r"\d+", version) if isinstance(version, str) else None
    return int(known[0]) if known else None


def _instance_forced(site: Site) -> Value[Any]:
    """The engine's parameter, or its default: PostgreSQL refuses clear text from version 15 on (RDS User Guide)."""
    return _forced(site, "parameter_group_name", EngineSettings, postgres_since=15)


def _cluster_forced(site: Site) -> Value[Any]:
    """Aurora PostgreSQL refuses clear text from version 17 on."""
    return _forced(site, "db_cluster_parameter_group_name", ClusterSettings, postgres_since=17)


def _forced(site: Site, group: str, kind: type[EngineSettings], postgres_since: int) -> Value[Any]:
    engine = text("engine")(site)
    family = _family(site, group, kind)
    name = engine.content if engine.content is not None else family  # what is restored need not name its engine
    if not isinstance(name, str):
        return Value(None, site.node.range, Origin.UNMODELLED)
    if not any(word in name for word in ("postgres", "mysql", "mariadb", "sqlserver", "aurora")):
        return Value(None, site.node.range, Origin.UNMODELLED)
    postgres = "postgres" in name or name.startswith("sqlserver")
    found = setting(site, group, kind, "rds.force_ssl" if postgres else "require_secure_transport")
    if found.content is not None:
        return _on(found)
    version = text("engine_version")(site)
    if version.content is None and family:
        version = replace(text(group)(site), content=re.sub(r"^.*?(?=[\d.]*$)", "", family))
    number = _major(version.content)
    unknown: Content = Unknown("the engine's version decides, and it is not written")
    if number is None or (not postgres and not str(version.content).startswith(("5", "8.0", "10", "11.4", "11.3"))):
        return replace(version, content=unknown)
    return replace(version, content=postgres and not name.startswith("sqlserver") and number >= postgres_since)


def _family(site: Site, group: str, kind: type[EngineSettings]) -> str:
    """The family of the group of parameters that is named, such as postgres16; "" where it is not known."""
    named = text(group)(site)
    if isinstance(named.content, str) and named.content.startswith("default."):
        return named.content.removeprefix("default.")
    found = site.estate.referred(kind, named)
    family = found.resource.body.get("family") if found is not None else None
    return family.content if family is not None and isinstance(family.content, str) else ""


def _own_instance(site: Site) -> Value[Any]:
    replica = present("replicate_source_db")(site)
    return replace(replica, content=replica.content is False)


# the metadata service


def _token(site: Site) -> Value[Any]:
    """Whether a token is needed; where nothing is said, the image may ask for one, if it is not known which it is."""
    endpoint = text("metadata_options.http_endpoint")(site)
    if endpoint.content == "disabled":
        return replace(endpoint, content=True)
    tokens = text("metadata_options.http_tokens")(site)
    if tokens.content is not None:
        return replace(tokens, content=over_arms(tokens.content, lambda one: one == "required"))
    image = first_of(text("ami"), text("image_id"))(site)
    if isinstance(image.content, Unknown) or "al2023" in str(image.content):
        return replace(tokens, content=Unknown("its image decides, and it is not known which it is"))
    return tokens


def _instance_token(site: Site) -> Value[Any]:
    own = _token(site)
    if own.content is not None and not (isinstance(own.content, Unknown) and own.origin is Origin.ABSENT):
        return own
    for name in ("launch_template.id", "launch_template.name"):
        template = resource_at(site.estate, text(name)(site).content)
        if template is not None:
            return _token(Site(template, template.body, site.estate))
        if text(name)(site).content is not None:
            return replace(own, content=Unknown("its launch template stands elsewhere"))
    accounts = site.estate.of_type("aws_ec2_instance_metadata_defaults")
    for account in accounts:
        whole = text("http_tokens")(Site(account, account.body, site.estate))
        if whole.content == "required":
            return replace(whole, content=True)
    return own


def _told(site: Site) -> Value[Any]:
    return first_of(text("metadata_options.http_tokens"), text("metadata_options.http_endpoint"))(site)


ADAPTERS = (
    *(
        adapter(
            WebEntry,
            terraform=type_,
            rows={
                "serves_clear": row(terraform=computed(_serves_clear)),
                "reached_from_internet": row(terraform=computed(_balancer_reached)),
            },
        )
        for type_ in ("aws_lb_listener", "aws_alb_listener")
    ),
    adapter(
        WebEntry,
        terraform="aws_elb",
        rows={
            "serves_clear": row(terraform=computed(_classic_clear)),
            "reached_from_internet": row(terraform=computed(_classic_reached)),
        },
    ),
    adapter(
        WebEntry,
        terraform="aws_cloudfront_distribution",
        rows={
            "serves_clear": row(terraform=computed(_viewers_clear)),
            "reached_from_internet": row(terraform=fixed(True)),
            "fetches_clear": row(terraform=computed(_origins_clear)),
        },
    ),
    *(
        adapter(
            TlsEndpoint,
            terraform=type_,
            rows={
                "speaks_tls": row(terraform=computed(_listener_tls)),
                "modern": row(terraform=computed(_listener_modern)),
            },
        )
        for type_ in ("aws_lb_listener", "aws_alb_listener")
    ),
    _tls("aws_cloudfront_distribution", _viewer_modern),
    _tls("aws_api_gateway_domain_name", _api_modern),
    *(
        _tls(type_, _domain_modern, clear_too=row(terraform=computed(_domain_clear)))
        for type_ in ("aws_opensearch_domain", "aws_elasticsearch_domain")
    ),
    adapter(
        ObjectTransport,
        terraform="aws_s3_bucket",
        rows={
            "refuses_clear": row(terraform=computed(_bucket_refuses)),
            "serves_website": row(terraform=computed(_website)),
        },
    ),
    adapter(
        DatabaseTransport,
        terraform="aws_db_instance",
        rows={
            "forced": row(terraform=computed(_instance_forced)),
            "concerns": row(terraform=computed(_own_instance)),
        },
    ),
    adapter(DatabaseTransport, terraform="aws_rds_cluster", rows={"forced": row(terraform=computed(_cluster_forced))}),
    adapter(
        DatabaseTransport,
        terraform="aws_db_proxy",
        rows={
            "forced": row(terraform=flag("require_tls"), default=False, doc=f"{_DOCS}/db_proxy#require_tls-1"),
        },
    ),
    adapter(
        DatabaseTransport,
        terraform="aws_docdb_cluster_parameter_group",
        rows={
            "forced": row(
                terraform=lambda site: Value(
                    negated(any_of(_tls_off(one.content) for one in find(site.node, "parameter").nodes)),
                    site.node.range,
                    Origin.WRITTEN,
                    "tls",
                )
            ),
        },
    ),
    *(
        adapter(
            InstanceMetadata,
            terraform=type_,
            rows={"token_needed": row(terraform=computed(token)), "told": row(terraform=computed(_told))},
        )
        for type_, token in (
            ("aws_instance", _instance_token),
            ("aws_launch_template", _token),
            ("aws_launch_configuration", _token),
        )
    ),
)


def _tls_off(content: Any) -> Answer:
    if isinstance(content, Unknown):
        return content
    listed = content if isinstance(content, list) else [content]
    return any(isinstance(one, dict) and one.get("name") == "tls" and one.get("value") == "disabled" for one in listed)


TWINS = (
    twin("AWS::ApiGateway::DomainName", "aws_api_gateway_domain_name"),
    twin("AWS::RDS::DBProxy", "aws_db_proxy", {"require_tls": "RequireTLS"}),
)
