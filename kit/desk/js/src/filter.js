// Which findings a list shows: by kind, tier and verdict.

/** @typedef {{kinds: Set<string>, tier: string, verdict: string}} Filter no kinds and "" mean all */

export const VERDICTS = ["open", "accepted", "rewritten", "stet", "query"];
export const TIERS = ["safe", "suggest", "query"];

/** @param {import("./types.js").Finding[]} findings @param {Filter} filter */
export function filtered(findings, { kinds, tier, verdict }) {
  return findings.filter(
    (finding) =>
      (!kinds.size || kinds.has(finding.kind)) &&
      (!tier || finding.tier === tier) &&
      (!verdict || finding.verdict === verdict),
  );
}

/** How many of each kind, in the order of `kinds`; those with none are left out. */
export function countByKind(findings, kinds) {
  const counts = new Map(kinds.map((kind) => [kind, 0]));
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].filter(([, count]) => count).map(([kind, count]) => ({ kind, count }));
}
