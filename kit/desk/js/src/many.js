// What a person does in many places at once: seen first where others' words are at stake, one undo.

import { openSearchPanel } from "@codemirror/search";
import { replacementsOf } from "./search.js";

/** The verbs of one desk that reach further than one place. */
export class Many {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  /** Shows what would be done. @param {object} what */
  preview(what) {
    this.desk.say("");
    this.desk.wire.ask({ op: "preview", ...what });
  }

  fixSafe() {
    if (this.desk.latest.counts?.safe) this.preview({ what: "safe" });
    else this.desk.say("Nothing safe to fix.");
  }

  /** Lets the next answer count wherever the same is found. */
  everywhere() {
    const { verbs, card } = this.desk;
    const place = verbs.current();
    if (!place) return verbs.noFinding();
    if (card.subject?.key !== place.finding.key) verbs.show(place);
    card.toggleEverywhere();
  }

  /** Opens find and replace. @param {boolean} [replace] with the focus where the new words go */
  find(replace = false) {
    const { view, views } = this.desk;
    if (views.current === "source") views.turn("copy");
    this.desk.card.close();
    openSearchPanel(view);
    if (replace) view.dom.querySelector(".kit-search [data-field=replace]")?.focus();
  }

  /** @param {import("@codemirror/search").SearchQuery} query */
  replaceAll(query) {
    const changes = replacementsOf(this.desk.view.state, query);
    if (!changes.length) return this.desk.say("Nothing to replace.");
    this.desk.wire.ask({ op: "replace_all", changes });
  }

  /** What the hand changed in several places, made by Python. @param {object[]} changes */
  byHand(changes) {
    this.desk.verbs.decide({ op: "replace", changes }, { toChange: true });
  }
}
