"""Inflect: forms of the verbs and nouns that rules as data name, for their fixes.

`inflect.toml` holds the words; what is regular is made from its plain form.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any

DATA: dict[str, Any] = tomllib.loads(
    files("kit.patterns").joinpath("inflect.toml").read_text(encoding="utf-8")
)
_PLURALS: dict[str, str] = dict(row.split() for row in DATA["nouns"]["irregular"].split(","))
_DOUBLING = frozenset(DATA["verbs"]["doubling"].split())
_MANY = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't"}
_MANY |= {"wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't"}
_MANY |= {"is not": "are not", "does not": "do not"}
_ONE = {many: one for one, many in _MANY.items()}
_SUBJECTS = {"me": "I", "him": "he", "her": "she", "us": "we", "them": "they", "whom": "who"}
_OBJECTS = {subject.lower(): whom for whom, subject in _SUBJECTS.items()}
_OWNS = {"me": "mine", "him": "his", "her": "hers", "us": "ours", "them": "theirs"}
_PARTICLE = re.compile(r"(up|down|in|out|back|off|over|away|on|by|through|around|one)$")
_MENDED: dict[str, str] = DATA["mended"]
_IRREGULAR: dict[str, tuple[str, str]] = {
    plain: (past, participle)
    for plain, past, participle in map(str.split, DATA["verbs"]["irregular"].split(","))
}
VERBS = (*_IRREGULAR, *DATA["verbs"]["regular"].split())


def plural(noun: str) -> str:
    """Return the plural of an English noun, which is its verb's form for one, too.

    >>> [plural(noun) for noun in ("representative", "party", "coach", "woman")]
    ['representatives', 'parties', 'coaches', 'women']
    """
    if noun.lower() in _PLURALS:
        return _PLURALS[noun.lower()]
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def third(verb: str) -> str:
    """Return the form of a verb that goes with he, she and it.

    >>> [third(verb) for verb in ("have", "go", "carry", "eat")]
    ['has', 'goes', 'carries', 'eats']
    """
    special = {"have": "has", "be": "is", "do": "does", "go": "goes"}
    return special.get(verb.lower()) or plural(verb)


def ing(verb: str) -> str:
    """Return the -ing form of a verb.

    >>> [ing(verb) for verb in ("see", "make", "stop", "die", "go")]
    ['seeing', 'making', 'stopping', 'dying', 'going']
    """
    if verb in _DOUBLING:
        return f"{verb}{verb[-1]}ing"
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    silent = verb.endswith("e") and not verb.endswith(("ee", "be", "ye", "oe"))
    return f"{verb[:-1] if silent else verb}ing"


def past(verb: str) -> str:
    """Return the past of a verb's plain form.

    >>> [past(verb) for verb in ("go", "like", "carry", "stop")]
    ['went', 'liked', 'carried', 'stopped']
    """
    if verb in _IRREGULAR:
        return _IRREGULAR[verb][0]
    if verb.endswith("y") and verb[-2:-1] not in tuple("aeiou"):
        return f"{verb[:-1]}ied"
    if verb in _DOUBLING:
        return f"{verb}{verb[-1]}ed"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


def participle(form: str) -> str:
    """Return the participle of a verb, given in any form.

    >>> [participle(form) for form in ("go", "went", "takes", "liking")]
    ['gone', 'gone', 'taken', 'liked']
    """
    verb = base(form)
    if verb in _IRREGULAR:
        return _IRREGULAR[verb][1]
    return verb if verb.endswith("ed") else past(verb)


def base(form: str) -> str:
    """Return the plain form of a verb that the rules know, given in any form.

    >>> [base(form) for form in ("went", "takes", "liking", "found", "eat")]
    ['go', 'take', 'like', 'find', 'eat']
    """
    return _PLAIN.get(form.lower(), form)


def singular(noun: str) -> str:
    """Return the singular of a plural that the rules know.

    >>> [singular(noun) for noun in ("women", "cities", "dogs")]
    ['woman', 'city', 'dog']
    """
    return _SINGULAR.get(noun.lower(), noun.removesuffix("s"))


def superlative(word: str) -> str:
    """Return the superlative of a short adjective.

    >>> [superlative(word) for word in ("silly", "big", "tall")]
    ['silliest', 'biggest', 'tallest']
    """
    if word.endswith("y"):
        return f"{word[:-1]}iest"
    return f"{word}{word[-1] if word in ('big', 'hot', 'sad') else ''}est"


_PLAIN: dict[str, str] = {form: verb for verb in VERBS for form in (third(verb), ing(verb))}
_PLAIN |= {form: verb for verb, (_, form) in _IRREGULAR.items()}
_PLAIN |= {past(verb): verb for verb in VERBS}
NOUNS: dict[str, list[str]] = {
    kind: DATA["nouns"][kind].split() for kind in ("countable", "living", "mass")
}
_SINGULAR: dict[str, str] = {plural(noun): noun for nouns in NOUNS.values() for noun in nouns}

INFLECTED: Mapping[str, Callable[[str], str]] = {
    "plural": plural,
    "singular": singular,
    "one": lambda verb: _ONE.get(verb.lower()) or (third(verb) if verb in VERBS else verb),
    "many": lambda verb: _MANY.get(verb.lower()) or base(verb),
    "base": base,
    "third": lambda verb: third(base(verb)),
    "past": lambda verb: past(base(verb)),
    "participle": participle,
    "ing": lambda verb: ing(base(verb)),
    "positive": lambda word: _MENDED.get(word.lower(), word),
    "superlative": superlative,
    "negative": lambda word: _MENDED.get(word.lower(), word),
    "subject": lambda whom: _SUBJECTS.get(whom.lower(), whom),
    "object": lambda who: _OBJECTS.get(who.lower(), who),
    "mended": lambda words: _MENDED.get(words.lower()) or words.removesuffix("s"),
    "joined": lambda words: words.replace(" ", ""),
    "apart": lambda word: _PARTICLE.sub(r" \1", word),
    "possessive": lambda word: _OWNS.get(word.lower()) or f"{word.removesuffix('s')}'s",
}


def alike(form: str, verb: str) -> str:
    """Return the form of `verb` that `form` is of its own verb or noun.

    >>> [alike(form, "pique") for form in ("peaked", "peaking", "peeks", "peak")]
    ['piqued', 'piquing', 'piques', 'pique']
    """
    if form.endswith("ing"):
        return ing(verb)
    if form.endswith("ed") or past(base(form)) == form:
        return past(verb)
    return third(verb) if form.endswith("s") else verb
