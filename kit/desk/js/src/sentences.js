// Hard sentences in the text, when asked for: a wash with a shape of its own, and a label before it.

import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";
import { clamp, setMarks } from "./marks.js";

/** Difficulty shown or not. */
export const setDifficulty = StateEffect.define();

/** The label before a hard sentence. */
class Label extends WidgetType {
  /** @param {string} level @param {string} why */
  constructor(level, why) {
    super();
    this.level = level;
    this.why = why;
  }
  eq(other) {
    return other.level === this.level && other.why === this.why;
  }
  toDOM() {
    const label = document.createElement("span");
    label.className = `kit-hard-label kit-is-${slug(this.level)}`;
    label.dataset.sentence = "";
    label.title = this.why;
    label.textContent = this.level;
    return label;
  }
  ignoreEvent() {
    return false;
  }
}

/** @param {string} level */
const slug = (level) => level.replace(/[^a-z]/g, "-");

/** @param {import("./types.js").Sentence} sentence @param {number} length */
function mark(sentence, length) {
  const { from, to } = clamp(length, sentence);
  if (from === to) return [];
  const { level, reasons } = sentence;
  const attributes = { "data-sentence": "" };
  return [
    Decoration.widget({ widget: new Label(level, reasons.join("; ")), side: 1 }).range(from),
    Decoration.mark({ class: `kit-hard kit-is-${slug(level)}`, attributes, sentence }).range(from, to),
  ];
}

/** Where the hard sentences stand, and whether they are shown. */
export const sentencesField = StateField.define({
  create: () => ({ on: false, set: Decoration.none }),
  update(value, tr) {
    let { on, set } = value;
    if (tr.docChanged) set = set.map(tr.changes);
    for (const effect of tr.effects) {
      if (effect.is(setDifficulty)) on = effect.value;
      if (effect.is(setMarks))
        set = Decoration.set((effect.value.sentences ?? []).flatMap((one) => mark(one, tr.newDoc.length)), true);
    }
    return on === value.on && set === value.set ? value : { on, set };
  },
  provide: (field) => EditorView.decorations.from(field, ({ on, set }) => (on ? set : Decoration.none)),
});

/** The hard sentence at a position. @param {any} state @param {number} at */
export function sentenceAt(state, at) {
  let found = null;
  state.field(sentencesField).set.between(at, at, (from, to, { spec: { sentence } }) => {
    if (sentence) found = { sentence, from, to };
  });
  return found;
}
