// The card of a finding: what, why, the fixes, and the three other answers.

import { closeButton, h } from "./dom.js";
import { field } from "./field.js";
import { keyName } from "./keys.js";
import { fixWords, said } from "./words.js";

/**
 * @param {import("./verbs.js").Verbs} verbs
 * @param {import("./types.js").Finding} finding
 * @param {{rank: number, total: number}} how
 * @returns {HTMLElement[]}
 */
export function findingCard(verbs, finding, { rank, total }) {
  const rewrite = finding.kind === "boilerplate" ? "" : finding.text;
  const close = () => verbs.leave();
  const same = alike(verbs.desk.latest.findings, finding);
  return [
    head(finding, `${rank} of ${total}`, close),
    h("p", { class: "kit-message" }, finding.message),
    finding.why && finding.why !== finding.message && h("p", { class: "kit-why" }, finding.why),
    finding.quoted && finding.fix === null && protectedWords(),
    fixes(verbs, finding),
    same > 1 && everywhere(verbs, same),
    answers(verbs, finding),
    field({
      name: "rewrite",
      label: "Write my own",
      value: rewrite,
      says: "Put in",
      mayBeEmpty: true,
      send: (text) => verbs.rewrite(text, true),
      leave: close,
    }),
    field({
      name: "query",
      label: "Question to the author",
      value: "",
      says: "Ask",
      send: (question) => verbs.ask(question, true),
      leave: close,
    }),
  ]
    .filter(Boolean)
    .map((part) => (part.tagName === "FORM" ? Object.assign(part, { hidden: true }) : part));
}

/** @param {import("./types.js").Finding} finding @param {string} rank @param {() => void} close */
function head({ kind, text }, rank, close) {
  return h(
    "div",
    { class: `kit-card-head kit-kind-${kind}` },
    h("span", { class: "kit-swatch", "aria-hidden": "true" }),
    h("span", { class: "kit-kind" }, kind),
    h("span", { class: "kit-quote" }, said(text, 48)),
    h("span", { class: "kit-rank" }, rank),
    closeButton(close),
  );
}

function protectedWords() {
  return h(
    "p",
    { class: "kit-protected" },
    "Inside a quotation: ask the author, or change it by your own hand.",
  );
}

/** @param {import("./verbs.js").Verbs} verbs @param {import("./types.js").Finding} finding */
function fixes(verbs, { fixes: all, fix, kind }) {
  if (!all.length) return null;
  const buttons = all.slice(0, 9).map((words, i) =>
    h(
      "button",
      {
        type: "button",
        class: `kit-button kit-fix${i === 0 && fix !== null ? " kit-strong" : ""}`,
        title: `Take this fix (${keyName(`Alt-${i + 1}`)})`,
        "aria-keyshortcuts": `Alt+${i + 1}`,
        on: { click: () => verbs.take(i) },
      },
      h("kbd", { "aria-hidden": "true" }, String(i + 1)),
      h("span", { class: words.trim() === "" ? "kit-delete" : "kit-words" }, fixWords(words, kind)),
    ),
  );
  return h("div", { class: "kit-fixes", role: "group", "aria-label": "Fixes" }, ...buttons);
}

/** @param {import("./verbs.js").Verbs} verbs @param {import("./types.js").Finding} finding */
function answers(verbs, { kind }) {
  const keep = kind === "boilerplate" ? "Keep" : "Stet";
  return h(
    "div",
    { class: "kit-answers" },
    answer("Write my own", "Alt-w", () => verbs.write()),
    answer(keep, "Alt-s", () => verbs.stet()),
    answer("Query", "Alt-q", () => verbs.query()),
    kind === "spelling" && answer("Add to house style", "Alt-h", () => verbs.allow()),
  );
}

/** How many open findings say the same of the same words. */
function alike(findings, { rule, text }) {
  return findings.filter((one) => one.verdict === "open" && one.rule === rule && one.text === text).length;
}

/** The switch that lets an answer count wherever the same is found. */
function everywhere(verbs, same) {
  return h(
    "button",
    {
      type: "button",
      class: "kit-button kit-same",
      "aria-pressed": "false",
      "aria-keyshortcuts": "Alt+A",
      title: `Take a fix, or stet, in all ${same} places; you see them first (${keyName("Alt-a")})`,
      on: { click: () => verbs.everywhere() },
    },
    `Everywhere (${same} places)`,
    h("kbd", { "aria-hidden": "true" }, keyName("Alt-a")),
  );
}

/** @param {string} says @param {string} key @param {() => void} click */
function answer(says, key, click) {
  const title = `${says} (${keyName(key)})`;
  const shortcut = key.replace("-", "+");
  return h(
    "button",
    { type: "button", class: "kit-button kit-quiet", title, "aria-keyshortcuts": shortcut, on: { click } },
    says,
    h("kbd", { "aria-hidden": "true" }, keyName(key)),
  );
}
