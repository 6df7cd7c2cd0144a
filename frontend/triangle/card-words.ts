import { type Card, CARD_LISTS, type CardList, type Term, type Triangle, type VocabularyList, type Workshop } from '../channel/rows';
import type { TextKey, Texts } from '../texts/en';
import { say, word } from '../texts/say';

/** A fact of a card in words, with the format's name of the field it comes from. */
export interface Fact {
  field: string;
  text: string;
  /** Words of the workshop, not of the product. */
  isWritten: boolean;
}

/** What a card is called: a stakeholder by its authorizer, all others by their title. */
export function titleOf(workshop: Workshop, list: CardList, card: Card, texts: Texts): string {
  const title = list === 'stakeholders' ? termName(workshop, 'authorizers', card.authorizer) : card.title;
  return title || say(texts, 'card.untitled');
}

/** What a card of a triangle is called; undefined: it has none of this id. */
export function titleIn(workshop: Workshop, triangle: Triangle, id: string, texts: Texts): string | undefined {
  const found = cardIn(triangle, id);
  return found && titleOf(workshop, found.list, found.card, texts);
}

/** A card of a triangle and the list in which it stands; undefined: it has none of this id. */
export function cardIn(triangle: Triangle, id: string): { list: CardList; card: Card } | undefined {
  for (const list of CARD_LISTS) {
    const card = triangle[list]?.find((other) => other.id === id);
    if (card) {
      return { list, card };
    }
  }
  return undefined;
}

/** The facts of its meta line, the most telling first. `observing`: nothing that observers may not know is shown. */
export function factsOf(workshop: Workshop, list: CardList, card: Card, texts: Texts, observing = false): Fact[] {
  const facts: Fact[] = [];
  const add = (field: string, text: string | undefined | null, isWritten = false) => {
    if (text) {
      facts.push({ field, text, isWritten });
    }
  };
  switch (list) {
    case 'values':
      add('role', word(texts, 'role', card.role ?? 'contributing'));
      break;
    case 'stakeholders':
      if (!observing) {
        add('stance', stanceWord(card, texts));
        add('power', say(texts, 'power', { n: card.power ?? 2 }));
      }
      break;
    case 'inputs':
      add('status', card.status && word(texts, 'status', card.status));
      add('amount', amount(workshop, card));
      break;
    case 'activities':
    case 'outcomes':
      add('kind', card.kind && word(texts, 'kind', card.kind));
      break;
    case 'outputs':
      add('kind', card.kind && word(texts, 'kind', card.kind));
      add('volume', card.volume, true);
      add('place', termName(workshop, 'places', card.place), true);
      break;
  }
  return facts;
}

/** The name by which a screen reader calls the card: "Value claim, core: People read here". */
export function accessibleName(
  workshop: Workshop, list: CardList, card: Card, texts: Texts, observing: boolean, questioned: boolean,
): string {
  const kind = say(texts, `card.${list}` as TextKey);
  const facts = factsOf(workshop, list, card, texts, observing).map((fact) => fact.text);
  if (card.agenciesOnly) {
    facts.push(say(texts, 'card.agenciesOnly'));
  }
  const name = `${[kind, ...facts].join(', ')}: ${titleOf(workshop, list, card, texts)}`;
  return questioned ? `${name}; ${say(texts, 'card.question')}` : name;
}

export function stanceWord(card: Card, texts: Texts): string {
  return word(texts, 'stance', card.stance ?? 'unknown');
}

/** Which way a condition should move. */
export const ARROWS: Record<string, string> = { up: '↑', down: '↓', hold: '→' };

export function termName(workshop: Workshop, list: VocabularyList, id: string | null | undefined): string | undefined {
  return id ? termOf(workshop, list, id)?.name : undefined;
}

function termOf(workshop: Workshop, list: VocabularyList, id: string): Term | undefined {
  return workshop[list]?.find((term) => term.id === id);
}

function amount(workshop: Workshop, card: Card): string | undefined {
  if (typeof card.amount !== 'number') {
    return undefined;
  }
  const unit = card.unit ?? (card.resource && (termOf(workshop, 'resources', card.resource)?.unit as string | undefined));
  return [new Intl.NumberFormat(document.documentElement.lang || 'en').format(card.amount), unit].filter(Boolean).join(' ');
}
