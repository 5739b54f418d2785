"""Put: a word put into the text of a house style file, comments and order left as they are."""

from __future__ import annotations

import tomlkit
from tomlkit import TOMLDocument
from tomlkit.items import Array, InlineTable, Table


def put(text: str, key: str, word: str, fixes: tuple[str, ...], remark: str) -> str:
    """Return the text with a word added to a list, or to [instead]; the same text if it is there.

    >>> put('allow = ["Duma"]', "allow", "Rada", (), "")
    'allow = ["Duma", "Rada"]'
    """
    made = tomlkit.parse(text)
    if key == "instead":
        _put_instead(made, word, fixes, remark)
    else:
        _put_in_list(made, key, word, remark)
    return tomlkit.dumps(made)


def _put_in_list(made: TOMLDocument, key: str, word: str, remark: str) -> None:
    if key not in made:
        made[key] = tomlkit.array()  # the library puts it before the first table
    words = made[key]
    if not isinstance(words, Array) or word in words:
        return
    if remark:
        words.add_line(word, comment=remark)
    else:
        words.append(word)


def _put_instead(made: TOMLDocument, word: str, fixes: tuple[str, ...], remark: str) -> None:
    if "instead" not in made:
        made["instead"] = tomlkit.table()
    table = made["instead"]
    value = list(fixes) if len(fixes) > 1 else "".join(fixes)
    if not isinstance(table, Table | InlineTable) or table.get(word) == value:
        return
    item = tomlkit.item(value)
    if remark and isinstance(table, Table):
        item.comment(remark)
    table[word] = item
