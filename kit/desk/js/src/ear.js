// What Python says: which of it is drawn, and what is shown after an answered decision.

import { ChangeSet } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { between, change, textOf } from "./editor.js";
import { neighbour, openFindings, setMarks } from "./marks.js";
import { patch } from "./patch.js";

/** Hears pages, news, errors and saves. */
export class Ear {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /** @type {{n: number, from: number, moveOn: boolean, toChange: boolean} | null} after a decision */
    this.afterwards = null;
    /** @type {any[]} messages that came while an input method was composing */
    this.waiting = [];
    this.opened = false;
  }

  /** All there is: the first page, or one for a view that has missed something. @param {any} page */
  page(page) {
    const { wire, latest, view, offer } = this.desk;
    if (page.rev < wire.rev) return;
    const { op, text, edition, taken, cause, ...rest } = page;
    Object.assign(latest, rest);
    wire.doc ??= view.state.doc;
    const first = !this.opened;
    this.opened = true;
    this.draw(wire.restart(page, textOf(text), between), first);
    this.after(page);
    if (first) offer.look();
  }

  /** What has changed since. @param {any} news */
  news(news) {
    const { wire, latest, dom } = this.desk;
    if (!this.opened || news.rev <= wire.rev) return;
    if (wire.missed(news)) return void wire.ask({ op: "hello" });
    patch(latest, news);
    Object.assign(latest, { rev: news.rev, saved: news.saved, outside: news.outside });
    const changed = this.draw(wire.take(news, news.changes && ChangeSet.fromJSON(news.changes)));
    // Which edit the marks on screen answer: for whoever measures how long that takes.
    if (news.typed === wire.view) dom.dataset.answered = String(news.cause.n);
    this.follow(news.cause, changed);
    this.after(news);
    if (news.notice) this.desk.say(news.notice);
    if (news.trouble) this.desk.say(`Not checked: ${news.trouble}`, "error");
  }

  /** What else a page or news brings about. @param {any} message */
  after({ cause }) {
    const { draft, latest, wire, offer } = this.desk;
    if (latest.saved.ok) draft.saved(latest.article, wire.doc, wire.mine);
    offer.answered(cause);
    offer.tell(latest.outside);
    wire.hear(cause?.view, cause?.n);
  }

  /**
   * Makes a change on screen; marks are drawn where they stand in Python's text, so when that is on screen.
   * @param {ChangeSet | null} changes
   * @param {boolean} [first] with the page that opens the desk
   * @returns {{from: number, to: number} | null} where the text has changed
   */
  draw(changes, first = false) {
    const { latest, view, card, wire, draft } = this.desk;
    const changed = change(view, changes, wire.pending ? [] : [setMarks.of(latest)], first);
    if (changed && !first) draft.changed(changes);
    if (changed || card.isGone()) card.close();
    return changed;
  }

  /**
   * After an answered decision: shows what changed, and by key goes on to the next finding.
   * @param {import("./types.js").Cause} cause
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

  /** An input method has finished: what came meanwhile is heard. */
  composed() {
    for (const message of this.waiting.splice(0)) this.receive(message);
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
    const { preview, column, views, offer } = this.desk;
    if (message.op === "preview") preview.open(message);
    if (message.op === "draft") offer.offer(message);
    if (message.op === "history" || message.op === "facts") column.panel(message.op)?.show(message);
    if (message.op === "source") views.openSource(message);
  }

  /** A message of Python's. @param {any} message */
  receive(message) {
    const { view, wire } = this.desk;
    if (view.composing || view.compositionStarted) return void this.waiting.push(message);
    if (message.op === "page") this.page(message);
    else if (message.op === "news") this.news(message);
    else if (message.op === "go") this.go(message);
    else if (message.op === "saved") this.desk.latest.saved = message.saved;
    else if (message.view === wire.view) this.answered(message);
    if (message.typed === wire.view) this.desk.drawAtRest();
    else this.desk.draw();
  }

  /** Said to this view alone. @param {any} message */
  answered(message) {
    const { wire } = this.desk;
    if (message.op === "behind") wire.behind(message);
    else if (message.op === "error") this.refused(message);
    else this.show(message);
    wire.hear(message.view, message.n);
  }

  /** @param {{n: number, error: string}} message */
  refused({ n, error }) {
    this.desk.wire.refuse(n, error);
    this.afterwards = null;
    this.desk.say(error, "error");
  }
}
