// The redline view: the same editable copy, with words put in marked and words taken out struck through before them.

import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";
import { clamp, setMarks } from "./marks.js";
import { visible } from "./words.js";

/** Redline on or off. */
export const setRedline = StateEffect.define();

/** Words taken out, shown where they stood. */
class Removed extends WidgetType {
  /** @param {import("./types.js").Change} change */
  constructor(change) {
    super();
    this.id = change.id;
    this.words = change.removed_words;
  }
  eq(other) {
    return other.words === this.words && other.id === this.id;
  }
  toDOM() {
    const removed = document.createElement("del");
    const blank = this.words.trim() === "";
    removed.className = blank ? "kit-removed kit-signs" : "kit-removed";
    removed.dataset.change = this.id;
    removed.textContent = blank ? visible(this.words) : this.words.replace(/\n+/g, " ¶ ");
    return removed;
  }
  ignoreEvent() {
    return false;
  }
}

/** @param {import("./types.js").Change} change @param {number} length */
function strike(change, length) {
  const { from, to } = clamp(length, { start: change.start_words, end: change.end_words });
  const marks = [];
  if (change.removed_words)
    marks.push(Decoration.widget({ widget: new Removed(change), side: -1, change }).range(from));
  if (from < to)
    marks.push(
      Decoration.mark({
        tagName: "ins",
        class: "kit-inserted",
        attributes: { "data-change": change.id },
        change,
      }).range(from, to),
    );
  return marks;
}

/** Where the changes stand in the copy, and whether they are shown. */
export const redlineField = StateField.define({
  create: () => ({ on: false, set: Decoration.none }),
  update(value, tr) {
    let { on, set } = value;
    if (tr.docChanged) set = set.map(tr.changes);
    for (const effect of tr.effects) {
      if (effect.is(setRedline)) on = effect.value;
      if (effect.is(setMarks))
        set = Decoration.set(effect.value.changes.flatMap((change) => strike(change, tr.newDoc.length)), true);
    }
    return on === value.on && set === value.set ? value : { on, set };
  },
  provide: (field) =>
    EditorView.decorations.from(field, ({ on, set }) => (on ? set : Decoration.none)),
});

/** A change and its place, by id. @param {any} state @param {string} id */
export function changePlace(state, id) {
  let found = null;
  for (const iter = state.field(redlineField).set.iter(); iter.value; iter.next()) {
    const { change } = iter.value.spec;
    if (change.id !== id) continue;
    found = { change, from: found?.from ?? iter.from, to: iter.to };
  }
  return found;
}
