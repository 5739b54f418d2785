// What the desk offers by itself: typing that was not saved, to be put back; a changed article, to be read again.

import { createBar } from "./bar.js";
import { moment, said } from "./words.js";

const SETTLED = 1500; // ms after which a draft is one that no view is about to save
const NAMED = 3;

/** The offers of one desk. */
export class Offer {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.draft = createBar("Typing that was not saved");
    this.outside = createBar("The article on disk");
    this.keys = [];
    this.says = "";
    this.restoring = 0;
    this.timer = 0;
  }

  /** The desk has opened: is there a draft? Those of views at work are gone in a moment. */
  look() {
    const { draft } = this.desk;
    const before = new Map(draft.left().map(({ key, at }) => [key, at]));
    if (before.size) this.timer = setTimeout(() => this.found(draft.left().filter(({ key, at }) => before.get(key) === at)), SETTLED);
  }

  /** Python is asked which of it is not in the copy. @param {{key: string, at: number, changes: object[]}[]} left */
  found(left) {
    if (!left.length) return;
    this.keys = left.map(({ key }) => key);
    this.at = Math.max(...left.map(({ at }) => at));
    this.desk.wire.ask({ op: "draft", changes: left.flatMap(({ changes }) => changes) });
  }

  /** @param {{rows: any[], lost: string[], ask: object}} found */
  offer(found) {
    const count = found.rows.length + found.lost.length;
    if (!count) return this.discard();
    const places = count === 1 ? "in 1 place" : `in ${count} places`;
    const line = `What was typed ${places} was not saved (${moment(new Date(this.at).toISOString())}).`;
    this.draft.ask(line, { "Look at it": () => this.show(found), Discard: () => this.discard() });
    this.desk.announce(line);
  }

  /** @param {any} found */
  show(found) {
    const lost = found.lost.map((text) => `“${said(text)}”`).slice(0, NAMED).join(", ");
    const note = lost && `The place is gone of what cannot be put back for you: ${lost}.`;
    if (!found.rows.length) return this.draft.ask(note, { Discard: () => this.discard() });
    this.desk.preview.open({ ...found, note, done: (n) => (this.restoring = n) });
  }

  /** A draft is given up once what it held is in the log. @param {import("./types.js").Cause} cause */
  answered(cause) {
    if (this.restoring && cause?.view === this.desk.wire.view && cause.n === this.restoring) this.discard();
  }

  discard() {
    this.desk.draft.discard(this.keys);
    this.keys = [];
    this.restoring = 0;
    this.draft.close();
  }

  /** What there is to say of the file, once. @param {{says: string, reload: boolean} | undefined} outside */
  tell({ says, reload } = { says: "", reload: false }) {
    if (says === this.says) return;
    this.says = says;
    if (!says) return this.outside.close();
    const leave = () => this.outside.close();
    const answers = { Reload: () => this.desk.verbs.decide({ op: "reload" }, {}), "Not now": leave };
    this.outside.ask(says, reload ? answers : { "I see": leave });
    this.desk.announce(says);
  }

  close() {
    clearTimeout(this.timer);
  }
}
