"""Secrets: credentials stay out of code, and stored ones are replaced; point 6, make things secure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tcop_iac.assets.kinds.secrets import HeldText, NamedText, ShownOutput, TextHolder
from tcop_iac.model.value import OneOf, Unknown, arms
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    failed,
    not_applicable,
    passed,
    policy,
    undecided,
)
from tcop_iac.secret_text import Names, assignments, is_secret, tokens


@dataclass(frozen=True, slots=True)
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
    told = any(text.name is None or names.tells(text.name) for text in holder.texts)
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
        tells = text.name is None or names.tells(text.name)
        return content if tells and not text.from_secret_store else None
    return max(_flaws(text.name, str(content), names), key=_rank, default=None)


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


def _output(output: ShownOutput, names: Names) -> Judgement:
    """An output whose name tells a secret is marked sensitive."""
    if not names.tells(output.resource.name) or _is_name_of_secret(output, names):
        return not_applicable("its name tells no secret")
    if output.hidden.is_known_to_be(True):
        return passed("it is marked sensitive", output.hidden)
    if output.hidden.is_unknown:
        return undecided("whether it is marked sensitive is not known", output.hidden)
    shown = replace(output.shown, sensitive=True)
    return failed("its name tells a secret, and it is printed in clear", shown).at(Severity.LOW)


def _is_name_of_secret(output: ShownOutput, names: Names) -> bool:
    """Whether what is shown surely is no secret text: a whole resource, or its name, id or ARN."""
    content = output.shown.content
    if not isinstance(content, Unknown):
        return not isinstance(content, str)
    if not content.exact or not content.references:
        return False
    path = content.references[0].path
    return not path or path[-1].rpartition("_")[2] in names.exclusions
