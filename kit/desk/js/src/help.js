// The keys, in a small popover.

import { closeButton, h } from "./dom.js";
import { keyRows } from "./keys.js";

/** @param {import("./desk.js").Desk} desk */
export function createHelp(desk) {
  const rows = keyRows().flatMap(({ keys, says }) => [
    h("dt", {}, ...keys.map((key) => h("kbd", {}, key))),
    h("dd", {}, says),
  ]);
  const close = closeButton();
  const dom = h(
    "div",
    { class: "kit-help", role: "dialog", "aria-label": "Keys", hidden: true },
    close,
    h("h2", {}, "Keys"),
    h("dl", {}, ...rows),
  );
  let before = null;
  const help = {
    dom,
    isOpen: () => !dom.hidden,
    toggle: () => (dom.hidden ? help.open() : help.close()),
    open() {
      before = dom.getRootNode().activeElement;
      dom.hidden = false;
      desk.toolbar.help.setAttribute("aria-expanded", "true");
      close.focus();
    },
    close() {
      dom.hidden = true;
      desk.toolbar.help.setAttribute("aria-expanded", "false");
      (before?.isConnected ? before : desk.toolbar.help).focus();
    },
  };
  close.addEventListener("click", help.close);
  return help;
}
