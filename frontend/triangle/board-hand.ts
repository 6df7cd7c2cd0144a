import { type LitElement, type TemplateResult, html, nothing } from 'lit';
import type { Triangle } from '../channel/rows';
import type { Box } from './chain-lines';
import { type Offer, reachOf } from './links';
import { dropBefore, isInPlace } from './order';
import { followPointer } from './pointer';

/** So far beside its column a card that is moved is still meant for it. */
const BESIDE_PX = 16;

type Point = { x: number; y: number };

/** What the hand does on the board: it draws links, moves cards in their column, and knows where the cards lie. */
export class BoardHand {
  width = 0;
  height = 0;
  /** The cards that the link that is being drawn can reach. */
  reach: ReadonlySet<string> | undefined;
  private thread: { from: Point; to: Point } | undefined;
  private slot: { left: number; width: number; top: number } | undefined;
  private watched: HTMLElement | null = null;
  private isMeasuring = false;
  private breakOff = () => {};
  private readonly resized = new ResizeObserver(() => this.measureSoon());

  constructor(
    private readonly host: LitElement & { cardElement(id: string): HTMLElement | null },
    private readonly measured: () => void,
  ) {
    host.addController({
      hostDisconnected: () => {
        // what is dragged when the board goes is dropped nowhere
        this.breakOff();
        this.watch(null);
      },
    });
  }

  get isMoving(): boolean {
    return this.slot !== undefined;
  }

  /** Follows the size of the board. */
  watch(board: HTMLElement | null): void {
    if (board !== this.watched) {
      this.resized.disconnect();
      this.watched = board;
      if (board) {
        this.resized.observe(board);
      }
    }
  }

  /** Reads where the cards lie, once after layout. */
  measureSoon(): void {
    if (!this.isMeasuring) {
      this.isMeasuring = true;
      requestAnimationFrame(() => {
        this.isMeasuring = false;
        if (this.watched) {
          ({ width: this.width, height: this.height } = this.watched.getBoundingClientRect());
          this.measured();
        }
      });
    }
  }

  boxes(): Map<string, Box> {
    const origin = this.watched!.getBoundingClientRect();
    const boxes = new Map<string, Box>();
    for (const card of this.watched!.querySelectorAll<HTMLElement>('[data-card]')) {
      const { left, right, top, height } = card.getBoundingClientRect();
      boxes.set(card.dataset.card!, { left: left - origin.left, right: right - origin.left, middle: top - origin.top + height / 2 });
    }
    return boxes;
  }

  /** The place below a card, inside the board. */
  below(card: HTMLElement): { left: number; top: number } {
    const origin = this.watched!.getBoundingClientRect();
    const { left, bottom } = card.getBoundingClientRect();
    return { left: Math.max(0, Math.min(left - origin.left, origin.width - 330)), top: bottom - origin.top + 4 };
  }

  /** Draws a thread from a card to the pointer, and links to the card on which it is let go, or tells on which it can't. */
  link(press: PointerEvent, triangle: Triangle, id: string, { linked, missed }: { linked: (offer: Offer) => void; missed: (to: string) => void }): void {
    const offers = reachOf(triangle, id);
    const card = this.host.cardElement(id)!.getBoundingClientRect();
    this.breakOff = followPointer(press, {
      moved: (event) => {
        this.reach = new Set(offers.keys());
        this.thread = { from: this.inside({ x: card.right, y: card.top + card.height / 2 }), to: this.inside({ x: event.clientX, y: event.clientY }) };
        this.host.requestUpdate();
      },
      dropped: (event) => {
        const under = this.host.shadowRoot!.elementsFromPoint(event.clientX, event.clientY);
        const to = under.map((element) => element.closest<HTMLElement>('[data-card]')).find((found) => found !== null);
        const over = to?.dataset.card ?? id;
        const offer = offers.get(over);
        if (offer) {
          linked(offer);
        } else if (over !== id) {
          missed(over);
        }
      },
      ended: () => this.letGo(),
    });
  }

  /** Moves a card within its column; a bar shows where it would stand. Let go beside the column, it stays where it is. */
  move(press: PointerEvent, ids: readonly string[], id: string, moved: (before: string | null) => void): void {
    let before: string | null = id;
    this.breakOff = followPointer(press, {
      moved: (event) => {
        // somebody else may remove a card of the column meanwhile
        const slots = ids.flatMap((one) => {
          const card = this.host.cardElement(one);
          return card ? [{ id: one, ...edges(card) }] : [];
        });
        const last = slots.at(-1);
        if (!last) {
          return;
        }
        const isBeside = event.clientX < last.left - BESIDE_PX || event.clientX > last.left + last.width + BESIDE_PX;
        before = isBeside ? id : dropBefore(slots, id, event.clientY);
        const next = slots.find((slot) => slot.id === before);
        const top = this.inside({ x: 0, y: next ? next.top - 5 : last.bottom + 3 }).y;
        this.slot = isBeside ? undefined : { left: this.inside({ x: last.left, y: 0 }).x, width: last.width, top };
        this.host.requestUpdate();
      },
      dropped: () => {
        if (!isInPlace(ids, id, before)) {
          moved(before);
        }
      },
      ended: () => this.letGo(),
    });
  }

  /** The thread or the bar that is in the hand now. */
  picture(): TemplateResult | typeof nothing {
    if (this.thread) {
      const { from, to } = this.thread;
      return html`<svg class="lines thread" width=${this.width} height=${this.height} aria-hidden="true">
        <path d="M${from.x} ${from.y}L${to.x} ${to.y}"></path><circle cx=${to.x} cy=${to.y} r="4"></circle></svg>`;
    }
    const { slot } = this;
    return slot ? html`<div class="slot" style="left:${slot.left}px;width:${slot.width}px;top:${slot.top}px"></div>` : nothing;
  }

  private letGo(): void {
    this.thread = undefined;
    this.slot = undefined;
    this.reach = undefined;
    this.host.requestUpdate();
  }

  private inside({ x, y }: Point): Point {
    const origin = this.watched!.getBoundingClientRect();
    return { x: x - origin.left, y: y - origin.top };
  }
}

function edges(card: HTMLElement): { top: number; bottom: number; left: number; width: number } {
  const { top, bottom, left, width } = card.getBoundingClientRect();
  return { top, bottom, left, width };
}
