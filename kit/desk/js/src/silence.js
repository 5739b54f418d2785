// Silence: messages that wait for an answer, and what is done when none comes, each time after a longer wait.

const LONGEST = 60000; // ms

/** A watch over the messages sent. */
export class Silence {
  /**
   * @param {object} options
   * @param {number} options.patience ms to wait for an answer
   * @param {() => boolean} options.pending is there something that only an answer can settle?
   * @param {(silent: boolean) => void} options.onChange answers stopped, or began again, to come
   * @param {() => void} options.overdue no answer came: ask again
   */
  constructor({ patience, pending, onChange, overdue }) {
    Object.assign(this, { patience, pending, onChange, overdue });
    this.wait = patience;
    this.silent = false;
    /** @type {Set<number>} numbers of messages */
    this.unanswered = new Set();
    this.timer = 0;
  }

  /** @param {number} n */
  sent(n) {
    this.unanswered.add(n);
    this.watch();
  }

  /** A message could not be sent at all. */
  failed() {
    this.set(true);
  }

  /** Message n is answered, and so are all before it. @param {number} n */
  answered(n) {
    for (const sent of [...this.unanswered]) if (sent <= n) this.unanswered.delete(sent);
    this.wait = this.patience;
    this.set(false);
    this.watch();
  }

  /** Somebody types: do not wait long before asking again. */
  hurry() {
    if (this.wait === this.patience) return;
    this.wait = this.patience;
    this.watch();
  }

  watch() {
    clearTimeout(this.timer);
    if (this.pending() || this.unanswered.size) this.timer = setTimeout(() => this.end(), this.wait);
  }

  end() {
    if (this.unanswered.size) this.set(true);
    this.wait = Math.min(this.wait * 2, LONGEST);
    this.unanswered.clear();
    this.overdue();
  }

  /** @param {boolean} silent */
  set(silent) {
    if (silent === this.silent) return;
    this.silent = silent;
    this.onChange(silent);
  }

  close() {
    clearTimeout(this.timer);
  }
}
