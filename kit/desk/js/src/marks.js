// Findings in the text: underlined by kind, moved along while the person types, one of them current.

import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";

/** Everything Python marks in the text, redrawn as a whole. */
export const setMarks = StateEffect.define();
/** The key of the current finding, or null. */
export const setCurrent = StateEffect.define();

/** Keeps a span inside the document, whatever arrives. @param {number} length @param {{start: number, end: number}} span */
export function clamp(length, { start, end }) {
  const from = Math.max(0, Math.min(start, length));
  return { from, to: Math.max(from, Math.min(end, length)) };
}

/** A sign for line ends, which an underline cannot show. */
class LineEnds extends WidgetType {
  /** @param {import("./types.js").Finding} finding */
  constructor(finding) {
    super();
    this.finding = finding;
  }
  eq(other) {
    return other.finding.key === this.finding.key && other.finding.kind === this.finding.kind;
  }
  toDOM() {
    const sign = document.createElement("span");
    sign.className = `${classes(this.finding)} kit-line-ends`;
    sign.dataset.key = this.finding.key;
    sign.textContent = "¶";
    return sign;
  }
  ignoreEvent() {
    return false;
  }
}

/** @param {import("./types.js").Finding} finding */
function classes({ kind, tier, text }) {
  const blank = text !== "" && text.trim() === "" ? " kit-space" : "";
  return `kit-finding kit-kind-${kind} kit-tier-${tier}${blank}`;
}

/** @param {import("./types.js").Finding} finding @param {number} length */
function underline(finding, length) {
  const { from, to } = clamp(length, finding);
  const spec = { finding, class: classes(finding), attributes: { "data-key": finding.key } };
  const marks = [];
  if (finding.text.includes("\n") && finding.text.trim() === "")
    marks.push(Decoration.widget({ widget: new LineEnds(finding), side: 1 }).range(from));
  if (from < to) marks.push(Decoration.mark(spec).range(from, to));
  else if (length > 0) marks.push(Decoration.mark(spec).range(Math.max(0, from - 1), Math.max(1, from)));
  return marks;
}

/** @param {import("./types.js").Finding[]} findings @param {number} length */
function underlines(findings, length) {
  const open = findings.filter((finding) => finding.verdict === "open");
  return Decoration.set(open.flatMap((finding) => underline(finding, length)), true);
}

/** The open findings: `set` holds their live positions, `current` the key of one of them. */
export const findingsField = StateField.define({
  create: () => ({ set: Decoration.none, current: null }),
  update(value, tr) {
    let { set, current } = value;
    if (tr.docChanged) set = set.map(tr.changes);
    for (const effect of tr.effects) {
      if (effect.is(setMarks)) set = underlines(effect.value.findings, tr.newDoc.length);
      if (effect.is(setCurrent)) current = effect.value;
    }
    return set === value.set && current === value.current ? value : { set, current };
  },
  provide: (field) => [
    EditorView.decorations.from(field, (value) => value.set),
    EditorView.decorations.compute([field], (state) => highlight(state.field(field))),
  ],
});

/** @param {{set: any, current: string|null}} value */
function highlight({ set, current }) {
  const place = current === null ? null : find(set, current);
  if (!place || place.from === place.to) return Decoration.none;
  const mark = Decoration.mark({ class: `kit-current kit-of-${place.finding.kind}` });
  return Decoration.set([mark.range(place.from, place.to)]);
}

/** @typedef {{finding: import("./types.js").Finding, from: number, to: number}} Place */

/** @param {any} set @returns {Generator<Place>} */
function* places(set) {
  for (const iter = set.iter(); iter.value; iter.next()) {
    const { finding } = iter.value.spec;
    if (finding) yield { finding, from: iter.from, to: iter.to };
  }
}

/** @param {any} set @param {string|null} key @returns {Place|null} */
function find(set, key) {
  for (const place of places(set)) if (place.finding.key === key) return place;
  return null;
}

/** Where a finding's words begin: line ends before them are passed over. @param {Place} place */
export function wordsOf({ finding: { text }, from }) {
  return text.trim() === "" ? from : from + /^\n*/.exec(text)[0].length;
}

/** All open findings in reading order. @param {any} state @returns {Place[]} */
export function openFindings(state) {
  return [...places(state.field(findingsField).set)];
}

/** @param {any} state @param {string} key */
export function placeOf(state, key) {
  return find(state.field(findingsField).set, key);
}

/** The shortest open finding at a position. @param {any} state @param {number} at */
export function findingAt(state, at) {
  const touching = openFindings(state).filter(({ from, to }) => from <= at && at <= to);
  return touching.sort((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null;
}

/** The place before or after a position, going round. @param {Place[]} all @param {number} at @param {1|-1} step */
export function neighbour(all, at, step) {
  if (step > 0) return all.find(({ from }) => from >= at) ?? all[0] ?? null;
  return all.findLast(({ from }) => from < at) ?? all.at(-1) ?? null;
}
