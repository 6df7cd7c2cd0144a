import { type ChannelState, Connection, type GoneReason } from './connection';
import { evolve } from './evolve';
import { keptFor, viewerHere } from './kept';
import { Outbox } from './outbox';
import type { Answer, Edit, Patch, PersonOnCard, Snapshot } from './rows';
import { type Reply, type Transport, browserTransport } from './transport';

export type { ChannelState, GoneReason } from './connection';
export type Saved = 'yes' | 'no' | 'offline';

/** What subscribers hear: at most one event of a kind per frame. */
export type ChannelEvent =
  /** Rows or findings changed. `reset`: a whole snapshot was taken, and `patches` holds only what came after it. */
  | { kind: 'changed'; snapshot: Snapshot; patches: Patch[]; reset: boolean }
  | { kind: 'state'; state: ChannelState; saved: Saved }
  /** Somebody opened a card or left one. */
  | { kind: 'people'; people: readonly PersonOnCard[] }
  /** The room stands at this revision: what this page doesn't show by now, it never got, or may not see. */
  | { kind: 'tick'; revision: number }
  /** Nothing more will come: signed out, or no longer allowed to see this workshop. */
  | { kind: 'gone'; reason: GoneReason };

type Listener = (event: ChannelEvent) => void;

// Flow takes one view away before it brings the next.
const LINGER_MS = 5_000;

/**
 * The live channel of one workshop (doors.md), shared by all components of a page. It holds the latest snapshot that
 * this audience may see, says when it changed, and takes commands.
 */
export class Channel {
  snapshot: Snapshot | undefined;
  /** Who has which card open now. */
  people: readonly PersonOnCard[] = [];
  /** The revisions that this person's commands made, as far as the page knows. */
  readonly own = new Set<number>();
  state: ChannelState = 'connecting';
  gone: GoneReason | undefined;

  private readonly base: string;
  /** Before the name of everything that is kept in the browser. */
  private readonly kept: string;
  private readonly listeners = new Set<Listener>();
  private readonly outbox: Outbox;
  private connection: Connection | undefined;
  private cancelClose = () => {};
  private gathered: { patches: Patch[]; reset: boolean; changed: boolean; state: boolean; people: boolean } | undefined;

  constructor(
    slug: string,
    private readonly transport: Transport = browserTransport,
    viewer = '',
    private readonly as = '',
  ) {
    this.base = `api/v1/workshops/${encodeURIComponent(slug)}`;
    this.kept = keptFor(slug, viewer);
    this.outbox = new Outbox(
      transport,
      `${this.kept}:unsent`,
      `${this.base}/commands`,
      (command) => this.connection?.up({ command }) ?? false,
      () => (this.gather().state = true),
      (revision) => this.own.add(revision),
    );
  }

  /**
   * The one channel of this workshop on this page. The page names its reader in `<html data-viewer>`, so that nobody
   * sends what another person left unsent in this browser.
   *
   * @param as `as=wall`: what the wall sees, for a facilitator's page that is the wall
   */
  static of(slug: string, transport: Transport = browserTransport, as = ''): Channel {
    const viewer = viewerHere();
    const key = `${viewer}@${slug}?${as}`;
    let channel = pageChannels.get(key);
    if (channel === undefined || channel.gone !== undefined) {
      channel = new Channel(slug, transport, viewer, as);
      pageChannels.set(key, channel);
    }
    return channel;
  }

  get saved(): Saved {
    if (this.state === 'offline') {
      return 'offline';
    }
    return this.state === 'live' && this.outbox.size === 0 ? 'yes' : 'no';
  }

  /** Connects with the first listener, closes a little after the last has gone. The result unsubscribes. */
  subscribe(listener: Listener): () => void {
    this.cancelClose();
    this.listeners.add(listener);
    if (this.gone) {
      listener({ kind: 'gone', reason: this.gone });
    } else {
      this.connection ??= this.newConnection();
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) {
        this.cancelClose();
        this.cancelClose = this.transport.after(LINGER_MS, () => this.close());
      }
    };
  }

  /**
   * Sends a command. The promise settles with its answer, a refusal included; offline it waits for the connection.
   *
   * @param id by {@link newId}, for who wants to ask for the answer after a reload
   */
  send(edits: Edit[], base?: number, id?: string): Promise<Answer> {
    return this.outbox.add(edits, base, id);
  }

  newId(): string {
    return this.transport.newId();
  }

  /** The answer to a command that is still on its way, be it since before a reload; undefined for any other. */
  answerTo(id: string): Promise<Answer> | undefined {
    return this.outbox.answerTo(id);
  }

  /**
   * Keeps what this person typed at a place of this workshop in this browser tab, across a reload; undefined forgets it.
   * Where there is no room for it, nothing older stays in its place.
   */
  keep(place: string, typed: unknown): void {
    const { store } = this.transport;
    const name = `${this.kept}:${place}`;
    if (!store.write(name, typed)) {
      store.write(name, undefined);
    }
  }

  /** What was kept for a place; undefined for nothing. */
  keptAt(place: string): unknown {
    return this.transport.store.read(`${this.kept}:${place}`);
  }

  /** Reads a further door of this workshop, such as `explanations?lang=en`. */
  read(door: string, headers?: Record<string, string>): Promise<Reply> {
    return this.transport.request(`${this.base}/${door}`, { headers });
  }

  private newConnection(): Connection {
    return new Connection(this.transport, this.base, {
      revision: () => this.snapshot?.revision,
      snapshot: (snapshot) => {
        this.snapshot = snapshot;
        Object.assign(this.gather(), { patches: [], reset: true, changed: true });
      },
      patch: (patch, ticked) => this.apply(patch, ticked),
      answer: (answer) => this.outbox.answered(answer),
      people: (people) => {
        if (people.length + this.people.length > 0) {
          this.people = people;
          this.gather().people = true;
        }
      },
      ticked: (revision) => this.tell({ kind: 'tick', revision }),
      state: (state) => {
        this.state = state;
        this.gather().state = true;
      },
      resumed: () => this.outbox.sendAll(),
      gone: (reason) => {
        this.gone = reason;
        this.tell({ kind: 'gone', reason });
      },
    }, this.as);
  }

  private apply(patch: Patch, ticked: number): boolean {
    const snapshot = this.snapshot;
    if (snapshot === undefined) {
      return false;
    }
    // Counts may come without a new revision.
    if (patch.to < snapshot.revision || (patch.to === snapshot.revision && saysNothing(patch))) {
      return true;
    }
    // Changes that this audience may not see move the tick and send no patch.
    if (patch.from > Math.max(snapshot.revision, ticked)) {
      return false;
    }
    this.snapshot = evolve(snapshot, patch);
    if (!saysNothing(patch)) {
      const gathered = this.gather();
      gathered.patches.push(patch);
      gathered.changed = true;
    }
    return true;
  }

  private close(): void {
    this.connection?.close();
    this.connection = undefined;
    this.snapshot = undefined;
    this.people = [];
    this.state = 'connecting';
  }

  /** What happens before the next frame becomes one event of each kind. */
  private gather(): NonNullable<Channel['gathered']> {
    if (this.gathered === undefined) {
      this.gathered = { patches: [], reset: false, changed: false, state: false, people: false };
      this.transport.frame(() => this.flush());
    }
    return this.gathered;
  }

  private flush(): void {
    const { patches, reset, changed, state, people } = this.gathered!;
    this.gathered = undefined;
    if (changed && this.snapshot) {
      this.tell({ kind: 'changed', snapshot: this.snapshot, patches, reset });
    }
    if (people) {
      this.tell({ kind: 'people', people: this.people });
    }
    if (state) {
      this.tell({ kind: 'state', state: this.state, saved: this.saved });
    }
  }

  private tell(event: ChannelEvent): void {
    for (const listener of [...this.listeners]) {
      listener(event);
    }
  }
}

function saysNothing(patch: Patch): boolean {
  return patch.rows === undefined && patch.findings === undefined && patch.firstPage === undefined;
}

const pageChannels = new Map<string, Channel>();
