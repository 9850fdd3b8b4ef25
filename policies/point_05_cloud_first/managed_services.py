"""Managed services before software that a team runs itself: point 5, how adopting cloud first will help."""

from __future__ import annotations

import re

from tcop_iac.assets.answers import Answer, agreed
from tcop_iac.assets.kinds.cluster import Cluster, SelfRunCluster
from tcop_iac.assets.kinds.machines import DatabaseMachine, ScriptedMachine
from tcop_iac.assets.kinds.workload import Chart, Container, Containers
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Content, Unknown, arms
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    Value,
    failed,
    for_each,
    not_applicable,
    passed,
    policy,
    require_that,
    undecided,
)
from tcop_iac.secret_text import HOLE


@policy(
    "TCOP-05-005",
    "database-self-hosted",
    severity=Severity.MEDIUM,
    theme="managed-services",
    maps={"ncsc-cloud": ("5",), "nist-800-53": ("SA-9", "SI-2")},
)
def database_is_managed(workload: Containers | ScriptedMachine | DatabaseMachine, parameters: Parameters) -> Judgement:
    """A database runs in a container or on a machine that the team keeps itself, where a managed service exists.

    Why it matters: patching, backup, failover and encryption of a self-run database are the team's own work, and the
    part of point 5 that cloud adoption should take away.

    How to fix: move to RDS, Aurora, DocumentDB, Azure Database or Cloud SQL, or record why engine, extension or
    licence needs rule a managed service out.

    Known gaps: a machine fails where its image is of a database, or its start-up script installs a database server and
    its name or tags name one as well; the script alone is open, since a client or a migration box looks the same. What
    other images bring along is not seen.
    """
    if isinstance(workload, DatabaseMachine):
        return failed("a database server runs on a machine that the team keeps")
    if isinstance(workload, ScriptedMachine):
        return _machine(workload, parameters)

    def judge(container: Container) -> Judgement:
        found = _runs(container, parameters.db_images, "a database server")
        if found.verdict is not Verdict.FAIL or _is_certain(container.mounts):
            return found
        return undecided(
            "a database image without a volume may be a test fixture or a throw-away copy", container.image
        )

    return for_each(workload.containers, judge, none=not_applicable("it has no containers"))


@policy(
    "TCOP-05-006",
    "middleware-self-hosted",
    severity=Severity.LOW,
    theme="managed-services",
    maps={"ncsc-cloud": ("5",), "nist-800-53": ("SA-9",)},
)
def middleware_is_managed(workload: Containers | Chart | ScriptedMachine, parameters: Parameters) -> Judgement:
    """A message broker, cache or search engine is run by the team itself, where a managed service exists.

    Why it matters: clusters of brokers and caches are hard to patch and to scale, and the cloud offers all of them as
    services.

    How to fix: use MSK, SQS, SNS, Amazon MQ, ElastiCache, OpenSearch Service, Service Bus, Event Hubs, Pub/Sub or
    Memorystore.

    Known gaps: a chart from a local path is open, since its name says little. Of a machine only the packages are seen
    that its start-up script installs.
    """
    if isinstance(workload, ScriptedMachine):
        return _middleware_machine(workload)
    if isinstance(workload, Chart):
        return _chart(workload, parameters)

    def judge(container: Container) -> Judgement:
        found = _runs(container, parameters.middleware_images, "middleware")
        if found.verdict is not Verdict.FAIL or _is_certain(container.ports):
            return found
        return undecided("a cache without a port may be a sidecar of one service", container.image)

    return for_each(workload.containers, judge, none=not_applicable("it has no containers"))


def _chart(chart: Chart, parameters: Parameters) -> Judgement:
    if any(isinstance(one, str) and one.startswith((".", "/")) for one in arms(chart.chart.content)):
        return undecided("the chart comes from a local path", chart.chart)
    return require_that(
        chart.chart,
        lambda name: str(name).rpartition("/")[2] not in parameters.middleware_charts,
        "a chart installs middleware that is offered as a managed service",
    )


DATABASE_SERVERS = re.compile(
    r"postgresql(?:-?[0-9]+)?(?:-server)?(?![\w-]*-client)|mysql-server|mariadb-server|mongodb-org|mssql-server"
    r"|oracle-database|cassandra(?!-driver)|couchdb"
)
"""Packages of database servers, as distributions name them."""

MIDDLEWARE_SERVERS = re.compile(
    r"(?<![\w./-])(?:redis(?:-server|6|7)?|valkey(?:-server)?|memcached|rabbitmq-server|kafka|confluent-(?:kafka|server)"
    r"|zookeeper(?:d|-server)?|elasticsearch|opensearch|nats-server)(?:[=-][0-9][^\s]*)?(?=\s|$)"
)
"""Packages of brokers, caches and search engines; tools and libraries for them have longer names."""

COMMANDS = re.compile(r"\n|&&|\|\||[;|]")
"""What stands between the commands of a script."""

DATABASE_IMAGES = re.compile(r"\bwindows-sql-cloud/|(?:^|/)sql-(?:std|web|ent|exp|[0-9])")
"""Images of Google Cloud that have SQL Server on them, by project or family."""

INSTALL = re.compile(r"\b(?:apt(?:-get)?|yum|dnf|zypper|apk)\b.*\b(?:install|add)\b")
"""A line of a script that installs packages."""


def _machine(machine: ScriptedMachine, parameters: Parameters) -> Judgement:
    if any(isinstance(one, str) and DATABASE_IMAGES.search(one) for one in arms(machine.image.content)):
        return require_that(
            machine.image, lambda image: not DATABASE_IMAGES.search(str(image)), "its image is of a database server"
        )
    installs = agreed(machine.script.content, lambda script: _installs(script, DATABASE_SERVERS))
    if isinstance(installs, Unknown):
        return undecided(
            f"whether its start-up script installs a database is not known: {installs.reason}", machine.script
        )
    tags = machine.tags.content
    texts = [*(tags.values() if isinstance(tags, dict) else ()), machine.name.content]
    words = re.split(r"[^a-z0-9]+", " ".join(one for one in texts if isinstance(one, str)).lower())
    named = bool(set(words) & set(parameters.db_words))
    if not installs:
        return not_applicable("its start-up script installs no database server")
    if named:
        return failed("its start-up script installs a database server, and its name or tags name one", machine.script)
    return undecided("its start-up script installs a database server, which may be for a client only", machine.script)


def _middleware_machine(machine: ScriptedMachine) -> Judgement:
    installs = agreed(machine.script.content, lambda script: _installs(script, MIDDLEWARE_SERVERS))
    if isinstance(installs, Unknown):
        return undecided(
            f"whether its start-up script installs middleware is not known: {installs.reason}", machine.script
        )
    if not installs:
        return not_applicable("its start-up script installs no middleware")
    return failed("its start-up script installs middleware that is offered as a managed service", machine.script)


def _installs(script: Content, servers: re.Pattern[str]) -> Answer:
    """Whether a script, with holes where it is not known, installs one of `servers`."""
    if isinstance(script, Unknown):
        return script
    text = str(script or "").replace("\\\n", " ")
    installs = [command for command in COMMANDS.split(text) if INSTALL.search(command)]
    if any(servers.search(command) for command in installs):
        return True
    # a hole that is a line of its own may be any commands
    open_ = any(HOLE in command for command in installs) or any(line.strip() == HOLE for line in text.splitlines())
    return Unknown("it depends on a value that is not known") if open_ else False


def _runs(container: Container, images: tuple[str, ...], what: str) -> Judgement:
    return require_that(
        container.image, lambda image: not _is_one_of(str(image), images), f"a container runs {what} from its image"
    )


def _is_one_of(image: str, names: tuple[str, ...]) -> bool:
    """True where the last part of an image's name, or its last two, is one of `names`; registry and tag apart."""
    path = image.partition("@")[0].split("/")
    path[-1] = path[-1].partition(":")[0]
    return path[-1] in names or "/".join(path[-2:]) in names


def _is_certain(value: Value[list[object]]) -> bool:
    """True where a list is known to have something in it."""
    return isinstance(value.content, list) and value.content != []


CONTROL_PLANES = re.compile(
    r"\bkubeadm\s+init\b|\bk3s\s+server\b|\brke2-server\b|\bmicrok8s\b|https://get\.(?:k3s|rke2)\.io|\bk0s\s+install\s+controller"
)
"""What makes a machine the control plane of a cluster, as each distribution's instructions have it."""

JOINS = re.compile(r"\bK3S_URL=|\bINSTALL_RKE2_TYPE=.?agent|\bkubeadm\s+join\b")
"""What makes it a worker of another machine's cluster instead."""


@policy(
    "TCOP-05-007",
    "kubernetes-self-hosted",
    severity=Severity.MEDIUM,
    theme="managed-services",
    maps={"ncsc-cloud": ("5",), "nist-800-53": ("SA-9", "SI-2")},
)
def control_plane_is_managed(subject: Cluster | SelfRunCluster | ScriptedMachine) -> Judgement:
    """A Kubernetes control plane is built and kept by the team itself.

    Why it matters: it must be upgraded, backed up and defended by the team, on a fast cycle of releases.

    How to fix: move to EKS, AKS or GKE, where possible with nodes that the provider keeps as well.

    Known gaps: a machine fails only where its start-up script makes a control plane. What an image brings along, or a
    tool of configuration installs later, is not seen.
    """
    if isinstance(subject, Cluster):
        return passed("the provider runs the control plane")
    if isinstance(subject, SelfRunCluster):
        return failed("the cluster's control plane runs on machines of the team's own")
    makes = agreed(subject.script.content, _makes_control_plane)
    if isinstance(makes, Unknown):
        return undecided(f"whether its start-up script makes a cluster is not known: {makes.reason}", subject.script)
    if not makes:
        return not_applicable("its start-up script makes no cluster")
    return failed("its start-up script makes a Kubernetes control plane", subject.script)


def _makes_control_plane(script: Content) -> Answer:
    """Whether a script, with holes where it is not known, makes a control plane; a hole alone is no sign of one."""
    if isinstance(script, Unknown):
        return script
    text = str(script or "")
    return bool(CONTROL_PLANES.search(text)) and not JOINS.search(text)
