// Talk with Python: one counter, edits held while one is unanswered, a watch for answers that do not come.

/**
 * @typedef {{key: string, rule: string, kind: string, tier: string, text: string, message: string,
 *   why: string, fix: string|null, fixes: string[], start: number, end: number, quoted: boolean,
 *   verdict: string, same: number}} Finding
 * @typedef {{id: string, start: number, end: number, removed: string, inserted: string,
 *   removed_words: string, inserted_words: string, start_words: number, end_words: number,
 *   op: string, rule: string, by: string, at: string, why: string, finding: string}} Change
 * @typedef {{id: string, start: number, end: number, text: string, question: string, by: string,
 *   at: string, closed: boolean, answers: {text: string, by: string, at: string}[]}} Query
 * @typedef {{level: string, grade: number, reasons: string[], start: number, end: number}} Sentence
 * @typedef {{role: string, start: number, end: number}} Block
 * @typedef {{view: string, n: number} | null | undefined} Cause
 */

const LONGEST_PATIENCE = 60000;

/** One view's half of the conversation. */
export class Wire {
  /**
   * @param {object} options
   * @param {(content: object) => void} options.send may throw when the kernel is dead
   * @param {() => string} options.readText the text on screen
   * @param {(lost: boolean) => void} [options.onSilence] the kernel stopped, or began again, to answer
   * @param {() => void} [options.onChange] something was sent or answered
   * @param {number} [options.patience] ms to wait for an answer
   * @param {string} [options.view] this view's name
   */
  constructor({ send, readText, onSilence, onChange, patience = 4000, view }) {
    this.view = view ?? `v-${Math.random().toString(36).slice(2, 10)}`;
    this.silent = false;
    this.send = send;
    this.readText = readText;
    this.onSilence = onSilence ?? (() => {});
    this.onChange = onChange ?? (() => {});
    this.patience = patience;
    this.wait = patience;
    this.n = 0;
    this.newestEdit = 0;
    this.held = false;
    /** @type {Map<number, boolean>} number of a message → whether it is an edit */
    this.unanswered = new Map();
    this.timer = 0;
  }

  /** Is some typing not yet answered? */
  get pending() {
    return this.held || this.editUnderWay;
  }

  get editUnderWay() {
    return [...this.unanswered.values()].some(Boolean);
  }

  /** The text on screen changed by the person's hand. */
  edit() {
    this.held = true;
    if (!this.editUnderWay) this.sendEdit();
    this.onChange();
  }

  /** Any other op; typing that is still held goes first. @param {object} op @returns {number} its number */
  ask(op) {
    if (this.held) this.sendEdit();
    const n = this.post(op, false);
    this.onChange();
    return n;
  }

  /** Would drawing this state take back typing Python has not seen? @param {Cause} cause */
  overtakes(cause) {
    if (this.held) return true;
    if (cause?.view === this.view) return cause.n < this.newestEdit;
    return this.pending;
  }

  /** Is this the answer to the newest edit? @param {string} view @param {number} n */
  isNewest(view, n) {
    return view === this.view && n === this.newestEdit && !this.held;
  }

  /** Python answered message n of a view, and so all before it. @param {string} view @param {number} n */
  hear(view, n) {
    if (view !== this.view) return;
    for (const sent of [...this.unanswered.keys()]) if (sent <= n) this.unanswered.delete(sent);
    this.wait = this.patience;
    this.setSilent(false);
    if (this.held && !this.editUnderWay) this.sendEdit();
    this.watch();
    this.onChange();
  }

  close() {
    clearTimeout(this.timer);
  }

  sendEdit() {
    this.held = false;
    this.newestEdit = this.n + 1;
    this.post({ op: "edit", text: this.readText() }, true);
  }

  /** @param {object} op @param {boolean} isEdit */
  post(op, isEdit) {
    const n = (this.n += 1);
    try {
      this.send({ ...op, view: this.view, n });
      this.unanswered.set(n, isEdit);
    } catch {
      if (isEdit) this.held = true;
      this.setSilent(true);
    }
    this.watch();
    return n;
  }

  watch() {
    clearTimeout(this.timer);
    if (this.held || this.unanswered.size) this.timer = setTimeout(() => this.overdue(), this.wait);
  }

  /** No answer came: say so, and send the whole text again, each time after a longer wait. */
  overdue() {
    this.setSilent(true);
    this.wait = Math.min(this.wait * 2, LONGEST_PATIENCE);
    if (this.pending) {
      this.unanswered.clear();
      this.sendEdit();
    }
    this.onChange();
  }

  /** @param {boolean} silent */
  setSilent(silent) {
    if (silent === this.silent) return;
    this.silent = silent;
    this.onSilence(silent);
  }
}
