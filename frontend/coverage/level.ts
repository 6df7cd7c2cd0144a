import type { Finding } from '../channel/rows';

/** How far a part of the problem is held, 0 to 4 (findings.md §8). */
export type Level = 0 | 1 | 2 | 3 | 4;

/** "No objection found", which is never "covered". */
const NO_OBJECTION = 4;

/** The highest level that the finding lets its part have. */
function ceiling({ kind, severity }: Finding): Level {
  switch (kind) {
    case 'G2':
      return 0;
    case 'G1':
      return 1;
    case 'G4':
      return 2;
    case 'G3':
      return severity === 'low' ? 3 : 2;
    case 'G5':
      return 3;
    default:
      return NO_OBJECTION;
  }
}

/**
 * The level of a part.
 *
 * @param findings all shared ones, closed ones included, as a reader sees them who sees all; observers get no levels
 */
export function levelOf(facet: string, findings: readonly Finding[]): Level {
  return Math.min(NO_OBJECTION, ...objections(facet, findings).map(ceiling)) as Level;
}

/** The findings that keep a part below "no objection found", hardest first. */
export function objections(facet: string, findings: readonly Finding[]): Finding[] {
  return findings
    .filter((finding) => finding.anchor === facet && ceiling(finding) < NO_OBJECTION)
    .sort((a, b) => ceiling(a) - ceiling(b));
}
