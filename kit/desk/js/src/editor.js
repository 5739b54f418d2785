// The text: a CodeMirror view that keeps every character and leaves undo to Python.

import { standardKeymap, insertNewline } from "@codemirror/commands";
import { search, searchKeymap } from "@codemirror/search";
import { Annotation, ChangeSet, Compartment, EditorState, Text } from "@codemirror/state";
import { EditorView, highlightSpecialChars, keymap } from "@codemirror/view";
import { askedField } from "./asked.js";
import { dispatching } from "./by_hand.js";
import { findingsField } from "./marks.js";
import { ownClipboard } from "./paste.js";
import { redlineField } from "./redline.js";
import { replacements } from "./replace.js";
import { roles } from "./roles.js";
import { searchPanel } from "./search_panel.js";
import { sentencesField } from "./sentences.js";

/** Marks a change that came from Python: it is drawn, not sent back. */
export const fromPython = Annotation.define();

/** Nothing is typed before Python's text is there. */
const lock = new Compartment();

/** Only "\n" ends a line: U+2028, VT and NEL stay inside one. @param {string} text */
export function textOf(text) {
  return Text.of(text.split("\n"));
}

const SEARCH_KEYS = new Set(["F3", "Mod-g"]);

/** Prose wants the plain keys: no comments, no indenting, no history. */
const plainKeys = [
  { key: "Enter", run: insertNewline, shift: insertNewline },
  ...searchKeymap.filter(({ key }) => SEARCH_KEYS.has(key)),
  ...standardKeymap,
];

/**
 * @param {object} options
 * @param {string} options.label what a screen reader calls the text
 * @param {string} options.help id of the element that says how to leave it
 * @param {import("./many.js").Many} options.verbs
 * @param {readonly any[]} options.extensions keys and listeners of the desk; they go first
 */
export function createEditor({ label, help, verbs, extensions }) {
  const clipboard = ownClipboard();
  const state = EditorState.create({
    extensions: [
      extensions,
      lock.of(EditorState.readOnly.of(true)),
      EditorState.lineSeparator.of("\n"),
      keymap.of(plainKeys),
      EditorView.lineWrapping,
      EditorView.clipboardInputFilter.of(clipboard.in),
      EditorView.clipboardOutputFilter.of(clipboard.out),
      EditorView.contentAttributes.of({
        "aria-label": label,
        "aria-describedby": help,
        tabindex: "0",
        spellcheck: "false",
        autocorrect: "off",
      }),
      search({ top: true, literal: true, createPanel: searchPanel(verbs) }),
      highlightSpecialChars(),
      roles,
      findingsField,
      redlineField,
      askedField,
      sentencesField,
    ],
  });
  return new EditorView({ state, dispatchTransactions: dispatching((changes) => verbs.byHand(changes)) });
}

/**
 * The change from one text to another, by the smallest replacements.
 * @param {Text} old
 * @param {Text} fresh
 */
export function between(old, fresh) {
  const changes = replacements(old.toString(), fresh.toString());
  return ChangeSet.of(changes.map(({ from, to, insert }) => ({ from, to, insert: textOf(insert) })), old.length);
}

/**
 * Makes a change that Python asks for, and draws its marks, in one step.
 * @param {EditorView} view
 * @param {ChangeSet | null} changes
 * @param {any[]} effects
 * @param {boolean} opens the text may be edited from now on
 * @returns {{from: number, to: number} | null} where the new text differs, in its own positions
 */
export function change(view, changes, effects, opens) {
  const opening = opens ? [lock.reconfigure([])] : [];
  view.dispatch({ changes: changes ?? undefined, effects: [...effects, ...opening], annotations: fromPython.of(true) });
  if (!changes || changes.empty) return null;
  let place = null;
  changes.iterChangedRanges((_from, _to, from, to) => (place = { from: place?.from ?? from, to }));
  return place;
}
