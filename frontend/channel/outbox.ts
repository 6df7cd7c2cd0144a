import { backoffMs } from './connection';
import type { Answer, Command, Edit } from './rows';
import type { Transport } from './transport';

const ANSWER_WAIT_MS = 10_000;
const RETRY_MS = 2_000;
const SIGNED_OUT = 401;
const BUSY = new Set([429, 502, 503, 504]);

/** How a command goes out now: false when the way up is closed. */
export type Up = (command: Command) => boolean;

/**
 * Commands that are not answered yet. They lie in the browser's store too, and go out again with the same id after a
 * lost connection, a reload or a new sign-in: the server does a command once, whatever the number of times it comes
 * (doors.md).
 */
export class Outbox {
  private readonly pending = new Map<string, Pending>();

  constructor(
    private readonly transport: Transport,
    private readonly key: string,
    private readonly path: string,
    private readonly up: Up,
    private readonly changed: () => void,
    private readonly done: (revision: number) => void = () => {},
  ) {
    for (const command of (this.transport.store.read(key) as Command[] | undefined) ?? []) {
      this.enter(command);
    }
  }

  get size(): number {
    return this.pending.size;
  }

  /** Settles with the answer, be it a refusal; stays open while there is no connection. */
  add(edits: Edit[], base?: number, id = this.transport.newId()): Promise<Answer> {
    const answer = this.enter({ id, ...(base === undefined ? {} : { base }), edits });
    this.store();
    this.sendOne(id);
    return answer;
  }

  /** The answer to a command that is on its way, be it since before a reload; undefined for any other. */
  answerTo(id: string): Promise<Answer> | undefined {
    return this.pending.get(id)?.answer;
  }

  private enter(command: Command): Promise<Answer> {
    let settle: (answer: Answer) => void = () => {};
    const answer = new Promise<Answer>((resolve) => (settle = resolve));
    this.pending.set(command.id, { command, answer, settle, cancel: () => {}, failures: 0 });
    return answer;
  }

  /** Sends again all that is unanswered, after a connection came back. */
  sendAll(): void {
    for (const id of this.pending.keys()) {
      this.sendOne(id);
    }
  }

  answered(answer: Answer): void {
    const entry = this.pending.get(answer.id);
    if (entry === undefined) {
      return;
    }
    entry.cancel();
    if (BUSY.has(answer.status)) {
      entry.cancel = this.transport.after(RETRY_MS, () => this.sendOne(answer.id));
      return;
    }
    if (answer.status === SIGNED_OUT) {
      // it stays in the store: the page that its person opens after signing in again sends it
      return;
    }
    if (answer.revision !== undefined) {
      this.done(answer.revision);
    }
    this.pending.delete(answer.id);
    this.store();
    entry.settle(answer);
  }

  private sendOne(id: string): void {
    const entry = this.pending.get(id);
    if (entry === undefined) {
      return;
    }
    entry.cancel();
    if (this.up(entry.command)) {
      // An answer may be lost on a socket that lives on.
      entry.cancel = this.transport.after(ANSWER_WAIT_MS, () => void this.post(entry.command));
    } else {
      void this.post(entry.command);
    }
  }

  private async post(command: Command): Promise<void> {
    try {
      const { status, body } = await this.transport.request(this.path, { method: 'POST', body: command });
      this.answered(toAnswer(command.id, status, body));
    } catch {
      this.tryLater(command.id);
    }
  }

  /** No answer came: a network may fail one request and keep the socket. */
  private tryLater(id: string): void {
    const entry = this.pending.get(id);
    if (entry) {
      entry.cancel();
      entry.cancel = this.transport.after(backoffMs(entry.failures++), () => this.sendOne(id));
      this.changed();
    }
  }

  private store(): void {
    const commands = [...this.pending.values()].map((entry) => entry.command);
    this.transport.store.write(this.key, commands.length === 0 ? undefined : commands);
    this.changed();
  }
}

interface Pending {
  command: Command;
  answer: Promise<Answer>;
  settle: (answer: Answer) => void;
  cancel: () => void;
  /** How often no answer came. */
  failures: number;
}

function toAnswer(id: string, status: number, body: unknown): Answer {
  return status === 200
    ? { ...(body as Omit<Answer, 'id' | 'status'>), id, status }
    : { id, status, problem: { status, ...(body as object | undefined) } };
}
