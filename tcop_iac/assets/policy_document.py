"""A typed view of an IAM policy document, with questions of three answers about what it allows to whom.

A document comes decoded (`adapter.document`), and every part of it may be unknown, partly known or one of several.
Strings stand for lists of one. Keys and operators of conditions are compared without regard to case, as are actions;
resources and principals are compared as written (IAM User Guide, "IAM JSON policy elements reference").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated
from tcop_iac.model.record import record
from tcop_iac.model.value import Content, OneOf, Sensitive, Unknown, derived, first_unknown, why

MFA_PRESENT = "aws:multifactorauthpresent"
MFA_AGE = "aws:multifactorauthage"

EVERY_ACTION = "*:*"
EVERY_RESOURCE = "*"
_EVERY_ARN = "arn:aws:*:*:*:*"
"""Whatever a policy writes for every resource covers this as well: `*`, `arn:*`, `arn:aws:*`."""

CALLER_KEYS = frozenset(
    f"aws:{name}".lower()
    for name in (
        "PrincipalOrgID", "PrincipalOrgPaths", "PrincipalAccount", "PrincipalArn", "SourceOrgID", "SourceOrgPaths",
        "SourceAccount", "SourceArn", "SourceOwner", "SourceVpc", "SourceVpce", "SourceVpcArn", "SourceIp",
        "VpceAccount", "VpceOrgID", "VpceOrgPaths", "UserId",
    )
) | {"kms:calleraccount", "s3:dataaccesspointaccount", "s3:dataaccesspointarn"}  # fmt: skip
"""Condition keys that tell one's own callers from all others (catalogue, TCOP-06-403; IAM User Guide, "AWS global
condition context keys"; Amazon S3 User Guide, "The meaning of public" and "Delegating access control to access
points")."""

ROLE_CALLER_KEYS = frozenset(
    {"aws:principalorgid", "aws:principalorgpaths", "aws:principalaccount", "aws:principalarn"}
)
"""Those of them that a request to assume a role carries for every caller."""


@record(frozen=True, slots=True)
class Principal:
    """Whom a statement is about: a sort ("AWS", "Service", "Federated", "*") and a name of that sort.

    `doubt` says why it may not be there.
    """

    sort: str
    name: Content
    doubt: Unknown | None = None

    @property
    def is_everybody(self) -> Answer:
        """Whether it stands for everybody, not for somebody named."""
        answer = agreed(self.name, _is_star)
        return self.doubt if answer is True and self.doubt is not None else answer


@record(frozen=True, slots=True)
class Condition:
    """One line of a condition: every key must have one of the values, or (`negative`) none of them.

    `operator` is in lower case, without a set qualifier and without `IfExists`; `key` is in lower case. `doubt` says
    why the condition may not be there.
    """

    operator: str
    key: str
    values: tuple[Content, ...]
    if_exists: bool = False
    for_all_values: bool = False
    doubt: Unknown | None = None

    @property
    def is_negative(self) -> bool:
        """Whether it holds for all values but the given ones."""
        return "not" in self.operator and self.operator != "null"

    @property
    def holds_without_key(self) -> bool:
        """Whether a request that does not carry the key meets it."""
        return self.if_exists or self.for_all_values or self.is_negative

    @property
    def compares_literally(self) -> bool:
        """Whether `*` in a value is a star and nothing else."""
        return self.operator.startswith(("stringequals", "stringnotequals"))

    def says(self, word: str) -> Answer:
        """Whether every value is `word`."""
        return all_of(agreed(one, lambda arm: _is_word(arm, word)) for one in self.values or (None,))

    def sure(self, answer: Answer) -> Answer:
        """`answer`, or the doubt whether the condition is there at all."""
        return self.doubt if answer is True and self.doubt is not None else answer


@record(frozen=True, slots=True)
class Statement:
    """One statement of a document. `unread` says why it may have more conditions than `conditions`."""

    effect: Content
    actions: tuple[Content, ...] = ()
    not_actions: tuple[Content, ...] | None = None
    resources: tuple[Content, ...] = ()
    not_resources: tuple[Content, ...] | None = None
    principals: tuple[Principal, ...] = ()
    not_principals: tuple[Principal, ...] | None = None
    conditions: tuple[Condition, ...] = ()
    unread: Unknown | None = None
    on_resource: bool = False

    @property
    def allows(self) -> Answer:
        """Whether it is an `Allow`."""
        return agreed(self.effect, lambda one: _is_word(one, "Allow"))

    @property
    def denies(self) -> Answer:
        """Whether it is a `Deny`."""
        return agreed(self.effect, lambda one: _is_word(one, "Deny"))

    @property
    def is_conditional(self) -> Answer:
        """Whether it holds only under conditions."""
        if any(one.doubt is None for one in self.conditions):
            return True
        doubt = why(self.unread, *(one.doubt for one in self.conditions))
        return doubt if doubt is not None else False

    def covers_action(self, action: str) -> Answer:
        """Whether it is about `action`, in which a `*` stands for everything there ("iam:*", `EVERY_ACTION`)."""
        if self.not_actions is not None:
            return negated(any_of(matches(one, action, fold=True) for one in self.not_actions))
        return any_of(matches(one, action, fold=True) for one in self.actions)

    def covers_resource(self, resource: str) -> Answer:
        """Whether it is about `resource`, in which a `*` stands for everything there (`EVERY_RESOURCE`).

        In a policy on a resource `*` means that resource, so there it never is about every one.
        """
        if self.on_resource and resource == EVERY_RESOURCE:
            return False
        if self.not_resources is not None:
            if resource == EVERY_RESOURCE:
                return False
            return negated(any_of(matches(one, resource) for one in self.not_resources))
        wanted = _EVERY_ARN if resource == EVERY_RESOURCE else resource
        return any_of(matches(one, wanted) for one in self.resources)

    @property
    def is_for_everybody(self) -> Answer:
        """Whether everybody is meant, whatever the conditions: a principal `*`, or all but some."""
        if self.not_principals is not None:
            return True
        return any_of(one.is_everybody for one in self.principals)

    def is_narrowed_by(self, keys: Iterable[str]) -> Answer:
        """Whether a condition on one of `keys` lets only callers through whom its values name."""
        return self._any_condition(lambda one: one.key in keys and not one.holds_without_key and _bounds(one))

    def is_for_all_but(self, keys: Iterable[str]) -> Answer:
        """Whether it is about everybody except named principals, or callers whom conditions on `keys` name.

        All conditions of a statement must hold, so one on something else would leave more callers out. Calls by the
        cloud's own services may be left out.
        """
        if self.unread is not None:
            return self.unread
        if not self.conditions:
            return self.not_principals is not None
        limits = [one for one in self.conditions if not _leaves_out_services(one)]
        return all_of(
            (
                bool(limits),
                self.is_for_everybody,
                *(one.is_negative and one.key in keys and one.sure(_bounded_values(one)) for one in limits),
            )
        )

    @property
    def asks_for_mfa(self) -> Answer:
        """Whether it holds only for a session with a second factor."""
        return self._any_condition(_proves_mfa)

    @property
    def holds_without_mfa(self) -> Answer:
        """Whether it holds for every session that lacks a second factor, one with long-lived keys included."""
        answer = self._any_condition(_lacks_mfa)
        return _UNDER_MORE_CONDITIONS if answer is True and len(self.conditions) > 1 else answer

    @property
    def misses_keys_without_mfa(self) -> Answer:
        """Whether it is meant for sessions that lack a second factor and misses those with long-lived keys.

        Such a request does not carry the condition's key (IAM User Guide, "Checking API keys with MFA conditions").
        """
        return len(self.conditions) == 1 and self._any_condition(_lacks_mfa_where_told)

    def _any_condition(self, test: Callable[[Condition], Answer]) -> Answer:
        answer = any_of(one.sure(test(one)) for one in self.conditions)
        return self.unread if answer is False and self.unread is not None else answer


@record(frozen=True, slots=True)
class Document:
    """All statements of a document; `unread` says why there may be more of them."""

    statements: tuple[Statement, ...]
    unread: Unknown | None = None

    @property
    def allowing(self) -> Iterator[Statement]:
        """The statements that allow, or may."""
        return (one for one in self.statements if one.allows is not False)

    def denies(self, action: str, resource: str) -> Answer:
        """Whether `action` on `resource` is refused to everybody the document is about, under no condition."""
        return any_of(
            all_of((one.denies, one.covers_action(action), one.covers_resource(resource), negated(one.is_conditional)))
            for one in self.statements
        )

    def allows(self, action: str, resource: str) -> Answer:
        """Whether `action` on `resource` is allowed; unknown where that hangs on a condition or an unknown part."""
        answer = any_of(_allows(one, action, resource) for one in self.statements)
        if answer is False:
            return self.unread if self.unread is not None else False
        refused = any_of(
            all_of((one.denies, one.covers_action(action), one.covers_resource(resource))) for one in self.statements
        )
        if self.denies(action, resource) is True:
            return False
        if refused is not False:
            return refused if isinstance(refused, Unknown) else _UNDER_A_CONDITION
        return answer if self.unread is None else self.unread

    def admits_anybody(self, keys: Iterable[str] = CALLER_KEYS) -> Answer:
        """Whether it allows something to everybody, with no condition on `keys` that narrows who that is.

        A statement that turns all others away narrows those it covers.
        """
        answer = any_of(self._admits_anybody(one, keys) for one in self.allowing)
        return self.unread if answer is False and self.unread is not None else answer

    def _admits_anybody(self, statement: Statement, keys: Iterable[str]) -> Answer:
        turned_away = any_of(
            all_of((one.denies, one.is_for_all_but(keys), _covers(one, statement))) for one in self.statements
        )
        return all_of(
            (
                statement.allows,
                statement.is_for_everybody,
                negated(statement.is_narrowed_by(keys)),
                negated(turned_away),
            )
        )


_UNDER_A_CONDITION = Unknown("it is so only under a condition")
_UNDER_MORE_CONDITIONS = Unknown("it is so only under further conditions")


def read_document(content: Content, on_resource: bool = False) -> Document | Unknown:
    """The document in a decoded content; an unknown where the content is unknown or one of several.

    `on_resource` says that the policy stands on a resource, as a key's or a queue's does.
    """
    if isinstance(content, OneOf):
        return content.test
    if isinstance(content, Unknown):
        return content
    if not isinstance(content, dict):
        return Document(())
    found: list[Statement] = []
    unread: Unknown | None = None
    for one in _listed(content.get("Statement")):
        if isinstance(one, dict):
            found.append(_statement(one, on_resource))
        else:
            unread = why(unread, first_unknown(one))
    return Document(tuple(found), unread)


def matches(pattern: Content, text: str, fold: bool = False) -> Answer:
    """Whether `pattern`, in which `*` and `?` are wildcards, covers `text`; `fold` says that case does not matter.

    A `*` in `text` stands for everything there, and only a `*` of the pattern covers it. An unknown piece of the
    pattern may be anything; the name or number of a resource may be anything but a wildcard.
    """
    if isinstance(pattern, OneOf):
        return agreed(pattern, lambda arm: matches(arm, text, fold))
    if isinstance(pattern, Unknown):
        possible = _regex(_pieces(pattern), fold).fullmatch(text)
        return pattern if possible is not None else False
    if not isinstance(pattern, str):
        return False
    if "*" not in pattern and "?" not in pattern:
        return pattern.lower() == text.lower() if fold else pattern == text
    return _regex(((pattern, True),), fold).fullmatch(text) is not None


def is_name(unknown: Unknown) -> bool:
    """Whether an unknown is the name, number or ARN of one particular thing, and so never a wildcard."""
    if not unknown.exact or not unknown.references:
        return False
    reference = unknown.references[0]
    if reference.to_logical_id and not reference.path:
        return True  # what Ref gives: a name, a number or an ARN
    if reference.address == "AWS::AccountId":
        return True
    is_one = reference.to_logical_id or _RESOURCE.fullmatch(reference.address) is not None
    return is_one and bool(reference.path) and reference.path[-1].lower().endswith(("arn", "id", "name"))


_RESOURCE = re.compile(r"(module\.[^.\[]+(\[[^]]*\])?\.)*(data\.)?[a-z0-9]+_\w+\..+")
"""The address of a resource or data source, not of a variable, a local or an output."""


def _pieces(pattern: Unknown) -> tuple[tuple[str, bool], ...]:
    """The pieces of a partly known text: known ones, and what an unknown one may be, as an expression."""
    parts = pattern.parts or (pattern,)
    return tuple((part, True) if isinstance(part, str) else (_possible(part), False) for part in parts)


def _possible(unknown: Unknown) -> str:
    if not is_name(unknown):
        return ".*"
    path = unknown.references[0].path
    return r"arn(:[^*?:]*){4}:[^*?]+" if path and path[-1].lower().endswith("arn") else "[^*?]+"


@cache
def _regex(pieces: tuple[tuple[str, bool], ...], fold: bool) -> re.Pattern[str]:
    texts = (_wild(piece) if known else piece for piece, known in pieces)
    return re.compile("".join(texts), re.DOTALL | (re.IGNORECASE if fold else 0))


def _wild(text: str) -> str:
    return "".join({"*": ".*", "?": "[^*]"}.get(letter) or re.escape(letter) for letter in text)


def _is_star(name: Content) -> Answer:
    if isinstance(name, Unknown):
        known = "".join(part for part in name.parts if isinstance(part, str))
        return False if is_name(name) or known.strip("*") else name
    return isinstance(name, str) and name != "" and name.strip("*") == ""


def _is_word(content: Content, word: str) -> Answer:
    if isinstance(content, Unknown):
        return content
    written = str(content).lower() if isinstance(content, bool) else content
    return isinstance(written, str) and (written == word or (word in ("true", "false") and written.lower() == word))


def _bounds(condition: Condition) -> Answer:
    if condition.operator == "null":
        return False
    return _bounded_values(condition)


def _bounded_values(condition: Condition) -> Answer:
    return all_of(agreed(one, lambda arm: _is_bounded(condition, arm)) for one in condition.values or ("*",))


def _is_bounded(condition: Condition, value: Content) -> Answer:
    """Whether a value names somebody in particular: no bare `*`, no range that holds the whole internet."""
    if isinstance(value, Unknown):
        # what is compared letter by letter cannot be a wildcard, whatever it will be
        if condition.compares_literally or is_name(value) or condition.key == "aws:sourceip":
            return True
        return True if _named_beyond_stars(value, condition.key) else value
    text = str(value)
    if condition.key == "aws:sourceip":
        return not _WHOLE_INTERNET.fullmatch(text)
    return text.strip("*") != "" and not (condition.key in _MADE_ANYWHERE and _ANY_ACCOUNT.match(text))


def _named_beyond_stars(value: Unknown, key: str) -> bool:
    known = "".join(part for part in value.parts if isinstance(part, str)).strip("*")
    return known != "" and not (key in _MADE_ANYWHERE and _ANY_ACCOUNT.match(value.prefix))


_WHOLE_INTERNET = re.compile(r"0+\.0+\.0+\.0+/0+|[0:]+/0+|\d+\.\d+\.\d+\.\d+/0*[0-7]")
"""Every address, or a range of one hundred and twenty-eighth of them and more."""

_ANY_ACCOUNT = re.compile(r"arn:[^:]*:[^:]*:[^:]*:\*+(:|$)")
"""An ARN of whatever account."""

_MADE_ANYWHERE = ("aws:principalarn", "s3:dataaccesspointarn")
"""Keys whose ARNs are of things that everybody can make, by a given name, in an account of their own."""


def _proves_mfa(condition: Condition) -> Answer:
    if condition.holds_without_key:
        return False
    if condition.operator == "bool" and condition.key == MFA_PRESENT:
        return condition.says("true")
    return condition.operator in ("numericlessthan", "numericlessthanequals") and condition.key == MFA_AGE


def _lacks_mfa(condition: Condition) -> Answer:
    if condition.key == MFA_PRESENT:
        return condition.says("false") if condition.operator == "bool" and condition.if_exists else False
    if condition.key != MFA_AGE:
        return False
    if condition.operator == "null":
        return condition.says("true")
    return condition.operator.startswith("numericgreaterthan") and condition.if_exists


def _lacks_mfa_where_told(condition: Condition) -> Answer:
    if condition.operator != "bool" or condition.if_exists or condition.key != MFA_PRESENT:
        return False
    return condition.says("false")


def _leaves_out_services(condition: Condition) -> bool:
    """Whether it holds for all calls but those that a service of the cloud makes."""
    services = condition.key in ("aws:principalisawsservice", "aws:viaawsservice")
    return services and condition.operator == "bool" and condition.says("false") is True


def _allows(statement: Statement, action: str, resource: str) -> Answer:
    answer = all_of((statement.allows, statement.covers_action(action), statement.covers_resource(resource)))
    if answer is not True:
        return answer
    conditional = statement.is_conditional
    if conditional is False:
        return True
    return conditional if isinstance(conditional, Unknown) else _UNDER_A_CONDITION


def _covers(wider: Statement, narrower: Statement) -> Answer:
    """Whether all that `narrower` is about is what `wider` is about as well."""
    return all_of(
        (
            _covers_all(wider.actions, wider.not_actions, narrower.actions, narrower.not_actions, fold=True),
            _covers_all(wider.resources, wider.not_resources, narrower.resources, narrower.not_resources, fold=False),
        )
    )


def _covers_all(
    wide: tuple[Content, ...],
    wide_not: tuple[Content, ...] | None,
    narrow: tuple[Content, ...],
    narrow_not: tuple[Content, ...] | None,
    fold: bool,
) -> Answer:
    if wide_not is not None:
        return wide_not == narrow_not
    if narrow_not is not None:
        return any_of(matches(one, "*") for one in wide)
    return all_of(any_of(one == text or _covers_one(one, text, fold) for one in wide) for text in narrow)


def _covers_one(pattern: Content, text: Content, fold: bool) -> Answer:
    if pattern == "*":
        return True
    if isinstance(text, str):
        return matches(pattern, text, fold)
    return text if isinstance(text, Unknown) else False


def _statement(statement: dict[str, Content], on_resource: bool) -> Statement:
    conditions, unread = _conditions(statement.get("Condition"))
    return Statement(
        effect=_plain(statement.get("Effect")),
        actions=tuple(_listed(statement.get("Action"))),
        not_actions=_optional(statement, "NotAction"),
        resources=tuple(_listed(statement.get("Resource"))),
        not_resources=_optional(statement, "NotResource"),
        principals=tuple(_principals(statement.get("Principal"))),
        not_principals=tuple(_principals(statement["NotPrincipal"])) if "NotPrincipal" in statement else None,
        conditions=tuple(conditions),
        unread=unread,
        on_resource=on_resource,
    )


def _optional(statement: dict[str, Content], name: str) -> tuple[Content, ...] | None:
    return tuple(_listed(statement[name])) if statement.get(name) is not None else None


def _principals(content: Content, doubt: Unknown | None = None) -> Iterator[Principal]:
    content = _plain(content)
    if isinstance(content, OneOf):
        for arm in content.values:
            yield from _principals(arm, content.test)
    elif isinstance(content, dict):
        for sort, names in content.items():
            yield from (Principal(sort, one, doubt) for one in _listed(names))
    elif isinstance(content, list):  # no grammar has it, but a star in it stands for everybody all the same
        for one in content:
            yield from _principals(one, doubt)
    elif content is not None:
        yield Principal("*" if content == "*" else "", content, doubt)


def _conditions(content: Content) -> tuple[list[Condition], Unknown | None]:
    """The conditions that are there or may be, and why there may be more."""
    content = _plain(content)
    if isinstance(content, OneOf):
        read = [_conditions(arm) for arm in content.values]
        sure = [one for one in read[0][0] if all(one in conditions for conditions, _ in read)]
        rest = [one for conditions, _ in read for one in conditions if one not in sure]
        doubtful = [_doubted(one, content.test) for one in rest]
        return [*sure, *doubtful], why(*(unread for _, unread in read))
    if isinstance(content, Unknown):
        return [], content
    found: list[Condition] = []
    unread: Unknown | None = None
    for operator, keys in content.items() if isinstance(content, dict) else ():
        keys = _plain(keys)
        if not isinstance(keys, dict):
            unread = why(unread, first_unknown(keys))
            continue
        found.extend(_condition(operator, key, values) for key, values in keys.items())
        # a key that is not wholly known may be any other (documents.partly_named)
        unread = why(unread, *(first_unknown(values) for key, values in keys.items() if "?" in key))
    return found, unread


def _doubted(condition: Condition, doubt: Unknown) -> Condition:
    return Condition(
        condition.operator, condition.key, condition.values, condition.if_exists, condition.for_all_values, doubt
    )


def _condition(operator: str, key: str, values: Content) -> Condition:
    qualifier, _, name = operator.lower().rpartition(":")
    return Condition(
        operator=name.removesuffix("ifexists"),
        key=key.lower(),
        values=tuple(_listed(values)),
        if_exists=name.endswith("ifexists"),
        for_all_values=qualifier == "forallvalues",
    )


def _listed(content: Content) -> list[Content]:
    """The members of a list, or a single content as a list of one; of one of several lists, an unknown member."""
    content = _plain(content)
    if isinstance(content, list):
        return [_plain(one) for one in content]
    if isinstance(content, OneOf) and any(isinstance(arm, (list, dict)) for arm in content.values):
        return [derived([content])]
    return [] if content is None else [content]


def _plain(content: Content) -> Content:
    return content.content if isinstance(content, Sensitive) else content
