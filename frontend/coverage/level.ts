import type { Finding } from '../channel/rows';

/** How far a part of the problem is held, 0 to 4 (findings.md §8). */
export type Level = 0 | 1 | 2 | 3 | 4;

/**
 * The level of a part, from all shared findings, closed ones included.
 *
 * @param findings as a reader sees them who sees all shared ones; observers get no levels
 */
export function levelOf(facet: string, findings: readonly Finding[]): Level {
  const about = findings.filter((finding) => finding.anchor === facet);
  const has = (kind: string, soft?: boolean) =>
    about.some((finding) => finding.kind === kind && (soft === undefined || (finding.severity === 'low') === soft));
  if (has('G2')) {
    return 0;
  }
  if (has('G1')) {
    return 1;
  }
  if (has('G4') || has('G3', false)) {
    return 2;
  }
  return has('G3', true) || has('G5') ? 3 : 4;
}

/** The findings that keep a part below "no objection found", hardest first. */
export function objections(facet: string, findings: readonly Finding[]): Finding[] {
  const kinds = ['G2', 'G1', 'G4', 'G3', 'G5'];
  return findings
    .filter((finding) => finding.anchor === facet && kinds.includes(finding.kind))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}
