// The card of a hard sentence: how hard it is, and what makes it so.

import { h } from "./dom.js";

/** @param {import("./verbs.js").Verbs} verbs @param {import("./protocol.js").Sentence} sentence */
export function sentenceCard(verbs, { level, grade, reasons }) {
  const close = { type: "button", class: "kit-close", "aria-label": "Close", title: "Close (Esc)", on: { click: () => verbs.leave() } };
  return [
    h(
      "div",
      { class: "kit-card-head" },
      h("span", { class: "kit-kind" }, level),
      h("span", { class: "kit-quote" }, `grade ${grade}`),
      h("button", close, "×"),
    ),
    h("ul", { class: "kit-reasons" }, ...reasons.map((reason) => h("li", {}, reason))),
  ];
}
