// The card of a hard sentence: how hard it is, and what makes it so.

import { closeButton, h } from "./dom.js";

/** @param {import("./verbs.js").Verbs} verbs @param {import("./types.js").Sentence} sentence */
export function sentenceCard(verbs, { level, grade, reasons }) {
  return [
    h(
      "div",
      { class: "kit-card-head" },
      h("span", { class: "kit-kind" }, level),
      h("span", { class: "kit-quote" }, `grade ${grade}`),
      closeButton(() => verbs.leave()),
    ),
    h("ul", { class: "kit-reasons" }, ...reasons.map((reason) => h("li", {}, reason))),
  ];
}
