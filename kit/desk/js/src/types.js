// What Python says, in the words of its tables; positions are UTF-16 units.

/**
 * @typedef {{key: string, rule: string, kind: string, tier: string, text: string, message: string,
 *   why: string, fix: string|null, fixes: string[], start: number, end: number, quoted: boolean,
 *   verdict: string}} Finding
 * @typedef {{id: string, start: number, end: number, removed: string, inserted: string,
 *   removed_words: string, inserted_words: string, start_words: number, end_words: number,
 *   op: string, rule: string, by: string, at: string, why: string, finding: string}} Change
 * @typedef {{id: string, start: number, end: number, text: string, question: string, by: string,
 *   at: string, closed: boolean, answers: {text: string, by: string, at: string}[]}} Query
 * @typedef {{level: string, grade: number, reasons: string[], start: number, end: number}} Sentence
 * @typedef {{role: string, start: number, end: number}} Block
 * @typedef {{view: string, n: number} | null | undefined} Cause
 */

export {};
