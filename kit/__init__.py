"""The editorial notebook kit: open an article, see what is wrong, decide, hand on clean copy.

The source is never altered. Clean copy is a pure function of the source and the decisions.

Storeys, imports only going down: `disk`, `errors`, `patterns`, `project`, `prose` · `article`,
`encoding`, `house`, `plugins` · `findings`, `redline`, `formats`, `engine` · `decisions`,
`lexicon` · `log` · `checking`, `facts` · `checkers` · `review` · `exporters`, `desk` · `cli` and
this page.
"""

from kit.article import Article
from kit.checking import check
from kit.desk.display import show_reviews
from kit.desk.widget import Desk
from kit.errors import KitError
from kit.exporters import export
from kit.facts import facts
from kit.formats import load
from kit.house import HouseStyle
from kit.opening import open_review as open  # noqa: A004 - kit.open() is what an editor types
from kit.readability import readability
from kit.review import Review

__all__ = [
    "Article",
    "Desk",
    "HouseStyle",
    "KitError",
    "Review",
    "check",
    "export",
    "facts",
    "load",
    "open",
    "readability",
]

show_reviews()
