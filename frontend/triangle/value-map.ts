import { type TemplateResult, html, nothing } from 'lit';
import type { Card, Cell } from '../channel/rows';
import { cardMark, icon } from '../parts/marks';
import { cardAddress, openCard } from '../parts/ways';
import { written } from '../parts/written';
import type { TextKey } from '../texts/en';
import { count, say, word } from '../texts/say';
import { hereOn, nameOfCard } from './card-view';
import { ARROWS, stanceWord, termName, titleOf } from './card-words';
import { type Corners, noClaim } from './corners';

const CELLS: Cell[] = ['IW', 'CW', 'IJ', 'CJ'];
const STANCES = [-2, -1, 0, 1, 2] as const;
const POWERS = [3, 2, 1] as const;

/** Public value in large: each claim with what it changes, and the parts of the problem that it answers to. */
export function valueMatrix(c: Corners): TemplateResult {
  const values = c.agency.triangle?.values ?? [];
  return html`<section class="large" aria-labelledby="large-value">
    <header><h2 id="large-value">${say(c.texts, 'corner.value')}</h2><em>${count(c.texts, 'claims', values.length)}</em></header>
    ${c.agency.mission ? html`<p class="mission" lang=${written(c.workshop)} data-field="mission">${c.agency.mission}</p>` : nothing}
    <div class="cells">
      <span></span><span class="axis">${say(c.texts, 'cell.individual')}</span><span class="axis">${say(c.texts, 'cell.collective')}</span>
      ${CELLS.map((name, i) => html`${i % 2 === 0 ? html`<span class="axis upright">${say(c.texts, i === 0 ? 'cell.welfare' : 'cell.justice')}</span>` : nothing}
        ${largeCell(c, name, values.filter((value) => value.cell === name))}`)}
    </div>
  </section>`;
}

function largeCell(c: Corners, name: Cell, values: readonly Card[]): TemplateResult {
  const label = say(c.texts, `cell.${name}` as TextKey);
  const nobody = c.findings.some((finding) => finding.key === `G8|${name}`);
  return html`<div class="cell ${values.length === 0 ? 'blank' : ''}" data-cell=${name}>
    <h3 aria-label=${label}>${label}<span class="quiet">${say(c.texts, `cell.${name}.hint` as TextKey)}</span>${c.editable
      ? html`<button type="button" class="plus" aria-label="${say(c.texts, 'add.values')}: ${label}" @click=${() => c.addValue(name)}>${icon('plus', 14)}</button>`
      : nothing}</h3>
    ${values.length === 0
      ? html`<p>${noClaim(c, nobody)}. <b>${say(c.texts, 'matrix.ask')}</b></p>`
      : html`<ul>${values.map((value) => html`<li>${largeClaim(c, value)}</li>`)}</ul>`}
  </div>`;
}

function largeClaim(c: Corners, value: Card): TemplateResult {
  const condition = termName(c.workshop, 'conditions', value.condition as string | null);
  const facets = (c.workshop.problem.facets ?? []).filter((facet) => value.facets?.includes(facet.id));
  const role = word(c.texts, 'role', value.role ?? 'contributing');
  const questioned = c.questioned.has(value.id);
  return html`<a class="card ${value.role === 'core' ? '' : 'dashed'}" href=${cardAddress(c.slug, value.id)} data-card=${value.id} data-list="values"
    aria-label=${nameOfCard(c, 'values', value)} @click=${openCard}>
    ${cardMark('values', value, 16)}<span class="title" lang=${written(c.workshop)} data-field="title">${titleOf(c.workshop, 'values', value, c.texts)}</span>
    ${condition
      ? html`<span class="fact" lang=${written(c.workshop)} data-field="condition">${ARROWS[String(value.direction)] ?? ''} ${condition}</span>`
      : nothing}
    <span class="fact"><span class="role" data-field="role">${role}</span>
      <span lang=${facets.length > 0 ? written(c.workshop) : nothing} data-field="facets">${facets.length > 0 ? facets.map((facet) => facet.short ?? facet.title).join(' · ') : say(c.texts, 'facets.noPart')}</span></span>
    ${hereOn(c, value)}
    ${questioned ? html`<span class="fault-mark" aria-hidden="true">?</span>` : nothing}
  </a>`;
}

/** Who says yes, and how much it matters. Observers are told neither: for them the list of names is all there is. */
export function authorizerMap(c: Corners, add: unknown): TemplateResult {
  const people = c.agency.triangle?.stakeholders ?? [];
  const unknown = people.filter((card) => card.stance === null || card.stance === undefined);
  return html`<section class="large" aria-labelledby="large-authorizing">
    <header><h2 id="large-authorizing">${say(c.texts, 'corner.authorizing')}</h2><em>${say(c.texts, 'map.ask')}</em></header>
    ${c.observing ? html`<ul class="names">${people.map((card) => html`<li>${person(c, card)}</li>`)}</ul>` : map(c, people)}
    ${c.observing
      ? nothing
      : html`<div class="unknown"><p><b>${say(c.texts, 'map.unknown')}</b> ${say(c.texts, unknown.length === 0 ? 'map.nobody' : 'map.notNeutral')}</p>
          <ul class="names">${unknown.map((card) => html`<li>${person(c, card)}</li>`)}</ul></div>`}
    ${add}
  </section>`;
}

function map(c: Corners, people: readonly Card[]): TemplateResult {
  return html`<table class="map-grid"><caption class="sr-only">${say(c.texts, 'map.caption')}</caption>
    <colgroup><col /><col span="5" /></colgroup>
    <tbody>${POWERS.map((power) => html`<tr><th scope="row">${say(c.texts, `map.power.${power}`)}</th>
      ${STANCES.map((stance) => html`<td>${people
        .filter((card) => card.stance === stance && (card.power ?? 2) === power)
        .map((card) => person(c, card))}</td>`)}</tr>`)}</tbody>
    <tfoot><tr><td></td>${STANCES.map((stance) => html`<th scope="col">${word(c.texts, 'stance', stance)}</th>`)}</tr></tfoot>
  </table>`;
}

function person(c: Corners, card: Card): TemplateResult {
  return html`<a class="person" href=${cardAddress(c.slug, card.id)} data-card=${card.id} data-list="stakeholders"
    aria-label=${nameOfCard(c, 'stakeholders', card)}
    @click=${openCard}>${cardMark('stakeholders', card, 19, !c.observing)}
    <span lang=${written(c.workshop)} data-field="authorizer">${titleOf(c.workshop, 'stakeholders', card, c.texts)}</span>${hereOn(c, card)}
    ${c.observing ? nothing : html`<em class="in-words" data-field="stance">${stanceWord(card, c.texts)}</em>`}</a>`;
}
