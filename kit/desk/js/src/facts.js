// The panel of facts: what somebody must verify, each once; a row goes to its places, one after the other.

import { h, keyed, setText } from "./dom.js";
import { keepFocus, rove, stop } from "./rove.js";
import { select } from "./select.js";
import { said } from "./words.js";

const PAUSE = 400; // ms without news before the list is asked for again
const KINDS = Object.entries({ "": "everything", name: "names", figure: "figures", date: "dates", quotation: "quotations" });

/** @param {import("./desk.js").Desk} desk */
export function createFactsPanel(desk) {
  return new FactsPanel(desk);
}

class FactsPanel {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.rows = [];
    this.kind = "";
    this.count = h("p", { class: "kit-count", role: "status" });
    this.list = h("ol", { class: "kit-list", "aria-label": "Facts to verify" });
    const kinds = select("What is to be verified", KINDS, "", (kind) => {
      this.kind = kind;
      this.fill();
    });
    this.dom = h("section", { class: "kit-panel kit-scroll" }, h("div", { class: "kit-filters" }, kinds, this.count), this.list);
    rove(this.list, ".kit-row");
  }

  label = () => "Facts";

  /** They can have changed with every letter; a hand that rests is soon enough. @param {any} latest */
  draw({ rev }) {
    if (rev === this.rev) return;
    const first = this.rev === undefined;
    this.rev = rev;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.desk.wire.ask({ op: "facts" }), first ? 0 : PAUSE);
  }

  /** @param {{rows: any[]}} list */
  show({ rows }) {
    this.rows = rows;
    this.fill();
  }

  fill() {
    const rows = this.rows.filter(({ kind }) => !this.kind || kind === this.kind);
    setText(this.count, `${rows.length} to verify`);
    keepFocus(this.dom, this.list, () => {
      keyed(this.list, rows, ({ kind, text }) => `${kind} ${text}`, (row) => factRow(this.desk, row), JSON.stringify);
      stop(this.list, ".kit-row", null);
    });
  }
}

/** @param {import("./desk.js").Desk} desk @param {any} row */
function factRow(desk, { kind, text, sentence, places }) {
  let next = 0;
  const go = () => desk.verbs.goToText(...places[next++ % places.length]);
  const about = [kind, places.length > 1 && `${places.length} places`].filter(Boolean).join(" · ");
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", class: "kit-row kit-plain-row", title: sentence, on: { click: go } },
      h("span", { class: "kit-row-words" }, said(text, 80)),
      h("span", { class: "kit-row-message" }, about),
    ),
  );
}
