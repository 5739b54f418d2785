"""Checkers: one file for each sort of thing a machine can see in an article.

To add one, add a module here and register it under the entry point group `kit.checkers`. It has

- a docstring: what it looks for, in an editor's words;
- `RULES`: each a `kit.checking.Rule` with its reason and its examples, what it finds and what it
  leaves alone; a test runs them all and fails for a rule without;
- one or more of the functions below. All are pure: the same arguments, the same answer.

For what a paragraph alone tells, `check_block(block: Prose, house)` gives findings with positions
inside the block. It is called once for the same words, wherever they stand.

For what takes the whole article, blocks bear witness and a judge decides, in three functions:

- `tell(block: Prose, house)`: what the block tells of that others are judged by, any value that
  can be compared and hashed, or None. Leave positions out: it is then the same after most edits;
- `judge(told, house)`: what comes of it. `told` has an entry a block, in order (None where there
  is nothing to tell); it gives pairs of a block's number and a verdict on it, again any value, for
  the blocks that something is wrong in. It is asked again only when a block tells something else;
- `check_judged(block: Prose, verdict, house)`: the findings in the block, as `check_block` does.

For the rest, `check_article(article, house)` gives findings with positions in the article. It is
called after every edit, so let it be quick: `article.texts` are the blocks' texts.

If the whole article shows that some findings of blocks are none, `let_stand(told, house)` gives
their rules and texts as pairs; a checker without a judge is given the article instead.

If it waits for work on another thread, `begin(blocks, house)` is told what will be checked next;
such checkers are asked after all others. One that asks the engine imports `begin` from
`kit.checking.ahead`.
"""
