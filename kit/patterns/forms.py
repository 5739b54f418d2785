"""Forms: the forms of a matched word that a fix may ask for, as in `{1:plural}`."""

from __future__ import annotations

from collections.abc import Callable

_IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "people"}
_MANY = {"is": "are", "was": "were", "has": "have", "does": "do"}
_ONE = {many: one for one, many in _MANY.items()}
# Past, plain form and participle of the verbs that the rules name.
_VERBS = """
went go gone, began begin begun, came come come, took take taken, saw see seen, knew know known,
wrote write written, gave give given, spoke speak spoken, drove drive driven, fell fall fallen,
chose choose chosen, grew grow grown, threw throw thrown, swam swim swum, sang sing sung,
rang ring rung, drank drink drunk, broke break broken, rose rise risen, ate eat eaten,
forgot forget forgotten, understood understand understood, has have had, was be been,
goes go gone, makes make made, takes take taken, gives give given, gets get got,
works work worked, comes come come
"""
_FORMS = {past: (plain, part) for past, plain, part in map(str.split, _VERBS.split(","))}

_UNITS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORTH = {word: n for n, word in enumerate(_UNITS)}
_WORTH |= {word: n for n, word in zip(range(20, 100, 10), _TENS, strict=True)}


def plural(noun: str) -> str:
    """Return the plural of an English noun.

    >>> [plural(noun) for noun in ("representative", "party", "coach", "woman")]
    ['representatives', 'parties', 'coaches', 'women']
    """
    if noun.lower() in _IRREGULAR:
        return _IRREGULAR[noun.lower()]
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _words(figure: str) -> str:
    """Return a figure below 20 as a word."""
    small = figure.isdecimal() and int(figure) < len(_UNITS)
    return _UNITS[int(figure)] if small else figure


def _figures(number: str) -> str:
    """Return a number below 100 in figures."""
    parts = number.lower().split("-")
    known = all(part in _WORTH for part in parts)
    return str(sum(_WORTH[part] for part in parts)) if known else number


# `one` and `many` are the verb for one and for several; a word that has no such form stays.
FORMS: dict[str, Callable[[str], str]] = {
    "plural": plural,
    "one": lambda verb: _ONE.get(verb.lower(), verb),
    "many": lambda verb: _MANY.get(verb.lower(), verb),
    "base": lambda verb: _FORMS.get(verb.lower(), (verb, verb))[0],
    "participle": lambda verb: _FORMS.get(verb.lower(), (verb, verb))[1],
    "ing": lambda verb: f"{verb}ing",
    "first": lambda words: words.partition(" ")[0],
    "last": lambda words: words.rpartition(" ")[2],
    "lower": str.lower,
    "upper": str.upper,
    "capital": str.capitalize,
    "words": _words,
    "figures": _figures,
}
