import { type TemplateResult, html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Card, CardList, PersonOnCard, Workshop } from '../channel/rows';
import { agencyTag } from '../parts/agency';
import { cardMark, icon, powerBars } from '../parts/marks';
import { avatars, peopleWords } from '../parts/people';
import { cardAddress, openCard } from '../parts/ways';
import { written } from '../parts/written';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';
import { type Fact, accessibleName, factsOf, titleOf } from './card-words';
import { type Crossing, crossingWords } from './crossing';

export interface CardLook {
  slug: string;
  workshop: Workshop;
  texts: Texts;
  observing: boolean;
  /** Ids of cards that a fault of ours speaks about. */
  questioned: ReadonlySet<string>;
  /** Who else has a card open, by its id. */
  people: ReadonlyMap<string, readonly PersonOnCard[]>;
  /** Ids of cards on the path that is lit. */
  lit?: ReadonlySet<string>;
  /** Ids of cards that a link may be drawn to now. */
  targets?: ReadonlySet<string>;
  /** True for a card that no link joins to others yet. */
  isLoose?: (id: string) => boolean;
  /** Its hand-offs and burdens with other agencies. */
  crossings?: (id: string) => readonly Crossing[];
  /** Where arrow keys move between the cards: true for the one that Tab leads to. */
  isStop?: (id: string) => boolean;
  /** The id of the element that says what a card leads to. */
  describedBy?: (id: string) => string | undefined;
}

/** A card as a link to its page. A plain click fires `card-open`, which the view answers; others are the browser's. */
export function cardView(look: CardLook, list: CardList, card: Card): TemplateResult {
  const { workshop, texts, observing } = look;
  const questioned = look.questioned.has(card.id);
  const dashed = list === 'values' && card.role !== 'core';
  const crossings = look.crossings?.(card.id) ?? [];
  const state = `${dashed ? 'dashed' : ''} ${look.lit?.has(card.id) ? 'lit' : ''} ${look.targets?.has(card.id) ? 'target' : ''}`;
  return html`<a
    class="card ${state}"
    draggable="false"
    tabindex=${ifDefined(look.isStop && (look.isStop(card.id) ? 0 : -1))}
    href=${cardAddress(look.slug, card.id)}
    data-card=${card.id}
    data-list=${list}
    aria-label=${nameOfCard(look, list, card)}
    aria-describedby=${ifDefined(look.describedBy?.(card.id))}
    @click=${openCard}
  >
    ${cardMark(list, card, 15, !observing)}
    <span class="title" lang=${written(workshop)} data-field=${list === 'stakeholders' ? 'authorizer' : 'title'}>${titleOf(workshop, list, card, texts)}</span>
    <span class="facts"><span class="line">
      ${factsOf(workshop, list, card, texts, observing).map((fact) => factView(workshop, fact, card))}
      ${card.agenciesOnly ? html`<span data-field="agenciesOnly">${icon('hidden', 12)} ${say(texts, 'card.agenciesOnly')}</span>` : nothing}</span>
      ${look.isLoose?.(card.id) ? html`<span class="loose">${say(texts, 'card.loose')}</span>` : nothing}
      ${crossings.length > 0 ? html`<span class="crossings">${crossings.slice(0, 3).map((crossing) => chip(workshop, crossing, texts))}</span>` : nothing}
    </span>
    ${hereOn(look, card)}
    ${questioned ? html`<span class="fault-mark" aria-hidden="true">?</span>` : nothing}
  </a>`;
}

/** Its accessible name, which ends with who else has it open. */
export function nameOfCard({ workshop, texts, observing, questioned, people }: CardLook, list: CardList, card: Card): string {
  const name = accessibleName(workshop, list, card, texts, observing, questioned.has(card.id));
  const here = peopleWords(people.get(card.id) ?? [], workshop, texts);
  return here ? `${name}; ${here}` : name;
}

/** The marks of who else has it open. */
export function hereOn({ workshop, texts, people }: CardLook, card: Card) {
  return avatars(people.get(card.id) ?? [], workshop, texts);
}

const SIGNS: Record<Crossing['kind'], string> = { handsTo: '→', gets: '←', burdens: '−', burdened: '−' };

/** Decoration: the words are in the description of the card. */
function chip(workshop: Workshop, crossing: Crossing, texts: Texts): TemplateResult {
  return html`<span class="crossing ${crossing.kind} ${crossing.isProposed ? 'proposed' : ''}" aria-hidden="true"
    title=${crossingWords(workshop, crossing, texts)}>${SIGNS[crossing.kind]}${agencyTag(workshop, crossing.other)}</span>`;
}

function factView(workshop: Workshop, fact: Fact, card: Card): TemplateResult {
  return fact.field === 'power'
    ? html`<span data-field="power">${powerBars(card.power ?? 2, fact.text)}</span>`
    : html`<span data-field=${fact.field} lang=${fact.isWritten ? written(workshop) : nothing}>${fact.text}</span>`;
}
