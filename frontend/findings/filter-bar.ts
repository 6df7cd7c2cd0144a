import { type TemplateResult, html, nothing } from 'lit';
import type { Severity } from '../channel/rows';
import { letters, seatOf, seatStyle } from '../parts/agency';
import { type Group, findingMark, groupOf } from '../parts/marks';
import { written } from '../parts/written';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';
import type { Explained } from './explanations';
import { type Filter, NO_FILTER, restrictions } from './filter';
import type { Look } from './finding-parts';

interface Bar {
  look: Look;
  known: readonly Explained[];
  groups: readonly Group[];
  filter: Filter;
  choose: (filter: Filter) => void;
  /** How many findings stand open in the list then. */
  shows: (filter: Filter) => number;
  /** Whether all the ways to narrow the list stand there. */
  isOpen: boolean;
  turn: (isOpen: boolean) => void;
}

/** A kind stays chosen in its own group only. */
function keptKind({ group: before, kind }: Filter, next: Group | undefined): string | undefined {
  return kind === undefined || next === undefined || before === next || groupOf(kind) === next ? kind : undefined;
}

const SEVERITIES: Severity[] = ['high', 'medium', 'low'];

/** Everything, or the first page alone. */
export function howMany(texts: Texts, firstOnly: boolean, choose: (firstOnly: boolean) => void): TemplateResult {
  return html`<span class="segments" role="group" aria-label=${say(texts, 'findings.howMany')}>
    <button type="button" aria-pressed=${!firstOnly} @click=${() => choose(false)}>${say(texts, 'findings.everything')}</button>
    <button type="button" aria-pressed=${firstOnly} @click=${() => choose(true)}>${say(texts, 'findings.first')}</button></span>`;
}

/** What is shown of the findings: a group, and by kind, severity, part and agencies. */
export function filterBar(bar: Bar): TemplateResult {
  const { look: { texts }, groups, filter, choose } = bar;
  const chip = (group: Group | undefined, label: string) => {
    const chosen = { ...filter, group, kind: keptKind(filter, group) };
    return html`<button type="button" class="filter ${group ?? ''}" aria-pressed=${filter.group === group}
      @click=${() => choose(filter.group === group ? { ...filter, group: undefined } : chosen)}>
      ${group ? findingMark(group, 'medium', 16) : nothing}<span class="word">${label}</span> <span class="number">${bar.shows(chosen)}</span></button>`;
  };
  const on = restrictions(filter);
  return html`<div class="filters" role="group" aria-label=${say(texts, 'findings.filter')}>
      ${chip(undefined, say(texts, 'findings.all'))}
      ${groups.map((group) => chip(group, say(texts, `group.${group}`)))}
    </div>
    <details class="more-filters" ?open=${bar.isOpen} @toggle=${(event: Event) => bar.turn((event.target as HTMLDetailsElement).open)}><summary>${say(texts, 'findings.narrow')}${on > 0 ? html` <span class="number">${on}</span>` : nothing}</summary>
      <div class="filters">
        ${kinds(bar)}${severities(bar)}${facets(bar)}${agencyChips(bar)}
        ${on > 0 ? html`<button type="button" class="button" @click=${() => choose({ ...NO_FILTER, group: filter.group })}>${say(texts, 'findings.clear')}</button>` : nothing}
      </div>
    </details>`;
}

function kinds({ look: { texts }, known, filter, choose }: Bar): TemplateResult {
  const names = new Map(known.filter((entry) => filter.group === undefined || entry.group === filter.group).map((entry) => [entry.kind, entry.name]));
  if (filter.kind !== undefined && !names.has(filter.kind)) {
    // the last of its kind went while it was chosen
    names.set(filter.kind, filter.kind);
  }
  return select(say(texts, 'findings.kind'), say(texts, 'findings.anyKind'), [...names], filter.kind, (kind) => choose({ ...filter, kind }));
}

function severities({ look: { texts }, filter, choose }: Bar): TemplateResult {
  const words = SEVERITIES.map((severity): [string, string] => [severity, say(texts, `severity.${severity}`)]);
  return select(say(texts, 'findings.severity'), say(texts, 'findings.anySeverity'), words, filter.severity, (severity) =>
    choose({ ...filter, severity: severity as Severity | undefined }));
}

function facets({ look: { texts, snapshot }, filter, choose }: Bar): TemplateResult {
  const parts = (snapshot.workshop.problem.facets ?? []).map((facet): [string, string] => [facet.id, facet.short || facet.title]);
  return select(say(texts, 'findings.part'), say(texts, 'findings.anyPart'), parts, filter.facet, (facet) => choose({ ...filter, facet }), written(snapshot.workshop));
}

function select(
  label: string, any: string, options: [string, string][], value: string | undefined, choose: (value: string | undefined) => void,
  lang: string | typeof nothing = nothing,
): TemplateResult {
  return html`<select aria-label=${label} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value || undefined)}>
    <option value="" ?selected=${value === undefined}>${any}</option>
    ${options.map(([id, word]) => html`<option value=${id} lang=${lang} ?selected=${id === value}>${word}</option>`)}</select>`;
}

/** One chosen: what concerns it. Two: what lies between them. */
function agencyChips({ look: { texts, snapshot }, filter, choose }: Bar): TemplateResult {
  const toggle = (id: string) =>
    choose({ ...filter, agencies: filter.agencies.includes(id) ? filter.agencies.filter((other) => other !== id) : [...filter.agencies, id] });
  return html`<span class="agency-chips" role="group" aria-label=${say(texts, 'findings.between')}>
    ${(snapshot.workshop.agencies ?? []).map((agency) => html`<button type="button" class="agency-chip" lang=${written(snapshot.workshop)} title=${agency.name}
      style=${seatStyle(seatOf(snapshot.workshop, agency.id))} aria-pressed=${filter.agencies.includes(agency.id)}
      @click=${() => toggle(agency.id)}><span aria-hidden="true">${letters(agency.id)}</span></button>`)}</span>`;
}
