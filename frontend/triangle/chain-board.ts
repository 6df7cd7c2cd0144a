import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Channel } from '../channel/channel';
import type { Card, Snapshot, Triangle } from '../channel/rows';
import { cardStyles, markStyles, shared } from '../parts/styles';
import type { TextKey, Texts } from '../texts/en';
import { say } from '../texts/say';
import './add-card';
import type { AddCard } from './add-card';
import { CHAIN, type ChainList, assignRows, carriesEvidence, pathOf, questionedCards } from './chain';
import { boardStyles } from './chain-board-styles';
import { type Box, type Line, chainLines, linesOf } from './chain-lines';
import { linkWords } from './chain-words';
import { cardView } from './card-view';

/**
 * The public value chain as five columns with the links between them. Arrow keys move between cards; the path of the
 * focused card is lit. On a narrow screen the columns stand below each other and the links are read as words.
 */
@customElement('trialign-chain')
export class ChainBoard extends LitElement {
  static override styles = [shared, markStyles, cardStyles, boardStyles];

  @property() slug = '';
  @property() agency = '';
  @property({ attribute: false }) snapshot: Snapshot | undefined;
  @property({ attribute: false }) triangle: Triangle = {};
  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) channel: Channel | undefined;
  @property({ type: Boolean }) editable = false;
  @property({ type: Boolean }) observing = false;
  /** The card that is open beside the board; its path stays lit. */
  @property() selected = '';

  @state() private focused = '';
  @state() private lines: Line[] = [];
  private size = { width: 0, height: 0 };
  private rows = new Map<string, number>();
  private rowsOf = '';
  private measuring = false;
  private readonly resized = new ResizeObserver(() => this.measureSoon());

  /** Opens the line for a new value claim of this cell. */
  addValue(cell: string): void {
    (this.renderRoot.querySelector('trialign-add-card[list="values"]') as AddCard | null)?.begin(cell);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('triangle') || changed.has('agency')) {
      this.rows = assignRows(this.triangle, this.rowsOf === this.agency ? this.rows : undefined);
      this.rowsOf = this.agency;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    const board = this.renderRoot.querySelector('.board');
    if (board) {
      this.resized.observe(board);
    }
    if (changed.has('triangle') || changed.has('editable')) {
      this.measureSoon();
    }
  }

  protected override render() {
    if (this.snapshot === undefined) {
      return nothing;
    }
    const lit = this.litPath();
    return html`
      <h2 class="sr-only">${say(this.texts, 'chain.title')}</h2>
      <p class="sr-only" id="keys">${say(this.texts, 'chain.keys')}</p>
      <div class="board" role="group" aria-label=${say(this.texts, 'chain.title')} aria-describedby="keys"
        @keydown=${this.onKey} @focusin=${this.onFocus} @focusout=${() => (this.focused = '')}>
        ${chainLines(this.lines, this.size.width, this.size.height, lit)}
        ${CHAIN.map((list) => this.column(list, lit))}
      </div>`;
  }

  private column(list: ChainList, lit: ReadonlySet<string> | undefined) {
    const cards = this.inRows(list);
    return html`<section class="column" data-list=${list} aria-labelledby="head-${list}">
      <h3 id="head-${list}">${say(this.texts, `list.${list}` as TextKey)} <span class="number">${cards.length}</span></h3>
      ${cards.length === 0 && !this.editable ? html`<p class="nothing">${say(this.texts, 'chain.empty')}</p>` : nothing}
      <ul>
        ${repeat(cards, (card) => card.id, (card) => this.entry(list, card, lit))}
      </ul>
      ${this.editable
        ? html`<trialign-add-card list=${list} .agency=${this.agency} .texts=${this.texts} .channel=${this.channel}
            .workshop=${this.snapshot!.workshop}></trialign-add-card>`
        : nothing}
    </section>`;
  }

  private entry(list: ChainList, card: Card, lit: ReadonlySet<string> | undefined) {
    const { workshop, findings } = this.snapshot!;
    const words = linkWords(workshop, this.triangle, card.id, this.texts);
    return html`<li style="--row:${this.rows.get(card.id) ?? 1}">
      ${cardView(
        {
          slug: this.slug, workshop, texts: this.texts, observing: this.observing, lit,
          questioned: this.questioned(findings), describedBy: (id) => (words.length > 0 ? `links-${id}` : ''),
        },
        list, card,
      )}
      ${words.length > 0 ? html`<p class="links" id="links-${card.id}">${words.map((line) => html`<span>${line} </span>`)}</p>` : nothing}
    </li>`;
  }

  private questionedOf: unknown;
  private questionedIds = new Set<string>();

  private questioned(findings: Snapshot['findings']): ReadonlySet<string> {
    if (findings !== this.questionedOf) {
      this.questionedOf = findings;
      this.questionedIds = questionedCards(findings);
    }
    return this.questionedIds;
  }

  private inRows(list: ChainList): Card[] {
    const row = (card: Card) => this.rows.get(card.id) ?? 0;
    return [...(this.triangle[list] ?? [])].sort((a, b) => row(a) - row(b));
  }

  private litPath(): ReadonlySet<string> | undefined {
    const id = this.focused || this.selected;
    const here = id !== '' && this.rows.has(id);
    return here ? pathOf(this.triangle.links ?? [], id) : undefined;
  }

  private onFocus(event: FocusEvent): void {
    this.focused = (event.target as HTMLElement).dataset.card ?? '';
  }

  private onKey(event: KeyboardEvent): void {
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
    const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
    if (from === null || step === undefined || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    const to = this.neighbour(from.dataset.card!, step[0], step[1]);
    this.renderRoot.querySelector<HTMLElement>(`[data-card="${CSS.escape(to ?? '')}"]`)?.focus();
  }

  /** The card above or below in the column; or in the next column that has cards, the one nearest in height. */
  private neighbour(id: string, across: number, down: number): string | undefined {
    const column = CHAIN.findIndex((list) => this.triangle[list]?.some((card) => card.id === id));
    const row = this.rows.get(id) ?? 1;
    if (down !== 0) {
      const cards = this.inRows(CHAIN[column]);
      return cards[cards.findIndex((card) => card.id === id) + down]?.id;
    }
    for (let next = column + across; next >= 0 && next < CHAIN.length; next += across) {
      const away = (card: Card) => Math.abs((this.rows.get(card.id) ?? 1) - row);
      const nearest = this.inRows(CHAIN[next]).sort((a, b) => away(a) - away(b))[0];
      if (nearest) {
        return nearest.id;
      }
    }
    return undefined;
  }

  /** Reads where the cards lie, once after layout, and draws the links there. */
  private measureSoon(): void {
    if (!this.measuring) {
      this.measuring = true;
      requestAnimationFrame(() => {
        this.measuring = false;
        this.measure();
      });
    }
  }

  private measure(): void {
    const board = this.renderRoot.querySelector<HTMLElement>('.board');
    if (board === null) {
      return;
    }
    const origin = board.getBoundingClientRect();
    const boxes = new Map<string, Box>();
    for (const card of board.querySelectorAll<HTMLElement>('[data-card]')) {
      const { left, right, top, height } = card.getBoundingClientRect();
      boxes.set(card.dataset.card!, { left: left - origin.left, right: right - origin.left, middle: top - origin.top + height / 2 });
    }
    this.size = { width: origin.width, height: origin.height };
    this.lines = linesOf(this.triangle.links ?? [], boxes, (link) => carriesEvidence(this.triangle, link));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-chain': ChainBoard;
  }
}
