// Tabs over panels: one is shown, the arrows go from tab to tab.

import { h, setText } from "./dom.js";
import { rove, stop } from "./rove.js";

/**
 * @param {{name: string, dom: HTMLElement}[]} panels
 * @param {string} id unique in the page
 */
export function createTabs(panels, id) {
  const tabs = panels.map(({ name, dom }) => {
    Object.assign(dom, { id: `${id}-${name}` });
    dom.setAttribute("role", "tabpanel");
    dom.setAttribute("aria-labelledby", `${id}-${name}-tab`);
    const props = { type: "button", role: "tab", class: "kit-tab", "aria-controls": dom.id };
    return h("button", { ...props, id: `${id}-${name}-tab`, on: { click: () => open(name) } });
  });
  const dom = h("div", { class: "kit-tabs", role: "tablist", "aria-label": "Panels", hidden: panels.length < 2 }, ...tabs);
  let current = "";
  const open = (name) => {
    current = name;
    panels.forEach((panel, i) => {
      panel.dom.hidden = panel.name !== name;
      tabs[i].setAttribute("aria-selected", String(panel.name === name));
      if (panel.name === name) stop(dom, ".kit-tab", tabs[i]);
    });
    tabs[0]?.dispatchEvent(new CustomEvent("kit-open", { bubbles: true }));
  };
  rove(dom, ".kit-tab", (tab) => tab.click());
  if (panels.length) open(panels[0].name);
  return {
    dom,
    open,
    current: () => current,
    /** @param {string} name @param {string} says */
    label(name, says) {
      const tab = tabs[panels.findIndex((panel) => panel.name === name)];
      if (tab) setText(tab, says);
    },
  };
}
