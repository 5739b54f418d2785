// Queries to the author in the text: a quiet underline and the number of the question.

import { StateField } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";
import { clamp, setMarks } from "./marks.js";

const ASKED = Decoration.mark({ class: "kit-asked" });

/** The number hangs on the last character, so that no line breaks between them. @param {any} query @param {number} number */
function numbered({ question, text, closed }, number) {
  return Decoration.mark({
    class: closed ? "kit-asked-end kit-asked-closed" : "kit-asked-end",
    attributes: { "data-number": String(number), title: question },
    width: /[\udc00-\udfff]$/.test(text) ? 2 : 1,
  });
}

/** @param {import("./types.js").Query} query @param {number} number @param {number} length */
function flag(query, number, length) {
  const { from, to } = clamp(length, query);
  if (from === to) return [];
  const mark = numbered(query, number);
  return [ASKED.range(from, to), mark.range(Math.max(from, to - mark.spec.width), to)];
}

/** Where the queries stand. */
export const askedField = StateField.define({
  create: () => Decoration.none,
  update(set, tr) {
    if (tr.docChanged) set = set.map(tr.changes);
    for (const effect of tr.effects)
      if (effect.is(setMarks))
        set = Decoration.set(
          effect.value.queries.flatMap((query, i) => flag(query, i + 1, tr.newDoc.length)),
          true,
        );
    return set;
  },
  provide: (field) => EditorView.decorations.from(field),
});
