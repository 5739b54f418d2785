// Hover and click: a mark under the pointer opens the card after a short wait.

import { EditorView } from "@codemirror/view";
import { openFindings, setCurrent, wordsOf } from "./marks.js";

const OPEN_AFTER = 250; // ms of rest on a mark
const CLOSE_AFTER = 350; // ms to reach the card
const LONG = 160; // characters: a longer mark answers to a click, not to a passing pointer

/** @param {EventTarget|null} target */
function markAt(target) {
  return target instanceof Element ? target.closest("[data-key], [data-change]") : null;
}

/** @param {import("./desk.js").Desk} desk */
export function mouse(desk) {
  let timer = 0;
  const later = (run, wait) => {
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  };
  const away = () => later(() => !desk.card.pinned && !desk.card.dom.matches(":hover") && desk.card.close(), CLOSE_AFTER);
  return EditorView.domEventHandlers({
    mousemove(event) {
      if (event.buttons) return;
      const mark = markAt(event.target);
      if (!mark) return desk.card.subject && !desk.card.pinned ? away() : clearTimeout(timer);
      if (!shows(desk, mark)) later(() => mark.isConnected && !desk.card.pinned && open(desk, mark, false), OPEN_AFTER);
      else clearTimeout(timer);
    },
    mouseleave() {
      clearTimeout(timer);
      if (desk.card.subject) {
        away();
        desk.card.dom.onmouseleave = away;
      }
    },
    click(event) {
      clearTimeout(timer);
      const mark = markAt(event.target);
      const { empty } = desk.view.state.selection.main;
      if (mark && empty) open(desk, mark, true);
      else desk.card.close();
      // A hard sentence answers to a click, not to a passing pointer.
      if (!mark && empty && event.target instanceof Element && event.target.closest("[data-sentence]")) desk.difficulty.explain();
    },
  });
}

/** @param {import("./desk.js").Desk} desk @param {Element} mark */
function shows({ card }, { dataset }) {
  return dataset.key ? card.subject?.key === dataset.key : card.subject?.change === dataset.change;
}

/** @param {import("./desk.js").Desk} desk @param {Element} mark @param {boolean} pinned */
function open(desk, { dataset }, pinned) {
  if (dataset.key === undefined) return desk.card.openChange(dataset.change, pinned);
  const all = openFindings(desk.view.state);
  const rank = all.findIndex(({ finding }) => finding.key === dataset.key);
  if (rank < 0 || (!pinned && all[rank].to - all[rank].from > LONG)) return;
  desk.view.dispatch({ effects: setCurrent.of(dataset.key) });
  const at = pinned ? desk.view.state.selection.main.head : wordsOf(all[rank]);
  desk.card.openFinding(all[rank].finding, { at, pinned, rank: rank + 1, total: all.length });
}
