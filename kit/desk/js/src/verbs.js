// What a person can do at the desk: each verb is one message to Python, or a move on screen.

import { closeSearchPanel, searchPanelOpen } from "@codemirror/search";
import { EditorView } from "@codemirror/view";
import { findingAt, neighbour, openFindings, placeOf, setCurrent, wordsOf } from "./marks.js";
import { announcement } from "./words.js";

/** The verbs of one desk. */
export class Verbs {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  /** The finding acted on: the card's, else the one at the cursor. */
  current() {
    const { view, card } = this.desk;
    if (card.subject?.key) return placeOf(view.state, card.subject.key);
    return findingAt(view.state, view.state.selection.main.head);
  }

  /** Goes to the next or the previous open finding. @param {1|-1} step */
  step(step) {
    const { view, card } = this.desk;
    const all = openFindings(view.state);
    const here = all.findIndex(({ finding }) => finding.key === card.subject?.key);
    const { head } = view.state.selection.main;
    const place = here < 0 ? neighbour(all, head, step) : all.at((here + step) % all.length);
    if (place) this.show(place);
    else this.desk.say("No open findings.");
  }

  /** Goes to a finding and opens its card. @param {import("./marks.js").Place} place */
  show(place) {
    const { view, card, views } = this.desk;
    if (views.current === "source") views.turn("copy");
    const all = openFindings(view.state);
    const rank = all.findIndex(({ finding }) => finding.key === place.finding.key) + 1;
    const at = wordsOf(place);
    view.dispatch({
      selection: { anchor: at },
      effects: [
        setCurrent.of(place.finding.key),
        EditorView.scrollIntoView(at, { y: "nearest", yMargin: 110 }),
      ],
    });
    view.focus();
    card.openFinding(place.finding, { at, pinned: true, rank, total: all.length });
    this.desk.announce(announcement(place.finding, rank, all.length));
  }

  /** Goes to the finding with this key. @param {string} key */
  goTo(key) {
    const place = placeOf(this.desk.view.state, key);
    const decided = this.desk.latest.findings.find((finding) => finding.key === key);
    if (place) this.show(place);
    else if (decided) this.goToText(decided.start, decided.end);
  }

  /** Goes to a place in the text. @param {number} from @param {number} [to] */
  goToText(from, to = from) {
    const { view, card, views } = this.desk;
    if (views.current === "source") views.turn("copy");
    const { length } = view.state.doc;
    card.close();
    view.dispatch({
      selection: { anchor: Math.min(from, length), head: Math.min(to, length) },
      effects: EditorView.scrollIntoView(Math.min(from, length), { y: "center" }),
    });
    view.focus();
  }

  /** Takes one fix of the current finding. @param {number} i @param {boolean} [moveOn] by key: the next finding follows */
  take(i, moveOn = false) {
    const place = this.current();
    if (!place) return this.noFinding();
    if (i >= place.finding.fixes.length) return this.desk.say(`There is no fix ${i + 1} here.`);
    if (this.desk.card.everywhere) return this.desk.many.preview({ what: "same", key: place.finding.key, fix: i });
    this.decide({ op: "accept", key: place.finding.key, fix: i }, { place, moveOn });
  }

  /** @param {string} text @param {boolean} [moveOn] */
  rewrite(text, moveOn = false) {
    const place = this.current();
    if (place) this.decide({ op: "rewrite", key: place.finding.key, text }, { place, moveOn });
  }

  /** Lets the current finding stand. @param {boolean} [moveOn] */
  stet(moveOn = false) {
    const place = this.current();
    if (!place) return this.noFinding();
    if (this.desk.card.everywhere) return this.desk.many.preview({ what: "same", key: place.finding.key, stet: true });
    this.decide({ op: "stet", key: place.finding.key }, { place, moveOn });
  }

  /** Adds the word of the current finding to the house style. */
  allow() {
    const place = this.current();
    if (!place) return this.noFinding();
    if (place.finding.kind !== "spelling") return this.desk.say("Only a word that is spelt right can be added.");
    this.decide({ op: "allow", key: place.finding.key }, { place });
  }

  /** Opens the field to write a replacement by hand. */
  write() {
    const place = this.current();
    if (!place) return this.noFinding();
    this.show(place);
    this.desk.card.openField("rewrite");
  }

  /** Opens the field to ask the author, about the current finding or the selected words. */
  query() {
    const { view, card } = this.desk;
    const { from, to, empty } = view.state.selection.main;
    if (!empty && !card.subject) return card.openSelection(from, to);
    const place = this.current();
    if (!place) return this.desk.say("Select words, or go to a finding, to ask the author about them.");
    this.show(place);
    card.openField("query");
  }

  /** @param {string} question @param {boolean} [moveOn] */
  ask(question, moveOn = false) {
    const { selection } = this.desk.card.subject ?? {};
    if (selection) {
      const { from, to } = selection;
      const was = this.desk.view.state.sliceDoc(from, to);
      return this.decide({ op: "query", start: from, end: to, was, question }, { place: selection });
    }
    const place = this.current();
    if (place) this.decide({ op: "query", key: place.finding.key, question }, { place, moveOn });
  }

  /** Takes back a change. @param {string} id */
  revoke(id) {
    this.decide({ op: "revoke", id }, { toChange: true });
  }

  /** Takes back a stet or a query. @param {string} key */
  reopen(key) {
    this.decide({ op: "reopen", key }, {});
  }

  undo() {
    this.decide({ op: "undo" }, { toChange: true });
  }

  redo() {
    this.decide({ op: "redo" }, { toChange: true });
  }

  /**
   * Sends a decision; `next` says what to show when the answer comes.
   * @param {object} op
   * @param {{place?: {from: number}, moveOn?: boolean, toChange?: boolean}} next
   * @returns {number} the message's number
   */
  decide(op, { place, moveOn = false, toChange = place !== undefined }) {
    const { card, view, wire } = this.desk;
    const inside = card.hasFocus();
    card.close();
    if (inside) view.focus();
    this.desk.say("");
    const n = wire.ask(op);
    this.desk.ear.afterwards = { n, from: place?.from ?? 0, moveOn, toChange };
    return n;
  }

  /** Takes back what was decided about the finding with this key. @param {string} key */
  takeBack(key) {
    const { findings, changes } = this.desk.latest;
    const decided = findings.find((finding) => finding.key === key);
    if (decided?.verdict === "stet" || decided?.verdict === "query") return this.reopen(key);
    const change = changes.find((one) => one.finding === key);
    if (change) this.revoke(change.id);
  }

  /** Takes back all that was written together with a line of the log. @param {string} id */
  revokeStep(id) {
    this.decide({ op: "revoke_step", id }, {});
  }

  /** Shows the list on top, with the focus in it. */
  list() {
    this.desk.column.focus();
  }

  /**
   * Escape: closes what is open; with nothing open, leaves the text for the toolbar, a list for the text.
   * @returns {boolean|void} false when there is nothing to leave
   */
  leave() {
    const { help, card, view, toolbar, column } = this.desk;
    if (help.isOpen()) return help.close();
    if (card.subject) {
      card.close();
      return view.focus();
    }
    if (searchPanelOpen(view.state)) return closeSearchPanel(view);
    if (column.dom.contains(column.dom.getRootNode().activeElement)) return view.focus();
    if (toolbar.dom.contains(toolbar.dom.getRootNode().activeElement)) return false;
    toolbar.focus();
  }

  noFinding() {
    this.desk.say("No finding here: F8 goes to the next.");
  }
}
