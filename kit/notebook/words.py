"""Words: what a review notebook says to the editor, between the cells that do something."""

TITLE = """\
# {hed}

Made to review *{name}*. Run all cells, from top to bottom: **Run ▸ Run All Cells**.

The article's file is never altered. What you decide is kept beside it, in *{log}*, at the
moment you decide it; closing this notebook loses nothing. The next cell names the article."""

LOOK = """\
## Look and decide

Below is the desk: the article, with a wavy line under everything worth a look. Click a line to
read what is wrong and to take a fix, or simply type.

| Key | What it does |
|---|---|
| F8, Shift-F8 | to the next finding, to the one before |
| Alt-1 … Alt-9 | take the fix of that number |
| Alt-S | stet: let it stand |
| Alt-Q | query: ask the author |
| Alt-R | show the redline, or the copy |
| Ctrl-Z | take back what was done last |
| Alt-/ | show all keys |"""

DECIDE = """\
## Decide in words

What the desk does by click, a line does for many places at once. Run again, a line changes
nothing, for what is decided is decided; only `undo` takes back one thing more each time.

```python
review.accept("text == 'teh'")                # take the fix of each finding of "teh"
review.stet("kind == 'style'")                # let all findings of a kind stand
review.query("text == '90%'", "Which year?")  # ask the author
review.fix_safe()                             # take all fixes that need no second thought
review.undo()                                 # take back what was done last
```

These are the changes so far, in the order of the article:"""

READABILITY = """\
## Readability

Of the clean copy, a row a paragraph; the last row is the whole. Flesch: the higher, the easier
to read. Flesch–Kincaid and Gunning fog: the years of school a reader needs."""

FACTS = """\
## Facts to verify

Figures, dates, names and quotations: what a reader will hold against us if it is wrong."""

EXPORT = """\
## Hand on the clean copy

The next cell writes the page, in the project's folder *build*. From the menu it is **File ▸ Save
and Export Notebook As ▸ {menu}**: the same page, byte for byte. What you decided since the cells
ran is on the page; where the article itself was changed since, the menu asks for a new run."""
