// Painting comes first: a letter is on screen before anybody is told of it.

const HIDDEN = 50; // ms; a page that nobody sees paints nothing

/** Acts when what has just changed is painted. @param {() => void} act */
export function afterPaint(act) {
  let acted = false;
  const once = () => {
    if (acted) return;
    acted = true;
    clearTimeout(timer);
    act();
  };
  const timer = setTimeout(once, HIDDEN);
  requestAnimationFrame(() => setTimeout(once));
}
