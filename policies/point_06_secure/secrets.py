"""Secrets: credentials stay out of code, and stored ones are replaced; point 6, make things secure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tcop_iac.assets.kinds.secrets import (
    HeldText,
    NamedText,
    Password,
    Rotation,
    ShownOutput,
    StateStore,
    StoredSecret,
    TextHolder,
)
from tcop_iac.assets.tags import carries
from tcop_iac.model.finding import Verdict
from tcop_iac.model.record import record
from tcop_iac.model.value import OneOf, Unknown, arms
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    every,
    failed,
    forbid,
    not_applicable,
    passed,
    policy,
    require,
    require_that,
    undecided,
)
from tcop_iac.secret_text import Names, assignments, has_clue, is_literal, is_secret, tokens


@record(frozen=True, slots=True)
class _Flaw:
    """What a text gives away, without the text."""

    what: str
    severity: Severity


@policy(
    "TCOP-06-501",
    "secret-in-code",
    severity=Severity.CRITICAL,
    theme="secrets",
    maps={
        "cwe": ("CWE-798", "CWE-312"),
        "nist-800-53": ("IA-5(7)", "SA-15"),
        "ncsc-cloud": ("7", "9"),
        "aws-fsbp": ("ECS.8", "CodeBuild.2"),
        "checkov": (
            "CKV_AWS_41", "CKV_AWS_45", "CKV_AWS_46", "CKV2_AWS_34", "CKV_AWS_384", "CKV_AZURE_45", "CKV_AZURE_235",
        ),
        "trivy": ("AVD-AWS-0029", "AVD-AWS-0036", "AVD-AWS-0129", "AVD-AZU-0037"),
    },
)  # fmt: skip
def secrets_kept_out_of_code(holder: TextHolder | ShownOutput, parameters: Parameters) -> Judgement:
    """A secret stands in code, a script, an environment variable or another setting that is kept in clear.

    Why it matters: what is in code ends up in version control, state files and consoles, where many can read it.

    How to fix: replace the secret at once, since it is known by now. Keep the new one in a store of secrets, and refer
    to it (`secrets` with `valueFrom`, `PARAMETER_STORE`, a key vault reference), or read it when the program starts.

    Known gaps: a key or token that has no known shape counts only under a telling name (`secret-words`), where it looks
    made by a machine; a password under such a name counts whatever it looks like. Placeholders, references, numbers and
    the keys of AWS's documentation are left alone. Files of variables that are not given to the run are not read.
    """
    names = Names(parameters.secret_words, parameters.secret_name_exclusions)
    if isinstance(holder, ShownOutput):
        return _output(holder, names)
    if (
        isinstance(holder, NamedText)
        and holder.written.is_modelled
        and not has_clue(f"{holder.resource.name} {holder.written.content}", names)
    ):
        return not_applicable("no name in it tells a secret")
    fails: list[tuple[HeldText, _Flaw]] = []
    opens: list[tuple[HeldText, Unknown]] = []
    for text in holder.texts:
        found = _flaw(text, names)
        if isinstance(found, _Flaw):
            fails.append((text, found))
        elif isinstance(found, Unknown):
            opens.append((text, found))
    if fails:
        return _told(holder, fails)
    if opens and not isinstance(holder, NamedText):
        text, unknown = opens[0]
        return undecided(f"whether {text.shown_name} holds a secret is not known: {unknown.reason}", text.value).at(
            Severity.MEDIUM
        )
    if holder.texts.missing is not None and not isinstance(holder, NamedText):
        return undecided(f"what it holds is not known: {holder.texts.missing.reason}", holder).at(Severity.MEDIUM)
    told = any(text.name is None or _telling_name(text, names) for text in holder.texts)
    if not holder.texts.items or (isinstance(holder, NamedText) and not told):
        return not_applicable("no name in it tells a secret")
    return passed("nothing in it looks like a secret", holder)


def _told(holder: TextHolder, fails: list[tuple[HeldText, _Flaw]]) -> Judgement:
    """One fail for all texts of an asset, at the worst of them; their names are told, and never what they are."""
    worst, flaw = max(fails, key=lambda one: one[1].severity.rank)
    severity = flaw.severity
    if severity is Severity.MEDIUM and holder.weighs_more.is_known_to_be(True):
        severity = Severity.HIGH
    others = list(dict.fromkeys(text.shown_name for text, _ in fails if text is not worst))
    also = f"; so do {' and '.join(others)}" if others else ""
    return failed(f"{worst.shown_name} holds {flaw.what}{also}", worst.value).at(severity)


def _flaw(text: HeldText, names: Names) -> _Flaw | Unknown | None:
    """What a text gives away; unknown where that hangs on what is not known."""
    answers = [_flaw_in(text, arm, names) for arm in arms(text.content)]
    known = [one for one in answers if isinstance(one, _Flaw)]
    if known and len(known) == len(answers):
        return max(known, key=_rank)
    doubt = next((one for one in answers if isinstance(one, Unknown)), None)
    if known and doubt is None and isinstance(text.content, OneOf):
        return text.content.test
    return doubt


def _flaw_in(text: HeldText, content: object, names: Names) -> _Flaw | Unknown | None:
    if isinstance(content, Unknown):
        tells = text.name is None or _telling_name(text, names) is not None
        return content if tells and not text.from_secret_store else None
    return max(_flaws(_telling_name(text, names), str(content), names), key=_rank, default=None)


def _telling_name(text: HeldText, names: Names) -> str | None:
    """The name by which a text is known to be secret: its own, or that of its map with its own (`api_keys.prod`)."""
    candidates = [text.name, f"{text.inside}.{text.name}"] if text.name else []
    return next((one for one in candidates if names.tells(one)), None)


def _rank(flaw: _Flaw) -> int:
    return flaw.severity.rank


def _flaws(name: str | None, text: str, names: Names) -> Iterator[_Flaw]:
    for token in tokens(text):
        yield _Flaw(token.what, Severity.CRITICAL if token.sure else Severity.HIGH)
    if name is not None and is_secret(name, text, names):
        yield _Flaw("a literal that its name says is secret", Severity.MEDIUM)
    for inner, literal in assignments(text):
        if is_secret(inner, literal, names):
            yield _Flaw(f"a literal for {inner}", Severity.MEDIUM)


_MODULE = re.compile(r"(?:(?:^|\.)module\.[\w-]+(?:\[[^\]]*\])?)+")
"""The address of a module, with nothing of it behind."""


def _output(output: ShownOutput, names: Names) -> Judgement:
    """An output whose name tells a secret is marked sensitive."""
    if not names.tells(output.resource.name) or _is_name_of_secret(output, names):
        return not_applicable("its name tells no secret")
    if output.hidden.is_known_to_be(True):
        return passed("it is marked sensitive", output.hidden)
    if output.hidden.is_unknown:
        return undecided("whether it is marked sensitive is not known", output.hidden)
    shown = replace(output.shown, sensitive=True)
    if _is_of_unread_module(output):
        return undecided("its name tells a secret, and what it prints is an output of a module that is not here", shown)
    return failed("its name tells a secret, and it is printed in clear", shown).at(Severity.LOW)


def _is_name_of_secret(output: ShownOutput, names: Names) -> bool:
    """Whether what is shown surely is no secret text: a whole resource, or its name, id or ARN."""
    content = output.shown.content
    if not isinstance(content, Unknown):
        return not isinstance(content, str)
    if not content.exact or not content.references:
        return False
    path = content.references[0].path
    return not path or path[-1].startswith("encrypted_") or path[-1].rpartition("_")[2] in names.exclusions


def _is_of_unread_module(output: ShownOutput) -> bool:
    """Whether what is shown is an output of a module that is not read, which may mark or encrypt it."""
    content = output.shown.content
    addresses = [one.address for one in content.references] if isinstance(content, Unknown) else []
    return any(_MODULE.fullmatch(one) for one in addresses)


@policy(
    "TCOP-06-502",
    "database-password-in-code-or-state",
    severity=Severity.HIGH,
    theme="secrets",
    maps={
        "cwe": ("CWE-259", "CWE-798"),
        "nist-800-53": ("IA-5",),
        "ncsc-cloud": ("9", "10"),
        "aws-fsbp": ("RDS.10", "RDS.12"),
        "checkov": ("CKV_AWS_161", "CKV_AWS_162", "CKV_AWS_295", "CKV_AZURE_239"),
        "trivy": ("AVD-AWS-0176",),
    },
)
def passwords_kept_by_platform(password: Password) -> Judgement:
    """The administrator's password of a database or another service is written in code, or kept in the state.

    Why it matters: a password in a template or a variable is stored in clear in version control and in the state.

    How to fix: let the platform make and rotate it (`manage_master_user_password`), give it by a write-only argument or
    by the ARN of a secret, or use identities in the place of passwords.

    Known gaps: a generated password, one from a store of secrets or from a sensitive variable is only kept in the
    state, which is low; one that is computed from these is open.
    """
    if password.kept_by_platform.is_known_to_be(True):
        return passed("the platform keeps the password", password.kept_by_platform)
    text = replace(password.text, sensitive=True)
    written = [arm for arm in arms(text.content) if arm not in (None, "")]
    if not written:
        return passed("no password is written here", password)
    if password.kept_by_platform.is_unknown:
        return undecided("whether the platform keeps the password is not known", password.kept_by_platform)
    if all(isinstance(arm, str) for arm in written):
        if len(written) == len(arms(text.content)):
            return failed("the password is written in code", text)
        return undecided("the password may be written in code, where a condition that is not known holds", text)
    if password.only_in_state.is_known_to_be(True):
        return failed("the password is kept in the state in clear", text).at(Severity.LOW)
    unknown = next(arm for arm in written if isinstance(arm, Unknown))
    return undecided(f"where the password comes from is not known: {unknown.reason}", text)


MOST_ROTATION_DAYS = 90
"""A secret that is replaced later than that lives too long (catalogue, TCOP-06-503)."""

_CREDENTIALS = frozenset(("username", "password"))
_PLACES = frozenset(("host", "engine"))


@policy(
    "TCOP-06-503",
    "stored-secret-never-replaced",
    severity=Severity.MEDIUM,
    theme="secrets",
    maps={
        "cwe": ("CWE-262",),
        "nist-800-53": ("IA-5(1)",),
        "ncsc-cloud": ("10",),
        "aws-fsbp": ("SecretsManager.1", "SecretsManager.4"),
        "checkov": ("CKV2_AWS_57", "CKV_AWS_304", "CKV_AZURE_41"),
        "trivy": ("AVD-AZU-0017",),
    },
)
def stored_secrets_renewed(secret: StoredSecret | Rotation, parameters: Parameters) -> Judgement:
    """A secret in a store is never replaced and never ends, or only after a long time.

    Why it matters: rotation shortens the life of a stolen credential.

    How to fix: attach a rotation of at most 90 days to the credentials of databases; give other secrets a day of
    expiry, or tag those that nothing can rotate (`no-rotation-tag`).

    Known gaps: a secret of a third party has no rotation to attach, so that it is open unless it is tagged. A secret is
    one of a database by its name (`db-words`), by the members of its content, or by what refers to it.
    """
    if isinstance(secret, Rotation):
        return require_that(
            secret.days,
            lambda days: days is not None and days <= MOST_ROTATION_DAYS,
            f"it is replaced after more than {MOST_ROTATION_DAYS} days",
        )
    if carries(secret.tags, parameters.no_rotation_tag) is True:
        return not_applicable("it is tagged as one that nothing can rotate")
    renewed = require(secret.renewed, True, otherwise="nothing replaces it, and it never ends")
    if renewed.verdict is Verdict.PASS:
        return passed("it is replaced or ends", secret.renewed)
    if renewed.verdict is Verdict.FAIL and secret.must_end.is_known_to_be(True):
        return failed("it has no day of expiry", secret.renewed).at(Severity.LOW)
    if renewed.verdict is Verdict.FAIL and not _is_for_database(secret, parameters):
        return undecided("nothing here replaces it; whether anything can is for its issuer to say", secret.renewed)
    return renewed


def _is_for_database(secret: StoredSecret, parameters: Parameters) -> bool:
    if secret.serves_database.could_be(True) and secret.serves_database.is_modelled:
        return True
    members = secret.members.content
    if isinstance(members, list) and set(members) >= _CREDENTIALS and _PLACES & set(members):
        return True
    name = secret.words.content
    known = name if isinstance(name, str) else "".join(_known_parts(name))
    return not set(re.split(r"[^a-z0-9]+", known.lower())).isdisjoint(parameters.db_words)


def _known_parts(content: object) -> Iterator[str]:
    for part in content.parts if isinstance(content, Unknown) else ():
        if isinstance(part, str):
            yield part


@policy(
    "TCOP-06-504",
    "infrastructure-state-unprotected",
    severity=Severity.HIGH,
    theme="secrets",
    maps={
        "cwe": ("CWE-312", "CWE-522"),
        "nist-800-53": ("SC-28", "CM-5"),
        "ncsc-cloud": ("7", "12"),
    },
)
def state_protected(store: StateStore, parameters: Parameters) -> Judgement:
    """The state of the infrastructure is kept beside the code, without a lock or TLS, or with a key to it in code.

    Why it matters: the state holds every attribute, generated passwords included, in readable form.

    How to fix: keep it in a store with encryption and a lock (`use_lockfile`), and take the credentials from the
    environment of the run.

    Known gaps: a configuration without a backend block is not judged, since a pipeline may add one; files of a state
    that lie in the repository are not looked for.
    """
    names = Names(parameters.secret_words, parameters.secret_name_exclusions)
    key = next((text for text in store.keys if text.name and names.tells(text.name) and _is_written(text)), None)
    if key is not None:
        return failed(f"{key.shown_name} is written in code", key.value)
    if store.beside_code.is_known_to_be(True):
        return undecided(
            "it is a file beside the code; whether more than one person or a pipeline applies it is not known"
        )
    judgement = every(
        [
            forbid(store.clear_transport, True, because="it is reached without TLS"),
            _mild(require(store.locked, True, otherwise="nothing keeps two runs apart"), Severity.MEDIUM),
            _mild(forbid(store.encrypted, False, because="its encryption is switched off"), Severity.LOW),
        ]
    )
    if judgement.verdict in (Verdict.FAIL, Verdict.OPEN) and store.is_partial.is_known_to_be(True):
        return undecided(f"{judgement.reason}, unless the settings that a run is given say otherwise", store)
    if store.is_partial.is_known_to_be(True):
        return undecided("the rest of its settings is given when a run starts", store)
    return passed("it is kept in a store of its own", store) if judgement.verdict is not Verdict.FAIL else judgement


def _is_written(text: HeldText) -> bool:
    return any(isinstance(arm, str) and is_literal(arm) for arm in arms(text.content))


def _mild(judgement: Judgement, severity: Severity) -> Judgement:
    return judgement.at(severity) if judgement.verdict is Verdict.FAIL else judgement
