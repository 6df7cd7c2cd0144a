import type { ChannelEvent } from '../channel/channel';
import { inSight, outOfSight } from '../parts/out-of-sight';

interface Gone {
  key: string;
  label?: string;
}

const MOST = 12;

/** The findings that went while this page looked, latest first, until they come again. What is only hidden now isn't gone. */
export class Went {
  private gone: Gone[] = [];

  hear(event: ChannelEvent & { kind: 'changed' }): void {
    const hidden = outOfSight(event.snapshot);
    for (const { findings } of event.patches.map((patch) => inSight(patch, hidden))) {
      const keys = new Set([...(findings?.came ?? []), ...(findings?.went ?? [])].map((finding) => finding.key));
      this.gone = [...(findings?.went ?? []), ...this.gone.filter((old) => !keys.has(old.key))].slice(0, MOST);
    }
  }

  all(): readonly Gone[] {
    return this.gone;
  }
}
