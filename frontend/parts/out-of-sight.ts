import type { Patch, Snapshot } from '../channel/rows';
import { isOpen } from './agency';

/** The agencies that have cards of which this reader sees none: they aren't revealed, or the reader's own isn't. */
export function outOfSight(snapshot: Snapshot): ReadonlySet<string> {
  const closed = (snapshot.workshop.agencies ?? []).filter((agency) => !isOpen(snapshot, agency));
  return new Set(closed.map(({ id }) => id));
}

/** The same, without what it takes out of sight with a whole triangle: that isn't gone. */
export function inSight(patch: Patch, hidden: ReadonlySet<string>): Patch {
  const rows = (patch.rows ?? []).filter((row) => row.agency === undefined || !hidden.has(row.agency));
  return rows.length === (patch.rows ?? []).length ? patch : { ...patch, rows, findings: { ...patch.findings, went: [] } };
}
