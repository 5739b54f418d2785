// The panel of findings: what is open, counted by kind; what is decided, with the way back.

import { changeSource, changeWords } from "./change_card.js";
import { h, keyed, setAttribute } from "./dom.js";
import { KINDS, said, shorten } from "./words.js";

const MOST = 200; // rows drawn; the rest is counted

/** @param {import("./desk.js").Desk} desk */
export function createFindingsPanel(desk) {
  const { verbs } = desk;
  const kinds = h("ul", { class: "kit-kinds", "aria-label": "Open findings by kind" });
  const list = h("ol", { class: "kit-list" });
  const rest = h("p", { class: "kit-none" });
  const summary = h("summary", {});
  const decided = h("ol", { class: "kit-list" });
  const details = h("details", { class: "kit-decided" }, summary, decided);
  const heading = h("h2", {}, "Findings");
  const dom = h("section", { class: "kit-panel kit-findings", "aria-label": "Findings" }, heading, kinds, list, rest, details);
  let drawn = [];
  return {
    dom,
    /** Marks the row of the current finding and brings it into the panel. @param {string|null} key */
    mark(key) {
      for (const row of list.children) {
        const current = row.dataset.item === key;
        setAttribute(row.firstElementChild, "aria-current", current ? "true" : null);
        if (current) bringInto(dom, row);
      }
    },
    /** @param {any} latest */
    draw({ findings, changes }) {
      if (drawn[0] === findings && drawn[1] === changes) return;
      drawn = [findings, changes];
      const open = findings.filter(({ verdict }) => verdict === "open");
      drawKinds(kinds, open);
      keyed(list, open.slice(0, MOST), ({ key }) => key, (finding) => openRow(verbs, finding), print);
      rest.textContent = left(open.length);
      rest.hidden = rest.textContent === "";
      const rows = decidedRows(findings, changes);
      summary.textContent = `Decided (${rows.length})`;
      details.hidden = rows.length === 0;
      keyed(decided, rows.slice(0, MOST), ({ id }) => id, (row) => decidedRow(desk, row), (row) => row.print);
    },
  };
}

/** Scrolls the panel alone, never the page. @param {HTMLElement} panel @param {HTMLElement} row */
function bringInto(panel, row) {
  const [box, place] = [panel.getBoundingClientRect(), row.getBoundingClientRect()];
  if (place.top < box.top) panel.scrollTop -= box.top - place.top + 8;
  if (place.bottom > box.bottom) panel.scrollTop += place.bottom - box.bottom + 8;
}

/** @param {number} count */
function left(count) {
  if (count === 0) return "Nothing open.";
  return count > MOST ? `and ${count - MOST} more` : "";
}

/** @param {import("./protocol.js").Finding} finding */
function print({ kind, tier, text, message }) {
  return [kind, tier, text, message].join("\u0000");
}

/** @param {HTMLElement} parent @param {import("./protocol.js").Finding[]} open */
function drawKinds(parent, open) {
  const counts = KINDS.map((kind) => ({ kind, count: open.filter((finding) => finding.kind === kind).length }));
  const make = ({ kind, count }) =>
    h(
      "li",
      { class: `kit-kind-${kind}` },
      h("span", { class: "kit-swatch", "aria-hidden": "true" }),
      `${kind} ${count}`,
    );
  keyed(parent, counts.filter(({ count }) => count), ({ kind }) => kind, make, ({ count }) => String(count));
}

/** @param {import("./verbs.js").Verbs} verbs @param {import("./protocol.js").Finding} finding */
function openRow(verbs, { key, kind, tier, text, message }) {
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", class: `kit-row kit-kind-${kind} kit-tier-${tier}`, on: { click: () => verbs.goTo(key) } },
      h("span", { class: "kit-swatch", role: "img", "aria-label": kind }),
      h("span", { class: "kit-row-words" }, said(text, 40)),
      h("span", { class: "kit-row-message" }, shorten(message, 90)),
    ),
  );
}

/** Changes and stets, in the order they stand. @param {any[]} findings @param {any[]} changes */
function decidedRows(findings, changes) {
  const stets = findings.filter(({ verdict }) => verdict === "stet");
  const rows = [
    ...changes.map((change) => ({ id: `c${change.id}`, change, start: change.start, print: JSON.stringify([change.removed_words, change.inserted_words, change.why]) })),
    ...stets.map((finding) => ({ id: `s${finding.key}`, finding, start: finding.start, print: finding.text })),
  ];
  return rows.sort((a, b) => a.start - b.start);
}

/** The place is looked up when it is wanted: typing moves it. @param {import("./desk.js").Desk} desk @param {any} row */
function decidedRow({ verbs, latest }, { change, finding }) {
  const place = () =>
    change
      ? latest.changes.find(({ id }) => id === change.id)
      : latest.findings.find(({ key }) => key === finding.key);
  const go = () => verbs.goToText(place().start, place().end);
  const words = change ? changeWords(change, 60) : h("span", {}, "stet: ", h("q", {}, said(finding.text)));
  const back = () => (change ? verbs.revoke(change.id) : verbs.reopen(finding.key));
  return h(
    "li",
    { class: "kit-decided-row", title: change ? changeSource(change) : finding.message },
    h("button", { type: "button", class: "kit-row", on: { click: go } }, words),
    h("button", { type: "button", class: "kit-button kit-quiet", on: { click: back } }, "take back"),
  );
}
