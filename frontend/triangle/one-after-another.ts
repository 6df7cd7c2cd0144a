import type { ReactiveControllerHost } from 'lit';
import type { Channel } from '../channel/channel';
import type { ChainList } from './chain';
import { NEXT } from './links';
import { type After, joined } from './new-cards';
import { type Made, type TypedChain, TypedLines } from './typed-lines';

/** The line in which they are typed. */
interface Line extends ReactiveControllerHost {
  list: ChainList;
  agency: string;
  channel: Channel | undefined;
  /** The card that the next one comes after. */
  source: After | undefined;
  /** A first line of a chain: the next one comes after the card that it makes. */
  guided: boolean;
  text: string;
  /** True while something that was entered here is on its way. */
  isBusy: boolean;
}

/**
 * What is entered in a line. In a chain one goes out after the other, since each is linked to the card before it; until
 * then all of it is kept in the browser tab, with what stands in the line.
 */
export class OneAfterAnother {
  private entered: string[] = [];
  private onItsWay: TypedChain['underWay'];

  /** @param send makes a card of a line */
  constructor(
    private readonly line: Line,
    private readonly send: (title: string) => void,
  ) {}

  /** True while a line of a chain is on its way. */
  get isGoingOn(): boolean {
    return this.onItsWay !== undefined;
  }

  /** What was entered and isn't answered for; without a network that may be long. */
  get titles(): string[] {
    return this.onItsWay ? [this.onItsWay.title, ...this.entered] : [];
  }

  /** True for a line that is a step of a chain, so that what follows it waits for its card. */
  get isStep(): boolean {
    return this.line.source !== undefined || this.line.guided;
  }

  enter(title: string): void {
    this.entered.push(title);
    this.next();
  }

  /** Sends what was entered next, if it needn't wait. */
  next(): void {
    if (!(this.line.isBusy && this.isStep)) {
      const title = this.entered.shift();
      if (title !== undefined) {
        this.send(title);
      }
    }
    this.keep();
  }

  /** Goes on with what was typed ahead of this line, before what stands there: all but the last were entered. */
  goOn(ahead: readonly string[]): void {
    this.entered = [...ahead.slice(0, -1).filter((line) => line !== ''), ...this.entered];
    this.line.text = joined([ahead.at(-1) ?? '', this.line.text]);
    this.next();
  }

  /** Hands out all that was entered, and what stands in the line. */
  take(): string[] {
    const all = [...this.entered, this.line.text];
    this.entered = [];
    this.line.text = '';
    return all;
  }

  wentOut(command: string, title: string): void {
    this.onItsWay = { command, title };
    this.keep();
  }

  answered(): void {
    this.onItsWay = undefined;
  }

  /**
   * The answer came, but the line has gone: the board that comes back goes on from this.
   *
   * @param made the card that the line became; undefined: it was refused, and `why` says why
   */
  leaveBehind(made: Made | undefined, why = ''): void {
    const { list, source } = this.line;
    const { command, title } = this.onItsWay!;
    const ahead = this.take();
    this.kept?.leave(command, made ? chainAfter(list, made, ahead) : { list, after: after(source), ahead: [joined([title, ...ahead])], why });
  }

  /** Keeps what stands here and is no card yet. In a chain that comes after this line's card, or the one that is on its way. */
  keep(): void {
    const { onItsWay: underWay, entered } = this;
    const { list, source, text } = this.line;
    const inChain = source !== undefined || underWay !== undefined;
    if (!source) {
      this.kept?.keepLine(list, inChain ? '' : joined([...entered, text]));
    }
    if (inChain) {
      this.kept?.keepChain({ list, after: after(source), underWay, ahead: [...entered, text] });
    }
  }

  private get kept(): TypedLines | undefined {
    return this.line.channel && new TypedLines(this.line.channel, this.line.agency);
  }
}

function after(source: After | undefined): TypedChain['after'] {
  return source && { id: source.id, title: source.title };
}

/** How a chain goes on after the card that its last line became; beyond its end what was typed stands in that list's line. */
export function chainAfter(list: ChainList, made: Made, ahead: readonly string[]): TypedChain {
  const next = NEXT[list];
  return next ? { list: next, after: made, ahead: [...ahead] } : { list, ahead: [joined(ahead)] };
}
