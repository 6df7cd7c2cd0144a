import { keep, readKept } from './kept';

/** What the channel needs from the browser; tests hand in another one. Paths are relative to the application's root. */
export interface Transport {
  request(path: string, options?: RequestOptions): Promise<Reply>;
  open(path: string, listener: SocketListener): Socket;
  /** Calls back once after some milliseconds; the result cancels. */
  after(ms: number, call: () => void): () => void;
  /** Calls back before the next picture is drawn. */
  frame(call: () => void): void;
  now(): number;
  newId(): string;
  /** What a person wrote and could not send; survives a reload. Undefined: nothing. False: there is no room for it. */
  store: { read(name: string): unknown; write(name: string, what: unknown): boolean };
  /** Calls back when the browser itself says that its network went or came; the result stops it. */
  onNetwork(call: (online: boolean) => void): () => void;
}

export interface RequestOptions {
  method?: 'GET' | 'POST';
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Reply {
  status: number;
  /** Parsed JSON; undefined when there is none. */
  body: unknown;
  etag: string | null;
}

export interface SocketListener {
  opened(): void;
  message(text: string): void;
  /** Also called when the socket never opened, then without the code of a close frame. */
  closed(code?: number): void;
}

export interface Socket {
  send(text: string): void;
  close(): void;
}

const HIDDEN_FRAME_MS = 150;
/** Its value goes along with what writes (doors.md). */
const TOKEN = 'XSRF-TOKEN';
const FORBIDDEN = 403;

export const browserTransport: Transport = {
  async request(path, options = {}) {
    const token = cookie(TOKEN);
    const reply = await ask(path, options, token);
    // the answer to a token that was missing or old brings the new one along
    return reply.status === FORBIDDEN && options.method === 'POST' && cookie(TOKEN) !== token ? ask(path, options, cookie(TOKEN)) : reply;
  },

  open(path, listener) {
    const url = new URL(path, document.baseURI);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(url);
    let closed = false;
    const closeOnce = (code?: number) => {
      if (!closed) {
        closed = true;
        listener.closed(code);
      }
    };
    socket.addEventListener('open', () => listener.opened());
    socket.addEventListener('message', (event) => listener.message(String(event.data)));
    socket.addEventListener('close', (event) => closeOnce(event.code));
    // A close follows, but not within the second in which a screen shall know.
    socket.addEventListener('error', () => closeOnce());
    return {
      send: (text) => socket.send(text),
      close: () => {
        closed = true;
        socket.close();
      },
    };
  },

  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },

  // A page in the background draws no frames, and must not fall behind for it.
  frame(call) {
    let done = false;
    const once = () => {
      if (!done) {
        done = true;
        call();
      }
    };
    requestAnimationFrame(once);
    setTimeout(once, HIDDEN_FRAME_MS);
  },

  now: () => Date.now(),
  newId,
  store: {
    read: (name) => readKept(name, 'tab'),
    write: (name, what) => keep(name, what, 'tab'),
  },

  onNetwork(call) {
    const online = () => call(true);
    const offline = () => call(false);
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
    };
  },
};

async function ask(path: string, { method = 'GET', body, headers = {} }: RequestOptions, token: string): Promise<Reply> {
  const response = await fetch(new URL(path, document.baseURI), {
    method,
    credentials: 'same-origin',
    cache: 'no-store',
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'GET' ? {} : { [`X-${TOKEN}`]: token }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: response.status, body: parse(await response.text()), etag: response.headers.get('ETag') };
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function cookie(name: string): string {
  const entry = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
  return entry === undefined ? '' : entry.slice(name.length + 1);
}

/** A version 4 UUID; randomUUID is missing on plain http beyond loopback. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
