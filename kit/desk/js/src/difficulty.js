// Hard sentences, shown when asked for, and explained one by one.

import { sentenceAt, sentencesField, setDifficulty } from "./sentences.js";

/** What a person can ask about hard sentences. */
export class Difficulty {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  get on() {
    return this.desk.view.state.field(sentencesField).on;
  }

  /** Shows or hides which sentences are hard. */
  toggle() {
    const on = !this.on;
    this.desk.view.dispatch({ effects: setDifficulty.of(on) });
    this.desk.draw();
    const { length } = this.desk.latest.sentences ?? [];
    const marked = `${length} hard ${length === 1 ? "sentence" : "sentences"} marked`;
    this.desk.announce(on ? marked : "Hard sentences no longer marked");
  }

  /** Says what makes the sentence at the caret hard. */
  explain() {
    const { view, card } = this.desk;
    const place = sentenceAt(view.state, view.state.selection.main.head);
    if (!place) return this.desk.say("This sentence is not hard.");
    card.openSentence(place.from);
    this.desk.announce(`${place.sentence.level}: ${place.sentence.reasons.join("; ")}`);
  }
}
