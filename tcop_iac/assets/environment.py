"""Which environment an asset belongs to, as its tags say."""

from __future__ import annotations

from collections.abc import Iterator

from tcop_iac.model.value import Content, OneOf, Unknown, Value, arms
from tcop_iac.parameters import Parameters

_UNTOLD = Unknown("no tag says whether it belongs to production")


def is_production(tags: Value[dict[str, str]], parameters: Parameters) -> bool | Unknown:
    """Whether tags say that their asset belongs to production; unknown where no tag says so or otherwise."""
    answers = [_answer(arm, parameters) for arm in arms(tags.content)]
    unknown = next((answer for answer in answers if isinstance(answer, Unknown)), None)
    if unknown is not None:
        return unknown
    if len(set(answers)) > 1:
        return Unknown("its environment depends on a condition that is not known")
    return answers[0]


def _answer(tags: Content, parameters: Parameters) -> bool | Unknown:
    """True where one tag surely says production, False where all surely say something else."""
    if isinstance(tags, Unknown):
        return tags
    marks = list(_marks(tags, parameters))
    if True in marks:
        return True
    unknown = next((mark for mark in marks if isinstance(mark, Unknown)), None)
    if unknown is not None:
        return unknown
    return False if marks else _UNTOLD


def _marks(tags: Content, parameters: Parameters) -> Iterator[bool | Unknown]:
    """For every tag that names an environment, whether it names production."""
    keys = {_folded(key) for key in parameters.production_tags}
    names = {_folded(name) for name in parameters.production_values}
    for key, content in (tags or {}).items():
        if _folded(key) not in keys:
            continue
        if isinstance(content, OneOf):
            known = {_folded(arm) in names for arm in content.values if not isinstance(arm, Unknown)}
            yield known.pop() if len(known) == 1 and not _has_unknown(content) else content.test
        else:
            yield content if isinstance(content, Unknown) else _folded(content) in names


def _has_unknown(content: OneOf) -> bool:
    return any(isinstance(arm, Unknown) for arm in content.values)


def _folded(word: object) -> str:
    return str(word).strip().lower().replace("_", "-")
