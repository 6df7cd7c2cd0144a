import type { Message } from './rows';
import type { Socket, Transport } from './transport';
import { refusal, type Way, type WayEnd, type WayListener } from './way';

// Why the server closes a socket that works: the person was removed or moved, or is signed out.
const AUDIENCE_CHANGED = 4403;
const SIGNED_OUT = 4401;

/** A WebSocket: patches as they come, and commands up. */
export class SocketWay implements Way {
  private readonly socket: Socket;
  private open = false;
  private closed = false;

  constructor(
    transport: Transport,
    path: string,
    private readonly listener: WayListener,
  ) {
    this.socket = transport.open(path, {
      opened: () => this.unlessClosed(() => this.opened()),
      message: (text) => this.unlessClosed(() => this.take(JSON.parse(text) as Message)),
      closed: (code) => this.unlessClosed(() => this.listener.ended(this.end(code))),
    });
  }

  private unlessClosed(hear: () => void): void {
    if (!this.closed) {
      hear();
    }
  }

  private opened(): void {
    this.open = true;
    this.listener.opened();
    this.listener.alive();
    // the server tells when there is anybody
    this.listener.people([]);
    this.listener.resumed();
  }

  private take({ patch, tick, presence, answer, problem }: Message): void {
    this.listener.alive();
    if (patch && !this.listener.patch(patch)) {
      this.listener.ended('behind');
    }
    if (tick !== undefined) {
      // so that the room knows that this screen is still there
      this.up({ heard: tick });
      this.listener.ticked(tick);
    }
    if (presence) {
      this.listener.people(presence);
    }
    if (answer) {
      this.listener.answer(answer);
    }
    if (problem) {
      this.listener.ended(refusal(problem.status) ?? 'behind');
    }
  }

  private end(code: number | undefined): WayEnd {
    return code === AUDIENCE_CHANGED || code === SIGNED_OUT ? 'behind' : this.silent();
  }

  up(message: object): boolean {
    if (this.open && !this.closed) {
      this.socket.send(JSON.stringify(message));
      return true;
    }
    return false;
  }

  silent(): WayEnd {
    return this.open ? 'broken' : 'unopened';
  }

  close(): void {
    this.closed = true;
    this.socket.close();
  }
}
