"""What a notebook says it is about: one line, which it also opens."""

from __future__ import annotations

from typing import Any

import pytest

from kit.errors import ArticleError
from kit.formats import load_bytes
from kit.jupyter import Named, named_in, named_in_metadata, reviewed


def cell(source: object, tag: str = "parameters", kind: str = "code") -> dict[str, Any]:
    """Return a cell with a tag."""
    return {"cell_type": kind, "metadata": {"tags": [tag]}, "source": source}


@pytest.mark.parametrize(
    ("cells", "named"),
    [
        ([cell("article = 'a.txt'  # where it is\nhouse = 'h.toml'")], ("a.txt", "h.toml")),
        ([cell(["article = 'a.txt'\n", "house = None"])], ("a.txt", "")),
        ([cell('article: str = "l’été.txt"')], ("l’été.txt", "")),
        ([cell("one = article = 'a.txt'")], ("a.txt", "")),
        (
            [cell("article = 'a.txt'"), cell("article = 'b.txt'", "injected-parameters")],
            ("b.txt", ""),
        ),
        ([cell("house = 'h.toml'"), cell("article = 'b.txt'")], ("b.txt", "h.toml")),
        ([cell("article = 'a.txt'"), cell("article = 'b.txt'", "later")], ("a.txt", "")),
        ([cell("article = 'a.txt'", kind="markdown")], ("", "")),
        ([cell("article = 'a.txt'\narticle = Path('b.txt')")], ("", "")),
        ([cell("article = 'a.txt'\narticle += '.md'")], ("", "")),
        ([cell("article = 7")], ("", "")),
        ([cell("%matplotlib inline\narticle = 'a.txt'")], ("", "")),
        ([cell("article = " + "(" * 5000)], ("", "")),
        ([cell("article = '\0'")], ("", "")),
        ([cell(None), {"cell_type": "code", "metadata": {"tags": 3}}, "no cell", {}], ("", "")),
        ("no cells", ("", "")),
    ],
)
def test_the_last_plain_text_in_a_cell_of_parameters_counts(
    cells: object, named: tuple[str, str]
) -> None:
    """What takes running to know is not guessed at, and nothing in a file is an error."""
    assert named_in({"cells": cells}) == Named(*named)


@pytest.mark.parametrize("metadata", [None, {}, {"kit": "a.txt"}, {"kit": {"article": ["a.txt"]}}])
def test_metadata_of_another_shape_names_nothing(metadata: object) -> None:
    """The kit's part of it may be anything in somebody else's notebook."""
    assert named_in_metadata({"metadata": metadata}) == Named()


def test_a_review_is_a_notebook_that_opens_what_it_names() -> None:
    """A cell of parameters alone may be about anything."""
    names, opens = cell("article = 'a.txt'"), cell("review = kit.open(article)", "")
    assert reviewed({"cells": [names]}) == ""
    assert reviewed({"cells": [names, opens]}) == "a.txt"
    assert reviewed({"metadata": {"kit": {"article": "a.txt"}}, "cells": []}) == "a.txt"


def test_a_review_is_not_itself_an_article() -> None:
    """Somebody who names the notebook means the article, and is told which."""
    notebook = (
        b'{"nbformat": 4, "cells": [{"cell_type": "code", "metadata": {"tags": ["parameters"]},'
        b' "source": "article = \'a.txt\'\\nkit.open(article)"}]}'
    )
    with pytest.raises(ArticleError, match=r"is the review of a\.txt; name that article"):
        load_bytes(notebook, "n.ipynb")
