// What is selected, told to Python when the hand rests.

const PAUSE = 200; // ms

/** Tells each selection once, the last of a run only. */
export class Heed {
  /** @param {(content: object) => void} send may throw when the kernel is dead */
  constructor(send) {
    this.send = send;
    this.told = "0 0";
    this.timer = 0;
  }

  /** @param {{from: number, to: number}} selection */
  select({ from, to }) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(from, to), PAUSE);
  }

  tell(start, end) {
    if (this.told === `${start} ${end}`) return;
    this.told = `${start} ${end}`;
    try {
      this.send({ op: "select", start, end });
    } catch {
      this.told = "";
    }
  }

  close() {
    clearTimeout(this.timer);
  }
}
