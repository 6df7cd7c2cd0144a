import { type ReactiveControllerHost, type TemplateResult, html, nothing } from 'lit';
import type { Snapshot, Triangle } from '../channel/rows';
import type { Texts } from '../texts/en';
import type { BoardCommands } from './board-commands';
import type { BoardHand } from './board-hand';
import './link-picker';
import { type Offer, offersOf, whyNot } from './links';

/** The board, as far as links are made on it. */
interface Board extends ReactiveControllerHost {
  texts: Texts;
  snapshot: Snapshot | undefined;
  triangle: Triangle;
  cardElement(id: string): HTMLElement | null;
  called(id: string): string;
}

/** How a person links cards on the board: by hand, or by keyboard with what can be linked in a list. */
export class BoardLinks {
  /** The card whose list of what can be linked is open. */
  private picking = '';

  /** @param done called when a link is drawn or taken away */
  constructor(
    private readonly board: Board,
    private readonly hand: BoardHand,
    private readonly commands: BoardCommands,
    private readonly done: () => void,
  ) {}

  pick(id: string): void {
    this.picking = id;
    this.board.requestUpdate();
  }

  /** A press on the handle of a card may become a link to another card. */
  draw(event: PointerEvent, id: string): void {
    const { board } = this;
    event.stopPropagation();
    this.hand.link(event, board.triangle, id, {
      linked: (offer) => {
        this.done();
        void this.commands.link(offer, board.called(id));
      },
      missed: (to) => this.commands.say(whyNot(board.triangle, board.texts, { id, title: board.called(id) }, { id: to, title: board.called(to) })),
    });
  }

  /** The list of what can be linked with a card, where it is open. */
  picker(): TemplateResult | typeof nothing {
    const { board, picking } = this;
    if (picking === '') {
      return nothing;
    }
    const card = board.cardElement(picking);
    const at = card ? this.hand.below(card) : { left: 0, top: 0 };
    return html`<trialign-link-picker style="left:${at.left}px;top:${at.top}px" .offers=${offersOf(board.triangle, picking)}
      .workshop=${board.snapshot!.workshop} .texts=${board.texts} .name=${board.called(picking)}
      @pick=${(event: CustomEvent<Offer>) => this.picked(event.detail)} @leave=${() => this.leave()} @left=${() => this.pick('')}></trialign-link-picker>`;
  }

  private picked(offer: Offer): void {
    const title = this.board.called(this.picking);
    this.done();
    void (offer.isLinked ? this.commands.unlink(offer, title) : this.commands.link(offer, title));
    this.leave();
  }

  private leave(): void {
    const card = this.board.cardElement(this.picking);
    this.pick('');
    card?.focus();
  }
}
