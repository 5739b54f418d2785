"""Upstream: the article changed under its decisions, which are carried over to what it is now."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from kit.anchors import Target
from kit.decisions import in_force
from kit.errors import FindingError
from kit.formats import load
from kit.nearest import from_words
from kit.rebase import moved, note, restated
from kit.review.writing import Writing
from kit.standing import Standing
from kit.tables import moved_table


class Upstream(Writing):
    """A writing whose article somebody else may change."""

    def rebase(self, *, dry_run: bool = False) -> pd.DataFrame:
        """Say the decisions made on an earlier version of the article again of this one.

        New lines are written, the old ones stay; with `dry_run` nothing is written. Returns where
        each decision stands now and which are orphans; see `kit.tables.moved_table`.
        """
        with self.lock:
            source = self.article.source
            places = moved(source, self.standing.decisions)
            known = {line.id for line in self.standing.decisions}
            lines = [line for line in restated(source, places) if line.id not in known]
            if lines and not dry_run:
                self._append([*self._step(note(source, places)).lines, *lines])
            return moved_table(source, places)

    def place(self, name: str, words: str) -> pd.DataFrame:
        """Give the decision with the id `name`, an orphan above all, another place in the article.

        `words` are words of the article (not of the copy) that stand there once; the place is
        all of them, or what is in brackets: "fact is [cristall] clear". Raises FindingError when
        no decision in force has the id, or the words are not there once; ConflictError when
        another change is there.
        """
        with self.lock:
            line = next((d for d in in_force(self.standing.decisions) if d.id == name), None)
            if line is None:
                raise FindingError(f"no decision in force has the id {name!r}; see review.orphans")
            source = self.article.source
            target = Target.of(source, from_words(source, words))
            return self._write(self._step(replace(line, target=target, supersedes=(name,))))

    def reload(self) -> pd.DataFrame:
        """Read the article's file again, and return the decisions that have no place in it.

        Every other decision is where its words are now; nothing is written. Raises ArticleError
        when the file cannot be read, FindingError when the article has none.
        """
        with self.lock:
            if self.article.path is None:
                raise FindingError(f"{self.article.slug!r} has no file to be read again")
            article = load(self.article.path)
            self._standing = Standing.of(article, self.log.read())
            self.article, self._found = article, None
            self._tell()
            return self.orphans
