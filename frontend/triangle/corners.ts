import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Agency, Card, Cell, Finding, Severity, Snapshot } from '../channel/rows';
import { agencyTag, cardCount, ownCards, seatOf, seatStyle } from '../parts/agency';
import { type Group, cardMark, findingMark, groupOf, icon, powerBars } from '../parts/marks';
import { cardAddress, openCard } from '../parts/ways';
import { written } from '../parts/written';
import type { TextKey } from '../texts/en';
import { count, say } from '../texts/say';
import { type CardLook, hereOn, nameOfCard } from './card-view';
import { accessibleName, stanceWord, titleIn, titleOf } from './card-words';
import { carriesEvidence, claimsWithChain, isBurden } from './chain';
import { firstSteps } from './first-steps';
import type { ListOrder } from './list-order';

/** What the corners are drawn from. */
export interface Corners extends CardLook {
  agency: Agency;
  findings: readonly Finding[];
  editable: boolean;
  /** The reader speaks for this agency. */
  own: boolean;
  /** The agency asks for help, so facilitators read along. */
  helping: boolean;
  /** How many agencies this reader sees nothing of, because they still draft. */
  drafting: number;
  addValue: (cell: Cell) => void;
  /** The list of findings, when it is opened next, shows this group's with this agency. */
  narrow: (group: Group) => void;
  /** Orders the stakeholders; absent for who may not. */
  order?: ListOrder;
}

const ROWS: [TextKey, Cell, Cell][] = [['cell.welfare', 'IW', 'CW'], ['cell.justice', 'IJ', 'CJ']];

/** Public value: the claims in the matrix individual | collective × welfare | justice, below the mission. */
export function valueCorner(c: Corners): TemplateResult {
  const values = c.agency.triangle?.values ?? [];
  return html`<section class="corner value" aria-labelledby="corner-value">
    <header>${cardMark('values', undefined)}<h2 id="corner-value">${say(c.texts, 'corner.value')}</h2>
      <em>${say(c.texts, 'corner.value.ask')}</em><em class="number">${count(c.texts, 'claims', values.length)}</em>
      ${c.agency.mission ? html`<p class="mission" lang=${written(c.workshop)} data-field="mission" title=${c.agency.mission}>${c.agency.mission}</p>` : nothing}</header>
    <div class="matrix">
      <span></span><span class="axis">${say(c.texts, 'cell.individual')}</span><span class="axis">${say(c.texts, 'cell.collective')}</span>
      ${ROWS.map(([row, left, right]) => html`<span class="axis upright">${say(c.texts, row)}</span>${cell(c, left, values)}${cell(c, right, values)}`)}
    </div>
  </section>`;
}

function cell(c: Corners, name: Cell, values: readonly Card[]): TemplateResult {
  const here = values.filter((value) => value.cell === name);
  const nobody = c.findings.some((finding) => finding.key === `G8|${name}`);
  const label = say(c.texts, `cell.${name}` as TextKey);
  return html`<div class="cell ${here.length === 0 && (nobody || c.editable) ? 'blank' : ''}" data-cell=${name}>
    <h3>${label}</h3>
    ${c.editable
      ? html`<button type="button" class="plus" aria-label="${say(c.texts, 'add.values')}: ${label}" @click=${() => c.addValue(name)}>${icon('plus', 12)}</button>`
      : nothing}
    ${here.length === 0
      ? html`<p class="quiet">${noClaim(c, nobody)}</p>`
      : html`<ul>${here.map((value) => claim(c, value))}</ul>`}
  </div>`;
}

/** A cell without a claim. That nobody in the room claims it rests on what is revealed. */
export function noClaim(c: Corners, nobody: boolean): string {
  if (!nobody) {
    return say(c.texts, 'matrix.emptyHere');
  }
  return c.drafting === 0
    ? say(c.texts, 'matrix.empty')
    : say(c.texts, 'matrix.emptySoFar', { drafting: count(c.texts, 'findings.drafting', c.drafting) });
}

/** The card itself stands in the chain board below; this is a way to it. */
function claim(c: Corners, value: Card): TemplateResult {
  const title = titleOf(c.workshop, 'values', value, c.texts);
  return html`<li><a class="entry" href=${cardAddress(c.slug, value.id)} data-open=${value.id}
    aria-label=${accessibleName(c.workshop, 'values', value, c.texts, c.observing, c.questioned.has(value.id))} @click=${openCard}
    >${cardMark('values', value, 12)}<span class="clip" lang=${written(c.workshop)} title=${title}>${title}</span></a></li>`;
}

/**
 * Authorizing environment: who says yes, how firmly, and with what power. Observers read the names alone.
 *
 * @param add the line that adds somebody, which `begin` opens; absent for who may not
 */
export function authorizingCorner(c: Corners, add: unknown, begin?: () => void): TemplateResult {
  const people = c.agency.triangle?.stakeholders ?? [];
  return html`<section class="corner authorizing" aria-labelledby="corner-authorizing">
    <header>${cardMark('stakeholders', undefined)}<h2 id="corner-authorizing">${say(c.texts, 'corner.authorizing')}</h2>
      <em>${say(c.texts, 'corner.authorizing.ask')}</em>${begin && people.length > 0
        ? html`<button type="button" class="plus" aria-label=${say(c.texts, 'add.stakeholders')} @click=${begin}>${icon('plus', 12)}</button>`
        : nothing}</header>
    ${people.length === 0 ? html`<p class="quiet small">${say(c.texts, c.editable ? 'authorizing.empty' : 'authorizing.none')}</p>` : nothing}
    <ul class="people ${c.order?.at === null ? 'drop-end' : ''}">${repeat(people, (card) => card.id, (card) => stakeholder(c, card, people))}</ul>
    ${add}
  </section>`;
}

function stakeholder(c: Corners, card: Card, people: readonly Card[]): TemplateResult {
  const questioned = c.questioned.has(card.id);
  const ids = people.map((other) => other.id);
  const title = titleOf(c.workshop, 'stakeholders', card, c.texts);
  return html`<li class=${c.order?.at === card.id ? 'drop-before' : ''} @keydown=${(e: KeyboardEvent) => c.order?.key(e, ids, card.id, title)}
    @pointerdown=${(e: PointerEvent) => c.order?.press(e, ids, card.id, title)}><a class="entry" draggable="false" href=${cardAddress(c.slug, card.id)} data-card=${card.id} data-list="stakeholders"
    aria-label=${nameOfCard(c, 'stakeholders', card)} @click=${openCard}>
    ${cardMark('stakeholders', card, 14, !c.observing)}
    <span class="grow clip" lang=${written(c.workshop)} data-field="authorizer">${title}</span>
    ${hereOn(c, card)}
    ${questioned ? html`<span class="question" aria-hidden="true">?</span>` : nothing}
    ${card.agenciesOnly ? html`<span data-field="agenciesOnly" title=${say(c.texts, 'card.agenciesOnly')}>${icon('hidden', 12)}</span>` : nothing}
    ${c.observing
      ? nothing
      : html`<span class="stance" data-field="stance">${stanceWord(card, c.texts)}</span>
          <span data-field="power">${powerBars(card.power ?? 2, say(c.texts, 'power', { n: card.power ?? 2 }))}</span>`}
  </a></li>`;
}

/** Operational capacity: how much there is, and how much of it holds. */
export function capacityCorner(c: Corners): TemplateResult {
  const triangle = c.agency.triangle ?? {};
  const claims = triangle.values?.length ?? 0;
  const chained = claimsWithChain(triangle);
  const inputs = triangle.inputs ?? [];
  const secured = inputs.filter((input) => input.status === 'secured' || input.status === 'spare').length;
  const effects = (triangle.links ?? []).filter((link) => !isBurden(link) && carriesEvidence(triangle, link));
  const tested = effects.filter((link) => link.evidence === 'tested').length;
  return html`<section class="corner capacity" aria-labelledby="corner-capacity">
    <header>${cardMark('activities', undefined)}<h2 id="corner-capacity">${say(c.texts, 'corner.capacity')}</h2>
      <em>${say(c.texts, 'corner.capacity.ask')}</em></header>
    <dl class="numbers">${(['inputs', 'activities', 'outputs', 'outcomes'] as const).map((list) => html`<div>
      <dt>${say(c.texts, `list.${list}`)}</dt><dd>${cardMark(list, undefined, 14)}${triangle[list]?.length ?? 0}</dd></div>`)}</dl>
    ${meter(c, 'claims.chain', chained, claims)}${meter(c, 'inputs.secured', secured, inputs.length)}${meter(c, 'effects.tested', tested, effects.length)}
  </section>`;
}

/** How many of all, as a bar and in words; nothing while there are none. */
function meter(c: Corners, words: 'claims.chain' | 'inputs.secured' | 'effects.tested', n: number, all: number): TemplateResult | typeof nothing {
  return all === 0
    ? nothing
    : html`<div class="chained"><div class="meter" aria-hidden="true"><i style="width:${(100 * n) / all}%"></i></div>
        <span class="meta quiet">${count(c.texts, words, all, { n, all })}</span></div>`;
}

const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low'];
const QUESTIONS_AT_ONCE = 5;

/** The faults that this reader sees for the agency, as the questions that they are; the worst first. */
export function questionsCorner(c: Corners, open: boolean, toggle: () => void): TemplateResult | typeof nothing {
  const mine = ownCards(c.agency);
  const faults = c.findings.filter((f) => groupOf(f.kind) === 'fault' && (f.anchor === c.agency.id || f.cards.some((id) => mine.has(id))));
  if (faults.length === 0) {
    return nothing;
  }
  faults.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  // while the first steps stand there the questions wait, but for the worst
  const atOnce = c.editable && firstSteps(c.agency.triangle ?? {}) ? 1 : QUESTIONS_AT_ONCE;
  const shown = open ? faults : faults.slice(0, atOnce);
  return html`<section class="corner questions" aria-labelledby="corner-questions">
    <header>${findingMark('fault', 'medium', 18)}<h2 id="corner-questions">${count(c.texts, 'questions', faults.length)}</h2>
      <span class="grow"></span><em>${icon(c.own && !c.helping ? 'lock' : 'eye', 12)} ${say(c.texts, whoReads(c))}</em></header>
    <ul>${shown.map((fault) => question(c, fault))}</ul>
    ${faults.length > atOnce
      ? html`<button type="button" class="more" aria-expanded=${open ? 'true' : 'false'} @click=${toggle}>${open ? say(c.texts, 'questions.fewer') : say(c.texts, 'questions.all', { n: faults.length })}</button>`
      : nothing}
  </section>`;
}

/** While the agency asks for help, the facilitators read its questions too; else each that it shares says so itself. */
function whoReads(c: Corners): TextKey {
  if (!c.own) {
    return 'questions.readAlong';
  }
  return c.helping ? 'questions.helping' : 'questions.private';
}

function question(c: Corners, fault: Finding): TemplateResult {
  const id = fault.cards.includes(fault.anchor) ? fault.anchor : fault.cards[0];
  const named = id === undefined ? undefined : titleIn(c.workshop, c.agency.triangle ?? {}, id, c.texts);
  const ask = html`<b>${say(c.texts, `ask.${fault.kind}` as TextKey)}</b> ${named ? say(c.texts, 'questions.card', { title: named }) : c.agency.name}
    ${c.own && fault.shared && !c.helping ? html`<span class="meta quiet nowrap">${icon('eye', 11)} ${say(c.texts, 'questions.shared')}</span>` : nothing}`;
  return html`<li data-finding=${fault.key} data-severity=${fault.severity}>${id === undefined
    ? ask
    : html`<a class="plain" href=${cardAddress(c.slug, id)} data-open=${id} @click=${openCard}>${ask}</a>`}</li>`;
}

/** The parts of the problem that the agency's claims answer to; filled where one is core. */
export function touchedFacets(c: Corners): TemplateResult {
  const values = c.agency.triangle?.values ?? [];
  const facets = (c.workshop.problem.facets ?? []).flatMap((facet) => {
    const claims = values.filter((value) => value.facets?.includes(facet.id));
    return claims.length === 0 ? [] : [{ facet, core: claims.find((value) => value.role === 'core') ?? claims[0] }];
  });
  return html`<section class="aside" aria-labelledby="aside-facets"><h2 id="aside-facets">${say(c.texts, c.own ? 'facets.title' : 'facets.titleOther')}</h2>
    ${facets.length === 0 ? html`<p class="quiet small">${say(c.texts, c.own ? 'facets.empty' : 'facets.emptyOther')}</p>` : nothing}
    <ul>${facets.map(({ facet, core }) => html`<li>${cardMark('values', core, 13)}<span><span lang=${written(c.workshop)}>${facet.short ?? facet.title}</span>
      <span class="sr-only">(${say(c.texts, `role.${core.role ?? 'contributing'}`)})</span></span></li>`)}</ul></section>`;
}

/** While one drafts alone: of each other agency that isn't revealed the number of its cards, nothing more. */
export function others(c: Corners, snapshot: Snapshot): TemplateResult {
  const around = (c.workshop.agencies ?? []).filter((agency) => agency.id !== c.agency.id);
  const all = around.filter((agency) => agency.triangle === undefined);
  if (around.length > 0 && all.length === 0) {
    return sharedFindings(c);
  }
  const most = Math.max(1, ...all.map((agency) => cardCount(snapshot, agency)));
  return html`<section class="aside" aria-labelledby="aside-others">
    <h2 id="aside-others">${say(c.texts, 'others.title')}</h2>
    <p class="meta quiet">${say(c.texts, all.length === 0 ? 'others.none' : 'others.note')}</p>
    <ul class="others">${all.map((agency) => html`<li style=${seatStyle(seatOf(c.workshop, agency.id))}>${agencyTag(c.workshop, agency)}
      <div class="meter" aria-hidden="true"><i style="width:${(100 * cardCount(snapshot, agency)) / most}%"></i></div>
      <span class="small">${count(c.texts, 'cards', cardCount(snapshot, agency))}</span></li>`)}</ul>
  </section>`;
}

/** Nothing can be shared yet: this reader sees no triangle but this one. */
function isApart(c: Corners): boolean {
  return c.drafting > 0 && c.drafting >= (c.workshop.agencies ?? []).length - 1;
}

/** How many shared findings of each group rest on cards of this agency. */
export function sharedFindings(c: Corners): TemplateResult {
  const mine = ownCards(c.agency);
  const groups = ['overlap', 'gap', 'conflict'] as const;
  const touching = (group: Group) => c.findings.filter((f) => groupOf(f.kind) === group && f.cards.some((id) => mine.has(id))).length;
  const any = groups.some((group) => touching(group) > 0);
  return html`<section class="aside" aria-labelledby="aside-shared">
    <h2 id="aside-shared">${say(c.texts, c.own ? 'shared.title' : 'shared.titleOther')}</h2>
    <p class="meta quiet">${say(c.texts, any ? 'shared.note' : isApart(c) ? 'shared.apart' : 'shared.none')}</p>
    <ul class="shared">${(any ? groups : []).map((group) => html`<li><a class="plain" href="w/${encodeURIComponent(c.slug)}/findings"
      @click=${() => c.narrow(group)}>
      ${findingMark(group, 'medium', 22)}<span class="grow small">${count(c.texts, `${group}s`, touching(group))}</span>${icon('next', 13)}</a></li>`)}</ul>
  </section>`;
}
