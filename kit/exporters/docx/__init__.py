"""Word: the article with each change tracked and each query a comment, by whom and when.

Accept all in Word is the clean copy, reject all the source, paragraph marks included. The XML is
written here: the libraries that write Word files know no tracked changes, and those that compare
two of them know nobody who decided.
"""

from __future__ import annotations

from kit.article import Article
from kit.exporters.atoms import Atom, plain_atoms
from kit.exporters.docx.body import Body
from kit.exporters.docx.comments import comments_on
from kit.exporters.docx.core import core
from kit.exporters.docx.package import package
from kit.exporters.docx.tracked import tracked
from kit.exporters.marked_atoms import marked_atoms
from kit.exporters.told import changes_told
from kit.review import Reading

SUFFIXES = (".docx",)
MIMETYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def export(review: Reading) -> bytes:
    """Return `review` as a Word file; what front matter says stands in its properties.

    >>> export(Reading(Article.from_text("The lede.")))[:2]
    b'PK'
    """
    standing = review.standing
    told = changes_told(standing)
    atoms = tracked(_atoms(standing.article), _atoms(standing.draft), told)
    comments = comments_on(standing, told, atoms)
    about = core(standing.draft, review.english)
    return package(Body(atoms, told, comments), comments, about, review.proof)


def _atoms(article: Article) -> list[Atom]:
    return (marked_atoms if article.markup == "markdown" else plain_atoms)(article)
