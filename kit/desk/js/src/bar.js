// A bar over the article: one line that asks for an answer, and the buttons that give it.

import { button, h } from "./dom.js";

/** @param {string} label */
export function createBar(label) {
  const dom = h("div", { class: "kit-bar", role: "region", "aria-label": label, hidden: true });
  return {
    dom,
    /** @param {string} line @param {Record<string, () => void>} answers what each button says and does */
    ask(line, answers) {
      const buttons = Object.entries(answers).map(([says, act], i) => button(i ? "kit-quiet" : "kit-strong", says, act));
      dom.replaceChildren(h("p", {}, line), ...buttons);
      dom.hidden = false;
    },
    close() {
      dom.hidden = true;
    },
  };
}
