"""What others make of what the kit writes: four articles, every form, opened in other programs.

    python tests/bench/bench_foreign.py [--schema ninjs-schema_3.1.json]

Each article of tests/data/foreign is opened, decided about (fixes accepted, words rewritten, a
paragraph added, a finding let stand, a question asked and answered) and exported in every form.
Prints docs/opened.md: what was checked, how it went, and how large a page is. A program that is
not here leaves a dash. Exits 1 when a program reads something else than the kit wrote.
"""

from __future__ import annotations

import argparse
import csv
import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench import foreign
from playwright.sync_api import Browser, sync_playwright

from kit.exporters import export, exporter, names
from kit.opening import open_review
from kit.prose.front import front_end
from kit.review import Review

ARTICLES = Path(__file__).parents[1] / "data" / "foreign"
HOW = {"accept": "all accepted: the copy", "reject": "all rejected: the source"}
REDLINE = """gone => {
  const text = document.querySelector(".redline").cloneNode(true);
  for (const each of text.querySelectorAll(`${gone}, .number, .query`)) each.remove();
  return [...text.querySelectorAll("p")].map(each => each.textContent).join(" ");
}"""
SORTS = {".html": "saved web page", ".docx": "Word file", ".md": "Markdown", ".txt": "cp1252 text"}


class Case(NamedTuple):
    """An article that was decided about, its files by form, and the words of copy and source."""

    review: Review
    files: dict[str, Path]
    copy: list[str]
    source: list[str]


def case_of(path: Path, folder: Path) -> Case:
    """Open a copy of an article, decide about it, and write every form."""
    article = Path(shutil.copy(path, folder))
    review = open_review(article, by="Ann Other")
    decide(review)
    files = {
        name: export(review, folder / "out" / f"{path.stem}{exporter(name).SUFFIXES[0]}")
        for name in names()
    }
    marked = review.article.markup == "markdown"
    copy, source = (
        words_of(text, folder) if marked else foreign.words(text)
        for text in (review.copy, review.article.source)
    )
    return Case(review, files, copy, source)


def decide(review: Review) -> None:
    """Accept, rewrite, add a paragraph, let stand, ask and answer."""
    review.fix_safe()
    review.accept("text == 'is suppose to'")
    review.accept("text == 'alot'")
    review.rewrite(*review.at("beside the old ice house"), "by the old ice house")
    _, end = review.at("far enough.”")
    review.rewrite(end, end, "\n\nThe vans, at least, are new.")
    review.stet("text == 'Nobody told us nothing' or kind == 'boilerplate'")
    review.query(review.at("since 1998"), "Was it not 1997?")
    review.note(str(review.queries.index[0]), "It was 1998.")


def words_of(text: str, folder: Path) -> list[str]:
    """Return the words of Markdown copy, read by pandoc without its settings."""
    place = folder / "bare.md"
    place.write_text(text[front_end(text) :], encoding="utf-8")
    return foreign.pandoc(place, "commonmark")


def shown(browser: Browser, place: Path, gone: str = "") -> str:
    """Return the text that Chromium shows; RuntimeError when it asks or complains."""
    page = browser.new_page()
    said: list[str] = []
    page.on("request", lambda one: said.append(f"asks for {one.url[:60]}"))
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda one: said.append(str(one)))
    page.goto(place.as_uri())
    said = [one for one in said if place.as_uri() not in one and "data:" not in one]
    if said:
        raise RuntimeError(said[0])
    text: str = page.evaluate(REDLINE, gone) if gone else page.inner_text("body")
    page.close()
    return text


class Check(NamedTuple):
    """One thing that one program is asked about one form: "" when all is well."""

    form: str
    program: str
    asks: str
    answer: Callable[[Case], str]


def checks(browser: Browser, schema: Path | None) -> Iterator[Check]:
    """Give all that is asked, in the table's order."""
    fine, order = "words in order; asks for nothing, no complaint", "words in order"
    for form in ("html", "html-fragment", "wordpress", "report"):
        yield Check(form, "Chromium", fine, partial(page, browser, form))
        yield Check(form, "pandoc", order, partial(by_pandoc, form, "html"))
    yield Check("html", "LibreOffice", order, by_writer)
    yield Check(
        "redline", "Chromium", "less what is struck out: the copy", partial(red, browser, "del")
    )
    yield Check(
        "redline", "Chromium", "less what is put in: the source", partial(red, browser, "ins")
    )
    yield Check("markdown", "pandoc", order, partial(by_pandoc, "markdown", "markdown"))
    yield Check("text", "iconv", "words in order, in the article's encoding", by_iconv)
    for how, what in HOW.items():
        yield Check("docx", "pandoc", f"{what}, word for word", partial(tracked, how))
    yield Check("docx", "LibreOffice", "opens; every word of the copy", printed)
    for how, what in HOW.items():
        yield Check("critic", "Python-Markdown", what, partial(criticised, how))
    yield Check("ninjs", "jsonschema", "IPTC's schema: no error", partial(by_schema, schema))
    yield Check("csv", "LibreOffice", "the same cells", cells)
    yield Check("epub", "epubcheck", "no error, no warning", checked)
    yield Check("epub", "pandoc", order, partial(by_pandoc, "epub", "epub"))
    yield Check("pdf", "pdftotext", order, pdf)
    yield Check("notebook", "nbconvert", "run again: the same page, byte for byte", notebook)


def page(browser: Browser, form: str, case: Case) -> str:
    """Look for the copy on a page."""
    return foreign.missing(case.copy, foreign.words(shown(browser, case.files[form])))


def red(browser: Browser, gone: str, case: Case) -> str:
    """Take what was struck out, or put in, from the redline, and compare the rest."""
    text = case.review.copy if gone == "del" else case.review.article.source
    found = foreign.words(shown(browser, case.files["redline"], gone))
    return foreign.different(foreign.words(text), found)


def by_pandoc(form: str, reader: str, case: Case) -> str:
    """Look for the copy in what pandoc reads."""
    return foreign.missing(case.copy, foreign.pandoc(case.files[form], reader))


def by_writer(case: Case) -> str:
    """Look for the copy in what LibreOffice Writer makes of the page."""
    made = foreign.office(case.files["html"], "txt:Text (encoded):UTF8", "txt")
    return foreign.missing(case.copy, foreign.words(made.read_text(encoding="utf-8")))


def by_iconv(case: Case) -> str:
    """Look for the copy in the text, read in the encoding that the article's file has."""
    article = case.review.article
    encoding = article.meta.get("encoding", "utf-8") if article.markup == "plain" else "utf-8"
    text = foreign.run("iconv", "-f", encoding, "-t", "utf-8", case.files["text"])
    return foreign.missing(case.copy, foreign.words(text))


def tracked(how: str, case: Case) -> str:
    """Let pandoc accept or reject all, and compare."""
    found = foreign.pandoc(case.files["docx"], "docx", f"--track-changes={how}")
    return foreign.different(case.copy if how == "accept" else case.source, found)


def printed(case: Case) -> str:
    """Look for the copy in what LibreOffice prints: what is struck out stands beside it."""
    text = foreign.pdf_text(foreign.office(case.files["docx"], "pdf", "pdf"))
    return foreign.missing_letters(case.copy, text)


def criticised(how: str, case: Case) -> str:
    """Let Python-Markdown accept or reject all, and look for copy or source."""
    found = foreign.critic_words(case.files["critic"], how)
    return foreign.missing(case.copy if how == "accept" else case.source, found)


def by_schema(schema: Path | None, case: Case) -> str:
    """Hold the news object against the schema, when there is one."""
    return "; ".join(foreign.schema_errors(case.files["ninjs"], schema)) if schema else "–"


def checked(case: Case) -> str:
    """Return whatever epubcheck says."""
    return foreign.run("epubcheck", case.files["epub"]).strip()


def pdf(case: Case) -> str:
    """Look for the copy in what pdftotext reads."""
    return foreign.missing(case.copy, foreign.words(foreign.pdf_text(case.files["pdf"])))


def cells(case: Case) -> str:
    """Compare the table with what LibreOffice writes of it."""
    written = case.files["csv"].read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(written)))
    read = foreign.calc_rows(case.files["csv"])
    differ = [f"{a} / {b}" for a, b in zip(rows, read, strict=False) if a != b]
    return differ[0] if differ else "" if len(rows) == len(read) else f"{len(read)} rows"


def notebook(case: Case) -> str:
    """Make the review notebook, run it by nbconvert, and compare its page."""
    article = case.review.article.path
    assert article is not None
    place = article.with_name("review.ipynb")
    foreign.run(Path(sys.executable).with_name("kit"), "notebook", article, "-o", place)
    foreign.run(sys.executable, "-m", "nbconvert", "--execute", "--to", "kit-html", place)
    page = place.with_suffix(".html").read_bytes()
    return "" if page == case.files["html"].read_bytes() else "another page"


def result(check: Check, case: Case) -> str:
    """Return how a check went: yes, a dash where the program is not here, or what was wrong."""
    try:
        return check.answer(case) or "yes"
    except (FileNotFoundError, ModuleNotFoundError):
        return "–"
    except (RuntimeError, subprocess.TimeoutExpired) as error:
        return f"**{str(error)[:100]}**"


def main() -> int:
    """Export, ask, and print the tables."""
    options = argparse.ArgumentParser()
    options.add_argument("--schema", type=Path)
    schema = options.parse_args().schema
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        cases = {}
        for path in sorted(ARTICLES.iterdir()):
            own = Path(folder) / path.suffix[1:]
            own.mkdir()
            cases[SORTS[path.suffix]] = case_of(path, own)
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        bad = table(checks(browser, schema), cases)
        browser.close()
        print(f"\nWith {', '.join(foreign.versions())}.\n")
        print(sizes(cases))
    return int(bool(bad))


def table(asked: Iterator[Check], cases: dict[str, Case]) -> int:
    """Ask everything, print a row a check, and return how much went wrong."""
    bad = 0
    print(f"| Form | Program | What is asked | {' | '.join(cases)} |")
    print(f"|---|---|---{'|---' * len(cases)}|")
    for check in asked:
        results = [result(check, case) for case in cases.values()]
        bad += sum(one not in ("yes", "–") for one in results)
        row = (f"`{check.form}`", check.program, check.asks, *results)
        print(f"| {' | '.join(row)} |", flush=True)
    return bad


def sizes(cases: dict[str, Case]) -> str:
    """Return a table of how large the pages are beside their texts."""
    rows = [
        "| Article | Text, bytes | HTML page, bytes | Twice the text + 2 kB |",
        "|---|--:|--:|--:|",
    ]
    for name, case in cases.items():
        text, html = len(case.review.copy.encode()), case.files["html"].stat().st_size
        rows.append(f"| {name} | {text:,} | {html:,} | {2 * text + 2048:,} |")
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
