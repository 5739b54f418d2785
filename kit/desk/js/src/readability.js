// The panel of readability: the scores of the whole copy, ready to show as Python gives them.

import { h, keyed } from "./dom.js";

export function createReadabilityPanel() {
  const scores = h("dl", { class: "kit-scores" });
  const heading = h("h2", {}, "Readability");
  const dom = h("section", { class: "kit-panel", "aria-label": "Readability" }, heading, scores);
  const make = ({ name, value, hint }) => h("div", { title: hint }, h("dt", {}, name), h("dd", {}, value));
  return {
    dom,
    /** @param {any} latest */
    draw({ readability = [] }) {
      dom.hidden = readability.length === 0;
      keyed(scores, readability, ({ name }) => name, make, ({ value, hint }) => `${value} ${hint}`);
    },
  };
}
