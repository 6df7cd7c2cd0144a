import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ChannelController } from '../channel/channel-controller';
import type { Agency, Card, CardList, Cell, Snapshot } from '../channel/rows';
import { agencyTag, cardCount, isOpen, seatOf, seatStyle } from '../parts/agency';
import { neighbourIn } from '../parts/columns';
import { heading, headingStyles } from '../parts/heading';
import { lookHere, lookStyles } from '../parts/look-here';
import { notFramed } from '../parts/not-framed';
import { peopleByCard } from '../parts/people';
import { cardStyles, markStyles, shared } from '../parts/styles';
import { triangleAddress } from '../parts/ways';
import { written } from '../parts/written';
import type { TextKey, Texts } from '../texts/en';
import { count, say } from '../texts/say';
import { allStyles } from './all-triangles-styles';
import { type CardLook, cardView } from './card-view';
import { questionedCards } from './chain';
import { columnsOf } from './table-columns';

type Corner = 'value' | 'authorizing' | 'capacity';
type Part = 'everything' | Corner;

/** What one looks at, and where this tab keeps it. */
interface Looked {
  part: Part;
  /** The agencies chosen: none is all, two stand side by side. */
  pair?: [string, string];
  /** The one agency of a narrow screen. */
  single: string;
}
const LOOKED = 'triangles';

/** A row of the comparison: one list of cards, of the values those of one cell. */
interface Row {
  corner: Corner;
  list: CardList;
  cell?: Cell;
  label: TextKey;
}

const ROWS: Row[] = [
  { corner: 'value', list: 'values', cell: 'IW', label: 'cell.IW' },
  { corner: 'value', list: 'values', cell: 'CW', label: 'cell.CW' },
  { corner: 'value', list: 'values', cell: 'IJ', label: 'cell.IJ' },
  { corner: 'value', list: 'values', cell: 'CJ', label: 'cell.CJ' },
  { corner: 'authorizing', list: 'stakeholders', label: 'corner.authorizing' },
  { corner: 'capacity', list: 'inputs', label: 'list.inputs' },
  { corner: 'capacity', list: 'activities', label: 'list.activities' },
  { corner: 'capacity', list: 'outputs', label: 'list.outputs' },
  { corner: 'capacity', list: 'outcomes', label: 'list.outcomes' },
];
const PARTS: Part[] = ['everything', 'value', 'authorizing', 'capacity'];
const ALL = '';

/**
 * All triangles side by side, read only and live: a row for each corner's list, a column for each agency. On a narrow
 * screen one agency at a time. Fires `card-open` {id} when a card is chosen. `observing` as in `trialign-triangle`.
 */
@customElement('trialign-triangles')
export class AllTriangles extends LitElement {
  static override styles = [shared, markStyles, cardStyles, lookStyles, headingStyles, allStyles];

  @property() slug = '';
  @property({ type: Boolean }) observing = false;
  /** A facilitator can point everybody at what stands here. */
  @property({ type: Boolean }) pointing = false;
  @property({ attribute: false }) texts: Texts = {};

  @state() private looked: Looked = { part: 'everything', single: ALL };
  @state() private narrow = false;
  /** The card that had focus last: Tab leads to it, arrow keys to the others. */
  @state() private stop = '';
  private isKept = false;
  private readonly live = new ChannelController(this);
  private readonly resized = new ResizeObserver(([entry]) => (this.narrow = entry.contentRect.width <= NARROW));

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  protected override render() {
    const { snapshot, gone } = this.live;
    if (gone) {
      // read, not read out: the frame tells it (frame/status)
      return html`${heading()}<p class="empty state">${say(this.texts, gone === 'signed-out' ? 'state.signedOut' : 'state.removed')}</p>`;
    }
    if (snapshot === undefined) {
      return this.loading();
    }
    const agencies = snapshot.workshop.agencies ?? [];
    if (agencies.length === 0) {
      return html`${heading()}${notFramed(this.slug, this.texts, 'all.empty')}`;
    }
    return html`${this.choosers(agencies)}${this.table(snapshot, this.chosen(agencies))}`;
  }

  /** Who comes back, from a card or after a reload, looks at the same. */
  protected override willUpdate(): void {
    if (!this.isKept && this.live.channel) {
      this.isKept = true;
      this.looked = (this.live.channel.keptAt(LOOKED) as Looked | undefined) ?? this.looked;
    }
  }

  private look(change: Partial<Looked>): void {
    this.looked = { ...this.looked, ...change };
    this.live.channel?.keep(LOOKED, this.looked);
  }

  private chosen(agencies: Agency[]): Agency[] {
    if (this.narrow) {
      return [agencies.find((a) => a.id === this.looked.single) ?? agencies[0]];
    }
    const { pair } = this.looked;
    const found = pair && pair.map((id) => agencies.find((a) => a.id === id)).filter((a) => a !== undefined);
    return found && found.length === 2 ? found : agencies;
  }

  private choosers(agencies: Agency[]) {
    return heading(html`<div class="segments" role="group" aria-label=${say(this.texts, 'all.label')}>
        ${PARTS.map((part) => html`<button type="button" aria-pressed=${part === this.looked.part} @click=${() => this.look({ part })}>
          ${say(this.texts, `all.${part}`)}</button>`)}
      </div>
      ${this.narrow ? this.singleChooser(agencies) : agencies.length > 2 ? this.pairChooser(agencies) : nothing}`);
  }

  private singleChooser(agencies: Agency[]) {
    return this.choice('all.agency', agencies, this.looked.single || agencies[0].id, (single) => this.look({ single }));
  }

  private pairChooser(agencies: Agency[]) {
    const { pair } = this.looked;
    return html`<div class="segments" role="group" aria-label=${say(this.texts, 'all.agency')}>
        <button type="button" aria-pressed=${pair === undefined} @click=${() => this.look({ pair: undefined })}>${say(this.texts, 'all.every')}</button>
        <button type="button" aria-pressed=${pair !== undefined} @click=${() => this.look({ pair: pair ?? [agencies[0].id, agencies[1].id] })}>${say(this.texts, 'all.two')}</button>
      </div>
      ${pair
        ? html`${this.choice('all.first', agencies, pair[0], (id) => this.look({ pair: [id, pair[1]] }))}
            ${this.choice('all.second', agencies, pair[1], (id) => this.look({ pair: [pair[0], id] }))}`
        : nothing}`;
  }

  private choice(label: TextKey, agencies: Agency[], value: string, chosen: (id: string) => void) {
    return html`<select aria-label=${say(this.texts, label)} @change=${(e: Event) => chosen((e.target as HTMLSelectElement).value)}>
      ${agencies.map((a) => html`<option value=${a.id} lang=${written(this.live.snapshot!.workshop)} ?selected=${a.id === value}>${a.id} · ${a.name}</option>`)}
    </select>`;
  }

  private table(snapshot: Snapshot, agencies: Agency[]) {
    const look: CardLook = {
      slug: this.slug, workshop: snapshot.workshop, texts: this.texts, observing: this.observing,
      questioned: questionedCards(snapshot.findings),
      people: peopleByCard(this.live.channel?.people ?? []),
    };
    const rows = ROWS.filter((row) => this.looked.part === 'everything' || row.corner === this.looked.part);
    const shown = rows.flatMap((row) => agencies.flatMap((agency) => cardsIn(row, agency)));
    const stop = shown.find((card) => card.id === this.stop) ?? shown[0];
    look.isStop = (id) => id === stop?.id;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${say(this.texts, 'all.label')} aria-describedby="keys">
      <p class="sr-only" id="keys">${say(this.texts, 'chain.keys')}</p>
      <table @keydown=${this.onKey} @focusin=${this.onFocus} style="--columns:${agencies.length}">
        <thead><tr><td></td>${repeat(agencies, (a) => a.id, (a) => this.head(snapshot, a))}</tr></thead>
        <tbody>${rows.map((row, i) => this.row(look, snapshot, rows, i, agencies))}</tbody>
      </table>
    </div>`;
  }

  private head(snapshot: Snapshot, agency: Agency) {
    return html`<th scope="col" style=${seatStyle(seatOf(snapshot.workshop, agency.id))} data-agency=${agency.id}>
      <div class="head"><span aria-hidden="true">${agencyTag(snapshot.workshop, agency, true)}</span><a href=${triangleAddress(this.slug, agency.id)} lang=${written(snapshot.workshop)}>${agency.name}</a></div>
      <div class="under"><span class="meta quiet">${count(this.texts, 'cards', cardCount(snapshot, agency))}</span>
        ${this.pointing ? lookHere(this.texts, 'triangle', agency.id, agency.name) : nothing}</div>
    </th>`;
  }

  private row(look: CardLook, snapshot: Snapshot, rows: Row[], at: number, agencies: Agency[]) {
    const row = rows[at];
    const first = at === 0 || rows[at - 1].corner !== row.corner;
    return html`<tr class=${first ? 'first' : ''}>
      <th scope="row">${first ? html`<span class="corner">${say(this.texts, `corner.${row.corner}`)}</span>` : nothing}
        ${row.corner === 'authorizing' ? nothing : say(this.texts, row.label)}</th>
      ${repeat(agencies, (a) => a.id, (a) => this.cards(look, snapshot, row, a, at === 0 ? rows.length : 0))}
    </tr>`;
  }

  /** The cards of one agency in one row; of an agency that isn't revealed one tall cell with its count. */
  private cards(look: CardLook, snapshot: Snapshot, row: Row, agency: Agency, span: number): TemplateResult | typeof nothing {
    if (!isOpen(snapshot, agency)) {
      return span === 0
        ? nothing
        : html`<td rowspan=${span} class="hidden-agency"><p class="empty">${count(this.texts, 'cards', cardCount(snapshot, agency))}
            · ${say(this.texts, 'all.hidden')}</p></td>`;
    }
    if (cardCount(snapshot, agency) === 0) {
      return span === 0 ? nothing : html`<td rowspan=${span} class="hidden-agency"><p class="empty">${say(this.texts, 'all.noCards')}</p></td>`;
    }
    const cards = cardsIn(row, agency);
    return html`<td data-column=${agency.id} style=${seatStyle(seatOf(snapshot.workshop, agency.id))}>
      ${cards.length === 0
        ? html`<span class="none"><span class="sr-only">${say(this.texts, 'all.none')}</span></span>`
        : html`<ul>${repeat(cards, (card: Card) => card.id, (card: Card) => html`<li>${cardView(look, row.list, card)}</li>`)}</ul>`}
    </td>`;
  }

  private onFocus(event: FocusEvent): void {
    this.stop = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset.card ?? this.stop;
  }

  private onKey(event: KeyboardEvent): void {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
    const next = card && neighbourIn(columnsOf(event.currentTarget as Element), card, event);
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  private loading() {
    return html`${heading()}<div class="ghosts" role="status" aria-label=${say(this.texts, 'state.loading')}>
      ${Array.from({ length: 15 }, () => html`<div class="ghost"></div>`)}</div>`;
  }
}

const NARROW = 620;

function cardsIn(row: Row, agency: Agency): Card[] {
  return (agency.triangle?.[row.list] ?? []).filter((card) => row.cell === undefined || card.cell === row.cell);
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-triangles': AllTriangles;
  }
}
