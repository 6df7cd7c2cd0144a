import { type TemplateResult, html, nothing } from 'lit';
import type { Agency, Snapshot } from '../channel/rows';
import { agencyTag, cardCount, isOpen } from '../parts/agency';
import { written } from '../parts/written';
import type { Texts } from '../texts/en';
import { count, say } from '../texts/say';

const MOST_PARTS = 12;
/** More agencies than these stand in two columns. */
const ONE_COLUMN = 6;

/** The parts of the problem, by their short names. */
export function parts({ workshop }: Snapshot, texts: Texts): TemplateResult | typeof nothing {
  const facets = workshop.problem.facets ?? [];
  return facets.length === 0
    ? nothing
    : html`<h2>${count(texts, 'wall.parts', facets.length)}</h2>
      <ul class="parts">${facets.slice(0, MOST_PARTS).map((facet) => html`<li class=${facet.critical ? 'critical' : ''} lang=${written(workshop)}>${facet.short || facet.title}</li>`)}
        ${facets.length > MOST_PARTS ? html`<li class="rest">${say(texts, 'wall.more', { n: facets.length - MOST_PARTS })}</li>` : nothing}</ul>`;
}

/** Who sits at the table and how far each is, as counts: no more is known of who has not revealed. */
export function table(snapshot: Snapshot, texts: Texts): TemplateResult {
  const agencies = snapshot.workshop.agencies ?? [];
  return html`<h2>${say(texts, 'wall.table')}</h2>
    ${agencies.length === 0 ? html`<p class="statement">${say(texts, 'wall.nobody')}</p>` : nothing}
    <ul class="table ${agencies.length > ONE_COLUMN ? 'two' : ''}">${agencies.map((agency) => html`<li>
      ${agencyTag(snapshot.workshop, agency)}<span class="name" lang=${written(snapshot.workshop)}>${agency.name}</span>
      <span class="cards-of"><b>${cardCount(snapshot, agency)}</b> ${say(texts, cardCount(snapshot, agency) === 1 ? 'wall.card' : 'wall.cards')}</span></li>`)}</ul>
    ${agencies.some((agency) => isPrivate(snapshot, agency)) ? html`<p class="quiet-line">${say(texts, 'wall.counts')}</p>` : nothing}`;
}

/** The same in one line, beside a finding. */
export function tableLine(snapshot: Snapshot, texts: Texts): TemplateResult {
  return html`<ul class="table-line">${(snapshot.workshop.agencies ?? []).map((agency) => html`<li>
    ${agencyTag(snapshot.workshop, agency)}<span>${count(texts, 'cards', cardCount(snapshot, agency))}</span></li>`)}</ul>`;
}

function isPrivate(snapshot: Snapshot, agency: Agency): boolean {
  return !isOpen(snapshot, agency);
}
