// The keys of the desk, in one table: the editor obeys it, the help shows it.

import { keymap, runScopeHandlers } from "@codemirror/view";

/** Works while the text has the focus, and (scope "desk") everywhere else in the desk but in fields. */
const SCOPE = "editor desk";

/**
 * @param {import("./verbs.js").Verbs} verbs
 * @param {import("./many.js").Many} many
 * @returns {{keys: string[], says: string, run: (key?: string) => boolean|void}[]}
 */
function table(verbs, many) {
  return [
    { keys: ["F8", "Alt-ArrowDown"], says: "next finding", run: () => verbs.step(1) },
    { keys: ["Shift-F8", "Alt-ArrowUp"], says: "finding before", run: () => verbs.step(-1) },
    ...Array.from({ length: 9 }, (_, i) => ({
      keys: [`Alt-${i + 1}`],
      says: "take fix 1 to 9",
      run: () => verbs.take(i, true),
    })),
    { keys: ["Alt-a"], says: "the next answer everywhere", run: () => many.everywhere() },
    { keys: ["Alt-f"], says: "fix all safe", run: () => many.fixSafe() },
    { keys: ["Alt-w"], says: "write my own", run: () => verbs.write() },
    { keys: ["Alt-s"], says: "stet: let it stand", run: () => verbs.stet(true) },
    { keys: ["Alt-h"], says: "add the word to the house style", run: () => verbs.allow() },
    { keys: ["Alt-q"], says: "query: ask the author", run: () => verbs.query() },
    { keys: ["Alt-r"], says: "copy, redline, source", run: () => verbs.desk.views.next() },
    { keys: ["Alt-d"], says: "hard sentences", run: () => verbs.desk.difficulty.toggle() },
    { keys: ["Alt-Shift-d"], says: "why this sentence is hard", run: () => verbs.desk.difficulty.explain() },
    { keys: ["Mod-f"], says: "find", run: () => many.find() },
    { keys: ["Mod-h", "Mod-Alt-f"], says: "replace", run: () => many.find(true) },
    { keys: ["Alt-l"], says: "the list beside the text", run: () => verbs.list() },
    { keys: ["Mod-z"], says: "undo", run: () => verbs.undo() },
    { keys: ["Mod-Shift-z", "Mod-y"], says: "redo", run: () => verbs.redo() },
    { keys: ["Alt-/"], says: "these keys", run: () => verbs.help() },
    { keys: ["Escape"], says: "close; then leave the text", run: () => verbs.leave() },
  ];
}

/** @param {import("./verbs.js").Verbs} verbs @param {import("./many.js").Many} many */
export function deskKeys(verbs, many) {
  const bindings = table(verbs, many).flatMap(({ keys, run }) =>
    keys.map((key) => ({ key, scope: SCOPE, run: () => run() !== false })),
  );
  return keymap.of(bindings);
}

/** The rows of the help: each saying once, with all its keys. @returns {{keys: string[], says: string}[]} */
export function keyRows() {
  const rows = new Map();
  for (const { keys, says } of table(/** @type {any} */ ({}), /** @type {any} */ ({})))
    rows.set(says, rows.has(says) ? [rows.get(says)[0], keys[0]] : keys);
  return [...rows].map(([says, keys]) => ({ keys: keys.map(keyName), says }));
}

/** A key as this machine writes it. @param {string} key */
export function keyName(key) {
  const mac = /Mac|iP/.test(navigator.platform);
  const names = mac
    ? { Mod: "⌘", Alt: "⌥", Shift: "⇧", ArrowDown: "↓", ArrowUp: "↑", Escape: "Esc" }
    : { Mod: "Ctrl", ArrowDown: "↓", ArrowUp: "↑", Escape: "Esc" };
  const parts = key.split("-").map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return parts.join(mac ? "" : "-");
}

/** @param {EventTarget|null} target */
function isField(target) {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}

const OFF = "data-lm-suppress-shortcuts"; // Lumino's word for it, looked for where the focus is

/** @param {KeyboardEvent} event */
function saves(event) {
  return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
}

/**
 * Notebook 7 takes its shortcuts before the desk hears a key: tells it in time which are the desk's.
 * @param {HTMLElement} dom the desk
 * @param {Element} text
 * @returns {() => void} the cleanup
 */
export function keepKeys(dom, text) {
  const hear = (event) => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || !dom.contains(target)) return;
    const leaves = event.key === "Escape" && !text.contains(target);
    target.toggleAttribute(OFF, !saves(event) && !leaves);
  };
  addEventListener("keydown", hear, { capture: true });
  return () => removeEventListener("keydown", hear, { capture: true });
}

/**
 * Keeps the notebook's own shortcuts away from the desk, all but Save and the Escape that has nothing
 * to close, and lets the desk's keys work where the text has not the focus.
 * @param {import("@codemirror/view").EditorView} view
 * @param {KeyboardEvent} event
 */
export function hearKey(view, event) {
  const inText = view.contentDOM.contains(/** @type {Node} */ (event.target));
  const inDialog = event.target instanceof Element && event.target.closest("dialog") !== null;
  const inField = isField(event.target) && event.key !== "Escape";
  const ours = !inText && !inDialog && !inField && !event.defaultPrevented && runScopeHandlers(view, event, "desk");
  if (ours) event.preventDefault();
  const leaves = event.key === "Escape" && !ours && !inText && !event.defaultPrevented && !inDialog;
  if (leaves) outward(/** @type {Element} */ (event.currentTarget));
  if (!saves(event) && !leaves) event.stopPropagation();
}

/** Gives the focus to what the desk stands in and takes keys: a notebook's cell. @param {Element} dom */
function outward(dom) {
  const above = (node) => node.parentElement ?? node.getRootNode().host;
  for (let node = above(dom); node; node = above(node)) if (node.hasAttribute("tabindex")) return node.focus();
}
