import type { Channel } from '../channel/channel';
import type { CardList } from '../channel/rows';
import { CHAIN, type ChainList } from './chain';
import { NEXT } from './links';
import { joined } from './new-cards';

/** A chain that is being typed: what was entered after a card, before that card was even answered for. */
export interface TypedChain {
  /** The list of the line in which it is typed. */
  list: ChainList;
  /** The card that the line comes after; absent at the beginning of a chain. */
  after?: { id: string; title: string };
  /** The line before, which is on its way to become a card of the same list. */
  underWay?: { command: string; title: string };
  /** Lines that were entered, and the one that wasn't yet. */
  ahead: string[];
}

/** Lines that are on their way to become cards of a list, each by itself; or that were refused together. */
export interface SentLines {
  command: string;
  titles: string[];
  refused?: boolean;
}

/** The list before this one in a chain. */
export function listBefore(list: ChainList): ChainList | undefined {
  return CHAIN[CHAIN.indexOf(list) - 1];
}

/**
 * What stands in the lines of a board and is no card yet. It is kept in the browser tab as it is typed, so that it is back
 * after a reload, and when the board comes back.
 */
export class TypedLines {
  constructor(
    private readonly channel: Channel,
    private readonly agency: string,
  ) {}

  line(list: CardList): string {
    return (this.channel.keptAt(`line:${this.agency}:${list}`) as string | undefined) ?? '';
  }

  keepLine(list: CardList, text: string): void {
    this.channel.keep(`line:${this.agency}:${list}`, text === '' ? undefined : text);
  }

  sent(list: CardList): SentLines[] {
    return (this.channel.keptAt(`sent:${this.agency}:${list}`) as SentLines[] | undefined) ?? [];
  }

  keepSent(list: CardList, sent: SentLines[]): void {
    this.channel.keep(`sent:${this.agency}:${list}`, sent.length === 0 ? undefined : sent);
  }

  get chain(): TypedChain | undefined {
    return this.channel.keptAt(`chain:${this.agency}`) as TypedChain | undefined;
  }

  /** Nothing typed is nothing to keep. */
  keepChain(chain: TypedChain | undefined): void {
    const isEmpty = chain === undefined || (chain.underWay === undefined && chain.ahead.every((line) => line === ''));
    this.channel.keep(`chain:${this.agency}`, isEmpty ? undefined : chain);
  }

  /** The chain goes on after the card that its last line became; beyond the end of a chain that is a line of its own. */
  keepAfter(list: ChainList, made: { id: string; title: string }, ahead: string[]): void {
    const next = NEXT[list];
    if (next) {
      this.keepChain({ list: next, after: made, ahead });
    } else {
      this.keepLine(list, joined([this.line(list), ...ahead]));
    }
  }
}
