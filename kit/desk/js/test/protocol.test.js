// One edit is on its way at a time, others' changes are fitted between, silence is noticed and ended.
// That two views and Python come to the same text is tested with CodeMirror itself in tests/desk/test_two_views.py.

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Wire } from "../src/protocol.js";

/** A change that remembers what was done with it, in place of CodeMirror's. @param {string} says */
const change = (says) => ({
  says,
  compose: (later) => change(`${says}${later.says}`),
  map: (other) => change(`${says}/${other.says}`),
  apply: (doc) => `${doc}${says}`,
  toJSON: () => says,
});

/** A wire whose messages are kept. @param {object} [options] more of its own */
function talk(options = {}) {
  const talk = { sent: [], silences: [], dead: false };
  talk.wire = new Wire({
    ...options,
    view: "v-1",
    onSilence: (silent) => talk.silences.push(silent),
    send: (content) => {
      if (talk.dead) throw new Error("Cannot send");
      talk.sent.push(content);
    },
  });
  Object.assign(talk.wire, { doc: "", edition: 1, rev: 1 });
  talk.type = (says) => talk.wire.edit(change(says));
  talk.news = (says, typed) => {
    const { rev, edition } = talk.wire;
    return talk.wire.take({ rev: rev + 1, edition: edition + (says ? 1 : 0), typed }, says ? change(says) : null);
  };
  return talk;
}

const edits = (sent) => sent.map(({ op, n, base, changes }) => [op, n, base, changes]);

test("while an edit is unanswered, later ones are held and then sent as one", (t) => {
  const { wire, type, news, sent } = talk();
  t.after(() => wire.close());
  type("a");
  type("b");
  type("c");
  assert.deepEqual(edits(sent), [["edit", 1, 1, "a"]]);
  assert.equal(news("a", "v-1"), null);
  assert.deepEqual(edits(sent), [["edit", 1, 1, "a"], ["edit", 2, 2, "bc"]]);
  assert.equal(wire.doc, "a");
});

/** A wire that sends its first letter when `painted` is called. */
function patient() {
  const waiting = [];
  const painted = () => waiting.splice(0).forEach((act) => act());
  return { ...talk({ after: (act) => waiting.push(act) }), painted };
}

test("a letter is painted first, and sent then with what was typed meanwhile", (t) => {
  const { wire, type, sent, painted } = patient();
  t.after(() => wire.close());
  type("a");
  type("b");
  assert.deepEqual([sent, wire.pending], [[], true]);
  painted();
  assert.deepEqual(edits(sent), [["edit", 1, 1, "ab"]]);
});

test("what is asked after a letter is sent after it, and so is all when the view closes", () => {
  const { wire, type, sent, painted } = patient();
  type("a");
  wire.ask({ op: "undo" });
  assert.deepEqual(sent.map(({ op }) => op), ["edit", "undo"]);
  const other = patient();
  other.type("b");
  other.wire.close();
  assert.deepEqual(edits(other.sent), [["edit", 1, 1, "b"]]);
  painted();
  other.painted();
  assert.equal(sent.length + other.sent.length, 3);
  wire.close();
});

test("what another view typed is fitted to what was typed here, and that is sent again", (t) => {
  const { wire, type, news, sent } = talk();
  t.after(() => wire.close());
  type("a");
  type("b");
  assert.equal(news("X", "v-2").says, "X/ab");
  assert.deepEqual(edits(sent).at(-1), ["edit", 2, 2, "ab/X"]);
  assert.equal(news("ab/X", "v-1"), null);
  assert.equal(wire.pending, false);
});

test("a decision of one's own that changes the text is not taken for the edit that flies", (t) => {
  const { wire, type, news } = talk();
  t.after(() => wire.close());
  type("a");
  assert.equal(news("fix", undefined).says, "fix/a");
  assert.equal(wire.pending, true);
});

test("an edit for older text is sent again, or all is asked for when news was lost", (t) => {
  const { wire, type, sent } = talk();
  t.after(() => wire.close());
  type("a");
  wire.behind({ n: 1, edition: 1 });
  assert.deepEqual(edits(sent).at(-1), ["edit", 2, 1, "a"]);
  wire.behind({ n: 1, edition: 9 });
  assert.equal(sent.length, 2);
  wire.behind({ n: 2, edition: 9 });
  assert.equal(sent.at(-1).op, "hello");
});

const PAGES = [
  ["the edit that flies was taken, and only its answer lost", { "v-1": 1 }, "a", "b/to"],
  ["the edit that flies was lost", {}, "", "ab/to"],
];
for (const [what, taken, before, again] of PAGES)
  test(`from a whole page it goes on, when ${what}`, (t) => {
    const { wire, type, sent } = talk();
    t.after(() => wire.close());
    type("a");
    type("b");
    const seen = [];
    wire.restart({ rev: 7, edition: 5, taken }, "fresh", (from, to) => (seen.push(from, to), change("to")));
    assert.deepEqual(seen, [before, "fresh"]);
    assert.deepEqual(edits(sent).at(-1), ["edit", 2, 5, again]);
  });

test("news is missed when it does not follow what was heard", (t) => {
  const { wire } = talk();
  t.after(() => wire.close());
  assert.equal(wire.missed({ base: 1 }), false);
  assert.equal(wire.missed({ base: 2 }), true);
});

test("silence is told after four seconds, the edit is sent again, an answer ends it", (t) => {
  mock.timers.enable({ apis: ["setTimeout"] });
  t.after(() => mock.timers.reset());
  const { wire, type, news, sent, silences } = talk();
  type("a");
  mock.timers.tick(3999);
  assert.deepEqual(silences, []);
  mock.timers.tick(1);
  assert.deepEqual(silences, [true]);
  assert.deepEqual(edits(sent), [["edit", 1, 1, "a"], ["edit", 2, 1, "a"]]);
  news("a", "v-1");
  wire.hear("v-1", 1);
  assert.deepEqual(silences, [true, false]);
  assert.equal(wire.pending, false);
});

test("a dead kernel loses no typing: all of it is sent when sending works again", (t) => {
  mock.timers.enable({ apis: ["setTimeout"] });
  t.after(() => mock.timers.reset());
  const kernel = talk();
  kernel.dead = true;
  kernel.type("a");
  assert.deepEqual(kernel.silences, [true]);
  kernel.type("b");
  assert.equal(kernel.wire.mine.says, "ab");
  kernel.dead = false;
  mock.timers.tick(4000);
  kernel.news("a", "v-1");
  assert.deepEqual(kernel.sent.map(({ changes }) => changes), ["a", "b"]);
});

test("typing that Python refused is kept, and sent with the next letter", (t) => {
  const { wire, type, sent } = talk();
  t.after(() => wire.close());
  type("a");
  wire.refuse(1, "half a character");
  assert.equal(wire.refused, "half a character");
  assert.equal(wire.pending, true);
  type("b");
  assert.deepEqual(edits(sent).at(-1), ["edit", 2, 1, "ab"]);
});
