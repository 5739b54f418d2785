// The article as an article: each line drawn by its block's role, blank lines low.

import { RangeSet, RangeValue, StateField } from "@codemirror/state";
import { Decoration, ViewPlugin } from "@codemirror/view";
import { clamp, setMarks } from "./marks.js";

/** A role over a span of the copy. */
class Role extends RangeValue {
  /** @param {string} name */
  constructor(name) {
    super();
    this.name = name;
  }
  eq(other) {
    return other.name === this.name;
  }
}

/** @param {import("./types.js").Block[]} blocks @param {number} length */
function spans(blocks, length) {
  const ranges = blocks.map((block) => {
    const { from, to } = clamp(length, block);
    return new Role(block.role.replace(/[^a-z]/g, "")).range(from, to);
  });
  return RangeSet.of(ranges.filter(({ from, to }) => from < to), true);
}

/** Where the blocks stand. */
export const rolesField = StateField.define({
  create: () => RangeSet.empty,
  update(set, tr) {
    if (tr.docChanged) set = set.map(tr.changes);
    for (const effect of tr.effects)
      if (effect.is(setMarks)) set = spans(effect.value.blocks, tr.newDoc.length);
    return set;
  },
});

/** @param {any} state @param {{from: number, to: number, text: string}} line */
function roleOf(state, line) {
  if (line.text.trim() === "") return "blank";
  let role = "paragraph";
  state.field(rolesField).between(line.from, line.to, (from, to, value) => {
    if (from <= line.to && to > line.from) role = value.name;
  });
  return role;
}

/** The role of the last line with words before this one. @param {any} state @param {number} number */
function roleBefore(state, number) {
  for (let i = number - 1; i > 0 && i > number - 20; i -= 1) {
    const role = roleOf(state, state.doc.line(i));
    if (role !== "blank") return role;
  }
  return "";
}

/** Only the lines on screen are looked at, so length costs nothing. @param {any} view */
function drawLines({ state, visibleRanges }) {
  const lines = [];
  for (const { from, to } of visibleRanges) {
    const first = state.doc.lineAt(from).number;
    let before = roleBefore(state, first);
    for (let i = first; i <= state.doc.lineAt(to).number; i += 1) {
      const line = state.doc.line(i);
      const role = roleOf(state, line);
      const begins = role !== "blank" && role !== before ? " kit-role-begins" : "";
      lines.push(Decoration.line({ class: `kit-role-${role}${begins}` }).range(line.from));
      if (role !== "blank") before = role;
    }
  }
  return Decoration.set(lines);
}

/** Draws the roles of the lines on screen. */
export const roles = [
  rolesField,
  ViewPlugin.define(
    (view) => ({
      lines: drawLines(view),
      update(update) {
        const fresh = update.startState.field(rolesField) !== update.state.field(rolesField);
        if (update.docChanged || update.viewportChanged || fresh) this.lines = drawLines(update.view);
      },
    }),
    { decorations: (plugin) => plugin.lines },
  ),
];
