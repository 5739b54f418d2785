// The source as it came: to read, never to change.

import { EditorState } from "@codemirror/state";
import { EditorView, highlightSpecialChars } from "@codemirror/view";
import { h } from "./dom.js";
import { textOf } from "./editor.js";
import { setMarks } from "./marks.js";
import { roles } from "./roles.js";

export function createSource() {
  const place = h("div", { class: "kit-source-text" });
  const note = h("p", { class: "kit-source-note" }, "The source as it came. It is never changed here.");
  const dom = h("div", { class: "kit-source", hidden: true }, note, place);
  let view = null;
  const source = {
    dom,
    isOpen: () => !dom.hidden,
    /** @param {{text: string, blocks: any[]}} shown @param {number} share how far down the copy was */
    open({ text, blocks }, share) {
      source.close();
      dom.hidden = false;
      view = new EditorView({ state: stateOf(text), parent: place });
      view.dispatch({ effects: setMarks.of({ blocks, findings: [], changes: [], queries: [] }) });
      const at = Math.round(share * view.state.doc.length);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "start" }) });
      view.focus();
    },
    close() {
      dom.hidden = true;
      view?.destroy();
      view = null;
    },
  };
  return source;
}

/** @param {string} text */
function stateOf(text) {
  return EditorState.create({
    doc: textOf(text),
    extensions: [
      EditorState.readOnly.of(true),
      EditorState.lineSeparator.of("\n"),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": "Source", "aria-readonly": "true", tabindex: "0" }),
      highlightSpecialChars(),
      roles,
    ],
  });
}
