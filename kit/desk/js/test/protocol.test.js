// One edit is on its way at a time, order is kept, silence is noticed and ended.

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Wire } from "../src/protocol.js";

/** A wire whose messages are kept, with a text one can set. */
function talk() {
  const talk = { sent: [], text: "", silences: [], dead: false };
  talk.wire = new Wire({
    view: "v-1",
    readText: () => talk.text,
    onSilence: (silent) => talk.silences.push(silent),
    send: (content) => {
      if (talk.dead) throw new Error("Cannot send");
      talk.sent.push(content);
    },
  });
  talk.type = (text) => {
    talk.text = text;
    talk.wire.edit();
  };
  return talk;
}

const ops = (sent) => sent.map(({ op, n, text }) => [op, n, text]);

test("while an edit is unanswered, only the newest text is held and then sent", (t) => {
  const { wire, type, sent } = talk();
  t.after(() => wire.close());
  type("a");
  type("ab");
  type("abc");
  assert.deepEqual(ops(sent), [["edit", 1, "a"]]);
  wire.hear("v-1", 1);
  assert.deepEqual(ops(sent), [["edit", 1, "a"], ["edit", 2, "abc"]]);
});

test("held typing is sent before any other op", (t) => {
  const { wire, type, sent } = talk();
  t.after(() => wire.close());
  type("a");
  type("ab");
  wire.ask({ op: "undo" });
  assert.deepEqual(ops(sent), [["edit", 1, "a"], ["edit", 2, "ab"], ["undo", 3, undefined]]);
});

test("a state older than the typing on screen is not drawn", (t) => {
  const { wire, type } = talk();
  t.after(() => wire.close());
  const n = wire.ask({ op: "accept" });
  assert.equal(wire.overtakes({ view: "v-1", n }), false);
  type("a");
  assert.equal(wire.overtakes({ view: "v-1", n }), true);
  assert.equal(wire.overtakes(null), true);
  wire.hear("v-1", 2);
  assert.equal(wire.overtakes(null), false);
  assert.equal(wire.overtakes({ view: "v-2", n: 9 }), false);
});

test("marks count only for the newest edit of this view", (t) => {
  const { wire, type } = talk();
  t.after(() => wire.close());
  type("a");
  assert.equal(wire.isNewest("v-1", 1), true);
  assert.equal(wire.isNewest("v-2", 1), false);
  type("ab");
  assert.equal(wire.isNewest("v-1", 1), false);
});

test("silence is told after four seconds, the text is sent again, an answer ends it", (t) => {
  mock.timers.enable({ apis: ["setTimeout"] });
  t.after(() => mock.timers.reset());
  const { wire, type, sent, silences } = talk();
  type("a");
  mock.timers.tick(3999);
  assert.deepEqual(silences, []);
  mock.timers.tick(1);
  assert.deepEqual(silences, [true]);
  assert.deepEqual(ops(sent), [["edit", 1, "a"], ["edit", 2, "a"]]);
  wire.hear("v-1", 2);
  assert.deepEqual(silences, [true, false]);
  assert.equal(wire.pending, false);
});

test("a dead kernel loses no typing: it is sent when sending works again", (t) => {
  const kernel = talk();
  t.after(() => kernel.wire.close());
  kernel.dead = true;
  kernel.type("a");
  assert.deepEqual(kernel.silences, [true]);
  assert.equal(kernel.wire.pending, true);
  kernel.dead = false;
  kernel.type("ab");
  assert.deepEqual(kernel.sent.map(({ text }) => text), ["ab"]);
});
