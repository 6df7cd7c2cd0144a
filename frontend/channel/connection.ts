import type { Answer, Message, Patch, PersonOnCard, Snapshot } from './rows';
import type { Socket, Transport } from './transport';

export type ChannelState = 'connecting' | 'live' | 'offline';
export type GoneReason = 'signed-out' | 'removed';

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
const RETRY_SOCKET_MS = 60_000;
// As long as a tick, so that a lost connection shows as soon as on the WebSocket.
const POLL_WAIT_S = 5;
// Why the server closes a socket that works: the person was removed or moved, or is signed out.
const AUDIENCE_CHANGED = 4403;
const SIGNED_OUT = 4401;
const BACKOFF_MS = [250, 500, 1_000, 2_000, 4_000];

/** How long to wait before one tries again after so many failures before this one. */
export function backoffMs(failures: number): number {
  return BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)];
}

/** Keeps one way to the server open: snapshot, then WebSocket, or long poll where WebSockets don't get through. */
export class Connection {
  private now: ChannelState = 'connecting';
  private socket: Socket | undefined;
  private opened = false;
  private failedOpens = 0;
  private failures = 0;
  private ticked = 0;
  // What an earlier run still hears is not heard.
  private run = 0;
  private ended = false;
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
    if (!this.opened || this.socket === undefined) {
      return false;
    }
    this.socket.send(JSON.stringify(message));
    return true;
  }

  close(): void {
    this.ended = true;
    this.drop();
    this.cancelWatch();
    this.stopNetwork();
  }

  private connect(): void {
    const revision = this.receiver.revision();
    if (revision === undefined) {
      void this.load();
    } else if (this.failedOpens >= FAILED_OPENS_BEFORE_POLLING) {
      void this.poll();
    } else {
      this.open(revision);
    }
  }

  private async load(): Promise<void> {
    const run = this.drop();
    this.watch(LOADING_MS);
    try {
      const { status, body } = await this.transport.request(`${this.base}/snapshot${this.as && `?${this.as}`}`);
      if (run !== this.run || this.endedBy(status)) {
        return;
      }
      if (status !== 200) {
        return this.failed();
      }
      this.ticked = 0;
      this.receiver.snapshot(body as Snapshot);
      this.connect();
    } catch {
      this.failedIn(run);
    }
  }

  private open(from: number): void {
    const run = this.drop();
    this.watch(SILENCE_MS);
    this.socket = this.transport.open(`${this.base}/live?from=${from}${this.as && `&${this.as}`}`, {
      opened: () => {
        if (run === this.run) {
          this.opened = true;
          this.failedOpens = 0;
          this.alive();
          // the server tells when there is anybody
          this.receiver.people([]);
          this.receiver.resumed();
        }
      },
      message: (text) => {
        if (run === this.run) {
          this.alive();
          this.take(JSON.parse(text) as Message);
        }
      },
      closed: (code) => {
        if (run !== this.run) {
          return;
        }
        if (code === AUDIENCE_CHANGED || code === SIGNED_OUT) {
          // Who one is now is for a new snapshot to say, or for its refusal.
          void this.load();
        } else {
          this.failedOpens = this.opened ? 0 : this.failedOpens + 1;
          this.failed();
        }
      },
    });
  }

  private take(message: Message): void {
    if (message.patch && !this.receiver.patch(message.patch, this.ticked)) {
      void this.load();
    }
    if (message.tick !== undefined) {
      this.ticked = Math.max(this.ticked, message.tick);
      // so that the room knows that this screen is still there
      this.up({ heard: message.tick });
      this.receiver.ticked(message.tick);
    }
    if (message.presence) {
      this.receiver.people(message.presence);
    }
    if (message.answer) {
      this.receiver.answer(message.answer);
    }
    if (message.problem && !this.endedBy(message.problem.status)) {
      void this.load();
    }
  }

  private async poll(): Promise<void> {
    const run = this.drop();
    const until = this.transport.now() + RETRY_SOCKET_MS;
    try {
      while (run === this.run && this.transport.now() < until) {
        this.watch(SILENCE_MS);
        const from = this.receiver.revision();
        const { status, body } = await this.transport.request(`${this.base}/changes?from=${from}&wait=${POLL_WAIT_S}${this.as && `&${this.as}`}`);
        if (run !== this.run || this.endedBy(status)) {
          return;
        }
        if (status !== 200) {
          return status === 410 ? void this.load() : this.failed();
        }
        const resumed = this.now !== 'live';
        this.alive();
        if (!this.receiver.patch(body as Patch, this.ticked)) {
          return void this.load();
        }
        if (resumed) {
          this.receiver.resumed();
        }
        this.receiver.ticked((body as Patch).to);
        void this.readPeople(run);
      }
      if (run === this.run) {
        this.failedOpens = FAILED_OPENS_BEFORE_POLLING - 1;
        this.connect();
      }
    } catch {
      this.failedOpens = FAILED_OPENS_BEFORE_POLLING - 1;
      this.failedIn(run);
    }
  }

  private async readPeople(run: number): Promise<void> {
    try {
      const { status, body } = await this.transport.request(`${this.base}/presence${this.as && `?${this.as}`}`);
      if (run === this.run && status === 200) {
        this.receiver.people((body as { presence: PersonOnCard[] }).presence);
      }
    } catch {
      // the poll itself says when the connection is gone
    }
  }

  /** Lets go of the present way and begins a new run. */
  private drop(): number {
    this.cancelRetry();
    this.socket?.close();
    this.socket = undefined;
    this.opened = false;
    return ++this.run;
  }

  private alive(): void {
    this.failures = 0;
    this.setState('live');
    this.watch(SILENCE_MS);
  }

  private watch(ms: number): void {
    this.cancelWatch();
    this.cancelWatch = this.transport.after(ms, () => this.lost());
  }

  /** Nothing was heard for too long, or the browser says that its network is gone. */
  private lost(): void {
    if (!this.ended) {
      this.setState('offline');
      this.drop();
      this.reconnect(this.backoff());
    }
  }

  private failedIn(run: number): void {
    if (run === this.run) {
      this.failed();
    }
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
    if (!this.ended && this.now !== 'live') {
      this.cancelRetry();
      this.cancelRetry = this.transport.after(ms, () => this.connect());
    }
  }

  private endedBy(status: number): boolean {
    if (status !== 401 && status !== 403 && status !== 404) {
      return false;
    }
    this.close();
    this.receiver.gone(status === 401 ? 'signed-out' : 'removed');
    return true;
  }

  private setState(state: ChannelState): void {
    if (state !== this.now) {
      this.now = state;
      this.receiver.state(state);
    }
  }
}
