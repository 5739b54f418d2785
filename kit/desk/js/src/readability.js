// The panel of readability: the grade against the band the house aims at, and the scores.

import { h, keyed, setText } from "./dom.js";

const TOP = 20; // school years the scale ends with

export function createReadabilityPanel() {
  const band = h("div", { class: "kit-band" });
  const needle = h("div", { class: "kit-needle" });
  const scale = h("div", { class: "kit-scale", "aria-hidden": "true" }, band, needle);
  const says = h("p", { class: "kit-aim" });
  const scores = h("dl", { class: "kit-scores" });
  const heading = h("h2", {}, "Readability");
  const props = { class: "kit-panel kit-reading", "aria-label": "Readability" };
  const dom = h("section", props, heading, says, scale, scores);
  const make = ({ name, value, hint }) => h("div", { title: hint }, h("dt", {}, name), h("dd", {}, value));
  return {
    dom,
    /** @param {any} latest */
    draw({ readability = [], aim }) {
      dom.hidden = readability.length === 0;
      if (aim) drawAim(aim, says, band, needle);
      keyed(scores, readability, ({ name }) => name, make, ({ value, hint }) => `${value} ${hint}`);
    },
  };
}

/** @param {number} grade */
const place = (grade) => `${(100 * Math.max(0, Math.min(grade, TOP))) / TOP}%`;

/** @param {{grade: number|null, low: number, high: number, says: string}} aim */
function drawAim({ grade, low, high, says: verdict }, says, band, needle) {
  setText(says, grade === null ? verdict : `Grade ${grade}: ${verdict}`);
  band.style.insetInlineStart = place(low);
  band.style.insetInlineEnd = place(TOP - high);
  needle.hidden = grade === null;
  needle.style.insetInlineStart = place(grade ?? 0);
  needle.classList.toggle("kit-off-band", grade !== null && (grade < low || grade > high));
}
