// The card of a change in the redline: what was, what is, who and why, and the way back.

import { h } from "./dom.js";
import { moment, shorten, visible } from "./words.js";

/**
 * What a change did, struck out and put in.
 * @param {import("./types.js").Change} change
 * @param {number} limit characters of each side
 */
export function changeWords({ removed_words: removed, inserted_words: inserted }, limit) {
  return h(
    "span",
    { class: "kit-change-words" },
    removed && side("del", "kit-removed", removed, limit),
    removed && inserted && " ",
    inserted && side("ins", "kit-inserted", inserted, limit),
  );
}

/** @param {string} tag @param {string} name @param {string} words @param {number} limit */
function side(tag, name, words, limit) {
  const signs = words.trim() === "" ? " kit-signs" : "";
  return h(tag, { class: name + signs }, shorten(visible(words), limit));
}

/** @param {import("./types.js").Change} change */
export function changeSource({ rule, by, at, why }) {
  return [rule, by, moment(at), why].filter(Boolean).join(" · ");
}

/** @param {import("./verbs.js").Verbs} verbs @param {import("./types.js").Change} change */
export function changeCard(verbs, change) {
  const back = () => verbs.revoke(change.id);
  return [
    h("p", { class: "kit-message" }, changeWords(change, 300)),
    h("p", { class: "kit-why" }, changeSource(change)),
    h(
      "div",
      { class: "kit-answers" },
      h("button", { type: "button", class: "kit-button", on: { click: back } }, "Take back"),
    ),
  ];
}
