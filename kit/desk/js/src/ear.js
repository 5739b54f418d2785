// What Python says: which of it is drawn, and what is shown after an answered decision.

import { EditorView } from "@codemirror/view";
import { replaceText } from "./editor.js";
import { neighbour, openFindings, setMarks } from "./marks.js";

/** The number of a view's first message, which any state answers. */
const HELLO = 1;

/** Hears states, marks, errors and saves. */
export class Ear {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /** @type {{n: number, from: number, moveOn: boolean, toChange: boolean} | null} after a decision */
    this.afterwards = null;
    /** @type {any} a message that came while an input method was composing */
    this.waiting = null;
    this.noticed = desk.latest.rev;
  }

  /** A state, or the marks answering an edit. @param {any} message */
  hear(message) {
    const { wire, view } = this.desk;
    const isState = message.op === undefined;
    const { view: from, n } = (isState ? message.cause : message) ?? {};
    const stale = isState ? wire.overtakes(message.cause) : !wire.isNewest(from, n);
    if (!stale && (view.composing || view.compositionStarted)) this.waiting = message;
    else if (!stale) this.accept(message);
    else if (isState || from === wire.view) this.keepRest(message);
    if (isState) wire.hear(wire.view, HELLO);
    wire.hear(from, n);
    if (isState && message.notice && message.rev !== this.noticed) this.desk.say(message.notice);
    this.noticed = message.rev ?? this.noticed;
    this.desk.draw();
  }

  /** What a message too old for its text still tells. @param {any} message */
  keepRest({ saved, undo, redo, counts, readability }) {
    Object.assign(this.desk.latest, { saved, undo, redo, counts, readability });
  }

  /** Draws a message whole. @param {any} message */
  accept(message) {
    this.waiting = null;
    const { latest, view, card } = this.desk;
    Object.assign(latest, message);
    const effects = [setMarks.of(latest)];
    const isState = message.op === undefined;
    const changed = isState ? replaceText(view, message.text, effects) : null;
    if (!isState) view.dispatch({ effects });
    // Which edit the marks on screen answer: for whoever measures how long that takes.
    if (!isState) this.desk.dom.dataset.answered = String(message.n);
    if (changed || card.isGone()) card.close();
    if (isState) this.follow(message.cause, changed);
  }

  /**
   * After an answered decision: shows what changed, and by key goes on to the next finding.
   * @param {import("./protocol.js").Cause} cause
   * @param {{from: number, to: number} | null} changed
   */
  follow(cause, changed) {
    const { view, verbs, wire } = this.desk;
    const next = this.afterwards;
    if (!next || cause?.view !== wire.view || cause.n !== next.n) return;
    this.afterwards = null;
    const place = next.moveOn && neighbour(openFindings(view.state), next.from, 1);
    if (place) return verbs.show(place);
    if (next.moveOn) this.desk.announce("No open findings are left.");
    if (!changed || !next.toChange) return;
    const effects = EditorView.scrollIntoView(changed.to, { y: "nearest", yMargin: 80 });
    view.dispatch({ selection: { anchor: changed.to }, effects });
  }

  /** Typing makes a message that waits out of date; the answer to the typing follows. */
  typed() {
    this.waiting = null;
  }

  /** An input method has finished: what came meanwhile may be drawn. */
  composed() {
    const message = this.waiting;
    this.waiting = null;
    if (message) this.hear(message);
  }

  /** Python asks to show a place: the finding there, if it is open. @param {{start: number, end: number}} place */
  go({ start, end }) {
    const { verbs, view } = this.desk;
    const place = openFindings(view.state).find(({ from, to }) => from === start && to === end);
    if (place) verbs.show(place);
    else verbs.goToText(start, end);
  }

  /** What this view asked to see. @param {any} message */
  show(message) {
    const { preview, column, views, wire } = this.desk;
    if (message.op === "preview") preview.open(message);
    if (message.op === "history") column.panel("history")?.show(message);
    if (message.op === "source") views.openSource(message);
    if (message.op !== "marks") wire.hear(message.view, message.n);
  }

  /** A custom message. @param {any} message */
  receive(message) {
    if (message.op === "marks" && message.view === this.desk.wire.view) this.hear(message);
    if (message.view === this.desk.wire.view) this.show(message);
    if (message.op === "go") this.go(message);
    if (message.op === "saved") this.desk.latest.saved = message.saved;
    if (message.op === "error" && message.view === this.desk.wire.view) {
      this.desk.wire.hear(message.view, message.n);
      this.afterwards = null;
      this.desk.say(message.error, "error");
    }
    this.desk.draw();
  }
}
