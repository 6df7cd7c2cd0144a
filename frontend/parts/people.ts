import { type TemplateResult, html, nothing } from 'lit';
import type { PersonOnCard, Workshop } from '../channel/rows';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';
import { letters, seatOf, seatStyle } from './agency';

const MOST = 3;
/** On a card of an agency who speaks for none keeps the grey of the top bar. */
const NO_AGENCY = '--agency:initial;--on-agency:initial;--agency-edge:initial';

/** Who has each card open, by its id. One's own screens are left out: the page knows the number of its reader. */
export function peopleByCard(people: readonly PersonOnCard[]): ReadonlyMap<string, PersonOnCard[]> {
  const me = document.documentElement.dataset.person;
  const byCard = new Map<string, PersonOnCard[]>();
  for (const one of people) {
    if (one.person === undefined || String(one.person) !== me) {
      byCard.set(one.card, [...(byCard.get(one.card) ?? []), one]);
    }
  }
  return byCard;
}

/** "Library deputy"; for who gets no names "somebody of Velmouth City Library". */
export function nameOfPerson(person: PersonOnCard, workshop: Workshop, texts: Texts): string {
  const agency = workshop.agencies?.find((one) => one.id === person.agency);
  return person.name ?? (agency ? say(texts, 'people.of', { agency: agency.name }) : say(texts, 'people.facilitator'));
}

/** "Library deputy, Police lead: here now"; empty for nobody. */
export function peopleWords(people: readonly PersonOnCard[], workshop: Workshop, texts: Texts): string {
  return people.length === 0
    ? ''
    : say(texts, 'people.here', { names: people.map((one) => nameOfPerson(one, workshop, texts)).join(', ') });
}

/** The round marks of the people on a card, in the colours of their agencies; the words are in the card's name. */
export function avatars(people: readonly PersonOnCard[], workshop: Workshop, texts: Texts): TemplateResult | typeof nothing {
  if (people.length === 0) {
    return nothing;
  }
  const shown = people.slice(0, people.length > MOST ? MOST - 1 : MOST);
  return html`<span class="here" aria-hidden="true">${shown.map((one) => avatar(one, workshop, texts))}${shown.length < people.length
    ? html`<span class="avatar" style=${NO_AGENCY}>+${people.length - shown.length}</span>`
    : nothing}</span>`;
}

function avatar(person: PersonOnCard, workshop: Workshop, texts: Texts): TemplateResult {
  const mark = person.initials ?? (person.agency ? letters(person.agency) : 'FAC');
  return html`<span class="avatar" style=${person.agency ? seatStyle(seatOf(workshop, person.agency)) : NO_AGENCY}
    title=${nameOfPerson(person, workshop, texts)}>${mark}</span>`;
}
