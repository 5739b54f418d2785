// Elements from plain values: text always becomes a text node, never markup.

/**
 * Makes one element.
 * @param {string} tag
 * @param {Record<string, any>} [props] attributes; `on` holds listeners; null and false are left out
 * @param {...(Node|string|null|false|undefined)} children
 * @returns {HTMLElement}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "on") listen(element, value);
    else setAttribute(element, name, value);
  }
  element.append(...children.filter((child) => child != null && child !== false));
  return element;
}

/**
 * Makes a button.
 * @param {string} style its classes beside the common one
 * @param {string} says
 * @param {() => void} click
 * @param {Record<string, any>} [more] attributes
 */
export function button(style, says, click, more = {}) {
  return h("button", { type: "button", class: `kit-button ${style}`.trim(), on: { click }, ...more }, says);
}

/** Makes the cross that closes something. @param {() => void} [click] */
export function closeButton(click) {
  const props = { type: "button", class: "kit-close", "aria-label": "Close", title: "Close (Esc)" };
  return h("button", { ...props, on: click ? { click } : {} }, "×");
}

/**
 * Sets an attribute, or takes it away; what is so already is not touched, as a redraw at every key would
 * have the browser lay out the page for nothing.
 * @param {Element} element @param {string} name @param {any} value
 */
export function setAttribute(element, name, value) {
  const wanted = value == null || value === false ? null : value === true ? "" : String(value);
  if (element.getAttribute(name) === wanted) return;
  if (wanted === null) element.removeAttribute(name);
  else element.setAttribute(name, wanted);
}

/** Sets what an element says, if it says something else. @param {Element} element @param {string} text */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** @param {Element} element @param {Record<string, (event: any) => void>} listeners */
function listen(element, listeners) {
  for (const [type, hear] of Object.entries(listeners)) element.addEventListener(type, hear);
}

/**
 * Makes a parent's children match a list, keeping the elements whose name and print are unchanged,
 * so that focus and scroll survive a redraw.
 * @template T
 * @param {HTMLElement} parent
 * @param {T[]} items
 * @param {(item: T) => string} key may repeat
 * @param {(item: T) => HTMLElement} make
 * @param {(item: T) => string} [print] what the element shows, as one string
 */
export function keyed(parent, items, key, make, print = key) {
  const names = distinct(items.map(key));
  const wanted = new Map(items.map((item, i) => [names[i], print(item)]));
  const kept = new Map();
  for (const child of [...parent.children]) {
    if (wanted.get(child.dataset.item) === child.dataset.print) kept.set(child.dataset.item, child);
    else child.remove();
  }
  let at = parent.firstElementChild;
  items.forEach((item, i) => {
    const element = kept.get(names[i]) ?? make(item);
    setAttribute(element, "data-item", names[i]);
    setAttribute(element, "data-print", print(item));
    if (element === at) at = at.nextElementSibling;
    else parent.insertBefore(element, at);
  });
}

/** Names that repeat get a number from the second on. @param {string[]} names */
function distinct(names) {
  const seen = new Map();
  return names.map((name) => {
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times ? `${name} ${times}` : name;
  });
}
