// Talk with Python: one edit on its way at a time, later ones held; others' changes fitted between.

import { Silence } from "./silence.js";

/** @typedef {import("@codemirror/state").ChangeSet} ChangeSet */

/** Two changes, one after the other, as one. @param {ChangeSet|null} one @param {ChangeSet|null} two */
const both = (one, two) => (one && two ? one.compose(two) : (one ?? two));

/**
 * One view's half of the conversation. The text on screen is Python's newest edition known here (`doc`), then
 * the edit that flies, then what is held.
 */
export class Wire {
  /**
   * @param {object} options
   * @param {(content: object) => void} options.send may throw when the kernel is dead
   * @param {(act: () => void) => void} [options.after] when to send a first letter; at once unless given
   * @param {(lost: boolean) => void} [options.onSilence] the kernel stopped, or began again, to answer
   * @param {() => void} [options.onChange] something was sent or answered
   * @param {number} [options.patience] ms to wait for an answer
   * @param {string} [options.view] this view's name
   */
  constructor({ send, after, onSilence, onChange, patience = 4000, view }) {
    this.view = view ?? `v-${Math.random().toString(36).slice(2, 10)}`;
    this.refused = "";
    this.send = send;
    this.after = after ?? ((act) => act());
    this.onChange = onChange ?? (() => {});
    this.silence = new Silence({
      patience,
      pending: () => this.pending,
      onChange: onSilence ?? (() => {}),
      overdue: () => this.overdue(),
    });
    this.n = 0;
    this.rev = 0;
    this.edition = 0;
    /** @type {any} Python's text */
    this.doc = null;
    /** @type {{first: number, n: number, changes: ChangeSet} | null} sent first as message `first`, last as `n` */
    this.flying = null;
    /** @type {ChangeSet | null} */
    this.held = null;
  }

  /** Has the kernel stopped to answer? */
  get silent() {
    return this.silence.silent;
  }

  /** Is some typing not yet in Python's text? */
  get pending() {
    return this.flying !== null || this.held !== null;
  }

  /** What was typed here and is not yet in Python's text. */
  get mine() {
    return both(this.flying?.changes ?? null, this.held);
  }

  /** The text on screen changed by the person's hand. @param {ChangeSet} changes */
  edit(changes) {
    this.held = both(this.held, changes);
    if (!this.flying) this.after(() => this.sendHeld());
    else if (this.silent) this.silence.hurry();
    this.onChange();
  }

  /** Any other op, after what was typed before it. @param {object} op @returns {number} its number */
  ask(op) {
    this.sendHeld();
    const n = this.post(op);
    this.onChange();
    return n;
  }

  /** Has this view missed something said before this? @param {{base: number}} news */
  missed({ base }) {
    return base !== this.rev;
  }

  /**
   * Takes the next news, and returns the change to make on screen, if others changed the text.
   * @param {{rev: number, edition: number, typed?: string}} news `typed`: the view whose edit this is
   * @param {ChangeSet | null} changes of Python's text
   * @returns {ChangeSet | null}
   */
  take({ rev, edition, typed }, changes) {
    Object.assign(this, { rev, edition });
    if (!changes) return null;
    this.doc = changes.apply(this.doc);
    // Only the one that flies can have been taken, however often it was sent.
    if (this.flying && typed === this.view) {
      this.flying = null;
      this.refused = "";
      if (this.held) this.sendEdit();
      return null;
    }
    return this.rebase(changes);
  }

  /**
   * Fits what was typed here to a change that Python's text has had meanwhile, and sends it again.
   * @param {ChangeSet} changes
   * @returns {ChangeSet} the change to make on screen
   */
  rebase(changes) {
    const { mine } = this;
    this.flying = null;
    this.held = mine && mine.map(changes, true);
    if (this.held) this.sendEdit();
    return mine ? changes.map(mine) : changes;
  }

  /**
   * Takes the whole of Python's text, and returns the change to make on screen.
   * @param {{rev: number, edition: number, taken?: Record<string, number>}} page
   * @param {any} doc
   * @param {(from: any, to: any) => ChangeSet} between
   * @returns {ChangeSet}
   */
  restart({ rev, edition, taken }, doc, between) {
    if (this.flying && (taken?.[this.view] ?? 0) >= this.flying.first) {
      this.doc = this.flying.changes.apply(this.doc);
      this.flying = null;
    }
    const changes = between(this.doc, doc);
    Object.assign(this, { rev, edition, doc });
    return this.rebase(changes);
  }

  /** An edit was made for older text: the newer is on its way, or was lost. @param {{n: number, edition: number}} answer */
  behind({ n, edition }) {
    if (this.flying?.n !== n) return;
    if (edition === this.edition) this.again();
    else this.ask({ op: "hello" });
  }

  /** Python refused a message, and said why. @param {number} n @param {string} why */
  refuse(n, why) {
    if (this.flying?.n !== n) return;
    this.held = this.mine;
    this.flying = null;
    this.refused = why;
  }

  /** Python answered message n of a view, and so all before it. @param {string} [view] @param {number} [n] */
  hear(view, n) {
    if (view !== this.view) return;
    this.silence.answered(n);
    this.onChange();
  }

  close() {
    this.sendHeld();
    this.silence.close();
  }

  sendHeld() {
    if (this.held && !this.flying) this.sendEdit();
  }

  sendEdit() {
    this.flying = { first: this.n + 1, n: 0, changes: this.held };
    this.held = null;
    this.again();
  }

  /** Sends the edit that flies, as one of Python's newest text known here. */
  again() {
    this.flying.n = this.n + 1;
    this.post({ op: "edit", base: this.edition, changes: this.flying.changes.toJSON() });
  }

  /** @param {object} op */
  post(op) {
    const n = (this.n += 1);
    try {
      this.send({ ...op, view: this.view, n });
    } catch {
      this.silence.failed();
    }
    this.silence.sent(n);
    return n;
  }

  /** No answer came: say it again. */
  overdue() {
    if (this.flying) this.again();
    else if (this.held) this.sendEdit();
    else this.ask({ op: "hello" });
    this.onChange();
  }
}
