"""Vocabulary: the values that some settings of a house choose from."""

ROLES = (
    "hed", "dek", "byline", "heading", "paragraph", "quotation", "list", "boilerplate", "quoted",
)  # fmt: skip
DASHES = ("—", " — ", " – ", "--", " -- ")
ELLIPSES = ("…", "...")
QUOTES = ("double", "single")
GLYPHS = ("curly", "straight")
MARKS = {"dash": DASHES, "ellipsis": ELLIPSES, "quotes": QUOTES, "glyphs": GLYPHS}
SIZES = ("sentence", "tangle", "paragraph", "grade")
# The kinds of finding that a house's own rule may have.
KINDS = ("spelling", "grammar", "typography", "consistency", "style", "query")
