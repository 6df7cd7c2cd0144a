import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ChannelController } from '../channel/channel-controller';
import type { Agency, Answer, Card, Edit, Facet, Snapshot } from '../channel/rows';
import { backTo } from '../findings/finding-parts';
import { agencyTag, isOpen, letters, seatOf, seatStyle } from '../parts/agency';
import { anew } from '../parts/anew';
import { heading, headingStyles } from '../parts/heading';
import { lookHere, lookStyles } from '../parts/look-here';
import { cardMark, groupOf, icon } from '../parts/marks';
import { notFramed } from '../parts/not-framed';
import { restOn } from '../parts/rest-on';
import { cardStyles, markStyles, shared } from '../parts/styles';
import { cardAddress, findingAddress, openCard, openFinding } from '../parts/ways';
import { written } from '../parts/written';
import type { TextKey, Texts } from '../texts/en';
import { refusal } from '../texts/refusal';
import { count, say } from '../texts/say';
import { TITLE_LENGTH } from '../triangle/new-cards';
import { claimForm } from './claim-form';
import { ClaimLines } from './claim-lines';
import { coverageStyles } from './coverage-styles';
import { type Level, levelOf, objections } from './level';
import { claimsOf, isVague, vaguely } from './vague';

interface Row {
  facet: Facet;
  /** Undefined for a reader who gets no levels. */
  level: Level | undefined;
  /** Nobody claims it, or nobody as core. */
  hole: boolean;
}

/**
 * Who holds what: the parts of the problem by the agencies that claim them, and how far each part is held. A hole is
 * dark. Fires `finding-open` {key} and `card-open` {id}.
 */
@customElement('trialign-coverage')
export class Coverage extends LitElement {
  static override styles = [shared, markStyles, cardStyles, lookStyles, headingStyles, coverageStyles];

  @property() slug = '';
  /** The reader's agency while it may add claims; empty: read only. */
  @property() editing = '';
  /** False for observers, and for who doesn't see all shared findings: they get no levels (findings.md §8). */
  @property({ type: Boolean }) levels = false;
  /** The reader's own agency is not revealed: nobody else's claims stand here, and no hole can be told. */
  @property({ type: Boolean }) apart = false;
  @property({ type: Boolean }) observing = false;
  /** A facilitator can point everybody at what stands here. */
  @property({ type: Boolean }) pointing = false;
  /** Key of the finding that is open beside the table. */
  @property() selected = '';
  @property({ attribute: false }) texts: Texts = {};

  @state() private openFirst = true;
  @state() private opened = '';
  @state() private refused = '';
  /** Refusals whose cell is closed, or was before the page was loaded anew. */
  @state() private late: { cell: string; title: string; why: string }[] = [];
  /** The parts in the order in which they stood when a cell was opened: nothing moves under the hands of who works there. */
  private standing: string[] = [];
  /** What was just done, for the ear: the table shows it. */
  @state() private said = '';
  private readonly live = new ChannelController(this);
  private readonly lines = new ClaimLines(this, () => this.live.channel, (place, title, answer) => this.hear(cellOf(place), title, answer));

  protected override render() {
    const { snapshot, gone } = this.live;
    if (gone) {
      // read, not read out: the frame tells it (frame/status)
      return html`${heading()}<p class="empty">${say(this.texts, gone === 'signed-out' ? 'state.signedOut' : 'state.removed')}</p>`;
    }
    if (snapshot === undefined) {
      return html`${heading()}<div role="status" aria-label=${say(this.texts, 'state.loading')}>${Array.from({ length: 6 }, () => html`<div class="ghost"></div>`)}</div>`;
    }
    const facets = snapshot.workshop.problem.facets ?? [];
    if (facets.length === 0) {
      return html`${heading()}${notFramed(this.slug, this.texts, 'coverage.empty')}`;
    }
    const agencies = snapshot.workshop.agencies ?? [];
    const rows = this.rows(facets, snapshot);
    return html`
      ${heading(html`<p class="quiet small beside">${say(this.texts, 'coverage.legend')}</p>
        <span class="segments" role="group" aria-label=${say(this.texts, 'coverage.order')}>
          <button type="button" aria-pressed=${this.openFirst} @click=${() => (this.openFirst = true)}>${say(this.texts, 'coverage.openFirst')}</button>
          <button type="button" aria-pressed=${!this.openFirst} @click=${() => (this.openFirst = false)}>${say(this.texts, 'coverage.asFramed')}</button>
        </span>`)}
      ${this.late.map((one) => this.tooLate(one, facets))}
      <div class="scroll" tabindex="0" role="region" aria-label=${say(this.texts, 'coverage.title')}><table @keydown=${this.onKey}>
        <caption class="sr-only">${say(this.texts, 'coverage.title')}</caption>
        <thead><tr><th scope="col" class="part">${say(this.texts, 'coverage.part')} <span class="meta quiet">${icon('flag')} ${say(this.texts, 'coverage.critical')}</span></th>
          ${agencies.map((agency) => html`<th scope="col" class="agency">${agencyTag(snapshot.workshop, agency, true)}
            ${isOpen(snapshot, agency) ? nothing : html`<span class="meta quiet" title=${say(this.texts, 'coverage.drafting')}>${icon('lock')}
              <span class="sr-only">${say(this.texts, 'coverage.drafting')}</span></span>`}</th>`)}
          <th scope="col" class="held">${say(this.texts, 'coverage.held')}</th></tr></thead>
        <tbody>${repeat(rows, (row) => row.facet.id, (row) => this.row(row, agencies, snapshot))}</tbody>
      </table></div>
      <p class="sr-only" role="status">${this.said}</p>
      <p class="small sum">${this.sum(rows, snapshot)} <span class="quiet">${restOn(snapshot, this.texts, this.apart)}</span></p>`;
  }

  protected override willUpdate(): void {
    this.lines.follow();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.selected && changed.get('selected')) {
      backTo(this, changed.get('selected')!);
    }
  }

  private rows(facets: readonly Facet[], snapshot: Snapshot): Row[] {
    const rows = facets.map((facet) => {
      const level = this.levels ? levelOf(facet.id, snapshot.findings) : undefined;
      const hole = objections(facet.id, snapshot.findings).some((finding) => finding.kind === 'G2' || finding.kind === 'G1');
      return { facet, level, hole };
    });
    const weight = ({ facet, level, hole }: Row) => (this.opened ? this.standing.indexOf(facet.id) : level ?? (hole ? 0 : 4));
    const sorted = this.openFirst ? rows.sort((a, b) => weight(a) - weight(b)) : rows;
    this.standing = sorted.map((row) => row.facet.id);
    return sorted;
  }

  private row(row: Row, agencies: readonly Agency[], snapshot: Snapshot): TemplateResult {
    const { facet, hole } = row;
    const worst = objections(facet.id, snapshot.findings)[0];
    const chosen = worst !== undefined && worst.key === this.selected;
    const cells = agencies.map((agency) => this.cell(facet, agency, snapshot));
    const openedHere = agencies.find((agency) => this.opened === `${facet.id} ${agency.id}`);
    return html`<tr class="${hole ? 'hole' : ''} ${chosen ? 'chosen' : ''}" data-facet=${facet.id} data-level=${row.level ?? nothing}>
        <th scope="row" class="part">${facet.critical ? html`<span class="flag">${icon('flag')}<span class="sr-only">${say(this.texts, 'coverage.critical')}</span></span>` : html`<span class="flag"></span>`}
          <span lang=${written(snapshot.workshop)}>${facet.title}</span></th>
        ${cells}
        <td class="held">${this.held(row, snapshot)}${this.whyDark(row, agencies)}</td></tr>
      ${openedHere ? html`<tr class="detail"><td colspan=${agencies.length + 2}>${this.detail(facet, openedHere, snapshot)}</td></tr>` : nothing}`;
  }

  private cell(facet: Facet, agency: Agency, snapshot: Snapshot) {
    const claims = claimsOf(agency, facet.id);
    const core = claims.filter((claim) => claim.role === 'core').length;
    const id = `${facet.id} ${agency.id}`;
    const word = core > 0 ? say(this.texts, 'role.core') : say(this.texts, 'role.contributing');
    const n = core > 0 ? core : claims.length;
    const mine = this.editing === agency.id;
    if (claims.length === 0 && !mine) {
      return html`<td class="unheld"><span class="none" aria-label=${say(this.texts, 'coverage.none')}>·</span></td>`;
    }
    const label = claims.length === 0
      ? say(this.texts, 'coverage.claim', { part: facet.title })
      : `${agency.name}: ${vaguely([agency], facet.id).length > 0 ? say(this.texts, 'coverage.vagueCore') : word}, ${count(this.texts, 'claims', claims.length)}`;
    return html`<td style=${seatStyle(seatOf(snapshot.workshop, agency.id))}><button type="button"
      class="hold ${claims.length === 0 ? 'add' : core > 0 ? 'core' : 'helps'}" aria-expanded=${this.opened === id} aria-label=${label}
      @click=${() => this.toggle(id)}><span class="whose">${letters(agency.id)}</span>${claims.length === 0 ? icon('plus') : html`${word}${n > 1 ? html` ${n}` : nothing}`}</button></td>`;
  }

  private toggle(id: string): void {
    this.opened = this.opened === id ? '' : id;
    this.refused = this.late.findLast((one) => one.cell === this.opened)?.why ?? '';
    this.late = this.late.filter((one) => one.cell !== this.opened);
  }

  /** Escape closes what stands behind a cell, and one goes on at the cell. */
  private onKey(event: KeyboardEvent): void {
    const cell = this.renderRoot.querySelector<HTMLElement>('.hold[aria-expanded=true]');
    if (event.key === 'Escape' && cell) {
      event.stopPropagation();
      this.toggle(this.opened);
      // once its row has gone to where it belongs now
      void this.updateComplete.then(() => cell.focus());
    }
  }

  private held({ facet, level, hole }: Row, snapshot: Snapshot) {
    const found = objections(facet.id, snapshot.findings);
    const word = level !== undefined ? say(this.texts, `coverage.level.${level}` as TextKey) : hole ? say(this.texts, 'coverage.hole') : found.length > 0 ? say(this.texts, 'coverage.open') : '';
    const squares = level === undefined ? nothing : html`<span class="squares" aria-hidden="true">
      ${[1, 2, 3, 4].map((n) => html`<i class=${n <= level ? 'on' : ''}></i>`)}</span>`;
    const [worst] = found;
    return worst
      ? html`<a href=${findingAddress(this.slug, worst.key)} data-open-finding=${worst.key} data-finding=${worst.key} data-severity=${worst.severity}
          aria-label="${word}: ${facet.title}" @click=${openFinding}>${squares}<span>${word}</span></a>
          ${this.pointing ? lookHere(this.texts, 'finding', worst.key, facet.title) : nothing}`
      : html`<span class="plain">${squares}<span>${word}</span></span>`;
  }

  /** A row is dark though somebody claims its part as core: that is said, and by whom. */
  private whyDark({ facet, hole }: Row, agencies: readonly Agency[]) {
    const who = hole ? vaguely(agencies, facet.id) : [];
    return who.length === 0 ? nothing : html`<p class="vague">${say(this.texts, 'coverage.vague', { agencies: who.map(({ id }) => letters(id)).join(', ') })}</p>`;
  }

  /** The claims behind a cell, and in one's own column the way to claim the part. */
  private detail(facet: Facet, agency: Agency, snapshot: Snapshot) {
    const claims = claimsOf(agency, facet.id);
    return html`<div class="claims" style=${seatStyle(seatOf(snapshot.workshop, agency.id))}>
      ${claims.length > 0 ? html`<ul>${claims.map((claim) => html`<li><a href=${cardAddress(this.slug, claim.id)} data-card=${claim.id} @click=${openCard}>
        ${cardMark('values', claim, 15)}<span lang=${written(snapshot.workshop)}>${claim.title}</span></a> <span class="meta quiet">${say(this.texts, claim.role !== 'core' ? 'role.contributing' : isVague(claim) ? 'coverage.vagueCore' : 'role.core')}</span></li>`)}</ul>` : nothing}
      ${this.editing === agency.id
        ? this.claiming(facet, agency, snapshot)
        : nothing}
    </div>`;
  }

  private claiming(facet: Facet, agency: Agency, snapshot: Snapshot): TemplateResult {
    const place = `${agency.id}:values/${facet.id}`;
    return claimForm({
      facet, agency, lang: written(snapshot.workshop), texts: this.texts, refused: this.refused,
      typed: this.lines.text(place), type: (text) => this.type(place, text), sent: this.lines.sent(place),
      take: (claim, edit) => void this.take(`${facet.id} ${agency.id}`, claim, edit),
      add: (title, edit) => {
        const isLong = [...title].length > TITLE_LENGTH;
        if (isLong) {
          this.refused = say(this.texts, 'add.tooLong');
        } else {
          this.refused = '';
          void this.lines.add(place, title, edit);
        }
        return !isLong;
      },
      miss: () => (this.refused = say(this.texts, 'coverage.needsLine')),
    });
  }

  private type(place: string, text: string): void {
    if (this.refused === say(this.texts, 'coverage.needsLine')) {
      this.refused = '';
    }
    this.lines.type(place, text);
  }

  private async take(cell: string, claim: Card, edit: Edit): Promise<void> {
    this.refused = '';
    const answer = await this.live.channel?.send([edit]);
    if (answer) {
      this.hear(cell, claim.title ?? '', answer);
    }
  }

  /** What is refused is said in the cell that it was sent from, or above the table while that is closed. */
  private hear(cell: string, title: string, answer: Answer): void {
    if (answer.status === 200) {
      this.said = anew(this.said, say(this.texts, 'coverage.claimed', { title }));
      return;
    }
    const why = refusal(this.texts, answer);
    if (cell === this.opened) {
      this.refused = why;
    } else {
      this.late = [...this.late, { cell, title, why }];
    }
  }

  private tooLate({ cell, title, why }: Coverage['late'][number], facets: readonly Facet[]): TemplateResult {
    const part = facets.find((facet) => cell.startsWith(`${facet.id} `));
    const show = () => {
      this.toggle(cell);
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.claim form:last-of-type input')?.focus());
    };
    return html`<p class="refused late" role="alert">${say(this.texts, 'coverage.refused', { title, part: part?.title ?? '', why })}
      ${part && cell.endsWith(` ${this.editing}`) ? html`<button type="button" class="button" @click=${show}>${say(this.texts, 'coverage.toLine')}</button>` : nothing}</p>`;
  }

  private sum(rows: readonly Row[], snapshot: Snapshot): string {
    if (this.apart) {
      return say(this.texts, 'coverage.apart');
    }
    if (isDraft(snapshot)) {
      return say(this.texts, 'coverage.draft');
    }
    const parts = count(this.texts, 'coverage.parts', rows.length);
    const held = ([4, 3, 2] as const).flatMap((level) => {
      const n = rows.filter((row) => row.level === level && !row.hole).length;
      return n === 0 ? [] : [count(this.texts, `coverage.sum.${level}`, n)];
    });
    const holes = rows.filter((row) => row.hole).length;
    return `${parts}: ${[...held, ...(holes > 0 || held.length === 0 ? [count(this.texts, 'coverage.holes', holes)] : [])].join(', ')}.`;
  }
}

/** True as long as there is nothing to compare, so that no row can be called a hole. */
function isDraft({ phase, findings }: Snapshot): boolean {
  return (phase === 'frame' || phase === 'draft') && findings.every((finding) => groupOf(finding.kind) === 'fault');
}

/** The cell of a line for new claims. */
function cellOf(place: string): string {
  const [agency, facet] = place.split(':values/');
  return `${facet} ${agency}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-coverage': Coverage;
  }
}
