import type { ChannelEvent } from '../channel/channel';

interface Gone {
  key: string;
  label?: string;
}

const MOST = 12;

/** The findings that went while this page looked, latest first, until they come again. */
export class Went {
  private gone: Gone[] = [];

  hear(event: ChannelEvent & { kind: 'changed' }): void {
    for (const { findings } of event.patches) {
      const keys = new Set([...(findings?.came ?? []), ...(findings?.went ?? [])].map((finding) => finding.key));
      this.gone = [...(findings?.went ?? []), ...this.gone.filter((old) => !keys.has(old.key))].slice(0, MOST);
    }
  }

  all(): readonly Gone[] {
    return this.gone;
  }
}
