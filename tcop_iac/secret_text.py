"""Texts that look like secrets: the shapes of known tokens, and literals under telling names.

The shapes are those that the issuers document, or the rules of Gitleaks (MIT licence, config/gitleaks.toml, read
2026-11-25) where an issuer documents none. A shape is listed only where it is telling by itself: a prefix of the
issuer's, or a form that nothing else has.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from tcop_iac.model.record import record

LEAST_LENGTH = 8
"""A literal shorter than this is taken for a word, not for a secret (catalogue, TCOP-06-501)."""

HOLE = "\ue000"
"""Stands in a text for a piece that is not known; what contains it is no literal."""

_SHAPES: Mapping[str, str] = {
    # AWS IAM user guide, "Unique identifiers"
    "an AWS access key": r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b",
    # RFC 7468, and the older forms of OpenSSL, OpenSSH and PGP
    "a private key": r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----[^-]{0,400}?[A-Za-z0-9+/]{40}",
    # GitHub docs, "About authentication to GitHub", token formats
    "a GitHub token": r"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{80,})\b",
    # GitLab docs, "Token overview", prefixes
    "a GitLab token": r"\b(?:glpat|gldt|glrt|glcbt|glptt|glagent|gloas)-[\w-]{20,}",
    # Slack docs, "Token types" and "Incoming webhooks"
    "a Slack token": r"\bxox[abeoprs]-(?:\d+-)*[A-Za-z0-9-]{20,}",
    "a Slack webhook": r"\bhooks\.slack\.com/(?:services|workflows)/[A-Z0-9]{8,}/[A-Z0-9]{8,}/[A-Za-z0-9]{16,}",
    # Stripe docs, "API keys"
    "a Stripe key": r"\b[sr]k_live_[A-Za-z0-9]{20,}",
    # Google Cloud docs, "API keys" (39 characters); Gitleaks gcp-api-key
    "a Google API key": r"\bAIza[\w-]{35}\b",
    # Microsoft Learn, "Configure Azure Storage connection strings", and the same for Service Bus and Event Hubs
    "an Azure storage key": r"\bAccountKey=[A-Za-z0-9+/]{86}==",
    "an Azure access key": r"\bSharedAccessKey=[A-Za-z0-9+/]{43}=",
    # Gitleaks azure-ad-client-secret
    "an Azure client secret": r"(?<![\w~.-])[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}(?![\w~.-])",
    # Twilio SendGrid docs, "API keys"
    "a SendGrid key": r"\bSG\.[\w-]{22}\.[\w-]{43}\b",
    # npm and PyPI docs on tokens
    "an npm token": r"\bnpm_[A-Za-z0-9]{36}\b",
    "a PyPI token": r"\bpypi-AgEI[\w-]{50,}",
    # HashiCorp docs: API tokens of HCP Terraform, "Tokens" of Vault
    "an HCP Terraform token": r"\b[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,}",
    "a Vault token": r"\bhv[sbr]\.[\w-]{24,}",
    # Gitleaks databricks-api-token, anthropic-api-key, openai-api-key
    "a Databricks token": r"\bdapi[0-9a-f]{32}\b",
    "an Anthropic key": r"\bsk-ant-[a-z]+\d+-[\w-]{80,}",
    "an OpenAI key": r"\bsk-(?:[a-z]+-)?[\w-]{20,}T3BlbkFJ[\w-]{20,}",
    # GOV.UK Notify documentation, "API keys": a name, the service's id and the secret, both UUIDs
    "a GOV.UK Notify key": r"\b[\w-]+(?:-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}){2}\b",
}

_SHORTEST_TOKEN = 16

_URL = r"\b[a-z][a-z0-9+.-]*://[^\s:/?#@\[\]\"']*:(?P<password>[^\s/?#@\"']+)@[\w\[]"
"""A URL with a password in it (RFC 3986, userinfo)."""


@record(frozen=True, slots=True)
class Secret:
    """A secret in a text: what it looks like, where it stands, and whether the shape alone tells."""

    what: str
    start: int
    end: int
    sure: bool


def tokens(text: str) -> Iterator[Secret]:
    """The known tokens, private keys and URLs with a password in `text`."""
    if len(text) < _SHORTEST_TOKEN:
        return
    for found in _tokens().finditer(text):
        if found.group("password") is not None:
            password = found.group("password")
            if is_literal(password) and not password.startswith(("$", "%")):
                yield Secret("a URL with a password", found.start("password"), found.end("password"), False)
        elif not found.group().endswith("EXAMPLE"):  # AWS writes its documentation with such key ids
            yield Secret(_names()[str(found.lastgroup)], found.start(), found.end(), True)


@cache
def _tokens() -> re.Pattern[str]:
    named = zip(_names(), _SHAPES.values(), strict=True)
    return re.compile("|".join((*(f"(?P<{name}>{shape})" for name, shape in named), _URL)))


@cache
def _names() -> Mapping[str, str]:
    return {f"s{number}": what for number, what in enumerate(_SHAPES)}


@record(frozen=True, slots=True)
class Names:
    """Which names tell a secret: one of `words` at the end of a word, unless the last word is one of `exclusions`."""

    words: tuple[str, ...]
    exclusions: tuple[str, ...]

    def tells(self, name: str) -> bool:
        """Whether what goes by `name` is a secret, if it is a literal."""
        return _tells(name, self.words, self.exclusions)


@lru_cache(maxsize=65536)
def _tells(name: str, words: tuple[str, ...], exclusions: tuple[str, ...]) -> bool:
    folded = _folded(name)
    if _telling(words).search(folded) is None or _ABOUT_ONE.search(folded) is not None:
        return False
    last = folded.rpartition("_")[2]
    return last not in exclusions and last.removesuffix("s") not in exclusions


@cache
def _telling(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})s?\d*(?:_(?:{_BESIDES}))*$")


_BESIDES = (
    r"\d+|base|key|value|string|text|plain|plaintext|b64|base64|primary|secondary|main|master|admin|user|old|new|default|"
    r"prod|production|live|preprod|staging|stage|uat|test|dev|development|db|database|rds|redis|api|app|web|service"
)
"""Words behind a telling one that leave it a secret's name; any others make it the name of something about it."""

_ABOUT_ONE = re.compile(
    r"dkim|verification|public|next_token|page_token|http_token|(?:^|_)(?:ssm|path|arn|names?|parameters?|location)_"
)
"""Tokens and keys that are published, settings about tokens, and paths and names of secrets."""


_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def _folded(name: str) -> str:
    return re.sub(r"\W+", "_", _HUMP.sub("_", name)).strip("_").lower()


_TOKEN_CLUES = (
    "AKIA", "ASIA", "PRIVATE KEY", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "gldt-", "glrt-",
    "glcbt-", "glptt-", "glagent-", "gloas-", "xox", "hooks.slack", "k_live_", "AIza", "AccountKey=",
    "SharedAccessKey=", "Q~", "SG.", "npm_", "pypi-", ".atlasv1.", "hvs.", "hvb.", "hvr.", "dapi", "sk-ant-",
    "T3BlbkFJ",
)  # fmt: skip
"""One of these is in every text with a known token; a Notify key has a clue of its own, and a URL has two signs."""

_TWO_UUIDS = re.compile(r"-[0-9a-f]{12}-[0-9a-f]{8}-")


def has_clue(source: str, names: Names) -> bool:
    """Whether a piece of source may hold a secret: a quick look, that lets by only what `tokens` and `is_secret` would.

    Words of names are looked for without hyphens and underscores, as they are compared.
    """
    if any(clue in source for clue in _TOKEN_CLUES) or _TWO_UUIDS.search(source):
        return True
    if "://" in source and "@" in source:
        return True
    bare = source.lower().replace("_", "").replace("-", "")
    return any(word.replace("_", "") in bare for word in names.words)


def is_secret(name: str, text: str, names: Names) -> bool:
    """Whether `text` is a literal secret because of the name it goes by.

    A password may be any literal; of keys and tokens only what looks made by a machine counts, since such names also
    go with the names of things.
    """
    if not names.tells(name) or not is_literal(text) or _folded(text) == _folded(name):
        return False
    return "passw" in _folded(name) or looks_random(text)


_PLACEHOLDER = re.compile(
    r"change[-_ ]?(?:me|it|this)|dummy|place[-_ ]?holder|replace[-_ ]|^replace|^example|^sample|"
    r"^x{3,}|^\*{3,}|^\.{3,}|^<.*>$|"
    r"^\[.*\]$|^tb[acd]$|to[-_ ]?be[-_ ]|^todo|^your[-_ ]|redacted|^not[-_ ]?(?:set|used|a)|fake|mock|localstack|"
    r"^insert|^fill|^(?:un)?set|^none$|^null$|^true$|^false$|^default$|^managed|^initial[-_ ]?value|^temp(?:orary)?$",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"[$%]|\{\{|@Microsoft\.|arn:|https?://|s3://|gs://|sm://|vault:|ssm:|secretsmanager:|alias/|/|\./|~/|"
    r"projects/|secrets?/|data\.|var\.|local\.|module\.",
    re.IGNORECASE,
)
_HARMLESS = re.compile(r"-?[\d.,]+|[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")


_PUBLISHED = re.compile(r"A(?:KIA|SIA|IDA|ROA)[A-Z0-9]{5,9}EXAMPLE|[A-Za-z0-9/+]{30}EXAMPLEKEY")
"""The keys that AWS writes its documentation with."""


def is_literal(text: str) -> bool:
    """Whether `text` may itself be a secret: long enough, and no placeholder, reference, number or id."""
    text = text.strip()
    if len(text) < LEAST_LENGTH or HOLE in text or len(set(text)) < 3 or "\n" in text.strip("\n"):
        return False
    if _PUBLISHED.fullmatch(text):
        return False
    return not (_PLACEHOLDER.search(text) or _REFERENCE.match(text) or _HARMLESS.fullmatch(text) or "${" in text)


_LEAST_ENTROPY = 3.0
"""Bits a character; sentences and names of things repeat letters more than what a machine makes (Shannon, 1948)."""


def looks_random(text: str) -> bool:
    """Whether `text` looks made by a machine: digits and letters mixed, no spaces, and little repetition."""
    text = text.strip()
    if len(text) < 16 or any(letter.isspace() for letter in text):
        return False
    mixed = any(letter.isdigit() for letter in text) and any(letter.isalpha() for letter in text)
    return mixed and entropy(text) >= _LEAST_ENTROPY and not _WORDS.fullmatch(text)


_WORDS = re.compile(r"(?:[A-Za-z]+|\d{1,4})(?:[-_./:@ ](?:[A-Za-z]+\d{0,2}|\d{1,4}))*")
"""A name of a thing: words and short numbers with separators between them."""


def entropy(text: str) -> float:
    """How many bits a character of `text` carries, by how often each occurs."""
    return -sum(n / len(text) * math.log2(n / len(text)) for n in Counter(text).values()) if text else 0.0


_ASSIGNMENT = re.compile(
    r"""(?P<name>[A-Za-z_][\w.-]{2,60})(?:\\{0,3}["'])?[ \t]*(?:=|:(?=[ \t"'\\]))[ \t]*"""
    r"""(?P<quote>(?:\\{0,3}["'])?)(?P<text>[^\s"'`;,)}\]]{8,200})"""
)


def assignments(script: str) -> Iterator[tuple[str, str]]:
    """The names that a script or a file of settings gives a text to, with the text.

    What stands without quotes and has no digit is taken for a word or a name of the program's. Quotes may be escaped,
    as they are in a text inside another.
    """
    if "=" not in script and ":" not in script:
        return
    for found in _ASSIGNMENT.finditer(script):
        text = found["text"].rstrip("\\")
        plain = any(letter.isdigit() for letter in text) and not _WORDS.fullmatch(text) and not set("()<>") & set(text)
        if found["quote"] or plain:
            yield found["name"], text


SECRET_WORDS = (
    "password", "passwd", "secret", "token", "api_key", "apikey", "private_key", "access_key", "connection_string",
)  # fmt: skip
"""Words of names that tell a secret (catalogue, `parameters.secret_words`)."""

SECRET_NAME_EXCLUSIONS = (
    "arn", "id", "name", "url", "uri", "path", "file", "ttl", "expiry", "length", "policy", "enabled", "header",
    "issuer", "endpoint", "version", "rotation",
)  # fmt: skip
"""Last words of names that tell something about a secret (catalogue, `parameters.secret_name_exclusions`)."""
