import type { Agency, Card } from '../channel/rows';

/** A claim that says too little to be held to, so that its agency answers for nothing by it (findings.md F6). */
export function isVague({ cell, population, condition, direction }: Card): boolean {
  const isMoving = Boolean(condition && direction);
  return cell?.endsWith('J') ? !isMoving && !population : !isMoving;
}

/** The claims of an agency that answer to a part. */
export function claimsOf(agency: Agency, facet: string): Card[] {
  return (agency.triangle?.values ?? []).filter((value) => value.facets?.includes(facet));
}

/** The agencies that claim a part as core, and each too vaguely to hold it. */
export function vaguely(agencies: readonly Agency[], facet: string): Agency[] {
  return agencies.filter((agency) => {
    const core = claimsOf(agency, facet).filter((claim) => claim.role === 'core');
    return core.length > 0 && core.every(isVague);
  });
}
