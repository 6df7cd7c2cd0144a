import type { ReactiveControllerHost } from 'lit';
import type { Channel } from '../channel/channel';
import type { Triangle } from '../channel/rows';
import { isFocusFree } from '../parts/focus';
import { fireCardOpen } from '../parts/ways';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';
import type { AddCard, Added } from './add-card';
import type { ChainList } from './chain';
import { NEXT, listOf } from './links';
import { joined, newId } from './new-cards';
import { whyNot } from './on-their-way';
import { chainAfter } from './one-after-another';
import { type Made, TypedLines, listBefore } from './typed-lines';

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
  /** True once what was kept stands here again. */
  private hasGoneOn = false;

  constructor(private readonly board: Board) {}

  beginChain(after?: Source): void {
    this.isGuided = true;
    if (after) {
      this.openAfter(after);
    } else {
      this.board.line('inputs')?.begin();
      this.board.requestUpdate();
    }
  }

  /** Opens the line for what comes after a card. */
  ask(id: string): void {
    const list = listOf(this.board.triangle, id);
    if (list) {
      this.openAfter({ id, title: this.board.called(id), list });
    }
  }

  /** What stands in the open line goes along; one whose card is on its way stays. */
  private openAfter(source: Source): void {
    const open = this.openLine;
    if (open?.isGoingOn) {
      open.begin();
    } else if (this.canGoOn(source.list)) {
      const typed = open?.take() ?? '';
      this.open(source, (line) => line.goOn([typed]));
    }
  }

  /** The open line was left. */
  leave(): void {
    const id = this.after?.id ?? '';
    this.close();
    this.board.focusCard(id);
  }

  /** After one card of a chain comes the next. */
  added(event: CustomEvent<Added>): void {
    const { list, cards, after, ahead } = event.detail;
    const line = event.target as AddCard;
    this.forgetMade(line);
    if (after === undefined && !(this.isGuided && cards.length === 1)) {
      return;
    }
    event.preventDefault();
    if (after === undefined) {
      line.forget();
    }
    this.isGuided &&= NEXT[list] !== undefined;
    const open = this.openLine;
    if (open && open !== line && open.isGoingOn) {
      // another chain is on its way by now: this one ends here
      this.isGuided = false;
      line.takeBack(ahead);
      return;
    }
    // what was typed ahead is the next card of the chain, and what stands in a line that was opened meanwhile goes along
    const typed = open && open !== line ? open.take() : '';
    this.close();
    this.goOnAfter(list, cards[0], [...ahead.slice(0, -1), joined([ahead.at(-1) ?? '', typed])]);
  }

  /** What the other lines say of cards that they made is over. */
  forgetMade(except?: AddCard): void {
    this.board.renderRoot.querySelectorAll<AddCard>('trialign-add-card').forEach((line) => line !== except && line.forget());
  }

  /** A chain that was being typed when this board went, or the page was loaded anew, goes on where it was. */
  async fromKept(): Promise<void> {
    const { agency, channel, editable } = this.board;
    if (channel === undefined || !editable || this.hasGoneOn) {
      return;
    }
    this.hasGoneOn = true;
    const kept = new TypedLines(channel, agency);
    const { chain } = kept;
    if (chain === undefined) {
      return;
    }
    const { list, after, underWay, ahead } = chain;
    const answer = await (underWay && channel.answerTo(underWay.command));
    if (!this.board.isConnected) {
      return;
    }
    if (!this.board.editable) {
      // what is kept waits until cards are open again
      this.hasGoneOn = false;
      return;
    }
    const made = underWay && answer?.status === 200 ? { id: answer.ids?.[newId(0)] ?? '', title: underWay.title } : undefined;
    const why = answer && !made ? whyNot(this.board.texts, answer) : chain.why;
    const isBack = made || !underWay;
    const left = isBack ? ahead : [underWay.title, ...ahead];
    if (this.after) {
      // another chain was begun meanwhile: what is left of this one stands in the line of its list
      this.putInto(made ? (NEXT[list] ?? list) : list, left, why);
    } else if (kept.chain?.underWay?.command !== underWay?.command) {
      if (kept.chain?.underWay === undefined) {
        // the line that sent it is gone, but heard the answer first and kept what is left
        this.hasGoneOn = false;
        await this.fromKept();
      }
    } else if (made) {
      kept.keepChain(undefined);
      this.goOnAfter(list, made, ahead);
    } else {
      const go = (line: AddCard) => (why || !isBack ? line.takeBack(left, why) : line.goOn(ahead));
      const from = after && listBefore(list);
      if (from) {
        this.open({ ...after, list: from }, go, this.isHere);
      } else {
        kept.keepChain(undefined);
        this.putInto(list, left, why);
      }
    }
  }

  private goOnAfter(list: ChainList, made: Made, ahead: readonly string[]): void {
    const { board } = this;
    board.say(say(board.texts, list === 'inputs' ? 'then.first' : NEXT[list] ? 'then.made' : 'then.whole', { title: made.title }));
    const { isHere } = this;
    if (NEXT[list]) {
      this.kept?.keepChain(chainAfter(list, made, ahead));
      this.open({ ...made, list }, (line) => line.goOn(ahead), isHere);
      return;
    }
    this.kept?.keepChain(undefined);
    this.putInto(list, ahead);
    if (isHere) {
      fireCardOpen(board, made.id);
    }
  }

  /** Puts what was typed into the line of a list, beside what stands there. */
  private putInto(list: ChainList, typed: readonly string[], why?: string): void {
    const line = this.board.line(list);
    if (line && joined(typed) !== '') {
      // once it stands there what it holds already
      void line.updateComplete.then(() => line.takeBack(typed, why));
    }
  }

  /** False for who types elsewhere by now, and goes on there: an answer may come late. */
  private get isHere(): boolean {
    return isFocusFree() || this.board.shadowRoot!.activeElement !== null;
  }

  private canGoOn(list: ChainList): boolean {
    return this.board.editable && NEXT[list] !== undefined;
  }

  private open(source: Source, go: (line: AddCard) => void, isHere = true): void {
    if (!this.canGoOn(source.list)) {
      // what is kept waits until cards are open again
      this.hasGoneOn = false;
      return;
    }
    this.after = source;
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

  private get kept(): TypedLines | undefined {
    return this.board.channel && new TypedLines(this.board.channel, this.board.agency);
  }

  private close(): void {
    this.after = undefined;
    this.board.requestUpdate();
  }

  private get openLine(): AddCard | null {
    return this.board.renderRoot.querySelector<AddCard>('trialign-add-card.then');
  }
}
