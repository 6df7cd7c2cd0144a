import type { Channel, ChannelEvent } from '../channel/channel';
import { backoffMs } from '../channel/connection';
import type { CardList, Severity } from '../channel/rows';
import type { Group } from '../parts/marks';

/** A fact that made a finding fire, and the card it is about. */
export interface Reason {
  text: string;
  /** The same where the card's name stands beside it already. */
  fact?: string;
  card?: string;
}

/** A finding in words, as the door `explanations` sends it. */
export interface Explained {
  key: string;
  kind: string;
  group: Group;
  severity: Severity;
  name: string;
  /** The sentence, with agencies alone where it names their cards. */
  headline: string;
  sentence: string;
  ask: string;
  falseAlarm: string;
  why: Reason[];
  cards: { id: string; title: string; agency: string; list: CardList }[];
  agencies: string[];
}

/** A finding that went since the comparison began, in the words that it had then. */
export interface Gone extends Explained {
  label: string;
}

interface Explanations {
  revision: number;
  /** In the order of findings.md §7. */
  findings: Explained[];
  gone?: Gone[];
}

const REST_MS = 150;
/** In a room that never rests the words are read this often all the same. */
const AT_LATEST_MS = 600;
const MISSING_RETRY_MS = 500;
const MISSING_RETRIES = 5;

/**
 * The words of all findings of a workshop in one language, read once for all components of a page: at once, and again
 * when patches have come to rest.
 */
export class ExplanationsReader {
  explained: Explained[] | undefined;
  gone: Gone[] = [];
  failed = false;
  /** Words of findings that were here and went, for as long as the page is open. */
  readonly remembered = new Map<string, Explained>();
  private readonly listeners = new Set<() => void>();
  private unsubscribe = () => {};
  private revision = -1;
  private etag: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private newsSince: number | undefined;
  private fetching = false;
  private again = false;
  private missing = 0;
  private failures = 0;

  constructor(
    private readonly channel: Channel,
    private readonly language: string,
  ) {}

  /** Reads while anybody listens. The result unsubscribes. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    if (this.listeners.size === 1) {
      this.unsubscribe = this.channel.subscribe((event) => this.heard(event));
      this.soon(0);
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) {
        clearTimeout(this.timer);
        this.unsubscribe();
      }
    };
  }

  private heard(event: ChannelEvent): void {
    if (event.kind === 'changed') {
      this.missing = 0;
      this.newsSince ??= Date.now();
      this.soon(Math.min(REST_MS, Math.max(0, this.newsSince + AT_LATEST_MS - Date.now())));
    } else if (event.kind === 'gone') {
      clearTimeout(this.timer);
    }
  }

  /** Calls that come close together are one. */
  private soon(ms = REST_MS): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.fetch(), ms);
  }

  private async fetch(): Promise<void> {
    if (this.fetching) {
      this.again = true;
      return;
    }
    this.fetching = true;
    this.newsSince = undefined;
    await this.read();
    this.fetching = false;
    if (this.again && this.channel.gone === undefined) {
      this.again = false;
      this.soon();
    }
  }

  private async read(): Promise<void> {
    try {
      const door = `explanations?lang=${encodeURIComponent(this.language)}`;
      const { status, body, etag } = await this.channel.read(door, this.etag ? { 'If-None-Match': this.etag } : {});
      this.failed = status !== 200 && status !== 304;
      if (status === 200) {
        const read = body as Explanations;
        // Two answers may overtake each other.
        if (read.revision >= this.revision) {
          this.revision = read.revision;
          this.etag = etag;
          this.explained = read.findings;
          this.gone = read.gone ?? [];
          [...this.gone, ...read.findings].forEach((entry) => this.remembered.set(entry.key, entry));
        }
      }
    } catch {
      this.failed = true;
    }
    this.failures = this.failed ? this.failures + 1 : 0;
    if (this.listeners.size > 0 && this.channel.gone === undefined) {
      this.readAgain();
    }
    this.listeners.forEach((listener) => listener());
  }

  /** Words may lag behind the channel by a moment: a finding without words is asked for again. */
  private readAgain(): void {
    if (this.failed) {
      this.soon(backoffMs(this.failures - 1));
      return;
    }
    const known = new Set(this.explained?.map((entry) => entry.key));
    const lacks = this.channel.snapshot?.findings.some((finding) => !known.has(finding.key)) ?? false;
    if (lacks && this.missing < MISSING_RETRIES) {
      this.missing++;
      this.soon(MISSING_RETRY_MS);
    }
  }
}
