// The panel of findings: filtered by kind, tier and verdict; a row goes to its place.

import { button, h, keyed, setAttribute, setText } from "./dom.js";
import { countByKind, filtered, TIERS, VERDICTS } from "./filter.js";
import { findingRow } from "./finding_row.js";
import { keepFocus, rove, stop } from "./rove.js";
import { select } from "./select.js";
import { KINDS } from "./words.js";

const PAGE = 200; // rows drawn at once

/** @param {import("./desk.js").Desk} desk */
export function createFindingsPanel(desk) {
  return new FindingsPanel(desk);
}

class FindingsPanel {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.filter = { kinds: new Set(), tier: "", verdict: "open" };
    this.most = PAGE;
    this.current = null;
    this.kinds = h("div", { class: "kit-kinds", role: "group", "aria-label": "Kinds" });
    this.count = h("p", { class: "kit-count", role: "status" });
    this.list = h("ol", { class: "kit-list", "aria-label": "Findings" });
    this.more = button("kit-quiet", "", () => this.showMore());
    const all = (says, names) => [["", says], ...names.map((name) => [name, name])];
    const choose = (name) => (value) => this.choose({ [name]: value });
    const menus = h(
      "div",
      { class: "kit-filters" },
      select("Verdict", all("any verdict", VERDICTS), "open", choose("verdict")),
      select("Tier", all("any tier", TIERS), "", choose("tier")),
      this.count,
    );
    this.none = h("p", { class: "kit-none", hidden: true });
    this.dom = h("section", { class: "kit-panel kit-scroll" }, menus, this.kinds, this.none, this.list, this.more);
    rove(this.list, ".kit-row");
  }

  /** @param {any} latest */
  label = ({ counts }) => `Findings ${counts?.open ?? 0}`;

  choose(part) {
    this.filter = { ...this.filter, ...part };
    this.most = PAGE;
    this.drawn = null;
    this.dom.scrollTop = 0;
    this.draw(this.desk.latest);
  }

  /** @param {string} kind */
  flip(kind) {
    const kinds = new Set(this.filter.kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    this.choose({ kinds });
  }

  showMore() {
    this.most += PAGE;
    this.drawn = null;
    this.draw(this.desk.latest);
  }

  /** @param {any} latest */
  draw(latest) {
    if (this.drawn === latest.findings) return;
    this.drawn = latest.findings;
    keepFocus(this.dom, this.list, () => this.redraw(latest));
  }

  /** @param {any} latest */
  redraw(latest) {
    const { kinds, ...rest } = this.filter;
    const counted = filtered(latest.findings, { ...rest, kinds: new Set() });
    this.drawKinds(countByKind(counted, KINDS), kinds);
    const shown = filtered(latest.findings, this.filter);
    setText(this.count, `${shown.length} of ${latest.findings.length}`);
    keyed(this.list, shown.slice(0, this.most), ({ key }) => key, (finding) => findingRow(this.desk, finding), print);
    this.none.hidden = shown.length > 0;
    setText(this.none, latest.counts?.open ? "Nothing of that sort." : "Nothing open.");
    const left = Math.max(0, shown.length - this.most);
    setText(this.more, `Show ${Math.min(left, PAGE)} more of ${left}`);
    this.more.hidden = !left;
    stop(this.list, ".kit-row", null);
    this.mark(this.current);
  }

  drawKinds(counts, chosen) {
    const make = ({ kind, count }) =>
      h(
        "button",
        { type: "button", class: `kit-kind-chip kit-kind-${kind}`, "aria-pressed": String(chosen.has(kind)), on: { click: () => this.flip(kind) } },
        h("span", { class: "kit-swatch", "aria-hidden": "true" }),
        `${kind} ${count}`,
      );
    const absent = [...chosen]
      .filter((kind) => !counts.some((one) => one.kind === kind))
      .map((kind) => ({ kind, count: 0 }));
    const had = this.kinds.getRootNode().activeElement;
    const focus = this.kinds.contains(had) ? had.dataset.item : "";
    keyed(this.kinds, [...counts, ...absent], ({ kind }) => kind, make, ({ kind, count }) => `${count} ${chosen.has(kind)}`);
    if (focus) this.kinds.querySelector(`[data-item="${focus}"]`)?.focus();
  }

  /** Marks the row of the current finding and brings it into the panel. @param {string|null} key */
  mark(key) {
    this.current = key;
    for (const row of this.list.children) {
      const button = row.querySelector(".kit-row");
      const current = row.dataset.item === key;
      setAttribute(button, "aria-current", current ? "true" : null);
      if (!current) continue;
      stop(this.list, ".kit-row", button);
      bringInto(this.dom, row);
    }
  }
}

/** Scrolls the panel alone, never the page. @param {HTMLElement} panel @param {HTMLElement} row */
function bringInto(panel, row) {
  const [box, place] = [panel.getBoundingClientRect(), row.getBoundingClientRect()];
  if (place.top < box.top) panel.scrollTop -= box.top - place.top + 8;
  if (place.bottom > box.bottom) panel.scrollTop += place.bottom - box.bottom + 8;
}

/** @param {import("./types.js").Finding} finding */
function print({ kind, tier, text, message, verdict, fixes }) {
  return [kind, tier, text, message, verdict, verdict === "open" ? "" : fixes[0]].join("\u0000");
}
