import type { Finding, Patch } from '../channel/rows';

/** Which findings are closed. A patch tells what a changed one is now, not what it was. */
export class Closing {
  private readonly closed: Set<string>;

  constructor(findings: readonly Finding[]) {
    this.closed = new Set(findings.filter((finding) => finding.closed).map(({ key }) => key));
  }

  /** Takes a patch in: how many findings it closed, and how many it opened again. */
  take(patch: Patch): { closed: number; reopened: number } {
    const turned = (patch.findings?.changed ?? []).filter((finding) => (finding.closed ?? false) !== this.closed.has(finding.key));
    for (const finding of [...turned, ...(patch.findings?.came ?? [])]) {
      if (finding.closed) {
        this.closed.add(finding.key);
      } else {
        this.closed.delete(finding.key);
      }
    }
    const closed = turned.filter((finding) => finding.closed).length;
    return { closed, reopened: turned.length - closed };
  }
}
