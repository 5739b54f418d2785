// A row of the list of findings: what and why; one that is decided has the way back.

import { button, h } from "./dom.js";
import { fixWords, said, shorten } from "./words.js";

const DONE = { accepted: "accepted", rewritten: "rewritten", stet: "stet", query: "asked" };

/** @param {import("./desk.js").Desk} desk @param {import("./types.js").Finding} finding */
export function findingRow(desk, finding) {
  const { key, kind, tier, text, message, verdict } = finding;
  const open = verdict === "open";
  const go = () => desk.verbs.goTo(key);
  const back = () => desk.verbs.takeBack(key);
  return h(
    "li",
    { class: open ? "" : "kit-done" },
    h(
      "button",
      { type: "button", class: `kit-row kit-kind-${kind} kit-tier-${tier}`, on: { click: go } },
      h("span", { class: "kit-swatch", role: "img", "aria-label": kind }),
      h("span", { class: "kit-row-words" }, said(text, 40), ...became(finding)),
      h("span", { class: "kit-row-message" }, open ? "" : `${DONE[verdict]}. `, shorten(message, 90)),
    ),
    !open && button("kit-quiet kit-back", "take back", back, { "aria-label": `Take back: ${said(text, 40)}` }),
  );
}

/** @param {import("./types.js").Finding} finding */
function became({ verdict, fixes, kind }) {
  const changed = verdict === "accepted" || verdict === "rewritten";
  return changed ? [" → ", h("ins", { class: "kit-inserted" }, fixWords(fixes[0] ?? "", kind))] : [];
}
