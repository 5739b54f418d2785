"""Unverified: a clean copy that was only kept in a notebook, and how its reader is told."""

from __future__ import annotations

from kit.article import Article
from kit.house import HouseStyle
from kit.proof import Proof
from kit.review import Reading

UNVERIFIED = (
    "Not verified: made of the copy that a notebook keeps, without its article and decision log."
)


class SavedReading(Reading):
    """A reading of the clean copy that a notebook keeps, where article and log are out of reach.

    Nobody can tell whether the copy is what they say: whatever form it is handed on in says so.
    What source and log it was made from, the notebook's record alone knows.
    """

    def __init__(self, article: Article, house: HouseStyle, proof: Proof) -> None:
        """Read a copy as an article nobody has decided about."""
        super().__init__(article, house)
        self._proof = proof

    @property
    def proof(self) -> Proof:
        """The hashes that the record keeps."""
        return self._proof


def note_on(review: Reading) -> str:
    """Return what a reader of the clean copy is to be told of it: "" when all is well.

    >>> from kit.article import Article
    >>> note_on(Reading(Article.from_text("The lede.")))
    ''
    """
    return UNVERIFIED if isinstance(review, SavedReading) else ""
