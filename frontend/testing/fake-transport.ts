import type { Command } from '../channel/rows';
import type { Reply, RequestOptions, SocketListener, Transport } from '../channel/transport';

export interface FakeRequest extends RequestOptions {
  path: string;
  reply(status: number, body?: unknown, etag?: string): Promise<void>;
  fail(): Promise<void>;
}

export interface FakeSocket {
  path: string;
  sent: { command?: Command }[];
  closed: boolean;
  open(): void;
  down(message: object): void;
  /** Closed from the other end; with the code of a close frame, if there was one. */
  drop(code?: number): void;
}

/** A server and a clock in the hands of a test: nothing happens until the test says so. */
export class FakeTransport implements Transport {
  requests: FakeRequest[] = [];
  sockets: FakeSocket[] = [];
  stored = new Map<string, unknown>();
  private time = 0;
  private timers: { at: number; call: () => void }[] = [];
  private frames: (() => void)[] = [];
  private ids = 0;
  private network = new Set<(online: boolean) => void>();

  request(path: string, options: RequestOptions = {}): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.requests.push({
        path,
        ...options,
        reply: (status, body, etag) => {
          resolve({ status, body, etag: etag ?? null });
          return settled();
        },
        fail: () => {
          reject(new TypeError('network'));
          return settled();
        },
      });
    });
  }

  open(path: string, listener: SocketListener) {
    const socket: FakeSocket = {
      path,
      sent: [],
      closed: false,
      open: () => listener.opened(),
      down: (message) => listener.message(JSON.stringify(message)),
      drop: (code) => listener.closed(code),
    };
    this.sockets.push(socket);
    return {
      send: (text: string) => void socket.sent.push(JSON.parse(text)),
      close: () => void (socket.closed = true),
    };
  }

  after(ms: number, call: () => void): () => void {
    const timer = { at: this.time + ms, call };
    this.timers.push(timer);
    return () => void (this.timers = this.timers.filter((other) => other !== timer));
  }

  frame(call: () => void): void {
    this.frames.push(call);
  }

  /** Draws one picture. */
  draw(): void {
    const calls = this.frames;
    this.frames = [];
    calls.forEach((call) => call());
  }

  /** Lets time pass; what falls due happens in order. */
  pass(ms: number): void {
    const until = this.time + ms;
    for (;;) {
      const due = this.timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) {
        break;
      }
      this.timers = this.timers.filter((timer) => timer !== due);
      this.time = due.at;
      due.call();
    }
    this.time = until;
  }

  now = () => this.time;
  newId = () => `id-${++this.ids}`;
  /** A browser that has no room for more. */
  isFull = false;
  store: Transport['store'] = {
    read: (name: string) => this.stored.get(name),
    // what is kept is not what somebody goes on changing
    write: (name: string, what: unknown) => {
      if (what !== undefined && this.isFull) {
        return false;
      }
      if (what === undefined) {
        this.stored.delete(name);
      } else {
        this.stored.set(name, structuredClone(what));
      }
      return true;
    },
  };

  onNetwork(call: (online: boolean) => void): () => void {
    this.network.add(call);
    return () => this.network.delete(call);
  }

  setOnline(online: boolean): void {
    this.network.forEach((call) => call(online));
  }

  get lastRequest(): FakeRequest {
    return this.requests.at(-1)!;
  }

  get lastSocket(): FakeSocket {
    return this.sockets.at(-1)!;
  }
}

/** Lets the promises that are due run. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 10; i++) {
    await Promise.resolve();
  }
}
