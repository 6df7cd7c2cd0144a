import type { Channel } from '../channel/channel';
import type { Answer, CardList } from '../channel/rows';
import { CHAIN, type ChainList } from './chain';
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
  /** Why the line was refused that stands there again. */
  why?: string;
}

/** The card that a line became. */
export interface Made {
  id: string;
  title: string;
}

/** Lines that are on their way to become cards of a list, each by itself; or that were refused together. */
export interface SentLines {
  command: string;
  titles: string[];
  /** Why; `true`: nobody knows what became of them. */
  refused?: Answer | true;
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

  /**
   * What a line leaves of its chain that has gone before its answer came. Where another chain was begun meanwhile, it
   * stands in the line of its list.
   */
  leave(command: string, chain: TypedChain): void {
    const now = this.chain;
    if (now === undefined || now.underWay?.command === command) {
      this.keepChain(chain);
    } else {
      this.keepLine(chain.list, joined([this.line(chain.list), ...chain.ahead]));
    }
  }
}
