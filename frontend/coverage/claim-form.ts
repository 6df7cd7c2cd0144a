import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Agency, Card, Edit, Facet } from '../channel/rows';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';

interface Claiming {
  facet: Facet;
  agency: Agency;
  /** Of what is written in the workshop. */
  lang: string | typeof nothing;
  texts: Texts;
  refused: string;
  /** What stands in the line for a new claim. */
  typed: string;
  type: (text: string) => void;
  /** New claims that are on their way. */
  sent: readonly string[];
  /** Lets a claim that stands already answer to the part. */
  take: (claim: Card, edit: Edit) => void;
  /** Makes a new claim; false: it stays in its line, to be mended. */
  add: (title: string, edit: Edit) => boolean;
  /** Nothing stands in the line. */
  miss: () => void;
}

/** The way to answer to a part: with a claim that stands already, or with a new one typed into a line. */
export function claimForm({ facet, agency, lang, texts, refused, typed, type, sent, take, add, miss }: Claiming): TemplateResult {
  const others = (agency.triangle?.values ?? []).filter((value) => !value.facets?.includes(facet.id));
  const takeExisting = (event: Event) => {
    event.preventDefault();
    const chosen = (event.target as HTMLFormElement).querySelector('select')!.value;
    const claim = others.find((value) => value.id === chosen);
    if (claim) {
      take(claim, answerTo(claim, facet.id));
    }
  };
  const addNew = (event: Event) => {
    event.preventDefault();
    const line = (event.target as HTMLFormElement).querySelector('input')!;
    const title = line.value.trim();
    const core = (event as SubmitEvent).submitter?.getAttribute('value') === 'core';
    if (title === '') {
      miss();
      line.focus();
    } else if (add(title, newClaim(agency.id, title, facet.id, core))) {
      line.value = '';
    } else {
      line.focus();
    }
  };
  return html`<div class="claim">
    ${others.length > 0 ? html`<form @submit=${takeExisting}>
      <label>${say(texts, 'coverage.existing')} <select>${others.map((value) => html`<option value=${value.id} lang=${lang}>${value.title}</option>`)}</select></label>
      <button type="submit" class="button">${say(texts, 'coverage.answers')}</button></form>` : nothing}
    <form @submit=${addNew}>
      <label>${say(texts, 'coverage.new')} <input autocomplete="off" aria-describedby=${refused ? 'refused' : nothing} placeholder=${say(texts, 'coverage.newHint')}
        .value=${live(typed)} @input=${(event: Event) => type((event.target as HTMLInputElement).value)} /></label>
      <button type="submit" class="button">${say(texts, 'coverage.asHelp')}</button>
      <button type="submit" class="button" value="core">${say(texts, 'coverage.asCore')}</button></form>
    ${sent.length > 0 ? html`<p role="status">${say(texts, 'add.saving')} ${sent.join(' · ')}</p>` : nothing}
    ${refused ? html`<p class="refused" role="alert" id="refused">${refused}</p>` : nothing}
  </div>`;
}

function answerTo(claim: Card, facet: string): Edit {
  return { op: 'set', card: claim.id, field: 'facets', value: [...(claim.facets ?? []), facet] };
}

/** Enter makes one that helps: that an agency answers for a part is said on purpose. */
function newClaim(agency: string, title: string, facet: string, core: boolean): Edit {
  return { op: 'addCard', agency, list: 'values', value: { title, cell: 'CW', role: core ? 'core' : 'contributing', facets: [facet] } };
}
