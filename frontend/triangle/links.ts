import type { Card, CardList, Link, Triangle } from '../channel/rows';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';
import { CHAIN, type ChainList } from './chain';

/** The list that follows in the chain. */
export const NEXT: Partial<Record<CardList, ChainList>> = {
  inputs: 'activities', activities: 'outputs', outputs: 'outcomes', outcomes: 'values',
};

/** A link that can be drawn at a card, or that is there and can be taken away. */
export interface Offer {
  /** The card at the other end. */
  card: Card;
  list: ChainList;
  way: 'to' | 'from' | 'burdens' | 'setBack';
  link: Link;
  isLinked: boolean;
}

export function listOf(triangle: Triangle, id: string): ChainList | undefined {
  return CHAIN.find((list) => triangle[list]?.some((card) => card.id === id));
}

/**
 * All that a card can be linked with (workshop-format.md §6): one step along the chain either way; between an
 * activity or output and an outcome a burden. Between two cards there is at most one link.
 */
export function offersOf(triangle: Triangle, id: string): Offer[] {
  const list = listOf(triangle, id);
  if (list === undefined) {
    return [];
  }
  const next = NEXT[list];
  const before = CHAIN[CHAIN.indexOf(list) - 1] as ChainList | undefined;
  return [
    ...(next ? offers(triangle, id, next, 'to') : []),
    ...(before ? offers(triangle, id, before, 'from') : []),
    ...(list === 'activities' || list === 'outputs' ? offers(triangle, id, 'outcomes', 'burdens') : []),
    ...(list === 'outcomes' ? [...offers(triangle, id, 'activities', 'setBack'), ...offers(triangle, id, 'outputs', 'setBack')] : []),
  ];
}

/** True if such a link ends at the card that it is offered for. */
export function isInto(way: Offer['way']): boolean {
  return way === 'from' || way === 'setBack';
}

function offers(triangle: Triangle, id: string, list: ChainList, way: Offer['way']): Offer[] {
  return (triangle[list] ?? []).flatMap((card) => {
    const [from, to] = isInto(way) ? [card.id, id] : [id, card.id];
    const effect = way === 'burdens' || way === 'setBack' ? ('-' as const) : ('+' as const);
    const there = triangle.links?.find((link) => link.from === from && link.to === to);
    const isLinked = there !== undefined && (there.effect ?? '+') === effect;
    return there && !isLinked ? [] : [{ card, list, way, isLinked, link: { from, to, effect } }];
  });
}

/** The ids of the cards that a link can be drawn to from here by hand: what isn't one step away gets a burden. */
export function reachOf(triangle: Triangle, id: string): Map<string, Offer> {
  const reach = new Map<string, Offer>();
  for (const offer of offersOf(triangle, id)) {
    if (!isInto(offer.way) && !offer.isLinked && !reach.has(offer.card.id)) {
      reach.set(offer.card.id, offer);
    }
  }
  return reach;
}

/** Why no link can be drawn from one card to another by hand. */
export function whyNot(triangle: Triangle, texts: Texts, from: Named, to: Named): string {
  const there = triangle.links?.some((link) => link.from === from.id && link.to === to.id) ?? false;
  return say(texts, there ? 'link.already' : 'link.noFit', { from: from.title, to: to.title });
}

interface Named {
  id: string;
  title: string;
}
