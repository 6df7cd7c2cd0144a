import type { Patch, PersonOnCard } from './rows';
import type { Reply, Transport } from './transport';
import { refusal, type Way, type WayListener } from './way';

// As long as a tick, so that a lost connection shows as soon as on the WebSocket.
const WAIT_S = 5;
const RETRY_SOCKET_MS = 60_000;
const GONE = 410;

/** Long polls, one after another, until it is time to try a WebSocket again. What goes up is posted. */
export class PollWay implements Way {
  private closed = false;

  /** @param path of a door, with what is asked of it */
  constructor(
    private readonly transport: Transport,
    private readonly path: (door: string, query?: string) => string,
    private readonly listener: WayListener,
  ) {
    void this.poll();
  }

  private async poll(): Promise<void> {
    const until = this.transport.now() + RETRY_SOCKET_MS;
    try {
      while (!this.closed && this.transport.now() < until) {
        const reply = await this.transport.request(this.path('changes', `from=${this.listener.revision()}&wait=${WAIT_S}`));
        if (!this.closed) {
          this.take(reply);
        }
      }
      if (!this.closed) {
        this.listener.ended('over');
      }
    } catch {
      if (!this.closed) {
        this.listener.ended('cut');
      }
    }
  }

  private take({ status, body }: Reply): void {
    if (status !== 200) {
      return this.listener.ended(refusal(status) ?? (status === GONE ? 'behind' : 'broken'));
    }
    const patch = body as Patch;
    const isBack = this.listener.alive();
    if (!this.listener.patch(patch)) {
      return this.listener.ended('behind');
    }
    if (isBack) {
      this.listener.resumed();
    }
    this.listener.ticked(patch.to);
    void this.readPeople();
  }

  private async readPeople(): Promise<void> {
    try {
      const { status, body } = await this.transport.request(this.path('presence'));
      if (!this.closed && status === 200) {
        this.listener.people((body as { presence: PersonOnCard[] }).presence);
      }
    } catch {
      // the poll itself says when the connection is gone
    }
  }

  up(): boolean {
    return false;
  }

  silent(): 'cut' {
    return 'cut';
  }

  close(): void {
    this.closed = true;
  }
}
