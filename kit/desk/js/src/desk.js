// One desk: its parts, and how each is drawn from the latest that Python said.

import { EditorView } from "@codemirror/view";
import { createCard } from "./card.js";
import { Difficulty } from "./difficulty.js";
import { h } from "./dom.js";
import { Draft } from "./draft.js";
import { Ear } from "./ear.js";
import { createEditor, fromPython } from "./editor.js";
import { createColumn } from "./column.js";
import { createHelp } from "./help.js";
import { Heed } from "./heed.js";
import { deskKeys, hearKey, keepKeys } from "./keys.js";
import { setCurrent } from "./marks.js";
import { Many } from "./many.js";
import { mouse } from "./mouse.js";
import { createNotice } from "./notice.js";
import { afterPaint } from "./paint.js";
import { Offer } from "./offer.js";
import { createPreview } from "./preview.js";
import { Wire } from "./protocol.js";
import { createToolbar } from "./toolbar.js";
import { Verbs } from "./verbs.js";
import { Views } from "./views.js";

const REST = 200; // ms without a key
const ALL = ["findings", "queries", "facts", "history", "readability"];

/** Everything one view of the model owns; two views share nothing but Python. */
export class Desk {
  /**
   * @param {any} model anywidget's model
   * @param {HTMLElement} el where the desk is drawn
   */
  constructor(model, el) {
    this.model = model;
    /** @type {any} the newest that Python said */
    this.latest = { findings: [], changes: [], queries: [], blocks: [], sentences: [] };
    this.verbs = new Verbs(this);
    this.many = new Many(this);
    this.difficulty = new Difficulty(this);
    this.heed = new Heed((content) => model.send(content));
    this.ear = new Ear(this);
    this.wire = new Wire({
      send: (content) => model.send(content),
      after: afterPaint,
      onSilence: () => this.draw(),
      onChange: () => this.toolbar?.draw(),
    });
    this.draft = new Draft(this.wire.view);
    this.offer = new Offer(this);
    const page = model.get("page");
    this.build(el, page);
    if (page?.text !== undefined) this.ear.receive(page);
    this.draw();
  }

  /** @param {HTMLElement} el @param {{hed?: string, slug?: string}} [page] */
  build(el, page) {
    const helpId = `${this.wire.view}-help`;
    this.view = createEditor({
      label: `Copy of ${page?.hed || page?.slug || "the article"}`,
      help: helpId,
      verbs: this.many,
      extensions: [
        deskKeys(this.verbs, this.many),
        mouse(this),
        EditorView.updateListener.of((update) => this.updated(update)),
        EditorView.domEventHandlers({
          beforeinput: (event) => this.nativeUndo(event),
          compositionend: () => void setTimeout(() => this.ear.composed(), 50),
        }),
      ],
    });
    this.views = new Views(this);
    this.toolbar = createToolbar(this);
    this.help = createHelp(this);
    this.card = createCard(this);
    this.notice = createNotice();
    this.preview = createPreview(this);
    this.column = createColumn(this, this.model.get("panels") ?? ALL);
    const article = h("div", { class: "kit-article" }, this.view.dom, this.views.source.dom, this.notice.dom);
    this.body = h("div", { class: "kit-body" }, article, this.card.dom, this.column.dom);
    const height = this.model.get("height");
    const hint = "F8 goes to the next finding, Alt-slash lists the keys, Escape leaves the text.";
    const unseen = h("div", { class: "kit-unseen", id: helpId }, hint);
    this.dom = h("section", { class: "kit-desk", "aria-label": "Desk" });
    if (height) this.dom.style.setProperty("--kit-height", height);
    const bars = [this.offer.draft.dom, this.offer.outside.dom];
    this.dom.append(this.toolbar.dom, this.help.dom, ...bars, this.body, this.preview.dom, unseen, this.notice.live);
    this.dom.addEventListener("keydown", (event) => hearKey(this.view, event));
    this.freeKeys = keepKeys(this.dom, this.view.contentDOM);
    el.append(this.dom);
    this.observe();
  }

  /** Knows when the desk gets its place and its width. */
  observe() {
    this.observer = new ResizeObserver(() => {
      const root = this.dom.getRootNode();
      if (root instanceof ShadowRoot) this.view.setRoot(root);
      this.view.requestMeasure();
      this.card.place();
    });
    this.observer.observe(this.dom);
  }

  /** @param {import("@codemirror/view").ViewUpdate} update */
  updated(update) {
    const typed = update.docChanged && !update.transactions.some((tr) => tr.annotation(fromPython));
    if (typed) {
      this.card.close();
      this.draft.typed(update.changes);
      this.wire.edit(update.changes);
    }
    if (typed || update.selectionSet) this.heed.select(update.state.selection.main);
    if (update.geometryChanged || update.viewportChanged) this.card.place();
  }

  /** The browser's own undo knows only letters: Python's is used instead. @param {InputEvent} event */
  nativeUndo(event) {
    if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return false;
    event.preventDefault();
    if (event.inputType === "historyUndo") this.verbs.undo();
    else this.verbs.redo();
    return true;
  }

  /** Toolbar and panels, from the latest. */
  draw() {
    clearTimeout(this.timer);
    Object.assign(this.dom.dataset, { view: this.views.current, rev: this.latest.rev });
    this.toolbar.draw();
    this.column.draw(this.latest);
  }

  /** The same when the hand rests: what is typed and its marks do not wait for the lists. */
  drawAtRest() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.draw(), REST);
  }

  /** @param {string} line @param {"notice"|"error"} [tone] */
  say(line, tone) {
    this.notice.say(line, tone);
  }

  /** @param {string} line */
  announce(line) {
    this.notice.announce(line);
  }

  /** No finding is the current one any more. */
  forget() {
    this.view.dispatch({ effects: setCurrent.of(null) });
  }

  close() {
    this.notice.close();
    clearTimeout(this.timer);
    this.freeKeys();
    this.offer.close();
    this.views.close();
    this.heed.close();
    this.observer.disconnect();
    this.wire.close();
    this.card.close();
    this.view.destroy();
    this.dom.remove();
  }
}
