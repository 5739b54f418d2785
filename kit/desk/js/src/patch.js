// Rows of the latest state, made into the rows of now by what Python says has changed.

const PLACES = ["start", "end", "start_words", "end_words"];

/** @param {any} row @param {number} by */
function moved(row, by) {
  const places = PLACES.filter((name) => name in row).map((name) => [name, row[name] + by]);
  return { ...row, ...Object.fromEntries(places) };
}

/**
 * After `head` rows that stay, `gone` go and `rows` come; the rest moves by `by`.
 * @template T
 * @param {T[]} before
 * @param {{head: number, gone: number, rows: T[], by: number}} splice
 * @returns {T[]}
 */
export function spliced(before, { head, gone, rows, by }) {
  const rest = before.slice(head + gone);
  return [...before.slice(0, head), ...rows, ...(by ? rest.map((row) => moved(row, by)) : rest)];
}

/**
 * Lays a message of Python's over the latest state: what it does not name stays as it is.
 * @param {any} latest
 * @param {{rows?: Record<string, any>, values?: object}} news
 */
export function patch(latest, { rows = {}, values = {} }) {
  for (const [name, splice] of Object.entries(rows)) latest[name] = spliced(latest[name] ?? [], splice);
  Object.assign(latest, values);
}
