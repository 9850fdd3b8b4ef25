"""Encryption in transit: point 6, mitigation "data encryption"."""

from __future__ import annotations

from tcop_iac.assets.answers import all_of, truth
from tcop_iac.assets.kinds.transit import (
    DatabaseTransport,
    FileTransfer,
    InnerTransport,
    ObjectTransport,
    TlsEndpoint,
    WebEntry,
)
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown
from tcop_iac.policy import (
    Judgement,
    Severity,
    every,
    failed,
    forbid,
    not_applicable,
    passed,
    policy,
    require,
    undecided,
)


@policy(
    "TCOP-06-201",
    "web-served-in-clear",
    severity=Severity.HIGH,
    theme="encryption-in-transit",
    maps={
        "nist-800-53": ("SC-8", "SC-8(1)"),
        "ncsc-cloud": ("1", "11"),
        "aws-fsbp": ("ELB.1", "ELB.3", "CloudFront.3", "CloudFront.9"),
        "checkov": (
            "CKV_AWS_2", "CKV2_AWS_20", "CKV_AWS_34", "CKV2_AWS_72", "CKV_AWS_376", "CKV_AZURE_14", "CKV_AZURE_217",
        ),
        "trivy": ("AVD-AWS-0054", "AVD-AWS-0012", "AVD-AZU-0072"),
    },
)  # fmt: skip
def web_is_encrypted(entry: WebEntry) -> Judgement:
    """A web front end that the internet reaches serves clear HTTP.

    Why it matters: clear HTTP exposes sessions and personal data to anyone on the path.

    How to fix: end TLS on the balancer or the distribution, and answer port 80 with a permanent redirect to HTTPS.

    Known gaps: a balancer inside the network is not judged, nor is one for other protocols than HTTP.
    """
    clear, reached = truth(entry.serves_clear.content), truth(entry.reached_from_internet.content)
    if clear is False:
        return _fetched(entry)
    if reached is False:
        return not_applicable("the internet does not reach it, or it is about another protocol")
    both = all_of((clear, reached))
    if isinstance(both, Unknown):
        return undecided(
            f"whether it serves clear HTTP to the internet is not known: {both.reason}", entry.serves_clear
        )
    return failed("it serves clear HTTP", entry.serves_clear)


def _fetched(entry: WebEntry) -> Judgement:
    fetched = forbid(entry.fetches_clear, True, because="it fetches what it serves in clear text").at(Severity.MEDIUM)
    return fetched if entry.fetches_clear.is_modelled else passed("it serves no clear HTTP", entry.serves_clear)


@policy(
    "TCOP-06-202",
    "old-tls-accepted",
    severity=Severity.HIGH,
    theme="encryption-in-transit",
    maps={
        "nist-800-53": ("SC-8(1)", "SC-13"),
        "ncsc-cloud": ("1",),
        "aws-fsbp": ("CloudFront.10", "OpenSearch.8", "ES.8"),
        "checkov": (
            "CKV_AWS_103", "CKV_AWS_174", "CKV_AWS_206", "CKV_AWS_213", "CKV_AWS_228", "CKV_AZURE_15", "CKV_AZURE_44",
            "CKV_AZURE_148", "CKV_GCP_4",
        ),
        "trivy": (
            "AVD-AWS-0047", "AVD-AWS-0013", "AVD-AWS-0005", "AVD-AWS-0126", "AVD-AZU-0011", "AVD-AZU-0006",
        ),
    },
)  # fmt: skip
def tls_is_modern(endpoint: TlsEndpoint) -> Judgement:
    """An endpoint accepts versions of TLS before 1.2 or outdated ciphers, or answers in clear text beside it.

    Why it matters: older versions and ciphers have known weaknesses and fall outside current government guidance.

    How to fix: pick a policy that starts at TLS 1.2, better at 1.3, with a modern set of ciphers.

    Known gaps: policies are told by an allow-list of their names; a new name fails until it is in the list.
    """
    speaks = truth(endpoint.speaks_tls.content)
    if speaks is False:
        return not_applicable("it speaks no TLS")
    if isinstance(speaks, Unknown):
        return undecided(f"whether it speaks TLS is not known: {speaks.reason}", endpoint.speaks_tls)
    judgements = [require(endpoint.modern, True, otherwise="it accepts versions of TLS before 1.2")]
    if endpoint.strong.is_modelled:
        judgements.append(require(endpoint.strong, True, otherwise="it agrees to ciphers that are out of date"))
    if endpoint.clear_too.is_modelled:
        judgements.append(forbid(endpoint.clear_too, True, because="it answers in clear text as well"))
    return every(judgements)


@policy(
    "TCOP-06-203",
    "objects-served-in-clear",
    severity=Severity.MEDIUM,
    theme="encryption-in-transit",
    maps={
        "nist-800-53": ("SC-8",),
        "ncsc-cloud": ("1",),
        "cis-aws-3.0": ("2.1.1",),
        "aws-fsbp": ("S3.5",),
        "checkov": ("CKV_AWS_379", "CKV_AZURE_3"),
        "trivy": ("AVD-AZU-0008",),
    },
)
def objects_are_encrypted_in_transit(store: ObjectTransport) -> Judgement:
    """A store of objects answers requests in clear text.

    Why it matters: object stores still answer plain HTTP unless a policy refuses it.

    How to fix: add a Deny statement for aws:SecureTransport false that covers the bucket and its objects.

    Known gaps: a resource control policy of the organisation, and a policy on the bucket in another configuration, are
    not seen. A website is judged by how it is published. Google's stores take clear HTTP from whoever asks for it, and
    have no argument against it.
    """
    if store.serves_website.is_known_to_be(True):
        return not_applicable("its website speaks only clear HTTP")
    return require(store.refuses_clear, True, otherwise="nothing refuses requests in clear text")


@policy(
    "TCOP-06-204",
    "database-accepts-clear-connections",
    severity=Severity.MEDIUM,
    theme="encryption-in-transit",
    maps={
        "nist-800-53": ("SC-8",),
        "ncsc-cloud": ("1",),
        "aws-fsbp": ("RDS.38", "RDS.39", "Redshift.2", "DMS.9"),
        "checkov": ("CKV2_AWS_69", "CKV_AWS_105", "CKV_AWS_90", "CKV2_AWS_49", "CKV_AZURE_52", "CKV_GCP_6"),
        "trivy": ("AVD-AZU-0026", "AVD-AZU-0020", "AVD-GCP-0015"),
    },
)
def database_connections_are_encrypted(transport: DatabaseTransport) -> Judgement:
    """A database accepts connections in clear text.

    Why it matters: one misconfigured client leaks credentials and records.

    How to fix: set the parameter of the engine that refuses clear connections, and attach that group.

    Known gaps: a group of parameters that stands elsewhere is open, as is an engine whose version is not written where
    its default hangs on it.
    """
    if transport.concerns.is_known_to_be(False):
        return not_applicable("the database that it copies decides")
    if transport.forced.is_known_to_be(True):
        return passed("connections in clear text are refused", transport.forced)
    judgement = require(transport.forced, True, otherwise="connections in clear text are accepted")
    copies = transport.concerns.content
    if judgement.verdict is Verdict.FAIL and isinstance(copies, Unknown):
        return undecided(f"{judgement.reason}; whether it copies another database is not known", judgement.value)
    return judgement


@policy(
    "TCOP-06-205",
    "inner-traffic-in-clear",
    severity=Severity.MEDIUM,
    theme="encryption-in-transit",
    maps={
        "nist-800-53": ("SC-8",),
        "ncsc-cloud": ("1",),
        "aws-fsbp": ("ElastiCache.5", "ElastiCache.6", "MSK.1", "OpenSearch.3", "ES.3", "DynamoDB.7"),
        "checkov": (
            "CKV_AWS_30", "CKV_AWS_6", "CKV_AWS_81", "CKV_AWS_97", "CKV_AWS_202", "CKV_AWS_239", "CKV_GCP_97",
            "CKV_AWS_215", "CKV_AWS_351",
        ),
        "trivy": ("AVD-AWS-0051", "AVD-AWS-0073", "AVD-AWS-0043"),
    },
)  # fmt: skip
def inner_traffic_is_encrypted(transport: InnerTransport) -> Judgement:
    """Traffic inside a cluster, to a cache or to a broker is in clear text, or by a version of TLS before 1.2.

    Why it matters: such flows cross shared networks and zones, and attackers move sideways through them.

    How to fix: turn on encryption in transit or between nodes, and ask clients for TLS.

    Known gaps: a cache of Memcached that says nothing is open, since it may hold nothing that matters.
    """
    encrypted = require(transport.encrypted, True, otherwise="traffic inside is in clear text")
    if not transport.modern.is_modelled:
        return encrypted
    return every([encrypted, require(transport.modern, True, otherwise="it accepts versions of TLS before 1.2")])


@policy(
    "TCOP-06-206",
    "files-taken-in-clear",
    severity=Severity.MEDIUM,
    theme="encryption-in-transit",
    maps={
        "cwe": ("CWE-319", "CWE-326"),
        "nist-800-53": ("SC-8", "SC-8(1)"),
        "ncsc-cloud": ("1",),
        "aws-fsbp": ("Transfer.2",),
        "checkov": ("CKV_AWS_380", "CKV_AZURE_78"),
        "trivy": ("AVD-AZU-0071",),
    },
)
def files_are_encrypted_on_the_way(service: FileTransfer) -> Judgement:
    """A service takes files over plain FTP, or agrees to algorithms of SSH and TLS that are out of date.

    Why it matters: plain FTP sends passwords and files in clear, and the oldest policies agree to weak key exchange.

    How to fix: use SFTP or FTPS with a security policy of 2020 or later, and turn FTP off for web apps.

    Known gaps: a policy with a name that is not known here is open.
    """
    return every(
        (
            forbid(service.clear_text, True, because="it takes files over plain FTP"),
            require(service.current, True, otherwise="it agrees to algorithms that are out of date"),
        )
    )
