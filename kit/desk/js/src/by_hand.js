// Changes a person makes in several places at once: Python makes them, so that each is its own line.

/**
 * The changes of a transaction, in positions of the text before it.
 * @param {import("@codemirror/state").Transaction} tr
 * @returns {{start: number, end: number, text: string, was: string}[]}
 */
export function changesOf(tr) {
  const found = [];
  tr.changes.iterChanges((start, end, _from, _to, inserted) => {
    found.push({ start, end, text: inserted.toString(), was: tr.startState.sliceDoc(start, end) });
  }, true);
  return found;
}

/**
 * Lets `give` have what is dragged from one place of the text to another; the rest goes on as usual.
 * @param {(changes: object[]) => void} give
 */
export function dispatching(give) {
  return (trs, view) => {
    const moved = trs.find((tr) => tr.isUserEvent("move.drop"));
    const changes = moved ? changesOf(moved) : [];
    if (changes.length > 1) give(changes);
    else view.update(trs);
  };
}
