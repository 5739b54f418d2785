// Find and replace: which places, in what order, and what would stand there.

const MOST = 5000; // places counted

/** @typedef {import("@codemirror/search").SearchQuery} SearchQuery */
/** @typedef {{from: number, to: number, match?: RegExpExecArray}} Place */

/** @param {any} state @param {SearchQuery} query @returns {Place[]} */
export function placesOf(state, query) {
  const found = [];
  if (!query.valid) return found;
  const cursor = query.getCursor(state);
  for (let step = cursor.next(); !step.done && found.length < MOST; step = cursor.next())
    if (step.value.from < step.value.to) found.push(step.value);
  return found;
}

/**
 * What a place becomes; in a pattern's replacement $1 is its first group, $& the whole.
 * @param {SearchQuery} query
 * @param {Place} place
 */
export function becomes({ regexp, replace }, { match }) {
  if (!regexp || !match) return replace;
  return replace.replace(/\$([$&]|\d+)/g, (whole, name) => {
    if (name === "&") return match[0];
    if (name === "$") return "$";
    return Number(name) < match.length ? (match[Number(name)] ?? "") : whole;
  });
}

/**
 * Every replacement of a query, as Python takes them.
 * @param {any} state
 * @param {SearchQuery} query
 */
export function replacementsOf(state, query) {
  return placesOf(state, query).map((place) => ({
    start: place.from,
    end: place.to,
    text: becomes(query, place),
    was: state.sliceDoc(place.from, place.to),
  }));
}

/** "3 of 12", where the selection is one of the places. @param {Place[]} places @param {{from: number, to: number}} at */
export function rank(places, { from, to }) {
  const here = places.findIndex((place) => place.from === from && place.to === to);
  if (!places.length) return "none";
  const all = places.length === MOST ? `${MOST}+` : String(places.length);
  return here < 0 ? `${all} found` : `${here + 1} of ${all}`;
}
