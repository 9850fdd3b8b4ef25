"""Policies on resources, and attributes that do the same: who may use a queue, a topic, a function, a repository."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Adapter, Reader, adapter, computed, document, fixed, flag, present, row, text, texts
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.opensearch import DOMAIN_POLICIES
from tcop_iac.assets.kinds.identity import Admission, ResourcePolicy
from tcop_iac.assets.policy_document import is_name, read_document
from tcop_iac.assets.twins import HERE, Converted, Twin, twin
from tcop_iac.model.value import Content, Origin, Unknown, Value

_MOUNT_TARGET = "elasticfilesystem:accessedviamounttarget"


def admits_anybody(policy: Content) -> Answer:
    """Whether a decoded policy allows something to everybody, without a condition that narrows who that is."""
    found = read_document(policy, on_resource=True)
    return found if isinstance(found, Unknown) else found.admits_anybody()


def _mounted_only(site: Site) -> Value[Any]:
    """Whether every statement that allows asks for access through a mount target, inside the network."""
    written = document("policy")(site)

    def ask(content: Content) -> Answer:
        found = read_document(content, on_resource=True)
        if isinstance(found, Unknown):
            return found
        return all_of(
            any_of(one.says("true") for one in statement.conditions if one.key == _MOUNT_TARGET and not one.if_exists)
            for statement in found.allowing
        )

    return replace(written, content=agreed(written.content, ask))


def _policy_on(type_: str, path: str = "policy") -> Adapter:
    fields = {
        "aws_efs_file_system_policy": {"mounted_only": row(terraform=computed(_mounted_only))},
        **{domain: {"in_network": row(terraform=computed(_domain_in_network))} for domain in DOMAIN_POLICIES},
    }
    return adapter(
        ResourcePolicy,
        terraform=type_,
        rows={
            "document": row(terraform=document(path)),
            **fields.get(type_, {}),
        },
    )


def _domain_in_network(site: Site) -> Value[Any]:
    """Whether the search domain of a policy stands in a VPC (Amazon OpenSearch Service, "Controlling access": there
    security groups decide who reaches it, whoever the policy lets in).
    """
    for type_ in ("aws_opensearch_domain", "aws_elasticsearch_domain"):
        for domain in site.estate.of_type(type_):
            found = site.estate.companions(domain, site.resource.type, "domain_name")
            if any(match.resource is site.resource for match in found):
                inside = present("vpc_options")(Site(domain, domain.body, site.estate))
                return replace(inside, content=truth(inside.content))
    return Value(False, site.node.range, Origin.ABSENT, "domain_name")


def _is_star(content: Content) -> Answer:
    if isinstance(content, Unknown):
        known = "".join(part for part in content.parts if isinstance(part, str))
        return False if known.strip("*") or is_name(content) else content
    return isinstance(content, str) and content == "*"


def _anybody_without(*limits: str) -> Reader:
    """A reader of whether the `principal` is `*` and none of the attributes `limits` is set."""

    def read(site: Site) -> Value[Any]:
        written = text("principal")(site)
        limited = any_of(_set(present(one)(site)) for one in limits)
        everybody = agreed(written.content, _is_star)
        return replace(written, content=all_of((everybody, negated(limited))))

    return read


def _set(value: Value[Any]) -> Answer:
    return truth(value.content)


_SOURCES = ("source_arn", "source_account", "event_source_token", "principal_org_id")


def _unbound_service(site: Site) -> Value[Any]:
    written = text("principal")(site)
    limited = any_of(_set(present(one)(site)) for one in _SOURCES)
    service = agreed(written.content, _is_service)
    return replace(written, content=all_of((service, negated(limited))))


_REPLICATOR = "replicator.lambda.amazonaws.com"
"""Copies functions to the edge; it takes no source (CloudFront, "Set up IAM permissions and roles for Lambda@Edge")."""


def _is_service(content: Content) -> Answer:
    if isinstance(content, Unknown):
        if is_name(content):
            return False
        last = content.parts[-1] if content.parts else content
        return content if isinstance(last, Unknown) else last.endswith((".amazonaws.com", ".amazonaws.com.cn"))
    return isinstance(content, str) and ".amazonaws.com" in content and content != _REPLICATOR


def _not_for_urls(site: Site) -> bool:
    """Permissions for function URLs without authentication are judged with the URL (TCOP-06-409)."""
    return not (
        text("function_url_auth_type")(site).is_known_to_be("NONE")
        or flag("invoked_via_function_url")(site).is_known_to_be(True)
    )


def _any_principal(site: Site) -> Value[Any]:
    """Whether everybody may connect to an endpoint service, and nobody has to accept that."""
    accepted = flag("acceptance_required")(site)
    listed = texts("allowed_principals")(site)
    found = [listed] if listed.content is not None else []
    others = site.estate.companions(
        site.resource, "aws_vpc_endpoint_service_allowed_principal", "vpc_endpoint_service_id"
    )
    found.extend(texts("principal_arn")(Site(one.resource, one.resource.body, site.estate)) for one in others)
    everybody = any_of(agreed(one.content, _has_star) for one in found)
    content = all_of((everybody, negated(_set(accepted))))
    return replace(found[0] if found else accepted, content=content)


def _has_star(content: Content) -> Answer:
    if isinstance(content, Unknown):
        return content
    return any_of(agreed(one, _is_star) for one in content or [])


def _admission(type_: str, rows: Mapping[str, Any], **more: Any) -> Adapter:
    return adapter(Admission, terraform=type_, rows=rows, **more)


ADAPTERS = (
    _policy_on("aws_sqs_queue_policy"),
    _policy_on("aws_sqs_queue"),
    _policy_on("aws_sns_topic_policy"),
    _policy_on("aws_sns_topic"),
    _policy_on("aws_secretsmanager_secret_policy"),
    _policy_on("aws_ecr_repository_policy"),
    _policy_on("aws_ecr_registry_policy"),
    _policy_on("aws_backup_vault_policy"),
    _policy_on("aws_cloudwatch_event_bus_policy"),
    _policy_on("aws_efs_file_system_policy"),
    _policy_on("aws_glue_resource_policy"),
    _policy_on("aws_dynamodb_resource_policy"),
    _policy_on("aws_kinesis_resource_policy"),
    *(_policy_on(domain, "access_policies") for domain in DOMAIN_POLICIES),
    _policy_on("aws_codeartifact_domain_permissions_policy", "policy_document"),
    _policy_on("aws_codeartifact_repository_permissions_policy", "policy_document"),
    _policy_on("aws_cloudwatch_log_resource_policy", "policy_document"),
    _policy_on("aws_ses_identity_policy"),
    _policy_on("aws_sesv2_email_identity_policy"),
    _policy_on("aws_schemas_registry_policy"),
    _admission(
        "aws_lambda_permission",
        {
            "anybody": row(terraform=computed(_anybody_without(*_SOURCES))),
            "unbound_service": row(terraform=computed(_unbound_service)),
        },
        applies=_not_for_urls,
    ),
    _admission(
        "aws_lambda_layer_version_permission",
        {
            "anybody": row(terraform=computed(_anybody_without("organization_id"))),
            "code_only": row(terraform=fixed(True)),
        },
    ),
    _admission(
        "aws_cloudwatch_event_permission",
        {"anybody": row(terraform=computed(_anybody_without("condition")))},
    ),
    _admission("aws_vpc_endpoint_service", {"anybody": row(terraform=computed(_any_principal))}),
)


def _inside(cloudformation: str, property_: str, terraform: str, on: str, path: str = "policy") -> Twin:
    """The twin of a policy that stands in a property of its resource."""
    return twin(cloudformation, terraform, {path: HERE}, at=property_, on=on)


TWINS = (
    twin("AWS::SQS::QueuePolicy", "aws_sqs_queue_policy", {"policy": "PolicyDocument"}),
    twin("AWS::SQS::QueueInlinePolicy", "aws_sqs_queue_policy", {"policy": "PolicyDocument"}),
    twin("AWS::SNS::TopicPolicy", "aws_sns_topic_policy", {"policy": "PolicyDocument"}),
    twin("AWS::SNS::TopicInlinePolicy", "aws_sns_topic_policy", {"policy": "PolicyDocument"}),
    twin("AWS::SecretsManager::ResourcePolicy", "aws_secretsmanager_secret_policy", {"policy": "ResourcePolicy"}),
    _inside("AWS::ECR::Repository", "RepositoryPolicyText", "aws_ecr_repository_policy", "repository"),
    twin("AWS::ECR::RegistryPolicy", "aws_ecr_registry_policy", {"policy": "PolicyText"}),
    _inside("AWS::Backup::BackupVault", "AccessPolicy", "aws_backup_vault_policy", "backup_vault_name"),
    _inside("AWS::Events::EventBus", "Policy", "aws_cloudwatch_event_bus_policy", "event_bus_name"),
    twin(
        "AWS::Events::EventBusPolicy",
        "aws_cloudwatch_event_bus_policy",
        {"policy": Converted("Statement", lambda statement: {"Statement": [statement]})},
        when="Statement",
    ),
    twin("AWS::Events::EventBusPolicy", "aws_cloudwatch_event_permission", when="!Statement"),
    _inside("AWS::EFS::FileSystem", "FileSystemPolicy", "aws_efs_file_system_policy", "file_system_id"),
    _inside("AWS::DynamoDB::Table", "ResourcePolicy.PolicyDocument", "aws_dynamodb_resource_policy", "resource_arn"),
    twin("AWS::Kinesis::ResourcePolicy", "aws_kinesis_resource_policy", {"policy": "ResourcePolicy"}),
    *(
        _inside(type_, "AccessPolicies", "aws_opensearch_domain_policy", "domain_name", "access_policies")
        for type_ in ("AWS::OpenSearchService::Domain", "AWS::Elasticsearch::Domain")
    ),
    *(
        _inside(
            f"AWS::CodeArtifact::{what}",
            "PermissionsPolicyDocument",
            f"aws_codeartifact_{what.lower()}_permissions_policy",
            what.lower(),
            "policy_document",
        )
        for what in ("Domain", "Repository")
    ),
    twin("AWS::Logs::ResourcePolicy", "aws_cloudwatch_log_resource_policy"),
    twin("AWS::EventSchemas::RegistryPolicy", "aws_schemas_registry_policy"),
    twin("AWS::Lambda::Permission", "aws_lambda_permission", {"principal_org_id": "PrincipalOrgID"}),
    twin("AWS::Lambda::LayerVersionPermission", "aws_lambda_layer_version_permission"),
    twin("AWS::EC2::VPCEndpointService", "aws_vpc_endpoint_service"),
    twin(
        "AWS::EC2::VPCEndpointServicePermissions",
        "aws_vpc_endpoint_service_allowed_principal",
        {"principal_arn": "AllowedPrincipals", "vpc_endpoint_service_id": "ServiceId"},
    ),
)
