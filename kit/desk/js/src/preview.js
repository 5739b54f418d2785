// What one command would do in many places: seen first, ticked off, then done as one step.

import { button, h, setText } from "./dom.js";
import { said, visible } from "./words.js";

/** @typedef {{name: string, left: string, out: string, in: string|null, right: string, quoted: boolean}} Row */

/** @param {import("./desk.js").Desk} desk */
export function createPreview(desk) {
  return new Preview(desk);
}

/** A modal list; Python says what is in it. */
class Preview {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.ask = null;
    this.dom = h("dialog", { class: "kit-preview", "aria-labelledby": `${desk.wire.view}-preview` });
    this.dom.addEventListener("keydown", (event) => this.key(event));
    this.dom.addEventListener("close", () => desk.view.focus());
  }

  /** @param {{title: string, verb: string, note: string, rows: Row[], ask: object, done?: (n: number) => void}} shown `done` gets the number of the message that asks for it */
  open({ title, verb, note, rows, ask, done }) {
    if (!rows.length) return this.desk.say(`${title}: no place for it. ${note}`.trim());
    this.ask = ask;
    this.after = done ?? (() => {});
    this.verb = verb;
    this.boxes = rows.map(({ name, quoted }) => h("input", { type: "checkbox", value: name, checked: !quoted }));
    this.go = button("kit-strong", "", () => this.done());
    this.all = button("kit-quiet", "", () => this.flip(), { hidden: rows.length < 2 });
    const cancel = button("kit-quiet", "Cancel", () => this.dom.close());
    const keys = h("span", { class: "kit-why" }, "↑ ↓ go, Space ticks, Enter does it");
    this.dom.replaceChildren(
      h("h2", { id: this.dom.getAttribute("aria-labelledby") }, title),
      note && h("p", { class: "kit-why" }, note),
      h("ol", { class: "kit-preview-rows" }, ...rows.map((row, i) => previewRow(row, this.boxes[i]))),
      h("div", { class: "kit-preview-foot" }, this.go, cancel, this.all, keys),
    );
    for (const box of this.boxes) box.addEventListener("change", () => this.count());
    this.count();
    if (!this.dom.open) this.dom.showModal();
    this.boxes[0].focus();
  }

  chosen() {
    return this.boxes.filter(({ checked }) => checked).map(({ value }) => value);
  }

  /** Ticks all, or none where all are ticked. */
  flip() {
    const ticked = this.chosen().length === this.boxes.length;
    for (const box of this.boxes) box.checked = !ticked;
    this.count();
  }

  count() {
    const { length } = this.chosen();
    const all = length === this.boxes.length ? String(length) : `${length} of ${this.boxes.length}`;
    setText(this.go, `${this.verb} ${all}`);
    this.go.disabled = length === 0;
    setText(this.all, length === this.boxes.length ? "Untick all" : "Tick all");
  }

  done() {
    const only = this.chosen();
    if (!only.length) return;
    this.dom.close();
    this.after(this.desk.verbs.decide({ ...this.ask, only }, {}));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const at = this.boxes.indexOf(/** @type {any} */ (event.target));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && at >= 0) this.boxes.at((at + step) % this.boxes.length).focus();
    else if (event.key === "Enter" && at >= 0) this.done();
    else return;
    event.preventDefault();
  }
}

/** @param {Row} row @param {HTMLElement} box */
function previewRow({ left, out, in: fresh, right, quoted }, box) {
  const words = h(
    "span",
    { class: "kit-preview-words" },
    left,
    fresh === null ? h("mark", {}, visible(out)) : out && h("del", { class: "kit-removed" }, visible(out)),
    fresh && out && " ",
    fresh && h("ins", { class: "kit-inserted" }, visible(fresh)),
    right,
    quoted && h("span", { class: "kit-flag" }, "quotation"),
  );
  box.setAttribute("aria-label", sentence(out, fresh, quoted));
  return h("li", {}, h("label", {}, box, words));
}

/** A row as one hears it. @param {string} out @param {string|null} fresh @param {boolean} quoted */
function sentence(out, fresh, quoted) {
  const what = fresh === null ? `${said(out)} stands` : `${said(out) || "nothing"} becomes ${said(fresh) || "nothing"}`;
  return quoted ? `${what}, in a quotation` : what;
}
