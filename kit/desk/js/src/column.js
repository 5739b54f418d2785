// The column beside the article: tabs of lists above, readability below; under the text when narrow.

import { h } from "./dom.js";
import { createFactsPanel } from "./facts.js";
import { createFindingsPanel } from "./findings.js";
import { createHistoryPanel } from "./history.js";
import { createQueriesPanel } from "./queries.js";
import { createReadabilityPanel } from "./readability.js";
import { createTabs } from "./tabs.js";

const LISTS = {
  findings: createFindingsPanel,
  queries: createQueriesPanel,
  facts: createFactsPanel,
  history: createHistoryPanel,
};

/** @param {import("./desk.js").Desk} desk @param {string[]} names of the panels wanted */
export function createColumn(desk, names) {
  const lists = names.filter((name) => name in LISTS).map((name) => Object.assign(LISTS[name](desk), { name }));
  const reading = names.includes("readability") ? createReadabilityPanel() : null;
  const tabs = createTabs(lists, `${desk.wire.view}-tab`);
  const doms = lists.map((list) => list.dom);
  const dom = h("div", { class: "kit-side", hidden: !names.length }, tabs.dom, ...doms, reading?.dom);
  dom.addEventListener("kit-open", () => drawList(desk.latest));
  const drawList = (latest) => {
    for (const list of lists) {
      tabs.label(list.name, list.label(latest));
      if (list.name === tabs.current()) list.draw(latest);
    }
  };
  const panel = (name) => lists.find((list) => list.name === name);
  return {
    dom,
    /** @param {any} latest */
    draw(latest) {
      drawList(latest);
      reading?.draw(latest);
    },
    /** The panel with this name, if the desk has it. @param {string} name */
    panel,
    current: tabs.current,
    open: (name) => lists.some((list) => list.name === name) && tabs.open(name),
    /** Puts the focus into the list on top. */
    focus() {
      const row = panel(tabs.current())?.dom.querySelector(".kit-row[tabindex='0']");
      (row ?? tabs.dom.querySelector("[tabindex='0']"))?.focus();
    },
  };
}
