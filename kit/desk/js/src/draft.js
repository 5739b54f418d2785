// The draft: what was typed and is not yet saved, kept by the browser itself until it is.
// Never in the notebook's file, nor in the widget's state.

const PREFIX = "kit-draft:";
const AROUND = 32; // characters of context, by which Python finds a place again
const LARGEST = 200_000; // characters of one draft; more is not kept
const LONGEST = 30 * 24 * 3600 * 1000; // ms a draft is kept

/**
 * @typedef {{exact: string, prefix: string, suffix: string, start: number, text: string}} Kept
 * @typedef {import("@codemirror/state").ChangeSet} ChangeSet
 */

/**
 * What a change puts in place of what, with what stands around it in its paragraph.
 * @param {any} doc the text it changes
 * @param {ChangeSet} changes
 * @returns {Kept[]}
 */
export function described(doc, changes) {
  /** @type {Kept[]} */
  const found = [];
  changes.iterChanges((start, end, _from, _to, inserted) => {
    const prefix = doc.sliceString(Math.max(0, start - AROUND), start).split("\n\n").at(-1);
    const suffix = doc.sliceString(end, end + AROUND).split("\n\n")[0];
    found.push({ exact: doc.sliceString(start, end), prefix, suffix, start, text: inserted.toString() });
  });
  return found;
}

/** The draft of one view of one article. */
export class Draft {
  /**
   * @param {string} view its name
   * @param {Storage | null} [storage]
   */
  constructor(view, storage = ownStorage()) {
    this.view = view;
    this.storage = storage;
    this.article = "";
    /** @type {any} the text as it was saved last */
    this.doc = null;
    /** @type {ChangeSet | null} what was typed on it since */
    this.changes = null;
    this.tooLarge = false;
  }

  get key() {
    return `${PREFIX}${this.article}:${this.view}`;
  }

  /** Typed on screen. @param {ChangeSet} changes */
  typed(changes) {
    this.changes = this.changes ? this.changes.compose(changes) : changes;
    this.keep();
  }

  /** Changed on screen by Python. @param {ChangeSet} changes */
  changed(changes) {
    if (this.changes) this.changes = this.changes.compose(changes);
    else if (this.doc) this.doc = changes.apply(this.doc);
  }

  /** Python's text is saved; `mine` was typed on it since. @param {string} article @param {any} doc @param {ChangeSet|null} mine */
  saved(article, doc, mine) {
    const before = this.changes;
    if (article !== this.article && before) this.storage?.removeItem(this.key);
    Object.assign(this, { article, doc, changes: mine });
    if (before || mine) this.keep();
  }

  keep() {
    if (!this.storage || !this.article || !this.doc) return;
    const said = this.changes && JSON.stringify({ at: Date.now(), changes: described(this.doc, this.changes) });
    this.tooLarge = (said?.length ?? 0) > LARGEST;
    try {
      if (!said || this.tooLarge) this.storage.removeItem(this.key);
      else this.storage.setItem(this.key, said);
    } catch {
      this.tooLarge = true; // the browser's store is full
    }
  }

  /** Drafts that other views of the article left behind. @returns {{key: string, at: number, changes: Kept[]}[]} */
  left() {
    const found = [];
    for (const key of Object.keys(this.storage ?? {}).filter((name) => name.startsWith(PREFIX))) {
      const kept = read(this.storage, key);
      if (!kept || Date.now() - kept.at > LONGEST) this.storage.removeItem(key);
      else if (key.startsWith(`${PREFIX}${this.article}:`) && key !== this.key) found.push({ key, ...kept });
    }
    return found.sort((a, b) => a.at - b.at);
  }

  /** @param {string[]} keys */
  discard(keys) {
    for (const key of keys) this.storage?.removeItem(key);
  }
}

/** @param {Storage} storage @param {string} key */
function read(storage, key) {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? "");
    return Array.isArray(kept.changes) && typeof kept.at === "number" ? kept : null;
  } catch {
    return null;
  }
}

/** A browser may forbid it. @returns {Storage | null} */
function ownStorage() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
