// The bar of find and replace, over the text.

import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceNext,
  SearchQuery,
  setSearchQuery,
} from "@codemirror/search";
import { button, closeButton, h } from "./dom.js";
import { placesOf, rank } from "./search.js";

const SWITCHES = [
  ["caseSensitive", "Aa", "Match case"],
  ["wholeWord", "word", "Whole words"],
  ["regexp", ".*", "Pattern (regular expression)"],
];

/** @param {import("./verbs.js").Verbs} verbs */
export function searchPanel(verbs) {
  return (view) => new SearchPanel(verbs, view);
}

/** CodeMirror's panel, in the desk's own look. */
class SearchPanel {
  /** @param {import("./verbs.js").Verbs} verbs @param {import("@codemirror/view").EditorView} view */
  constructor(verbs, view) {
    this.verbs = verbs;
    this.view = view;
    this.top = true;
    this.find = this.input("Find", { "main-field": "true" });
    this.fresh = this.input("Replace with", { "data-field": "replace" });
    this.switches = SWITCHES.map(([name, says, label]) => this.toggle(name, says, label));
    this.count = h("span", { class: "kit-search-count", role: "status" });
    const small = (says, label, click) => button("", says, click, { "aria-label": label, title: label });
    const hear = { keydown: (event) => this.key(event) };
    this.dom = h(
      "div",
      { class: "kit-search", role: "search", "aria-label": "Find and replace", on: hear },
      h(
        "div",
        { class: "kit-search-row" },
        this.find,
        ...this.switches,
        small("↑", "Previous (Shift-Enter)", () => findPrevious(view)),
        small("↓", "Next (Enter)", () => findNext(view)),
        this.count,
        closeButton(() => this.close()),
      ),
      h(
        "div",
        { class: "kit-search-row" },
        this.fresh,
        small("Replace", "Replace this one (Enter)", () => replaceNext(view)),
        small("Replace all", "Replace all (Ctrl-Enter)", () => this.all()),
      ),
    );
    this.show(getSearchQuery(view.state));
  }

  /** @param {string} label @param {object} more */
  input(label, more) {
    const props = { type: "text", class: "kit-search-field", autocomplete: "off", spellcheck: "false" };
    const hear = { input: () => this.commit() };
    return h("input", { ...props, "aria-label": label, placeholder: label, on: hear, ...more });
  }

  /** @param {string} name @param {string} says @param {string} label */
  toggle(name, says, label) {
    const flip = () => {
      one.setAttribute("aria-pressed", String(one.getAttribute("aria-pressed") !== "true"));
      this.commit();
    };
    const more = { "aria-pressed": "false", "aria-label": label, title: label, "data-name": name };
    const one = button("kit-quiet kit-toggle", says, flip, more);
    return one;
  }

  mount() {
    this.find.select();
  }

  /** @param {SearchQuery} query */
  show(query) {
    this.query = query;
    if (this.find.value !== query.search) this.find.value = query.search;
    if (this.fresh.value !== query.replace) this.fresh.value = query.replace;
    for (const one of this.switches) one.setAttribute("aria-pressed", String(query[one.dataset.name]));
    this.tell();
  }

  commit() {
    const flags = Object.fromEntries(
      this.switches.map((one) => [one.dataset.name, one.getAttribute("aria-pressed") === "true"]),
    );
    this.query = new SearchQuery({ search: this.find.value, replace: this.fresh.value, literal: true, ...flags });
    this.view.dispatch({ effects: setSearchQuery.of(this.query) });
    this.tell();
  }

  tell() {
    if (!this.query.search) this.count.textContent = "";
    else if (!this.query.valid) this.count.textContent = "not a pattern";
    else this.count.textContent = rank(placesOf(this.view.state, this.query), this.view.state.selection.main);
  }

  /** @param {import("@codemirror/view").ViewUpdate} update */
  update(update) {
    for (const tr of update.transactions)
      for (const effect of tr.effects)
        if (effect.is(setSearchQuery) && !effect.value.eq(this.query)) this.show(effect.value);
    if (update.docChanged || update.selectionSet) this.tell();
  }

  all() {
    this.verbs.replaceAll(this.query);
  }

  close() {
    closeSearchPanel(this.view);
    this.view.focus();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const inFresh = event.target === this.fresh;
    const inField = inFresh || event.target === this.find;
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && inField && (event.ctrlKey || event.metaKey)) this.all();
    else if (event.key === "Enter" && inFresh) replaceNext(this.view);
    else if (event.key === "Enter" && inField) (event.shiftKey ? findPrevious : findNext)(this.view);
    else if (event.key === "F3") (event.shiftKey ? findPrevious : findNext)(this.view);
    else return;
    event.preventDefault();
  }
}
