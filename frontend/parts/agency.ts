import { type TemplateResult, html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { type Agency, CARD_LISTS, type Snapshot, type Workshop } from '../channel/rows';
import { written } from './written';

const SEATS = 12;

/** The seat of an agency, 1 to 12, which gives its colour; the thirteenth sits on the first's colour again. */
export function seatOf(workshop: Workshop, agency: string): number {
  const at = (workshop.agencies ?? []).findIndex((a) => a.id === agency);
  return at < 0 ? 1 : (at % SEATS) + 1;
}

/** Sets `--agency`, `--on-agency` and `--agency-edge` for a part of the page. */
export function seatStyle(seat: number): string {
  return `--agency:var(--agency-${seat});--on-agency:var(--on-agency-${seat});--agency-edge:var(--agency-edge-${seat})`;
}

/** Up to three letters of the id. */
export function letters(agency: string): string {
  return [...agency].slice(0, 3).join('').toUpperCase();
}

/** The letter mark; it always goes along with the colour. */
export function agencyTag(workshop: Workshop, agency: Pick<Agency, 'id' | 'name'>, large = false): TemplateResult {
  return html`<span class="tag ${large ? 'large' : ''}" lang=${written(workshop)} style=${seatStyle(seatOf(workshop, agency.id))} title=${ifDefined(agency.name)}
    ><span aria-hidden="true">${letters(agency.id)}</span><span class="sr-only">${agency.name}</span></span>`;
}

/** The ids of the cards of an agency that this reader sees. */
export function ownCards(agency: Agency): Set<string> {
  return new Set(CARD_LISTS.flatMap((list) => agency.triangle?.[list] ?? []).map((card) => card.id));
}

/** How many cards an agency has, seen or not. The counts lag behind by some seconds, what is seen doesn't. */
export function cardCount(snapshot: Snapshot, agency: Agency): number {
  return Math.max(snapshot.counts[agency.id] ?? 0, ownCards(agency).size);
}

/** False for an agency that has cards of which this reader sees none: it isn't revealed. */
export function isOpen(snapshot: Snapshot, agency: Agency): boolean {
  return ownCards(agency).size > 0 || cardCount(snapshot, agency) === 0;
}
