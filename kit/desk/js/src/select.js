// A choice of a few, as a small labelled menu.

import { h } from "./dom.js";

/**
 * @param {string} label said to those who listen
 * @param {[string, string][]} options value and words
 * @param {string} value
 * @param {(value: string) => void} chosen
 */
export function select(label, options, value, chosen) {
  const choices = options.map(([name, says]) => h("option", { value: name }, says));
  const menu = h("select", { class: "kit-select", "aria-label": label, title: label }, ...choices);
  menu.value = value;
  menu.addEventListener("change", () => chosen(menu.value));
  return menu;
}
