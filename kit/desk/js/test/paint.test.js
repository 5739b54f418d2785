// What waits for the paint waits no longer than a page that nobody sees.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { afterPaint } from "../src/paint.js";

/** A page whose frames are drawn when `draw` is called. */
function page(t) {
  const frames = [];
  globalThis.requestAnimationFrame = (draw) => frames.push(draw);
  t.after(() => delete globalThis.requestAnimationFrame);
  return () => frames.forEach((draw) => draw());
}

test("it acts once, after the frame in which the change is painted", async (t) => {
  const draw = page(t);
  let acted = 0;
  afterPaint(() => (acted += 1));
  draw();
  assert.equal(acted, 0);
  await wait(10);
  assert.equal(acted, 1);
  await wait(100);
  assert.equal(acted, 1);
});

test("in a page that is not painted it acts soon all the same", async (t) => {
  page(t);
  let acted = 0;
  afterPaint(() => (acted += 1));
  await wait(200);
  assert.equal(acted, 1);
});
