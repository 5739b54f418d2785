// Find and replace: which place is this, and what would stand there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { becomes, placesOf, rank, replacementsOf } from "../src/search.js";

const places = [{ from: 2, to: 5 }, { from: 9, to: 12 }];

test("the selected place is told by its number among all", () => {
  assert.equal(rank(places, { from: 9, to: 12 }), "2 of 2");
  assert.equal(rank(places, { from: 3, to: 3 }), "2 found");
  assert.equal(rank([], { from: 0, to: 0 }), "none");
});

const match = /(\w+) (\w+)/.exec("big plan");
const EXPANSIONS = [
  [true, "$2 $1", "plan big"],
  [true, "<$&>", "<big plan>"],
  [true, "$$1", "$1"],
  [true, "$7", "$7"],
  [false, "$2 $1", "$2 $1"],
];

for (const [regexp, replace, expected] of EXPANSIONS)
  test(`${regexp ? "pattern" : "words"} ${replace}`, () =>
    assert.equal(becomes({ regexp, replace }, { from: 0, to: 8, match }), expected));

/** A query that finds what it is told to. */
const query = (found, more = {}) => ({ valid: true, regexp: false, replace: "x", ...more, getCursor: () => found[Symbol.iterator]() });

test("empty places of a pattern are passed over", () => {
  assert.deepEqual(placesOf({}, query([{ from: 1, to: 1 }, { from: 2, to: 3 }])), [{ from: 2, to: 3 }]);
});

test("a pattern that is none finds nothing", () => {
  assert.deepEqual(placesOf({}, query(places, { valid: false })), []);
});

test("each replacement says what stood there, so that Python can refuse a stale one", () => {
  const state = { sliceDoc: (from, to) => "a plan is a plan".slice(from, to) };
  assert.deepEqual(replacementsOf(state, query([{ from: 2, to: 6 }])), [{ start: 2, end: 6, text: "x", was: "plan" }]);
});
