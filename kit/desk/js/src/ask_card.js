// The card to ask the author about selected words.

import { h } from "./dom.js";
import { field } from "./field.js";
import { said } from "./words.js";

/** @param {import("./verbs.js").Verbs} verbs @param {string} words */
export function askCard(verbs, words) {
  return [
    h(
      "div",
      { class: "kit-card-head kit-kind-query" },
      h("span", { class: "kit-kind" }, "query"),
      h("span", { class: "kit-quote" }, said(words)),
    ),
    field({
      name: "query",
      label: "Question to the author",
      value: "",
      says: "Ask",
      send: (question) => verbs.ask(question),
      leave: () => verbs.leave(),
    }),
  ];
}
