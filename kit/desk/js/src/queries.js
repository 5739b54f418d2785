// The panel of queries: what the author is asked, numbered as in the text.

import { h, keyed } from "./dom.js";
import { moment, said } from "./words.js";

/** @param {import("./desk.js").Desk} desk */
export function createQueriesPanel(desk) {
  const list = h("ol", { class: "kit-queries" });
  const heading = h("h2", {}, "Queries");
  const dom = h("section", { class: "kit-panel", "aria-label": "Queries to the author" }, heading, list);
  return {
    dom,
    /** @param {any} latest */
    draw({ queries }) {
      dom.hidden = queries.length === 0;
      const make = (query) => row(desk, query);
      keyed(list, queries, ({ id }) => id, make, (query) => JSON.stringify([query.text, query.question]));
    },
  };
}

/** The place is looked up when it is wanted: typing moves it. @param {import("./desk.js").Desk} desk @param {import("./protocol.js").Query} query */
function row({ verbs, latest }, { id, text, question, by, at }) {
  const place = () => latest.queries.find((query) => query.id === id);
  const go = () => verbs.goToText(place().start, place().end);
  return h(
    "li",
    { title: [by, moment(at)].filter(Boolean).join(" · ") },
    h(
      "button",
      { type: "button", class: "kit-row", on: { click: go } },
      h("q", {}, said(text, 40)),
      h("span", { class: "kit-row-message" }, question),
    ),
    h("button", { type: "button", class: "kit-button kit-quiet", on: { click: () => takeBack(verbs, latest, place()) } }, "take back"),
  );
}

/** A query about a finding opens the finding again; one about selected words is revoked. */
function takeBack(verbs, { findings }, { id, start, end }) {
  const asked = findings.find(
    (finding) => finding.verdict === "query" && finding.start === start && finding.end === end,
  );
  if (asked) verbs.reopen(asked.key);
  else verbs.revoke(id);
}
