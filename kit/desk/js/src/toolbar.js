// The slim bar on top: view switch, fix all safe, undo, redo, how things stand, help.

import { h, setAttribute } from "./dom.js";
import { keyName } from "./keys.js";
import { redlineField } from "./redline.js";

/** @param {string} says @param {string} title @param {() => void} click @param {object} [more] */
function button(says, title, click, more = {}) {
  return h("button", { type: "button", class: "kit-button kit-quiet", title, on: { click }, ...more }, says);
}

/**
 * The status line: what is open, what is decided, whether it is on disk.
 * @param {any} latest
 * @param {{silent: boolean, pending: boolean}} wire
 * @returns {{line: string, trouble: boolean}}
 */
export function status({ counts, saved }, { silent, pending }) {
  let safety = "saved";
  if (pending || !(saved?.ok ?? true)) safety = "saving…";
  if (saved && !saved.ok && saved.why) safety = `not saved: ${saved.why}`;
  if (silent) safety = "not saved: the kernel does not answer";
  const line = `${counts?.open ?? 0} open · ${counts?.decided ?? 0} decided · ${safety}`;
  return { line, trouble: safety.startsWith("not saved") };
}

/** @param {import("./desk.js").Desk} desk */
export function createToolbar(desk) {
  const { verbs } = desk;
  const switchKey = `(${keyName("Alt-r")})`;
  const copy = button("Copy", `The copy ${switchKey}`, () => verbs.toggleRedline(false));
  const redline = button("Redline", `The copy with its changes ${switchKey}`, () => verbs.toggleRedline(true));
  const safe = button("Fix all safe", `See every safe fix, and take them: one undo takes them back (${keyName("Alt-f")})`, () => verbs.fixSafe());
  const undo = button("Undo", `Undo (${keyName("Mod-z")})`, () => verbs.undo());
  const redo = button("Redo", `Redo (${keyName("Mod-Shift-z")})`, () => verbs.redo());
  const help = button("?", `Keys (${keyName("Alt-/")})`, () => verbs.help(), {
    "aria-label": "Keys",
    "aria-expanded": "false",
  });
  const says = h("span", { class: "kit-status" });
  const dom = h(
    "div",
    { class: "kit-toolbar", role: "toolbar", "aria-label": "Desk" },
    h("div", { class: "kit-switch", role: "group", "aria-label": "View" }, copy, redline),
    safe,
    undo,
    redo,
    h("span", { class: "kit-gap" }),
    says,
    help,
  );
  return {
    dom,
    help,
    focus: () => (desk.view.state.field(redlineField).on ? redline : copy).focus(),
    draw() {
      const { on } = desk.view.state.field(redlineField);
      copy.setAttribute("aria-pressed", String(!on));
      redline.setAttribute("aria-pressed", String(on));
      const count = desk.latest.counts?.safe ?? 0;
      safe.textContent = `Fix all safe (${count})`;
      setAttribute(safe, "aria-disabled", count === 0 ? "true" : null);
      undo.disabled = !(desk.latest.undo || desk.wire.pending);
      redo.disabled = !desk.latest.redo;
      const { line, trouble } = status(desk.latest, desk.wire);
      if (says.textContent !== line) says.textContent = line;
      if (trouble && !says.classList.contains("kit-error")) desk.announce(line);
      says.classList.toggle("kit-error", trouble);
    },
  };
}
