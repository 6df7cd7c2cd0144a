import type { LitElement } from 'lit';
import { keepCardFocus } from '../parts/keep-card-focus';
import type { BoardCommands } from './board-commands';
import { dropBefore, isInPlace } from './order';
import { followPointer } from './pointer';

/** Orders the entries of a plain list (`li` with `[data-card]`), by Alt with an arrow and by dragging. */
export class ListOrder {
  /** The entry before which the dragged one would go; null: to the end; undefined: nothing is dragged. */
  at: string | null | undefined;
  private breakOff = () => {};
  /** False once what is dragged is gone. */
  private isThere = () => true;

  constructor(
    private readonly host: LitElement & { editable: boolean },
    private readonly commands: BoardCommands,
  ) {
    keepCardFocus(host);
    host.addController({
      hostDisconnected: () => this.breakOff(),
      hostUpdated: () => {
        if (!this.isThere()) {
          this.breakOff();
        }
      },
    });
  }

  key(event: KeyboardEvent, ids: readonly string[], id: string, title: string): void {
    const step = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as 'ArrowUp'] : undefined;
    if (step !== undefined) {
      event.preventDefault();
      this.commands.step(ids, id, step, title);
    }
  }

  press(event: PointerEvent, ids: readonly string[], id: string, title: string): void {
    if (event.pointerType === 'touch') {
      return;
    }
    const pressed = event.currentTarget as HTMLElement;
    const list = pressed.parentElement!;
    // what is dragged when it goes, or its list is closed, is dropped nowhere
    this.isThere = () => this.host.editable && pressed.isConnected;
    this.breakOff = followPointer(event, {
      moved: (moved) => {
        const slots = [...list.querySelectorAll<HTMLElement>('[data-card]')].map((entry) => {
          const { top, bottom } = entry.getBoundingClientRect();
          return { id: entry.dataset.card!, top, bottom };
        });
        this.at = dropBefore(slots, id, moved.clientY);
        this.host.requestUpdate();
      },
      dropped: () => {
        if (this.at !== undefined && !isInPlace(ids, id, this.at)) {
          void this.commands.move(ids, id, this.at, title);
        }
      },
      ended: () => {
        this.isThere = () => true;
        this.at = undefined;
        this.host.requestUpdate();
      },
    });
  }
}
