// The slim bar on top: view switch, fix all safe, undo, redo, how things stand, help.

import { h, setAttribute, setText } from "./dom.js";
import { keyName } from "./keys.js";
import { rove } from "./rove.js";
import { VIEWS } from "./views.js";

const NAMES = { copy: "Copy", redline: "Redline", source: "Source" };
const BRIEF = new Set(["saved", "saving…"]);
const TITLES = { copy: "The copy", redline: "The copy with its changes", source: "The source as it came, to read only" };

/** @param {string} says @param {string} title @param {() => void} click @param {object} [more] */
function button(says, title, click, more = {}) {
  return h("button", { type: "button", class: "kit-button kit-quiet", title, on: { click }, ...more }, says);
}

/**
 * The status line: what is open, what is decided, whether it is on disk.
 * @param {any} latest
 * @param {{silent: boolean, pending: boolean, refused: string}} wire
 * @param {{tooLarge: boolean}} draft
 * @returns {{counts: string, safety: string, trouble: boolean}}
 */
export function status({ counts, saved }, wire, draft) {
  if (!counts) return { counts: "", safety: wire.silent ? "no answer: run the cell" : "opening…", trouble: wire.silent };
  const safety = safe(saved, wire, draft);
  return { counts: `${counts.open} open · ${counts.decided} decided · `, safety, trouble: safety.startsWith("not saved") };
}

/** @param {{ok: boolean, why: string}} saved @param {any} wire @param {{tooLarge: boolean}} draft */
function safe(saved, { silent, pending, refused }, { tooLarge }) {
  const kept = tooLarge ? "too much for this browser to keep, so copy it" : "this browser keeps what you type";
  if (silent && (pending || !saved.ok)) return `not saved: the kernel does not answer; ${kept}`;
  if (saved.why || refused) return `not saved: ${saved.why || refused}`;
  if (silent) return "saved · the kernel does not answer";
  return pending || !saved.ok ? "saving…" : "saved";
}

/** @param {import("./desk.js").Desk} desk */
export function createToolbar(desk) {
  const { verbs, many, views } = desk;
  const turns = VIEWS.map((name) => button(NAMES[name], `${TITLES[name]} (${keyName("Alt-r")})`, () => views.turn(name)));
  const find = button("Find", `Find and replace (${keyName("Mod-f")})`, () => many.find());
  const hard = button("Hard sentences", `Mark the sentences that are hard to read (${keyName("Alt-d")})`, () => desk.difficulty.toggle());
  const safe = button("Fix all safe", `See every safe fix, and take them: one undo takes them back (${keyName("Alt-f")})`, () => many.fixSafe());
  const undo = button("Undo", `Undo (${keyName("Mod-z")})`, () => verbs.undo());
  const redo = button("Redo", `Redo (${keyName("Mod-Shift-z")})`, () => verbs.redo());
  const help = button("?", `Keys (${keyName("Alt-/")})`, () => verbs.help(), {
    "aria-label": "Keys",
    "aria-expanded": "false",
  });
  const counts = h("span");
  const safety = h("span", { class: "kit-safety" });
  const says = h("span", { class: "kit-status" }, counts, safety);
  const dom = h(
    "div",
    { class: "kit-toolbar", role: "toolbar", "aria-label": "Desk" },
    h("div", { class: "kit-switch", role: "group", "aria-label": "View" }, ...turns),
    safe,
    undo,
    redo,
    find,
    hard,
    h("span", { class: "kit-gap" }),
    says,
    help,
  );
  rove(dom, "button:not(:disabled)");
  return {
    dom,
    help,
    focus: () => turns[VIEWS.indexOf(views.current)].focus(),
    draw() {
      turns.forEach((turn, i) => setAttribute(turn, "aria-pressed", String(VIEWS[i] === views.current)));
      setAttribute(hard, "aria-pressed", String(desk.difficulty.on));
      const count = desk.latest.counts?.safe ?? 0;
      setText(safe, `Fix all safe (${count})`);
      setAttribute(safe, "aria-disabled", count === 0 ? "true" : null);
      setAttribute(undo, "aria-disabled", desk.latest.undo || desk.wire.pending ? null : "true");
      setAttribute(redo, "aria-disabled", desk.latest.redo ? null : "true");
      const now = status(desk.latest, desk.wire, desk.draft);
      setText(counts, now.counts);
      setText(safety, now.safety);
      // At every letter it is "saving…" and "saved" again: in a place of its own the bar keeps still.
      safety.classList.toggle("kit-still", BRIEF.has(now.safety));
      if (now.trouble && !says.classList.contains("kit-error")) desk.announce(now.counts + now.safety);
      says.classList.toggle("kit-error", now.trouble);
    },
  };
}
