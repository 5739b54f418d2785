// Arrow keys inside a group: one stop for Tab, the arrows go from one to the next.

import { setAttribute } from "./dom.js";

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Lets the arrows, Home and End move the focus among a group's elements.
 * @param {HTMLElement} group
 * @param {string} selector of the elements that can have the focus
 * @param {(element: HTMLElement) => void} [moved] called with the element that got it
 */
export function rove(group, selector, moved = () => {}) {
  group.addEventListener("keydown", (event) => {
    const all = [...group.querySelectorAll(selector)];
    const at = all.indexOf(/** @type {any} */ (event.target));
    const to = at < 0 || event.altKey || event.ctrlKey || event.metaKey ? -1 : target(event.key, at, all.length);
    if (to < 0) return;
    event.preventDefault();
    stop(group, selector, all[to]);
    all[to].focus();
    moved(all[to]);
  });
  group.addEventListener("focusin", (event) => {
    if (event.target instanceof HTMLElement && event.target.matches(selector)) stop(group, selector, event.target);
  });
}

/** Which of `length` elements a key goes to from `at`; -1 for other keys. */
export function target(key, at, length) {
  if (key === "Home") return 0;
  if (key === "End") return length - 1;
  return key in STEPS ? (at + STEPS[key] + length) % length : -1;
}

/** Makes one element of the group the stop for Tab; the first where none is named. */
export function stop(group, selector, element) {
  const all = [...group.querySelectorAll(selector)];
  const one = element ?? all.find(({ tabIndex }) => tabIndex === 0) ?? all[0];
  for (const other of all) setAttribute(other, "tabindex", other === one ? 0 : -1);
}

/**
 * Redraws a list and keeps the focus: where its element is gone, it goes to the row now in its place.
 * @param {HTMLElement} panel what the list is in
 * @param {HTMLElement} list
 * @param {() => void} redraw
 */
export function keepFocus(panel, list, redraw) {
  const had = panel.getRootNode().activeElement;
  const inside = panel.contains(had);
  const at = inside ? [...list.children].findIndex((row) => row.contains(had)) : -1;
  redraw();
  if (!inside || (had.isConnected && !had.hidden)) return;
  const rows = list.querySelectorAll(".kit-row");
  (rows[Math.min(at < 0 ? Infinity : at, rows.length - 1)] ?? panel.querySelector("select, input, button"))?.focus();
}
