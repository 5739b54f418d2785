// Three views of one article on one key: the copy, the copy with its changes, the source.

import { redlineField, setRedline } from "./redline.js";
import { createSource } from "./source.js";

export const VIEWS = ["copy", "redline", "source"];
const SAID = { copy: "Copy", redline: "Redline", source: "Source, to read only" };

/** Which of the three is on screen. */
export class Views {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.source = createSource();
    this.onPrint = () => this.print();
    addEventListener("beforeprint", this.onPrint);
  }

  get current() {
    if (this.source.isOpen()) return "source";
    return this.desk.view.state.field(redlineField).on ? "redline" : "copy";
  }

  next() {
    this.turn(VIEWS[(VIEWS.indexOf(this.current) + 1) % VIEWS.length]);
  }

  /** @param {string} name */
  turn(name) {
    if (name === this.current) return;
    if (name === "source") return void this.desk.wire.ask({ op: "source" });
    const { view } = this.desk;
    const wasSource = this.source.isOpen();
    this.source.close();
    view.dom.hidden = false;
    view.dispatch({ effects: setRedline.of(name === "redline") });
    if (wasSource) view.focus();
    this.said(name);
  }

  /** Python has sent the source. @param {any} message */
  openSource(message) {
    const { view, card } = this.desk;
    const top = view.lineBlockAtHeight(view.scrollDOM.scrollTop).from;
    card.close();
    view.dom.hidden = true;
    this.source.open(message, top / Math.max(1, view.state.doc.length));
    this.said("source");
  }

  said(name) {
    this.desk.draw();
    this.desk.announce(SAID[name]);
  }

  /** What is printed is the redline with its queries; what was on screen comes back after. */
  print() {
    const { column } = this.desk;
    const [view, list] = [this.current, column.current()];
    this.turn("redline");
    column.open("queries");
    const back = () => {
      this.turn(view);
      column.open(list);
    };
    addEventListener("afterprint", back, { once: true });
  }

  close() {
    removeEventListener("beforeprint", this.onPrint);
    this.source.close();
  }
}
