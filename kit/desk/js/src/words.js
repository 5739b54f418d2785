// The words the desk shows: kinds, fixes, white space made visible, keys.

/** The kinds of finding, in the order they are counted. */
export const KINDS = [
  "spelling",
  "grammar",
  "typography",
  "consistency",
  "style",
  "length",
  "boilerplate",
  "query",
];

const SIGNS = { " ": "·", "\u00a0": "°", "\u202f": "°", "\t": "→", "\n": "¶" };
const NAMES = { " ": "space", "\u00a0": "no-break space", "\u202f": "narrow no-break space", "\t": "tab", "\n": "line end" };
const SPACE = /[ \u00a0\u202f\t\n]/g;

/** @param {string} spaces */
function drawSpaces(spaces) {
  return spaces.replace(SPACE, (space) => SIGNS[space]);
}

/**
 * Text with the white space one would overlook drawn as signs: at the ends, doubled, no-break, line ends.
 * @param {string} text
 */
export function visible(text) {
  return text
    .replace(/^\s+|\s+$/g, drawSpaces)
    .replace(/[ \u00a0\u202f\t\n]{2,}|[\u00a0\u202f\t\n]/g, drawSpaces);
}

/** White space alone, said in words: "2 spaces", "space, no-break space". @param {string} spaces */
function spaceWords(spaces) {
  const runs = [...spaces].reduce((all, space) => {
    const name = NAMES[space] ?? "space";
    if (all.at(-1)?.name === name) all.at(-1).count += 1;
    else all.push({ name, count: 1 });
    return all;
  }, []);
  return runs.map(({ name, count }) => (count === 1 ? name : `${count} ${name}s`)).join(", ");
}

/**
 * Words as a button or a row says them: white space alone by name, within words by signs, lines on one line.
 * @param {string} text
 * @param {number} [limit] in characters
 */
export function said(text, limit = 60) {
  const words = text.trim();
  if (text !== "" && words === "") return spaceWords(text);
  return shorten(words.includes("\n") ? words.replace(/\s*\n\s*/g, " ¶ ") : visible(text), limit);
}

/**
 * A fix as its button says it.
 * @param {string} fix
 * @param {string} kind
 */
export function fixWords(fix, kind) {
  if (fix !== "") return said(fix);
  return kind === "boilerplate" ? "leave out" : "delete";
}

/** @param {string} text @param {number} limit in characters */
export function shorten(text, limit) {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
}

/**
 * What is announced when a finding becomes the current one.
 * @param {import("./types.js").Finding} finding
 * @param {number} rank counted from 1
 * @param {number} total
 */
export function announcement(finding, rank, total) {
  const fix = finding.fixes.length ? `, fix: ${fixWords(finding.fixes[0], finding.kind)}` : "";
  return `${rank} of ${total}, ${finding.kind}, ${said(finding.text)}${fix}`;
}

/** A moment as the panels show it: local day and minute. @param {string} iso */
export function moment(iso) {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
}
