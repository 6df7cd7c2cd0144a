import { PollWay } from './poll-way';
import type { Answer, Patch, PersonOnCard, Snapshot } from './rows';
import { SnapshotWay } from './snapshot-way';
import { SocketWay } from './socket-way';
import type { Transport } from './transport';
import type { GoneReason, Way, WayEnd, WayListener } from './way';

export type { GoneReason } from './way';
export type ChannelState = 'connecting' | 'live' | 'offline';

/** What a connection tells its channel. */
export interface Receiver {
  /** The revision to resume from; undefined: take a snapshot. */
  revision(): number | undefined;
  snapshot(snapshot: Snapshot): void;
  /** False: the patch doesn't follow what is here. */
  patch(patch: Patch, ticked: number): boolean;
  answer(answer: Answer): void;
  people(people: PersonOnCard[]): void;
  /** Where the room stands; told every few seconds. */
  ticked(revision: number): void;
  state(state: ChannelState): void;
  /** The way is open again: send what is unanswered. */
  resumed(): void;
  gone(reason: GoneReason): void;
}

// The server ticks every 5 s; a screen says within 10 s that it has lost its connection (design §5.9).
const SILENCE_MS = 9_000;
const LOADING_MS = 30_000;
const FAILURES_BEFORE_OFFLINE = 3;
const FAILED_OPENS_BEFORE_POLLING = 2;
const BACKOFF_MS = [250, 500, 1_000, 2_000, 4_000];

/** How long to wait before one tries again after so many failures before this one. */
export function backoffMs(failures: number): number {
  return BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)];
}

/** Keeps one way to the server open: snapshot, then WebSocket, or long poll where WebSockets don't get through. */
export class Connection implements WayListener {
  private now: ChannelState = 'connecting';
  private way: Way | undefined;
  /** WebSockets in a row that didn't get through. */
  private failedOpens = 0;
  private failures = 0;
  private roomAt = 0;
  private closed = false;
  private readonly stopNetwork: () => void;
  private cancelWatch = () => {};
  private cancelRetry = () => {};

  constructor(
    private readonly transport: Transport,
    private readonly base: string,
    private readonly receiver: Receiver,
    /** Another audience than one's own: `as=wall`. */
    private readonly as = '',
  ) {
    this.stopNetwork = transport.onNetwork((online) => (online ? this.reconnect(0) : this.lost()));
    this.connect();
  }

  /** Sends a message up the WebSocket; false when there is none. */
  up(message: object): boolean {
    return this.way?.up(message) ?? false;
  }

  close(): void {
    this.closed = true;
    this.drop();
    this.cancelWatch();
    this.stopNetwork();
  }

  // The choice of the way.

  private connect(): void {
    const revision = this.revision();
    if (revision === undefined) {
      this.load();
    } else if (this.failedOpens >= FAILED_OPENS_BEFORE_POLLING) {
      this.begin(SILENCE_MS, () => new PollWay(this.transport, this.path, this));
    } else {
      this.begin(SILENCE_MS, () => new SocketWay(this.transport, this.path('live', `from=${revision}`), this));
    }
  }

  private load(): void {
    this.begin(LOADING_MS, () => new SnapshotWay(this.transport, this.path('snapshot'), this));
  }

  private begin(patience: number, open: () => Way): void {
    this.drop();
    this.watch(patience);
    this.way = open();
  }

  private readonly path = (door: string, query = ''): string => {
    const asked = [query, this.as].filter((part) => part !== '').join('&');
    return `${this.base}/${door}${asked && `?${asked}`}`;
  };

  private drop(): void {
    this.cancelRetry();
    this.way?.close();
    this.way = undefined;
  }

  ended(end: WayEnd): void {
    switch (end) {
      case 'signed-out':
      case 'removed':
        this.close();
        return this.receiver.gone(end);
      case 'behind':
        return this.load();
      case 'over':
        this.learnFrom(end);
        return this.connect();
      case 'unopened':
      case 'broken':
      case 'cut':
        this.learnFrom(end);
        return this.failed();
    }
  }

  /** Whether a WebSocket may get through. */
  private learnFrom(end: WayEnd): void {
    if (end === 'unopened') {
      this.failedOpens++;
    } else if (end === 'cut' || end === 'over') {
      this.failedOpens = FAILED_OPENS_BEFORE_POLLING - 1;
    }
  }

  // What the way brings.

  revision(): number | undefined {
    return this.receiver.revision();
  }

  opened(): void {
    this.failedOpens = 0;
  }

  alive(): boolean {
    const isBack = this.now !== 'live';
    this.failures = 0;
    this.setState('live');
    this.watch(SILENCE_MS);
    return isBack;
  }

  snapshot(snapshot: Snapshot): void {
    this.roomAt = 0;
    this.receiver.snapshot(snapshot);
    this.connect();
  }

  patch(patch: Patch): boolean {
    return this.receiver.patch(patch, this.roomAt);
  }

  ticked(revision: number): void {
    this.roomAt = Math.max(this.roomAt, revision);
    this.receiver.ticked(revision);
  }

  answer(answer: Answer): void {
    this.receiver.answer(answer);
  }

  people(people: PersonOnCard[]): void {
    this.receiver.people(people);
  }

  resumed(): void {
    this.receiver.resumed();
  }

  // What becomes of it when nothing is heard.

  private watch(ms: number): void {
    this.cancelWatch();
    this.cancelWatch = this.transport.after(ms, () => this.lost());
  }

  /** Nothing was heard for too long, or the browser says that its network is gone. */
  private lost(): void {
    if (this.closed) {
      return;
    }
    if (this.way) {
      this.learnFrom(this.way.silent());
    }
    this.setState('offline');
    this.drop();
    this.reconnect(this.backoff());
  }

  private failed(): void {
    this.drop();
    const wait = this.backoff();
    if (this.now !== 'offline') {
      this.setState(this.failures >= FAILURES_BEFORE_OFFLINE ? 'offline' : 'connecting');
    }
    this.reconnect(wait);
  }

  private backoff(): number {
    return backoffMs(this.failures++);
  }

  private reconnect(ms: number): void {
    if (!this.closed && this.now !== 'live') {
      this.cancelRetry();
      this.cancelRetry = this.transport.after(ms, () => this.connect());
    }
  }

  private setState(state: ChannelState): void {
    if (state !== this.now) {
      this.now = state;
      this.receiver.state(state);
    }
  }
}
