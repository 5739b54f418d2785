// What is pasted comes in as plain text; what the desk gave out comes back as it was.

import assert from "node:assert/strict";
import { test } from "node:test";
import { clean, ownClipboard } from "../src/paste.js";

const PASTES = [
  ["a no-break space from Word", "10\u00a0per\u00a0cent", "10 per cent"],
  ["thin and wide spaces", "a\u2009b\u202fc\u3000d", "a b c d"],
  ["soft hyphens from the web", "coun\u00adcil", "council"],
  ["zero widths and byte order marks", "\ufeffa\u200bb\u2060c", "abc"],
  ["line ends of all sorts", "a\r\nb\rc\u000bd\u2028e", "a\nb\nc\nd\ne"],
  ["a stray joiner between letters", "fi\u200dn\u200ce", "fine"],
  ["an emoji of several parts stays whole", "👩\u200d🔬 works", "👩\u200d🔬 works"],
  ["Persian keeps its joiners", "می\u200cخواهم", "می\u200cخواهم"],
  ["direction marks go from English", "a\u200e b\u202a c", "a b c"],
  ["and stay by right-to-left letters", "שלום\u200f!", "שלום\u200f!"],
  ["letters with marks stay as they came", "e\u0301 é", "e\u0301 é"],
  ["plain text", "One fact is “clear” – isn’t it?\n\nYes.", "One fact is “clear” – isn’t it?\n\nYes."],
];

for (const [what, pasted, plain] of PASTES)
  test(what, () => assert.equal(clean(pasted), plain));

test("what was copied or dragged in the desk itself keeps every character", () => {
  const clipboard = ownClipboard();
  const own = "10\u00a0per cent\u00ad";
  assert.equal(clipboard.out(own), own);
  assert.equal(clipboard.in(own), own);
  assert.equal(clipboard.in(`${own}!`), "10 per cent!");
});
