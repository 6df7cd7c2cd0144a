import type { ReactiveControllerHost } from 'lit';
import type { Channel } from '../channel/channel';
import type { Triangle } from '../channel/rows';
import { isFocusFree } from '../parts/focus';
import { fireCardOpen } from '../parts/ways';
import type { Texts } from '../texts/en';
import { refusal } from '../texts/refusal';
import { say } from '../texts/say';
import type { AddCard, Added } from './add-card';
import type { ChainList } from './chain';
import { NEXT, listOf } from './links';
import { joined, newId } from './new-cards';
import { TypedLines, listBefore } from './typed-lines';

/** The board, as far as a chain is made on it. */
interface Board extends ReactiveControllerHost, HTMLElement {
  agency: string;
  texts: Texts;
  channel: Channel | undefined;
  triangle: Triangle;
  editable: boolean;
  renderRoot: ParentNode;
  /** The line below a list. */
  line(list: ChainList): AddCard | null;
  called(id: string): string;
  /** Says what was done, politely. */
  say(text: string): void;
  focusCard(id: string): void;
}

/** A card after which a line stands open for what comes next. */
export interface Source {
  id: string;
  title: string;
  list: ChainList;
}

/** A chain that is made line by line: after each card comes the line for the next, at its end the claim opens. */
export class GoingOn {
  after: Source | undefined;
  /** From here a whole chain is made, not only the card that was asked for. */
  isGuided = false;
  /** The agency whose kept lines stand here again. */
  private wentOnFor = '';

  constructor(private readonly board: Board) {}

  beginChain(after?: Source): void {
    this.isGuided = true;
    if (after) {
      this.open(after.id, after.title, after.list);
    } else {
      this.board.line('inputs')?.begin();
      this.board.requestUpdate();
    }
  }

  /** Opens the line for what comes after a card. What stands in the open one goes along; one whose card is on its way stays. */
  ask(id: string): void {
    const open = this.openLine;
    if (open?.isGoingOn) {
      open.begin();
    } else {
      const typed = open?.take() ?? '';
      this.open(id, this.board.called(id), listOf(this.board.triangle, id), (line) => line.goOn([typed]));
    }
  }

  /** The open line was left. */
  leave(): void {
    const id = this.after?.id ?? '';
    this.close();
    this.board.focusCard(id);
  }

  /** Another agency's triangle stands here: what was typed for this one is kept until its own is back. */
  letGo(): void {
    this.after = undefined;
    this.isGuided = false;
    this.wentOnFor = '';
  }

  /** After one card of a chain comes the next. */
  added(event: CustomEvent<Added>): void {
    const { list, cards, after, ahead } = event.detail;
    const line = event.target as AddCard;
    this.forgetMade(line);
    if (after === undefined && !(this.isGuided && cards.length === 1)) {
      return;
    }
    // what was typed ahead is the next card of the chain
    event.preventDefault();
    if (after === undefined) {
      line.forget();
    }
    this.isGuided &&= NEXT[list] !== undefined;
    this.close();
    this.goOnAfter(list, cards[0], ahead);
  }

  /** What the other lines say of cards that they made is over. */
  forgetMade(except?: AddCard): void {
    this.board.renderRoot.querySelectorAll<AddCard>('trialign-add-card').forEach((line) => line !== except && line.forget());
  }

  /** A chain that was being typed when this board went, or the page was loaded anew, goes on where it was. */
  async fromKept(): Promise<void> {
    const { agency, channel, editable } = this.board;
    if (channel === undefined || !editable || this.wentOnFor === agency) {
      return;
    }
    this.wentOnFor = agency;
    const kept = new TypedLines(channel, agency);
    const chain = kept.chain;
    if (chain === undefined) {
      return;
    }
    const { list, after, underWay, ahead } = chain;
    const answer = await (underWay && channel.answerTo(underWay.command));
    if (!this.board.isConnected || this.board.agency !== agency) {
      return;
    }
    if (!this.board.editable) {
      // what is kept waits until cards are open again
      this.wentOnFor = '';
      return;
    }
    if (kept.chain?.underWay?.command !== underWay?.command) {
      if (this.after === undefined && kept.chain?.underWay === undefined) {
        // the line that sent it is gone, but heard the answer first and kept what is left
        this.wentOnFor = '';
        await this.fromKept();
      }
      return;
    }
    kept.keepChain(undefined);
    if (underWay && answer?.status === 200) {
      this.goOnAfter(list, { id: answer.ids?.[newId(0)] ?? '', title: underWay.title }, ahead);
      return;
    }
    const go = (line: AddCard) =>
      answer && underWay
        ? line.takeBack([underWay.title, ...ahead], say(this.board.texts, 'add.refused', { why: refusal(this.board.texts, answer) }))
        : line.goOn(ahead);
    const from = after && listBefore(list);
    const line = this.board.line(list);
    if (from) {
      this.open(after.id, after.title, from, go);
    } else if (line) {
      go(line);
    }
  }

  private goOnAfter(list: ChainList, { id, title }: { id: string; title: string }, ahead: readonly string[]): void {
    this.board.say(say(this.board.texts, list === 'inputs' ? 'then.first' : NEXT[list] ? 'then.made' : 'then.whole', { title }));
    // the answer may come late: who types elsewhere by then goes on there
    const isHere = isFocusFree() || this.board.shadowRoot!.activeElement !== null;
    if (NEXT[list]) {
      this.open(id, title, list, (line) => line.goOn(ahead), isHere);
      return;
    }
    if (joined(ahead) !== '') {
      this.board.line(list)?.takeBack(ahead);
    }
    if (isHere) {
      fireCardOpen(this.board, id);
    }
  }

  private open(id: string, title: string, list: ChainList | undefined, go: (line: AddCard) => void = () => {}, isHere = true): void {
    if (!this.board.editable || list === undefined || NEXT[list] === undefined) {
      return;
    }
    this.after = { id, title, list };
    this.board.requestUpdate();
    void this.board.updateComplete.then(() => {
      const line = this.openLine;
      if (line) {
        if (isHere) {
          line.begin();
        }
        go(line);
      }
    });
  }

  private close(): void {
    this.after = undefined;
    this.board.requestUpdate();
  }

  private get openLine(): AddCard | null {
    return this.board.renderRoot.querySelector<AddCard>('trialign-add-card.then');
  }
}
