// The panel of queries: what the author is asked, numbered as in the text, with what came back.

import { button, h, keyed } from "./dom.js";
import { field } from "./field.js";
import { keepFocus, rove, stop } from "./rove.js";
import { moment, said } from "./words.js";

/** @param {import("./desk.js").Desk} desk */
export function createQueriesPanel(desk) {
  const list = h("ol", { class: "kit-list kit-queries", "aria-label": "Queries" });
  const none = h("p", { class: "kit-none" }, "Nothing is asked. Select words and press Alt-Q to ask the author.");
  const dom = h("section", { class: "kit-panel kit-scroll" }, none, list);
  rove(list, ".kit-row");
  return {
    dom,
    /** @param {any} latest */
    label({ queries }) {
      const open = queries.filter(({ closed }) => !closed).length;
      return open ? `Queries ${open}` : "Queries";
    },
    /** @param {any} latest */
    draw({ queries }) {
      none.hidden = queries.length > 0;
      const numbered = queries.map((query, i) => ({ ...query, number: i + 1 }));
      keepFocus(dom, list, () => {
        keyed(list, numbered, ({ id }) => id, (query) => row(desk, query), print);
        stop(list, ".kit-row", null);
      });
    },
  };
}

/** @param {any} query */
function print({ text, question, answers, closed, number }) {
  return JSON.stringify([text, question, answers, closed, number]);
}

/** @param {import("./desk.js").Desk} desk @param {any} query */
function row(desk, query) {
  const { id, text, question, answers, closed, number, by, at } = query;
  // The place is looked up when it is wanted: typing moves it.
  const place = () => desk.latest.queries.find((one) => one.id === id);
  const form = answerField(desk, id);
  return h(
    "li",
    { class: closed ? "kit-done" : "", title: [by, moment(at)].filter(Boolean).join(" · ") },
    h(
      "button",
      { type: "button", class: "kit-row kit-plain-row", on: { click: () => desk.verbs.goToText(place().start, place().end) } },
      h(
        "span",
        { class: "kit-row-words" },
        h("b", { class: "kit-number" }, String(number)),
        " ",
        h("q", {}, said(text, 40)),
        closed && h("span", { class: "kit-flag" }, "closed"),
      ),
      h("span", { class: "kit-row-why" }, question),
      ...answers.map(answered),
    ),
    form,
    buttons(desk, query, form, place),
  );
}

/** @param {{text: string, by: string, at: string}} answer */
function answered({ text, by, at }) {
  const about = [by, moment(at)].filter(Boolean).join(" · ");
  return h("span", { class: "kit-answer" }, text, h("span", { class: "kit-row-message" }, about));
}

/** @param {import("./desk.js").Desk} desk @param {string} id */
function answerField(desk, id) {
  const form = field({
    name: "answer",
    label: "What the author answered",
    value: "",
    says: "Note",
    send: (text) => desk.verbs.decide({ op: "answer", id, text }, {}),
    leave: () => Object.assign(form, { hidden: true }),
  });
  form.hidden = true;
  return form;
}

/** @param {import("./desk.js").Desk} desk @param {any} query @param {HTMLElement} form @param {() => any} place */
function buttons(desk, { id, closed, number }, form, place) {
  const small = (says, click) =>
    button("kit-quiet kit-back", says, click, { "aria-label": `${says}, query ${number}` });
  const answer = () => {
    form.hidden = false;
    form.querySelector("input").focus();
  };
  const turn = () => desk.verbs.decide({ op: closed ? "open_again" : "close", id }, {});
  return h(
    "div",
    { class: "kit-backs" },
    small("Answer", answer),
    small(closed ? "Open again" : "Close", turn),
    small("Take back", () => takeBack(desk, place())),
  );
}

/** A query about a finding opens the finding again; one about selected words is revoked. */
function takeBack({ verbs, latest: { findings } }, { id, start, end }) {
  const asked = findings.find((one) => one.verdict === "query" && one.start === start && one.end === end);
  if (asked) verbs.reopen(asked.key);
  else verbs.revoke(id);
}
