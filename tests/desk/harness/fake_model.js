// A stand-in for the Python side, for looking at the desk on a plain page: same messages, toy findings.

const QUOTE = /“[^”]*”/g;

/** Words to find; each becomes a finding wherever it stands. */
const DEFECTS = [
  ["Putins’", "grammar", "suggest", ["Putin’s", "Putins"], "The possessive of “Putin” is “Putin’s”.", "names.possessive", "A singular name takes an apostrophe and s."],
  ["Le Pens’", "grammar", "suggest", ["Le Pen’s"], "The possessive of “Le Pen” is “Le Pen’s”.", "names.possessive", ""],
  ["cristal", "spelling", "safe", ["crystal"], "“cristal” is misspelled.", "spelling.word", "Not in the dictionary; “crystal” is one letter away."],
  [". \u00a0", "typography", "safe", [". "], "Two spaces after a full stop.", "typography.spaces", "House style sets one space between sentences."],
  [".  ", "typography", "safe", [". "], "Two spaces after a full stop.", "typography.spaces", "House style sets one space between sentences."],
  [" “\n", "typography", "safe", ["\n"], "A quotation mark that opens nothing.", "typography.quote", "Nothing follows it."],
  ["anti Russian", "consistency", "suggest", ["anti-Russian"], "“anti-globalist” has a hyphen, “anti Russian” has none.", "hyphens.prefix", "One article, one spelling."],
  ["full swinging", "grammar", "query", ["full swing"], "The idiom is “in full swing”.", "idiom.swing", ""],
  ["all the representative ", "grammar", "query", ["all the representatives "], "“all” wants a plural.", "grammar.number", ""],
  ["Marine le Pen", "consistency", "suggest", ["Marine Le Pen"], "Elsewhere “Le Pen”.", "names.consistency", ""],
  ["mainstream media", "style", "query", [], "Who says so? No source is named.", "style.attribution", "A claim about “the media” needs one named example."],
  ["she called counterproductive and unfair", "length", "query", [], "This sentence is long for news.", "length.sentence", ""],
  ["!!", "typography", "safe", ["!"], "One exclamation mark is enough.", "typography.exclamation", ""],
];

/** @param {string} text */
function blocksOf(text) {
  const blocks = [];
  let tail = false;
  for (const { 0: line, index: start } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() === "") continue;
    if (line.startsWith("Related articles")) tail = true;
    const role = tail ? "boilerplate" : blocks.length === 0 ? "hed" : line.startsWith("“") ? "quotation" : "paragraph";
    blocks.push({ role, start, end: start + line.length });
  }
  return blocks;
}

/** Word-level difference of two texts, by longest common subsequence within what differs. */
function diffWords(old, fresh) {
  const a = old.match(/\s+|[^\s]+/g) ?? [];
  const b = fresh.match(/\s+|[^\s]+/g) ?? [];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const x = a.slice(head, a.length - tail);
  const y = b.slice(head, b.length - tail);
  const table = Array.from({ length: x.length + 1 }, () => new Uint16Array(y.length + 1));
  for (let i = x.length - 1; i >= 0; i -= 1)
    for (let j = y.length - 1; j >= 0; j -= 1)
      table[i][j] = x[i] === y[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
  const changes = [];
  let at = a.slice(0, head).join("").length;
  let [i, j, removed, inserted] = [0, 0, "", ""];
  const flush = () => {
    if (removed || inserted) changes.push({ start: at - inserted.length, end: at, removed, inserted });
    removed = inserted = "";
  };
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) {
      flush();
      at += y[j].length;
      i += 1;
      j += 1;
    } else if (j < y.length && (i >= x.length || table[i][j + 1] >= table[i + 1]?.[j])) {
      inserted += y[j];
      at += y[j].length;
      j += 1;
    } else {
      removed += x[i];
      i += 1;
    }
  }
  flush();
  return changes;
}

/** The model object anywidget hands to render, with a toy kernel behind it. */
export class FakeModel {
  /** @param {string} text @param {{delay?: number}} [options] ms a message takes */
  constructor(text, { delay = 12 } = {}) {
    this.source = text;
    this.text = text;
    this.delay = delay;
    this.dead = false;
    this.deaf = false;
    this.handlers = {};
    this.sent = [];
    this.verdicts = new Map();
    this.queries = [];
    this.past = [];
    this.future = [];
    this.rev = 0;
    this.saved = { ok: true, why: "" };
    this.state = this.makeState(null, "");
  }

  get() {
    return this.state;
  }

  on(name, handler) {
    (this.handlers[name] ??= []).push(handler);
  }

  off(name, handler) {
    this.handlers[name] = (this.handlers[name] ?? []).filter((one) => one !== handler);
  }

  emit(name, message) {
    for (const handler of this.handlers[name] ?? []) handler(message);
  }

  send(content) {
    if (this.dead) throw new Error("Cannot send");
    this.sent.push(content);
    if (!this.deaf) setTimeout(() => this.answer(content), this.delay);
  }

  answer({ op, view, n, ...rest }) {
    const cause = { view, n };
    try {
      const notice = this[`on_${op}`](rest) ?? "";
      if (op === "edit") this.emit("msg:custom", { op: "marks", view, n, ...this.marks() });
      else this.setState(cause, notice);
    } catch (error) {
      this.emit("msg:custom", { op: "error", view, n, error: error.message });
    }
  }

  setState(cause, notice = "") {
    this.state = this.makeState(cause, notice);
    this.emit("change:state");
  }

  makeState(cause, notice) {
    this.rev += 1;
    const words = this.source.split(/\s+/).length;
    const about = { slug: "russian-french-meetings", hed: this.source.split("\n")[0], source_words: words, markup: "plain" };
    return { rev: this.rev, cause, text: this.text, ...about, ...this.marks(), notice };
  }

  marks() {
    const findings = this.findings();
    const open = findings.filter(({ verdict }) => verdict === "open").length;
    const changes = this.changes();
    const decided = changes.length + findings.length - open;
    return {
      findings,
      changes,
      queries: this.queries,
      blocks: blocksOf(this.text),
      readability: this.readability(),
      counts: { open, decided },
      saved: this.saved,
      undo: this.past.length > 0,
      redo: this.future.length > 0,
    };
  }

  findings() {
    const quotes = [...this.text.matchAll(QUOTE)].map(({ index, 0: words }) => [index, index + words.length]);
    const found = [];
    for (const [words, kind, tier, fixes, message, rule, why] of DEFECTS) {
      let at = -1;
      for (let twin = 0; (at = this.text.indexOf(words, at + 1)) >= 0; twin += 1) {
        const skip = words.startsWith(".") ? 1 : 0;
        const key = `${rule}:${words}:${twin}`;
        const [start, end] = [at + skip, at + words.length];
        const quoted = quotes.some(([from, to]) => from < start && end < to);
        const fix = quoted || tier === "query" ? null : (fixes[0]?.slice(skip) ?? null);
        found.push({
          key, rule, kind, tier: quoted ? "query" : tier, text: this.text.slice(start, end), message, why,
          fix, fixes: fixes.map((one) => one.slice(skip)), start, end, quoted,
          verdict: this.verdicts.get(key) ?? "open",
        });
      }
    }
    return [...found, ...this.tail()].sort((a, b) => a.start - b.start);
  }

  tail() {
    const tail = blocksOf(this.text).filter(({ role }) => role === "boilerplate");
    if (!tail.length) return [];
    const [start, end] = [tail[0].start, tail[0].end];
    return [{
      key: "boilerplate", rule: "boilerplate.tail", kind: "boilerplate", tier: "suggest", text: this.text.slice(start, end),
      message: "This looks like the site’s own tail, not the article.", why: "It follows the last paragraph and lists other stories.",
      fix: "", fixes: [""], start, end, quoted: false, verdict: this.verdicts.get("boilerplate") ?? "open",
    }];
  }

  changes() {
    return diffWords(this.source, this.text).map((change) => ({
      ...change,
      id: `${change.removed}>${change.inserted}@${change.start}`,
      removed_words: change.removed,
      inserted_words: change.inserted,
      start_words: change.start,
      end_words: change.end,
      op: "accept",
      rule: "editor",
      by: "ann",
      at: "2026-11-24T09:30:00Z",
      why: "",
    }));
  }

  readability() {
    const words = this.text.split(/\s+/).filter(Boolean).length;
    return [
      { name: "Words", value: String(words), hint: "boilerplate left out" },
      { name: "Sentences", value: "28", hint: "by the sentence splitter" },
      { name: "Reading time", value: "3 min", hint: "at 230 words a minute" },
      { name: "Flesch reading ease", value: "48.3", hint: "0 to 100, higher is easier" },
      { name: "Flesch–Kincaid grade", value: "10.6", hint: "years of school a reader needs" },
      { name: "Gunning fog", value: "13.1", hint: "years of school a reader needs" },
      { name: "SMOG", value: "12.2", hint: "years of school a reader needs" },
    ];
  }

  /** Steps of one history, typing and decisions alike. */
  step(change) {
    this.past.push([this.text, new Map(this.verdicts), this.queries]);
    this.future = [];
    change();
  }

  swap(from, to, nothing) {
    if (!from.length) return nothing;
    to.push([this.text, new Map(this.verdicts), this.queries]);
    [this.text, this.verdicts, this.queries] = from.pop();
    return "";
  }

  wanted(key) {
    const finding = this.findings().find((one) => one.key === key);
    if (!finding) throw new Error("That finding is no longer in the copy.");
    return finding;
  }

  put(start, end, words) {
    const at = (place) => (place >= end ? place + words.length - (end - start) : place);
    this.queries = this.queries.map((query) => ({ ...query, start: at(query.start), end: at(query.end) }));
    this.text = this.text.slice(0, start) + words + this.text.slice(end);
  }

  on_hello() {}
  on_edit({ text }) {
    this.step(() => (this.text = text));
  }
  on_accept({ key, fix }) {
    const { start, end, fixes } = this.wanted(key);
    this.step(() => this.put(start, end, fixes[fix]));
  }
  on_rewrite({ key, text }) {
    const { start, end } = this.wanted(key);
    this.step(() => this.put(start, end, text));
  }
  on_stet({ key }) {
    this.step(() => this.verdicts.set(key, "stet"));
  }
  on_reopen({ key }) {
    const { start } = this.wanted(key);
    this.step(() => this.verdicts.delete(key));
    this.queries = this.queries.filter((query) => query.start !== start);
  }
  on_query({ key, start, end, question }) {
    const place = key === undefined ? { start, end } : this.wanted(key);
    this.step(() => {
      if (key !== undefined) this.verdicts.set(key, "query");
      const text = this.text.slice(place.start, place.end);
      const query = { id: `q${this.rev}`, start: place.start, end: place.end, text, question, by: "ann", at: "2026-11-24T09:30:00Z" };
      this.queries = [...this.queries, query].sort((a, b) => a.start - b.start);
    });
  }
  on_revoke({ id }) {
    const change = this.changes().find((one) => one.id === id);
    if (change) this.step(() => this.put(change.start, change.end, change.removed));
    this.queries = this.queries.filter((query) => query.id !== id);
  }
  on_fix_safe() {
    const safe = this.findings().filter(({ tier, verdict, fix }) => tier === "safe" && verdict === "open" && fix !== null);
    this.step(() => safe.reverse().forEach(({ start, end, fix }) => this.put(start, end, fix)));
    return `${safe.length} fixes made; Ctrl-Z takes them back`;
  }
  on_undo() {
    return this.swap(this.past, this.future, "Nothing to undo");
  }
  on_redo() {
    return this.swap(this.future, this.past, "Nothing to redo");
  }
}
