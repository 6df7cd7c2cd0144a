import type { Channel } from '../channel/channel';
import type { CardList, Severity } from '../channel/rows';
import type { Group } from '../parts/marks';

/** A fact that made a finding fire, and the card it is about. */
export interface Reason {
  text: string;
  card?: string;
}

/** A finding in words, as the door `explanations` sends it. */
export interface Explained {
  key: string;
  kind: string;
  group: Group;
  severity: Severity;
  name: string;
  sentence: string;
  ask: string;
  falseAlarm: string;
  why: Reason[];
  cards: { id: string; title: string; agency: string; list: CardList }[];
  agencies: string[];
}

interface Explanations {
  revision: number;
  /** In the order of findings.md §7. */
  findings: Explained[];
}

const REST_MS = 150;
const RETRY_MS = 1_000;

/** Fetches the words of all findings: at once, and again when patches have come to rest. */
export class ExplanationsReader {
  explained: Explained[] | undefined;
  failed = false;
  private revision = -1;
  private etag: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private fetching = false;
  private again = false;

  constructor(private readonly changed: () => void) {}

  /** Asks for the words soon; calls that come close together are one. */
  soon(channel: Channel, language: string, ms = REST_MS): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.fetch(channel, language), ms);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Forgets what was read in another language. */
  reset(): void {
    this.etag = null;
    this.revision = -1;
  }

  async fetch(channel: Channel, language: string): Promise<void> {
    if (this.fetching) {
      this.again = true;
      return;
    }
    this.fetching = true;
    await this.read(channel, language);
    this.fetching = false;
    if (this.again) {
      this.again = false;
      this.soon(channel, language);
    }
  }

  private async read(channel: Channel, language: string): Promise<void> {
    try {
      const door = `explanations?lang=${encodeURIComponent(language)}`;
      const { status, body, etag } = await channel.read(door, this.etag ? { 'If-None-Match': this.etag } : {});
      this.failed = status !== 200 && status !== 304;
      if (status === 200) {
        const read = body as Explanations;
        // Two answers may overtake each other.
        if (read.revision >= this.revision) {
          this.revision = read.revision;
          this.etag = etag;
          this.explained = read.findings;
        }
      }
    } catch {
      this.failed = true;
    }
    if (this.failed) {
      this.soon(channel, language, RETRY_MS);
    }
    this.changed();
  }
}
