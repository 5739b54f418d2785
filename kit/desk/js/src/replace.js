// From one text to another by the smallest replacements, so that cursor and scroll survive.

/** @typedef {{from: number, to: number, insert: string}} Replacement */

/** @param {string} text @param {number} at */
function splitsPair(text, at) {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * The one smallest replacement that makes `old` into `fresh`, or null when they are equal.
 * @param {string} old
 * @param {string} fresh
 * @returns {Replacement | null}
 */
export function smallestReplacement(old, fresh) {
  if (old === fresh) return null;
  const limit = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < limit && old[start] === fresh[start]) start += 1;
  if (start > 0 && (splitsPair(old, start) || splitsPair(fresh, start))) start -= 1;
  let tail = 0;
  while (tail < limit - start && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail += 1;
  if (tail > 0 && splitsPair(old, old.length - tail)) tail -= 1;
  return { from: start, to: old.length - tail, insert: fresh.slice(start, fresh.length - tail) };
}

/**
 * The same, cut line by line when both sides have the same lines: a bulk fix then leaves
 * everything between its places alone.
 * @param {string} old
 * @param {string} fresh
 * @returns {Replacement[]}
 */
export function replacements(old, fresh) {
  const whole = smallestReplacement(old, fresh);
  if (!whole) return [];
  const before = old.slice(whole.from, whole.to).split("\n");
  const after = whole.insert.split("\n");
  if (before.length !== after.length) return [whole];
  const found = [];
  let offset = whole.from;
  before.forEach((line, i) => {
    const change = smallestReplacement(line, after[i]);
    if (change) found.push({ from: offset + change.from, to: offset + change.to, insert: change.insert });
    offset += line.length + 1;
  });
  return found;
}
