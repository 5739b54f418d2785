// The draft: kept while it is not saved, offered to the next view, never larger than it may be.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Draft } from "../src/draft.js";

/** A browser's store. */
function store() {
  const methods = {
    getItem: { value(key) { return this[key] ?? null; } },
    setItem: { value(key, said) { this[key] = said; } },
    removeItem: { value(key) { delete this[key]; } },
  };
  return Object.create({}, methods);
}

/** A text, as far as it is asked. @param {string} text */
const textOf = (text) => ({ sliceString: (from, to) => text.slice(from, to) });

/** One replacement. */
const change = (start, end, text) => ({
  iterChanges: (each) => each(start, end, start, start + text.length, text),
  compose: () => change(start, end, `${text}…`),
});

test("what was typed is kept with its surroundings until it is saved", () => {
  const storage = store();
  const draft = new Draft("v-1", storage);
  draft.saved("art", textOf("The hed\n\nOne fact."), null);
  draft.typed(change(12, 13, " big "));
  const [left] = Object.assign(new Draft("v-2", storage), { article: "art" }).left();
  assert.deepEqual(left.changes, [{ exact: " ", prefix: "One", suffix: "fact.", start: 12, text: " big " }]);
  draft.saved("art", textOf("The hed\n\nOne big fact."), null);
  assert.deepEqual(Object.keys(storage), []);
});

test("another article's draft is not offered, nor one's own", () => {
  const storage = store();
  const draft = new Draft("v-1", storage);
  draft.saved("art", textOf("abc"), null);
  draft.typed(change(0, 0, "x"));
  assert.deepEqual(draft.left(), []);
  const other = Object.assign(new Draft("v-2", storage), { article: "else" });
  assert.deepEqual(other.left(), []);
});

const BROKEN = [
  ["what is no JSON", "{"],
  ["what has no changes", JSON.stringify({ at: Date.now() })],
  ["what is older than a month", JSON.stringify({ at: Date.now() - 31 * 24 * 3600 * 1000, changes: [] })],
];
for (const [what, said] of BROKEN)
  test(`${what} is thrown away`, () => {
    const storage = store();
    storage.setItem("kit-draft:art:v-0", said);
    assert.deepEqual(Object.assign(new Draft("v-1", storage), { article: "art" }).left(), []);
    assert.deepEqual(Object.keys(storage), []);
  });

test("too large a draft, a full store and no store at all are told, and stop nobody", () => {
  const draft = new Draft("v-1", store());
  draft.saved("art", textOf("abc"), null);
  draft.typed(change(0, 0, "x".repeat(300_000)));
  assert.equal(draft.tooLarge, true);
  const full = new Draft("v-1", Object.create(store(), { setItem: { value() { throw new Error("full"); } } }));
  full.saved("art", textOf("abc"), null);
  full.typed(change(0, 0, "x"));
  assert.equal(full.tooLarge, true);
  const none = new Draft("v-1", null);
  none.saved("art", textOf("abc"), null);
  none.typed(change(0, 0, "x"));
  assert.deepEqual(none.left(), []);
});
