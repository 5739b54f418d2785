// The smallest replacements make the old text into the new one and touch nothing else.

import assert from "node:assert/strict";
import { test } from "node:test";
import { replacements, smallestReplacement } from "../src/replace.js";

const PAIRS = [
  ["", ""],
  ["", "a"],
  ["cristal clear", "crystal clear"],
  ["aaa", "aa"],
  ["aa", "aaa"],
  ["one  two\nthree  four", "one two\nthree four"],
  ["a\nb\nc", "a\nc"],
  ["😀", "😁"],
  ["x😀y", "xy"],
  ["line\u2028same\u0085line", "line\u2028other\u0085line"],
];

/** @param {string} text @param {{from: number, to: number, insert: string}[]} changes */
function apply(text, changes) {
  return changes.reduceRight((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text);
}

for (const [old, fresh] of PAIRS) {
  test(`${JSON.stringify(old)} becomes ${JSON.stringify(fresh)}`, () => {
    assert.equal(apply(old, replacements(old, fresh)), fresh);
    const one = smallestReplacement(old, fresh);
    assert.equal(one ? apply(old, [one]) : old, fresh);
  });
}

test("a bulk fix leaves what stands between its places alone", () => {
  const changes = replacements("one  two\nsame\nthree  four", "one two\nsame\nthree four");
  assert.deepEqual(changes.map(({ from, to }) => to - from), [1, 1]);
});

test("a replacement never splits a surrogate pair", () => {
  assert.deepEqual(smallestReplacement("a😀", "a😁"), { from: 1, to: 3, insert: "😁" });
});
