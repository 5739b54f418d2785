// A row of the history: what was done, by whom, when and why, and the way back.

import { button, h } from "./dom.js";
import { moment, said } from "./words.js";

const SAYS = { accept: "fixed", rewrite: "rewrote", query: "asked", note: "noted", revoke: "took back" };

/** @param {import("./desk.js").Desk} desk @param {any} row */
export function historyRow(desk, row) {
  const { start, end, by, at, state, why, rule, op } = row;
  const about = [by, moment(at), rule.startsWith("editor") ? "" : rule, state].filter(Boolean).join(" · ");
  const go = () => (start === null ? desk.say("Its place is gone from the article.") : desk.verbs.goToText(start, end));
  return h(
    "li",
    { class: state ? "kit-done" : "" },
    h(
      "button",
      { type: "button", class: "kit-row kit-plain-row", on: { click: go } },
      h("span", { class: "kit-row-words" }, h("b", { class: "kit-op" }, SAYS[op] ?? op), " ", ...words(row)),
      why && h("span", { class: "kit-row-why" }, why),
      h("span", { class: "kit-row-message" }, about),
    ),
    row.may_go && backs(desk, row),
  );
}

/** @param {any} row */
function words({ text, replacement, op }) {
  const changes = op === "accept" || op === "rewrite";
  if (!changes) return [h("span", {}, said(text, 60))];
  return [
    text && h("del", { class: "kit-removed" }, said(text, 60)),
    text && replacement ? " " : "",
    replacement && h("ins", { class: "kit-inserted" }, said(replacement, 60)),
  ].filter(Boolean);
}

/** @param {import("./desk.js").Desk} desk @param {any} row */
function backs({ verbs }, { id, mates, text, replacement }) {
  const back = (says, label, click) => button("kit-quiet kit-back", says, click, { "aria-label": label });
  const what = said(text || replacement || "", 40);
  return h(
    "span",
    { class: "kit-backs" },
    back("take back", `Take back: ${what}`, () => verbs.revoke(id)),
    mates > 1 && back(`all ${mates}`, `Take back all ${mates} done together with: ${what}`, () => verbs.revokeStep(id)),
  );
}
