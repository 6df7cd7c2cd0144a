import { type Agency, type Card, CARD_LISTS, type CardList, type CrossLink, type Workshop } from '../channel/rows';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';
import { titleOf } from './card-words';

/** A hand-off or burden at a card, seen from that card. */
export interface Crossing {
  link: CrossLink;
  /** The agency at the other end, and its card. */
  other: Agency;
  card: Card;
  list: CardList;
  kind: 'handsTo' | 'gets' | 'burdens' | 'burdened';
  isProposed: boolean;
}

/** The cross links of each card, by card id. Made once for each state of the workshop. */
export function crossingsOf(workshop: Workshop): ReadonlyMap<string, Crossing[]> {
  let made = known.get(workshop);
  if (made === undefined) {
    made = read(workshop);
    known.set(workshop, made);
  }
  return made;
}

const known = new WeakMap<Workshop, ReadonlyMap<string, Crossing[]>>();

function read(workshop: Workshop): ReadonlyMap<string, Crossing[]> {
  const crossings = new Map<string, Crossing[]>();
  if (!workshop.crossLinks?.length) {
    return crossings;
  }
  const owners = new Map<string, { agency: Agency; list: CardList; card: Card }>();
  for (const agency of workshop.agencies ?? []) {
    for (const list of CARD_LISTS) {
      agency.triangle?.[list]?.forEach((card) => owners.set(card.id, { agency, list, card }));
    }
  }
  for (const link of workshop.crossLinks) {
    const isBurden = link.effect === '-';
    const add = (id: string, end: string, kind: Crossing['kind']) => {
      const other = owners.get(end);
      if (other) {
        const crossing = { link, other: other.agency, card: other.card, list: other.list, kind, isProposed: !isBurden && !link.agreed };
        crossings.set(id, [...(crossings.get(id) ?? []), crossing]);
      }
    };
    add(link.from, link.to, isBurden ? 'burdens' : 'handsTo');
    add(link.to, link.from, isBurden ? 'burdened' : 'gets');
  }
  return crossings;
}

/** "handed on to HSA: Intake talk (proposed)". */
export function crossingWords(workshop: Workshop, crossing: Crossing, texts: Texts): string {
  const card = titleOf(workshop, crossing.list, crossing.card, texts);
  const words = say(texts, `cross.${crossing.kind}`, { agency: crossing.other.name, card });
  return crossing.isProposed ? `${words} (${say(texts, 'cross.proposed')})` : words;
}
