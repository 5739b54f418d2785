// One line to write in: Enter sends it, Escape leaves it.

import { h } from "./dom.js";

/**
 * @param {object} options
 * @param {string} options.name which field this is
 * @param {string} options.label
 * @param {string} options.value
 * @param {string} options.says the button's word
 * @param {boolean} [options.mayBeEmpty]
 * @param {(text: string) => void} options.send
 * @param {() => void} options.leave
 */
export function field({ name, label, value, says, mayBeEmpty = false, send, leave }) {
  const input = h("input", { type: "text", "aria-label": label, placeholder: label, autocomplete: "off" });
  input.value = value;
  const submit = (event) => {
    event.preventDefault();
    if (mayBeEmpty || input.value.trim()) send(input.value);
  };
  const escape = (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    leave();
  };
  return h(
    "form",
    { class: "kit-field", "data-field": name, on: { submit, keydown: escape } },
    input,
    h("button", { type: "submit", class: "kit-button kit-strong" }, says),
  );
}
