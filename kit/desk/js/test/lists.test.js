// Lists: filters, arrows, and how a finding is announced.

import assert from "node:assert/strict";
import { test } from "node:test";
import { changesOf } from "../src/by_hand.js";
import { countByKind, filtered } from "../src/filter.js";
import { Heed } from "../src/heed.js";
import { target } from "../src/rove.js";
import { announcement } from "../src/words.js";

const finding = (kind, tier, verdict) => ({ kind, tier, verdict });
const all = [finding("spelling", "safe", "open"), finding("grammar", "suggest", "open"), finding("spelling", "safe", "stet")];
const none = { kinds: new Set(), tier: "", verdict: "" };

const FILTERS = [
  ["no filter", none, [0, 1, 2]],
  ["a verdict", { ...none, verdict: "open" }, [0, 1]],
  ["a kind", { ...none, kinds: new Set(["spelling"]) }, [0, 2]],
  ["two kinds", { ...none, kinds: new Set(["spelling", "grammar"]) }, [0, 1, 2]],
  ["kind, tier and verdict", { kinds: new Set(["spelling"]), tier: "safe", verdict: "stet" }, [2]],
];

for (const [what, filter, rows] of FILTERS)
  test(`${what} lets through`, () => assert.deepEqual(filtered(all, filter), rows.map((i) => all[i])));

test("kinds are counted in their order, those with none left out", () => {
  assert.deepEqual(countByKind(all, ["grammar", "style", "spelling"]), [{ kind: "grammar", count: 1 }, { kind: "spelling", count: 2 }]);
});

const STEPS = [["ArrowDown", 0, 1], ["ArrowUp", 0, 2], ["ArrowRight", 2, 0], ["Home", 2, 0], ["End", 0, 2], ["a", 1, -1]];
for (const [key, at, to] of STEPS) test(`${key} goes from ${at} to ${to} of three`, () => assert.equal(target(key, at, 3), to));

test("a finding is announced by rank, kind, words and first fix", () => {
  const cristal = { kind: "spelling", text: "cristal", fixes: ["crystal", "coastal"] };
  assert.equal(announcement(cristal, 3, 12), "3 of 12, spelling, cristal, fix: crystal");
  assert.equal(announcement({ ...cristal, fixes: [] }, 1, 1), "1 of 1, spelling, cristal");
});

test("a move is two changes, each with what stood there", () => {
  const tr = {
    startState: { sliceDoc: (from, to) => "one two".slice(from, to) },
    changes: { iterChanges: (each) => [[0, 4, 0, 0, ""], [7, 7, 3, 7, " one"]].forEach((change) => each(...change)) },
  };
  assert.deepEqual(changesOf(tr), [
    { start: 0, end: 4, text: "", was: "one " },
    { start: 7, end: 7, text: " one", was: "" },
  ]);
});

test("a selection is told once, when the hand rests", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const told = [];
  const heed = new Heed((content) => told.push(content));
  heed.select({ from: 1, to: 2 });
  heed.select({ from: 3, to: 5 });
  t.mock.timers.tick(200);
  heed.select({ from: 3, to: 5 });
  t.mock.timers.tick(200);
  assert.deepEqual(told, [{ op: "select", start: 3, end: 5 }]);
});
