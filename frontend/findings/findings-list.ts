import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ChannelController } from '../channel/channel-controller';
import type { ChannelEvent } from '../channel/channel';
import type { Finding, Snapshot } from '../channel/rows';
import { agencyTag, cardCount, isOpen, ownCards, seatOf, seatStyle } from '../parts/agency';
import { type Group, cardMark, findingMark } from '../parts/marks';
import { markStyles, shared } from '../parts/styles';
import type { Texts } from '../texts/en';
import { count, say } from '../texts/say';
import { cardAddress, openCard } from '../triangle/card-view';
import { type Explained, ExplanationsReader } from './explanations';
import { findingsStyles } from './findings-styles';
import { News } from './news';

const GROUPS: Group[] = ['overlap', 'conflict', 'gap', 'fault'];
const MISSING_RETRY_MS = 500;
const MISSING_RETRIES = 5;

/**
 * All findings that this reader sees, live, grouped, in the order of findings.md §7; own questions last. What went goes
 * at once, what came stands here as soon as its words do. Fires `card-open` {id} when a card is chosen.
 */
@customElement('trialign-findings')
export class FindingsList extends LitElement {
  static override styles = [shared, markStyles, findingsStyles];

  @property() slug = '';
  @property() override lang = 'en';
  @property({ type: Boolean }) observing = false;
  @property({ attribute: false }) texts: Texts = {};

  @state() private only: Group | undefined;
  @state() private announced = '';
  private missing = 0;
  private readonly reader = new ExplanationsReader(() => this.read());
  private readonly news = new News((came, went) => (this.announced = say(this.texts, 'findings.news', { came, went })));
  private readonly live = new ChannelController(this, (event) => this.heard(event));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.reader.stop();
    this.news.stop();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('lang') || changed.has('slug')) {
      this.reader.reset();
      this.fetch(0);
    }
  }

  private heard(event: ChannelEvent): void {
    if (event.kind !== 'changed') {
      return;
    }
    this.missing = 0;
    for (const { findings } of event.patches) {
      this.news.add(findings?.came?.length ?? 0, findings?.went?.length ?? 0);
    }
    this.fetch();
  }

  private fetch(ms?: number): void {
    if (this.live.channel) {
      this.reader.soon(this.live.channel, this.lang || 'en', ms);
    }
  }

  /** Words may lag behind the channel by a moment: a finding without words is asked for again. */
  private read(): void {
    const { snapshot } = this.live;
    const known = new Set(this.reader.explained?.map((entry) => entry.key));
    if (snapshot && !this.reader.failed && snapshot.findings.some((finding) => !known.has(finding.key)) && this.missing < MISSING_RETRIES) {
      this.missing++;
      this.fetch(MISSING_RETRY_MS);
    }
    this.requestUpdate();
  }

  protected override render() {
    const { snapshot, gone } = this.live;
    if (gone) {
      return html`<p class="empty" role="status">${say(this.texts, gone === 'signed-out' ? 'state.signedOut' : 'state.removed')}</p>`;
    }
    if (snapshot === undefined || this.reader.explained === undefined) {
      return this.loading();
    }
    const present = new Map(snapshot.findings.map((finding) => [finding.key, finding]));
    const shown = this.reader.explained.filter((entry) => present.has(entry.key));
    const groups = GROUPS.filter((group) => this.has(group, snapshot.findings));
    return html`
      ${this.filters(shown, groups)}
      <p class="meta quiet rest-on">${this.restOn(snapshot)}</p>
      <p class="sr-only" role="status" aria-live="polite">${this.announced}</p>
      ${this.reader.failed ? html`<p class="meta quiet" role="status">${say(this.texts, 'findings.failed')}</p>` : nothing}
      ${snapshot.findings.length === 0 ? html`<p class="empty">${say(this.texts, 'findings.empty')}</p>` : nothing}
      <div class="groups ${this.only ? 'one' : ''}">
        ${groups.filter((group) => this.only === undefined || group === this.only).map((group) =>
          this.group(group, shown.filter((entry) => entry.group === group), snapshot, present))}
      </div>`;
  }

  /** The three shared groups always stand there; questions only where there are any. */
  private has(group: Group, findings: readonly Finding[]): boolean {
    return group === 'fault' ? findings.some((finding) => finding.kind.startsWith('F')) : findings.length > 0;
  }

  private filters(shown: Explained[], groups: Group[]) {
    const chip = (group: Group | undefined, label: string, n: number) => html`<button type="button" class="filter ${group ?? ''}"
      aria-pressed=${this.only === group} @click=${() => (this.only = this.only === group ? undefined : group)}>
      ${group ? findingMark(group, 'medium', 16) : nothing}${label} <span class="number">${n}</span></button>`;
    return html`<div class="filters" role="group" aria-label=${say(this.texts, 'findings.filter')}>
      ${chip(undefined, say(this.texts, 'findings.all'), shown.length)}
      ${groups.map((group) => chip(group, say(this.texts, `group.${group}`), shown.filter((entry) => entry.group === group).length))}
    </div>`;
  }

  /** What the list rests on: the cards that this reader sees, of all that there are. */
  private restOn(snapshot: Snapshot): string {
    const agencies = snapshot.workshop.agencies ?? [];
    const open = agencies.filter((agency) => isOpen(snapshot, agency));
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
    const rest = say(this.texts, 'findings.restOn', {
      n: sum(agencies.map((agency) => ownCards(agency).size)),
      all: sum(agencies.map((agency) => cardCount(snapshot, agency))),
      agencies: count(this.texts, 'findings.agencies', open.length),
    });
    const drafting = agencies.length - open.length;
    return drafting === 0 ? rest : `${rest}; ${count(this.texts, 'findings.drafting', drafting)}`;
  }

  private group(group: Group, entries: Explained[], snapshot: Snapshot, present: ReadonlyMap<string, Finding>) {
    return html`<section class="group ${group}" aria-labelledby="group-${group}">
      <h2 id="group-${group}">${say(this.texts, `group.${group}`)} <span class="number">${entries.length}</span>
        ${group === 'fault' ? html`<span class="meta quiet">${say(this.texts, 'group.fault.note')}</span>` : nothing}</h2>
      ${entries.length === 0 ? html`<p class="quiet small">${say(this.texts, 'findings.emptyGroup')}</p>` : nothing}
      ${repeat(entries, (entry) => entry.key, (entry) => this.finding(entry, snapshot, present.get(entry.key)!))}
    </section>`;
  }

  private finding(entry: Explained, snapshot: Snapshot, { severity }: Finding) {
    const { workshop } = snapshot;
    const agencies = (workshop.agencies ?? []).filter((agency) => entry.agencies.includes(agency.id));
    return html`<article data-finding=${entry.key} data-severity=${severity} aria-label="${entry.name}: ${entry.sentence}">
      ${findingMark(entry.group, severity, 24)}
      <div class="body">
        <div class="line"><span class="kind">${entry.name}</span><span class="severity">${say(this.texts, `severity.${severity}`)}</span>
          <span class="grow"></span><span class="tags">${agencies.length === 0
            ? html`<span class="meta quiet">${say(this.texts, 'findings.wholeRoom')}</span>`
            : agencies.map((agency) => agencyTag(workshop, agency))}</span></div>
        <p class="sentence">${entry.sentence}</p>
        <p class="ask"><small>${say(this.texts, 'findings.ask')}</small> ${entry.ask}</p>
        <details><summary>${say(this.texts, 'findings.why')}</summary>${this.why(entry, snapshot)}</details>
      </div>
    </article>`;
  }

  private why(entry: Explained, snapshot: Snapshot) {
    const loose = entry.why.filter((reason) => reason.card === undefined);
    return html`
      ${loose.length > 0 ? html`<ul class="facts">${loose.map((reason) => html`<li>${reason.text}</li>`)}</ul>` : nothing}
      ${entry.cards.length > 0
        ? html`<h3>${say(this.texts, 'findings.cards')}</h3><ul class="cards">${entry.cards.map((card) => this.card(entry, card, snapshot))}</ul>`
        : nothing}
      ${entry.falseAlarm ? html`<p class="meta quiet">${say(this.texts, 'findings.falseAlarm', { text: entry.falseAlarm })}</p>` : nothing}`;
  }

  private card(entry: Explained, card: Explained['cards'][number], snapshot: Snapshot): TemplateResult {
    const { workshop } = snapshot;
    const agency = workshop.agencies?.find((other) => other.id === card.agency);
    const held = agency?.triangle?.[card.list]?.find((other) => other.id === card.id);
    const facts = entry.why.filter((reason) => reason.card === card.id).map((reason) => reason.text);
    return html`<li style=${seatStyle(seatOf(workshop, card.agency))}>
      <a href=${cardAddress(this.slug, card.id)} data-card=${card.id} @click=${openCard}>
        ${agency ? agencyTag(workshop, agency) : nothing}${cardMark(card.list, held, 14, !this.observing)}<span>${card.title}</span></a>
      ${facts.length > 0 ? html`<span class="meta quiet">${facts.join('; ')}</span>` : nothing}
    </li>`;
  }

  private loading() {
    return html`<div class="ghosts" role="status" aria-label=${say(this.texts, 'state.loading')}>
      ${Array.from({ length: 6 }, () => html`<div class="ghost"></div>`)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-findings': FindingsList;
  }
}
