import type { Snapshot } from './rows';
import type { Transport } from './transport';
import { refusal, type Way, type WayListener } from './way';

/** The whole snapshot, once; the others go on from it. */
export class SnapshotWay implements Way {
  private closed = false;

  constructor(
    transport: Transport,
    path: string,
    private readonly listener: WayListener,
  ) {
    void this.load(transport, path);
  }

  private async load(transport: Transport, path: string): Promise<void> {
    try {
      const { status, body } = await transport.request(path);
      if (this.closed) {
        return;
      }
      if (status === 200) {
        this.listener.snapshot(body as Snapshot);
      } else {
        this.listener.ended(refusal(status) ?? 'broken');
      }
    } catch {
      if (!this.closed) {
        this.listener.ended('broken');
      }
    }
  }

  up(): boolean {
    return false;
  }

  silent(): 'broken' {
    return 'broken';
  }

  close(): void {
    this.closed = true;
  }
}
