// Rows become what Python says they are now; tests/desk/test_patch.py has Python's half of the law.

import assert from "node:assert/strict";
import { test } from "node:test";
import { patch, spliced } from "../src/patch.js";

const rows = [{ start: 0, end: 2, role: "hed" }, { start: 4, end: 9, role: "list" }, { start: 11, end: 15, role: "list" }];

const SPLICES = [
  ["a row that changed, and those behind it moved", { head: 1, gone: 1, rows: [{ start: 4, end: 10, role: "list" }], by: 1 }, [rows[0], { start: 4, end: 10, role: "list" }, { start: 12, end: 16, role: "list" }]],
  ["rows that are gone", { head: 1, gone: 2, rows: [], by: 0 }, [rows[0]]],
  ["rows that came at the end", { head: 3, gone: 0, rows: [{ start: 17, end: 20, role: "list" }], by: 0 }, [...rows, { start: 17, end: 20, role: "list" }]],
];
for (const [what, splice, expected] of SPLICES) test(what, () => assert.deepEqual(spliced(rows, splice), expected));

test("all places of a row move, and the row that was drawn stays as it was", () => {
  const [row] = [{ start: 1, end: 2, start_words: 0, end_words: 3, id: "x" }];
  assert.deepEqual(spliced([row], { head: 0, gone: 0, rows: [], by: 5 }), [{ start: 6, end: 7, start_words: 5, end_words: 8, id: "x" }]);
  assert.equal(row.start, 1);
});

test("what news does not name stays the same list, so that it is not drawn again", () => {
  const latest = { findings: rows, counts: { open: 1 } };
  patch(latest, { rows: {}, values: { counts: { open: 2 } } });
  assert.equal(latest.findings, rows);
  assert.deepEqual(latest.counts, { open: 2 });
});
