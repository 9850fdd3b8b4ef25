"""Characters as readers see them: Terraform counts and cuts strings by grapheme clusters.

A close reading of Unicode's rules (https://unicode.org/reports/tr29/) with what the standard library knows:
combining marks, joined emoji, flags, Hangul syllables, CR LF. Plain ASCII takes a short way.
"""

from __future__ import annotations

import unicodedata

ZERO_WIDTH_JOINER = "\u200d"
ZERO_WIDTH_NON_JOINER = "\u200c"
CONTROLS = ("Cc", "Zl", "Zp")


def graphemes(text: str) -> list[str]:
    """The characters of `text`, each as long as it takes."""
    if text.isascii():
        return _ascii(text)
    clusters: list[str] = []
    for character in text:
        category = unicodedata.category(character)
        if clusters and _continues(clusters[-1], character, category):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


def _ascii(text: str) -> list[str]:
    if "\r\n" not in text:
        return list(text)
    clusters: list[str] = []
    for place, line in enumerate(text.split("\r\n")):
        if place:
            clusters.append("\r\n")
        clusters.extend(line)
    return clusters


def _continues(cluster: str, character: str, category: str) -> bool:
    last = cluster[-1]
    if last == "\r" and character == "\n":
        return True
    if category in CONTROLS or unicodedata.category(last) in CONTROLS:
        return False
    if category in ("Mn", "Me", "Mc") or character in (ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER):
        return True
    if "\U0001f3fb" <= character <= "\U0001f3ff":
        return True
    if _is_flag_half(last) and _is_flag_half(character):
        return len(cluster) % 2 == 1
    if last == ZERO_WIDTH_JOINER:
        return _is_picture(cluster[0]) and _is_picture(character)
    return _joins_syllable(last, character)


def _is_picture(character: str) -> bool:
    return unicodedata.category(character) == "So" and not _is_flag_half(character)


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _joins_syllable(last: str, character: str) -> bool:
    """Hangul: leading consonants, then vowels, then trailing consonants make one syllable."""
    order = _hangul(last), _hangul(character)
    return order in ((1, 1), (1, 2), (1, 3), (1, 4), (2, 2), (2, 5), (3, 2), (3, 5), (4, 5), (5, 5))


def _hangul(character: str) -> int:
    """1 leading, 2 vowel, 3 syllable without and 4 with trailing consonant, 5 trailing, 0 none of these."""
    code = ord(character)
    if 0x1100 <= code <= 0x115F or 0xA960 <= code <= 0xA97C:
        return 1
    if 0x1160 <= code <= 0x11A7 or 0xD7B0 <= code <= 0xD7C6:
        return 2
    if 0x11A8 <= code <= 0x11FF or 0xD7CB <= code <= 0xD7FB:
        return 5
    if 0xAC00 <= code <= 0xD7A3:
        return 3 if (code - 0xAC00) % 28 == 0 else 4
    return 0
