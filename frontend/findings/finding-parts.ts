import { type TemplateResult, html, nothing } from 'lit';
import type { Finding, Snapshot } from '../channel/rows';
import { agencyTag, seatOf, seatStyle } from '../parts/agency';
import { isFocusFree } from '../parts/focus';
import { cardMark } from '../parts/marks';
import { cardAddress, openCard } from '../parts/ways';
import { written } from '../parts/written';
import type { TextKey, Texts } from '../texts/en';
import { say } from '../texts/say';
import type { Explained } from './explanations';

/** What every place that shows a finding needs to know. */
export interface Look {
  slug: string;
  snapshot: Snapshot;
  texts: Texts;
  observing: boolean;
}

/** The label of progress since the last phase change, spotlight or reveal (findings.md §8). */
export function progress(label: string | undefined, texts: Texts): TemplateResult | typeof nothing {
  return label
    ? html`<span class="progress" data-progress=${label}>${say(texts, `progress.${label}` as TextKey)}</span>`
    : nothing;
}

export function severity(finding: Pick<Finding, 'severity'>, texts: Texts): TemplateResult {
  return html`<span class="severity ${finding.severity}">${say(texts, `severity.${finding.severity}`)}</span>`;
}

/** The agencies concerned; nobody's in particular is the whole room's. */
export function agencies(entry: Explained, { snapshot, texts }: Look): TemplateResult {
  const named = (snapshot.workshop.agencies ?? []).filter((agency) => entry.agencies.includes(agency.id));
  return html`<span class="tags">${named.length === 0
    ? html`<span class="meta quiet">${say(texts, 'findings.wholeRoom')}</span>`
    : named.map((agency) => agencyTag(snapshot.workshop, agency))}</span>`;
}

/** Each card that the finding comes from, as a way to it, with the facts of it that made the finding fire. */
export function cards(entry: Explained, look: Look): TemplateResult {
  return html`<ul class="cards">${entry.cards.map((card) => cardLine(entry, card, look))}</ul>`;
}

function cardLine(entry: Explained, card: Explained['cards'][number], { slug, snapshot: { workshop }, observing }: Look): TemplateResult {
  const agency = workshop.agencies?.find((other) => other.id === card.agency);
  const held = agency?.triangle?.[card.list]?.find((other) => other.id === card.id);
  // "Council, as the library sees it" is a sentence of the product
  const facts = entry.why.filter((reason) => reason.card === card.id).map((reason) => reason.fact ?? reason.text);
  return html`<li style=${seatStyle(seatOf(workshop, card.agency))}>
    <a href=${cardAddress(slug, card.id)} data-card=${card.id} @click=${openCard}>
      ${agency ? agencyTag(workshop, agency) : nothing}${cardMark(card.list, held, 14, !observing)}<span lang=${card.list === 'stakeholders' ? nothing : written(workshop)}>${card.title}</span></a>
    ${facts.length > 0 ? html`<ul class="of-card">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>` : nothing}
  </li>`;
}

/** Once the panel of a finding is closed, the keyboard goes on where the finding was opened, unless it is elsewhere already. */
export function backTo(list: HTMLElement, key: string): void {
  if (isFocusFree()) {
    list.shadowRoot?.querySelector<HTMLElement>(`[data-open-finding="${CSS.escape(key)}"]`)?.focus();
  }
}

/** Facts that belong to no card, such as the part of the problem that nobody holds. */
export function looseFacts(entry: Explained): TemplateResult | typeof nothing {
  const loose = entry.why.filter((reason) => reason.card === undefined);
  return loose.length > 0 ? html`<ul class="facts">${loose.map((reason) => html`<li>${reason.text}</li>`)}</ul>` : nothing;
}
