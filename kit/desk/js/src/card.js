// The one card: beside a finding, a change or a selection; its place, and what opens and closes it.

import { askCard } from "./ask_card.js";
import { changeCard } from "./change_card.js";
import { h } from "./dom.js";
import { findingCard } from "./finding_card.js";
import { placeOf } from "./marks.js";
import { changePlace } from "./redline.js";
import { sentenceCard } from "./sentence_card.js";
import { sentenceAt } from "./sentences.js";

const GAP = 8; // px between the words and the card
const WRAPPED = 80; // px: words that run on for more lines have their card under the first

/** @param {import("./desk.js").Desk} desk */
export function createCard(desk) {
  return new Card(desk);
}

/** A card shows one subject at a time: {key}, {change}, {sentence} or {selection}. */
class Card {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.subject = null;
    this.pinned = false;
    this.everywhere = false; // does an answer count wherever the same is found?
    this.dom = h("div", { class: "kit-card", role: "dialog", hidden: true });
    desk.view.scrollDOM.addEventListener("scroll", () => this.place(), { passive: true });
    this.dom.addEventListener("keydown", (event) => this.digit(event));
  }

  /** @param {import("./types.js").Finding} finding @param {{at: number, pinned: boolean, rank: number, total: number}} how `at`: the place the card stands by, if the finding is long */
  openFinding(finding, how) {
    const at = finding.text.includes("\n") ? how.at : undefined;
    this.open({ key: finding.key, at }, findingCard(this.desk.verbs, finding, how), how.pinned);
    this.dom.setAttribute("aria-label", `Finding: ${finding.kind}`);
  }

  /** @param {string} id of a change @param {boolean} pinned */
  openChange(id, pinned) {
    const place = changePlace(this.desk.view.state, id);
    if (!place) return;
    this.open({ change: id }, changeCard(this.desk.verbs, place.change), pinned);
    this.dom.setAttribute("aria-label", "Change");
  }

  /** @param {number} from where a hard sentence begins */
  openSentence(from) {
    const { sentence } = sentenceAt(this.desk.view.state, from);
    this.open({ sentence: from }, sentenceCard(this.desk.verbs, sentence), true);
    this.dom.setAttribute("aria-label", `Sentence: ${sentence.level}`);
  }

  /** @param {number} from @param {number} to */
  openSelection(from, to) {
    const words = this.desk.view.state.sliceDoc(from, to);
    this.open({ selection: { from, to } }, askCard(this.desk.verbs, words), true);
    this.dom.setAttribute("aria-label", "Query to the author");
    this.dom.querySelector("input").focus();
  }

  /** @param {object} subject @param {Node[]} content @param {boolean} pinned */
  open(subject, content, pinned) {
    this.subject = subject;
    this.pinned = pinned;
    this.everywhere = false;
    this.dom.replaceChildren(...content);
    this.dom.classList.remove("kit-everywhere");
    this.dom.hidden = false;
    this.desk.column.panel("findings")?.mark(subject.key ?? null);
    this.place();
  }

  /** Opens one of the finding card's two fields. @param {"rewrite"|"query"} name */
  openField(name) {
    for (const form of this.dom.querySelectorAll("form")) form.hidden = form.dataset.field !== name;
    const field = this.dom.querySelector(`form[data-field=${name}] input`);
    if (!field) return;
    field.focus();
    field.select();
    this.pinned = true;
    this.place();
  }

  toggleEverywhere() {
    this.everywhere = !this.everywhere;
    this.pinned = true;
    this.dom.classList.toggle("kit-everywhere", this.everywhere);
    this.dom.querySelector(".kit-same")?.setAttribute("aria-pressed", String(this.everywhere));
    this.desk.announce(this.everywhere ? "The next answer counts everywhere" : "The next answer counts here");
  }

  close() {
    if (!this.subject) return;
    this.everywhere = false;
    this.dom.classList.remove("kit-everywhere");
    this.subject = null;
    this.pinned = false;
    this.dom.hidden = true;
    this.dom.replaceChildren();
    this.desk.column.panel("findings")?.mark(null);
    this.desk.forget();
  }

  hasFocus() {
    return this.dom.contains(this.dom.getRootNode().activeElement);
  }

  /** Has what the card speaks of left the text? */
  isGone() {
    return this.subject !== null && this.anchor() === null;
  }

  /** The span of the text the card stands by. @returns {{from: number, to: number} | null} */
  anchor() {
    const { state } = this.desk.view;
    const { key, at, change, sentence, selection } = this.subject ?? {};
    const place = key === undefined ? null : placeOf(state, key);
    if (place && at >= place.from && at <= place.to) return { from: at, to: at };
    if (key !== undefined) return place;
    if (change !== undefined) return changePlace(state, change);
    if (sentence !== undefined) return sentenceAt(state, sentence);
    return selection ?? null;
  }

  /** Puts the card under its words, or over them where there is no room. */
  place() {
    if (!this.subject) return;
    this.desk.view.requestMeasure({
      key: this,
      read: (view) => this.measure(view),
      write: (spot) => spot && this.move(spot),
    });
  }

  /** @param {import("@codemirror/view").EditorView} view */
  measure(view) {
    const anchor = this.anchor();
    const begin = anchor && view.coordsAtPos(anchor.from, 1);
    if (!begin) return null;
    // Words that run over a line or two are not covered by their own card.
    const end = view.coordsAtPos(anchor.to, -1) ?? begin;
    const runs = end.bottom - begin.bottom < WRAPPED && end.bottom > begin.bottom;
    const words = { left: begin.left, top: begin.top, bottom: runs ? end.bottom : begin.bottom };
    const body = this.desk.body.getBoundingClientRect();
    const text = view.scrollDOM.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.dom;
    const under = words.bottom + GAP + height <= Math.max(body.bottom, text.bottom) - 4;
    const over = words.top - GAP - height >= body.top - 40;
    const top = under || !over ? words.bottom + GAP : words.top - GAP - height;
    return {
      left: Math.max(8, Math.min(words.left - body.left - 14, body.width - width - 8)),
      top: top - body.top,
      seen: words.bottom >= text.top && words.top <= text.bottom,
    };
  }

  /** @param {{left: number, top: number, seen: boolean}} spot */
  move({ left, top, seen }) {
    this.dom.style.left = `${left}px`;
    this.dom.style.top = `${top}px`;
    this.dom.classList.toggle("kit-away", !seen);
  }

  /** With the focus in the card, 1 to 9 alone take a fix. @param {KeyboardEvent} event */
  digit(event) {
    const inField = event.target instanceof HTMLInputElement;
    const other = event.ctrlKey || event.metaKey || event.altKey;
    if (inField || other || !/^[1-9]$/.test(event.key) || this.subject?.key === undefined) return;
    event.preventDefault();
    this.desk.verbs.take(Number(event.key) - 1, true);
  }
}
