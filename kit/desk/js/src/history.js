// The panel of history: the log as Python pages it, newest first; a row goes to its place.

import { button, h, keyed, setText } from "./dom.js";
import { historyRow } from "./history_row.js";
import { keepFocus, rove, stop } from "./rove.js";
import { select } from "./select.js";

const PAGE = 100;
const OPS = Object.entries({
  "": "everything",
  accept: "fixes",
  rewrite: "rewrites",
  stet: "stets",
  query: "queries",
  note: "notes",
  revoke: "taken back",
  lost: "place is gone",
});

/** @param {import("./desk.js").Desk} desk */
export function createHistoryPanel(desk) {
  return new HistoryPanel(desk);
}

class HistoryPanel {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.asked = { words: "", ask: "", most: PAGE };
    this.words = h("input", {
      type: "search",
      class: "kit-search-field",
      "aria-label": "Words in the history",
      placeholder: "Find",
      on: { input: () => this.soon() },
    });
    this.count = h("p", { class: "kit-count", role: "status" });
    this.list = h("ol", { class: "kit-list", "aria-label": "History" });
    this.more = button("kit-quiet", "Show more", () => this.ask({ most: this.asked.most + PAGE }), { hidden: true });
    const ops = select("What was done", OPS, "", (ask) => this.ask({ ask, most: PAGE }));
    const filters = h("div", { class: "kit-filters" }, this.words, ops, this.count);
    this.dom = h("section", { class: "kit-panel kit-scroll" }, filters, this.list, this.more);
    rove(this.list, ".kit-row");
  }

  label = () => "History";

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask({ words: this.words.value.trim(), most: PAGE }), 200);
  }

  /** @param {object} [part] */
  ask(part = {}) {
    this.asked = { ...this.asked, ...part };
    this.desk.wire.ask({ op: "history", ...this.asked });
  }

  /** What the log holds can have changed with every state. @param {any} latest */
  draw({ rev }) {
    if (rev === this.rev) return;
    this.rev = rev;
    this.ask();
  }

  /** @param {{rows: any[], total: number}} page */
  show({ rows, total }) {
    setText(this.count, total === 1 ? "1 line" : `${total} lines`);
    keepFocus(this.dom, this.list, () => {
      keyed(this.list, rows, ({ id }) => id, (row) => historyRow(this.desk, row), print);
      this.more.hidden = rows.length >= total;
      stop(this.list, ".kit-row", null);
    });
  }
}

/** @param {any} row */
function print({ state, mates, may_go, start }) {
  return JSON.stringify([state, mates, may_go, start]);
}
