import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ChannelController } from '../channel/channel-controller';
import type { ChannelEvent } from '../channel/channel';
import type { Finding, Snapshot } from '../channel/rows';
import { anew } from '../parts/anew';
import { heading, headingStyles } from '../parts/heading';
import { lookHere, lookStyles } from '../parts/look-here';
import { type Group, findingMark, groupOf } from '../parts/marks';
import { restOn } from '../parts/rest-on';
import { markStyles, shared } from '../parts/styles';
import { findingAddress, openFinding } from '../parts/ways';
import type { Texts } from '../texts/en';
import { count, say } from '../texts/say';
import type { Explained } from './explanations';
import { ExplanationsController } from './explanations-controller';
import { type Filter, NARROWED, NO_FILTER, type Narrowing, firstOf, matches, restrictions, standing, touchedFacets } from './filter';
import { filterBar, howMany } from './filter-bar';
import { type Look, agencies, backTo, cards, looseFacts, progress, severity } from './finding-parts';
import { findingPartsStyles } from './finding-parts-styles';
import { findingsStyles } from './findings-styles';
import { OneStop } from './one-stop';
import { Went } from './went';
import { whyClosed } from './why-closed';

const GROUPS: Group[] = ['overlap', 'conflict', 'gap', 'fault'];

/**
 * All findings that this reader sees, live: in each group the first page, the further ones, and those that are closed
 * (findings.md §7); own questions last. What went goes at once, what came stands here as soon as its words do.
 * Fires `finding-open` {key} and `card-open` {id}.
 */
@customElement('trialign-findings')
export class FindingsList extends LitElement {
  static override styles = [shared, markStyles, lookStyles, headingStyles, findingPartsStyles, findingsStyles];

  @property() slug = '';
  @property() override lang = 'en';
  @property({ type: Boolean }) observing = false;
  /** A facilitator can point everybody at what stands here. */
  @property({ type: Boolean }) pointing = false;
  /** The reader's own agency is not revealed: shared findings are kept from them. */
  @property({ type: Boolean }) apart = false;
  /** Key of the finding that is open beside the list. */
  @property() selected = '';
  @property({ attribute: false }) texts: Texts = {};

  @state() private filter: Filter = NO_FILTER;
  @state() private firstOnly = false;
  private isNarrowed = false;
  @state() private isFilterOpen = false;
  /** How many are left after one narrowed the list oneself; what others change is told by the frame. */
  @state() private left = '';
  private readonly went = new Went();
  private readonly oneStop = new OneStop(this);
  private readonly live = new ChannelController(this, (event) => this.heard(event));
  private readonly words = new ExplanationsController(this, this.live);

  private heard(event: ChannelEvent): void {
    if (event.kind === 'changed') {
      this.went.hear(event);
    }
  }

  /** Who comes back, from a card or after a reload, finds the list as narrowed as it was. */
  protected override willUpdate(): void {
    if (!this.isNarrowed && this.live.channel) {
      this.isNarrowed = true;
      const kept = this.live.channel.keptAt(NARROWED) as Narrowing | undefined;
      this.filter = kept?.filter ?? NO_FILTER;
      this.firstOnly = kept?.firstOnly ?? false;
      this.isFilterOpen = restrictions(this.filter) > 0;
    }
  }

  private narrow(filter: Filter, firstOnly: boolean): void {
    this.filter = filter;
    this.firstOnly = firstOnly;
    this.live.channel?.keep(NARROWED, { filter, firstOnly } satisfies Narrowing);
    const { snapshot } = this.live;
    if (snapshot !== undefined) {
      const shown = standing(this.narrowing(snapshot, this.known(snapshot))(filter), snapshot, firstOnly);
      this.left = shown.length === 0 ? '' : anew(this.left, count(this.texts, 'findings.left', shown.length));
    }
  }

  /** What the list could show: there is a finding, and there are words for it. */
  private known({ findings }: Snapshot): Explained[] {
    const present = new Set(findings.map(({ key }) => key));
    return (this.words.all ?? []).filter(({ key }) => present.has(key));
  }

  /** What each filter leaves of the list; the snapshot is gone through once for all of them. */
  private narrowing(snapshot: Snapshot, known: readonly Explained[]): (filter: Filter) => Explained[] {
    const facets = touchedFacets(snapshot);
    const present = byKey(snapshot);
    return (filter) => known.filter((entry) => matches(filter, present.get(entry.key)!, entry, facets.get(entry.key)!));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('selected') && this.selected) {
      this.renderRoot.querySelector('article.selected')?.scrollIntoView({ block: 'nearest' });
    } else if (changed.get('selected')) {
      backTo(this, changed.get('selected')!);
    }
  }

  protected override render() {
    const { snapshot, gone } = this.live;
    if (gone) {
      // read, not read out: the frame tells it (frame/status)
      return html`${heading()}<p class="empty">${say(this.texts, gone === 'signed-out' ? 'state.signedOut' : 'state.removed')}</p>`;
    }
    if (snapshot === undefined || this.words.all === undefined) {
      return this.loading();
    }
    const present = byKey(snapshot);
    const known = this.known(snapshot);
    const fitting = this.narrowing(snapshot, known);
    const shown = fitting(this.filter);
    const look: Look = { slug: this.slug, snapshot, texts: this.texts, observing: this.observing };
    const groups = GROUPS.filter((group) => this.has(group, snapshot.findings));
    if (snapshot.findings.length === 0) {
      return html`${this.nothingYet(snapshot)}${this.goneSince()}`;
    }
    return html`
      ${heading(html`<p class="small quiet beside rest-on">${restOn(snapshot, this.texts, this.apart)}</p>
        ${howMany(this.texts, this.firstOnly, (first) => this.narrow(this.filter, first))}`)}
      <div class="narrowing">${filterBar({ look, known, groups, filter: this.filter,
        shows: (filter) => standing(fitting(filter), snapshot, this.firstOnly).length,
        choose: (filter) => this.narrow(filter, this.firstOnly), isOpen: this.isFilterOpen, turn: (isOpen) => (this.isFilterOpen = isOpen) })}</div>
      <p class="sr-only" role="status">${this.left}</p>
      ${this.apart ? html`<p class="apart">${say(this.texts, 'findings.apart')}</p>` : nothing}
      ${this.words.failed ? html`<p class="meta quiet" role="status">${say(this.texts, 'findings.failed')}</p>` : nothing}
      ${shown.length === 0 && known.length > 0 ? this.noneFits() : html`<p class="sr-only" id="keys">${say(this.texts, 'findings.keys')}</p>
        <div class="groups ${this.filter.group ? 'one' : ''}" role="group" aria-label=${say(this.texts, 'findings.title')} aria-describedby="keys"
          @focusin=${this.oneStop.focused} @keydown=${this.oneStop.pressed}>
        ${groups.filter((group) => this.filter.group === undefined || group === this.filter.group).map((group) =>
          this.group(group, shown.filter((entry) => entry.group === group), present, look))}
      </div>`}
      ${this.goneSince()}`;
  }

  /** The list is narrowed so far that nothing is left. */
  private noneFits(): TemplateResult {
    return html`<div class="empty none-fits" role="status"><p>${say(this.texts, 'findings.noneFits')}</p>
      <button type="button" class="button" @click=${() => this.narrow(NO_FILTER, false)}>${say(this.texts, 'findings.showAll')}</button></div>`;
  }

  /** Before anything is revealed: what will stand here, and what it takes. */
  private nothingYet(snapshot: Snapshot): TemplateResult {
    return html`${heading()}<div class="empty none-yet"><h2>${say(this.texts, 'findings.empty')}</h2>
      <p>${say(this.texts, this.apart ? 'findings.apart' : 'findings.emptyWhy')}</p>
      <ul aria-hidden="true">${(['overlap', 'conflict', 'gap'] as const).map((group) => html`<li>${findingMark(group, 'high', 24)}${say(this.texts, `group.${group}`)}</li>`)}</ul>
      <p class="meta rest-on">${restOn(snapshot, this.texts, this.apart)}</p></div>`;
  }

  /** The three shared groups always stand there for who may read them; questions only where there are any. */
  private has(group: Group, findings: readonly Finding[]): boolean {
    return group === 'fault' ? findings.some((finding) => groupOf(finding.kind) === 'fault') : findings.length > 0 && !this.apart;
  }

  private group(group: Group, entries: Explained[], present: ReadonlyMap<string, Finding>, look: Look) {
    const { firstPage } = look.snapshot;
    const first = firstOf(firstPage, group);
    const folded = foldedByHost(entries, present);
    const inside = new Set([...folded.values()].flat());
    const open = entries.filter((entry) => !present.get(entry.key)!.closed && !inside.has(entry));
    const closed = entries.filter((entry) => present.get(entry.key)!.closed);
    const firsts = first.flatMap((key) => open.filter((entry) => entry.key === key));
    const further = open.filter((entry) => !first.includes(entry.key));
    const one = (entry: Explained) => this.finding(entry, present.get(entry.key)!, folded.get(entry.key) ?? [], look);
    return html`<section class="group ${group} ${entries.length === 0 ? 'bare' : ''}" aria-labelledby="group-${group}">
      <h2 id="group-${group}">${say(this.texts, `group.${group}`)} <span class="number">${standing(entries, look.snapshot, this.firstOnly).length}</span>
        ${group === 'fault' ? html`<span class="meta quiet">${say(this.texts, this.pointing ? 'group.fault.noteHelped' : 'group.fault.note')}</span>` : nothing}</h2>
      ${entries.length === 0 ? html`<p class="quiet small">${say(this.texts, 'findings.emptyGroup')}</p>` : nothing}
      ${firsts.length > 0 ? html`<h3 class="part">${say(this.texts, 'findings.first')}</h3>` : nothing}
      ${repeat(firsts, (entry) => entry.key, one)}
      ${this.firstOnly && group !== 'fault' ? nothing : html`
        ${firsts.length > 0 && further.length > 0 ? html`<h3 class="part">${say(this.texts, 'findings.further', { n: further.length })}</h3>` : nothing}
        ${repeat(further, (entry) => entry.key, one)}
        ${closed.length > 0 ? html`<details class="closed"><summary>${say(this.texts, 'findings.closed', { n: closed.length })}</summary>
          ${repeat(closed, (entry) => entry.key, one)}</details>` : nothing}`}
    </section>`;
  }

  private finding(entry: Explained, finding: Finding, folded: Explained[], look: Look): TemplateResult {
    return html`<article data-finding=${entry.key} data-severity=${finding.severity} class=${entry.key === this.selected ? 'selected' : ''}
        aria-label="${entry.name}: ${entry.headline}">
      ${findingMark(entry.group, finding.severity, 24)}
      <div class="body">
        <div class="line"><span class="kind">${entry.name}</span>${severity(finding, this.texts)}${progress(finding.label, this.texts)}
          ${finding.pinned ? html`<span class="closed-mark">${say(this.texts, 'finding.pinned')}</span>` : nothing}
          ${finding.closed ? html`<span class="closed-mark">${say(this.texts, 'finding.closed')}</span>` : nothing}
          <span class="grow"></span>${agencies(entry, look)}</div>
        <h4 class="sentence"><a href=${findingAddress(this.slug, entry.key)} data-open-finding=${entry.key} @click=${openFinding}>${entry.headline}</a></h4>
        <p class="ask"><small>${say(this.texts, 'findings.ask')}</small> ${entry.ask}</p>
        ${whyClosed(finding, look.snapshot.workshop, this.texts)}
        ${folded.map((inner) => html`<p class="folded" data-finding=${inner.key} data-severity=${inner.severity}>${findingMark(inner.group, 'low', 16)}<span>
          <b>${say(this.texts, 'findings.folded')}</b> <a href=${findingAddress(this.slug, inner.key)} data-open-finding=${inner.key}
          @click=${openFinding}>${inner.headline}</a></span></p>`)}
        <div class="below"><details><summary>${say(this.texts, 'findings.why')}</summary>${this.why(entry, look)}</details>
          ${this.pointing && entry.group !== 'fault' ? lookHere(this.texts, 'finding', entry.key, entry.headline) : nothing}</div>
      </div>
    </article>`;
  }

  private why(entry: Explained, look: Look) {
    return html`
      ${looseFacts(entry)}
      ${entry.cards.length > 0 ? html`<h5>${say(this.texts, 'findings.cards')}</h5>${cards(entry, look)}` : nothing}
      ${entry.falseAlarm ? html`<p class="meta quiet">${say(this.texts, 'findings.falseAlarm', { text: entry.falseAlarm })}</p>` : nothing}`;
  }

  /** Gone is not resolved (design §3): what went since the comparison began, or while one looks, is told with what became of it. */
  private goneSince() {
    const present = new Set(this.live.snapshot?.findings.map((finding) => finding.key));
    const latest = this.went.all();
    const told = new Set(latest.map(({ key }) => key));
    const earlier = this.words.gone.filter(({ key }) => !told.has(key) && !present.has(key));
    // what is only kept from this reader now isn't gone
    const went = [...latest, ...earlier].filter(({ key }) => !this.apart || groupOf(key) === 'fault');
    return went.length === 0 ? nothing : html`<section class="went" aria-labelledby="went">
      <h2 id="went">${say(this.texts, 'findings.went')}</h2>
      <p class="meta quiet">${say(this.texts, 'findings.wentSince')}</p>
      <ul>${went.map(({ key, label }) => html`<li>${progress(label ?? 'gone', this.texts)}
        <span>${this.words.of(key)?.headline ?? key}</span></li>`)}</ul></section>`;
  }

  private loading() {
    return html`${heading()}<div class="ghosts" role="status" aria-label=${say(this.texts, 'state.loading')}>
      ${Array.from({ length: 6 }, () => html`<div class="ghost"></div>`)}</div>`;
  }
}

function byKey({ findings }: Snapshot): Map<string, Finding> {
  return new Map(findings.map((finding) => [finding.key, finding]));
}

/** The findings that are shown inside another, by the key of that other. */
function foldedByHost(entries: Explained[], present: ReadonlyMap<string, Finding>): Map<string, Explained[]> {
  const folded = new Map<string, Explained[]>();
  for (const entry of entries) {
    const host = present.get(entry.key)!.foldUnder;
    if (host !== undefined && entries.some((other) => other.key === host)) {
      folded.set(host, [...(folded.get(host) ?? []), entry]);
    }
  }
  return folded;
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-findings': FindingsList;
  }
}
