import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Channel } from '../channel/channel';
import type { Answer, Cell, Edit } from '../channel/rows';
import { isFocusFree } from '../parts/focus';
import { icon } from '../parts/marks';
import { shared } from '../parts/styles';
import { fireCardOpen } from '../parts/ways';
import type { TextKey, Texts } from '../texts/en';
import { refusal } from '../texts/refusal';
import { count, say } from '../texts/say';
import { addCardStyles } from './add-card-styles';
import type { ChainList } from './chain';
import { NEXT } from './links';
import { type After, MOST_LINES, TITLE_LENGTH, addTitles, joined, linesOf, newId } from './new-cards';
import { OnTheirWay } from './on-their-way';
import { type TypedChain, TypedLines } from './typed-lines';

const CELLS: Cell[] = ['IW', 'CW', 'IJ', 'CJ'];

/** What became of a line, in the event `cards-added`. */
export interface Added {
  list: ChainList;
  /** The cards that were made, in the order of their lines. */
  cards: { id: string; title: string }[];
  /** The card that they come from. */
  after: After | undefined;
  /** What was typed while the answer was on its way: lines that were entered, and the one that wasn't yet. */
  ahead: string[];
}

/**
 * One line that makes a card: type, Enter. Several lines that are pasted make as many cards in one command. A refusal
 * stands beside the line, and the text stays. Fires `cards-added` {Added}, `card-open` {id} and `card-then` {id}.
 */
@customElement('trialign-add-card')
export class AddCard extends LitElement {
  static override styles = [shared, addCardStyles];

  @property({ reflect: true }) list: ChainList = 'values';
  @property() agency = '';
  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) channel: Channel | undefined;
  /** The new card comes from this one. */
  @property({ attribute: false }) source: After | undefined;

  @state() private text = '';
  @state() private cell: Cell = 'IW';
  @state() private error = '';
  @state() private made: Added['cards'] = [];
  @query('input') private first!: HTMLElement | null;
  /** A first line of a chain: the next one comes after the card that it makes. */
  @property({ type: Boolean }) guided = false;
  /** Lines of a chain that were entered while the one before is on its way. */
  private ahead: string[] = [];
  /** The line of a chain that is on its way. */
  private onItsWay: TypedChain['underWay'];
  private readonly sent = new OnTheirWay(this, (titles, answer) => {
    this.giveBack(titles, this.whyNot(answer));
    return titles.length === 1;
  });
  @state() private underWay = 0;

  /** A line comes back with what was typed in it: after a reload, and when cards that were closed open again. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('agency') && !this.source) {
      this.text = this.kept?.line(this.list) ?? '';
      this.sent.follow();
    }
  }

  private whyNot(answer: Answer): string {
    return say(this.texts, 'add.refused', { why: refusal(this.texts, answer) });
  }

  private get kept(): TypedLines | undefined {
    return this.channel && new TypedLines(this.channel, this.agency);
  }

  /** Keeps what stands here and is no card yet. In a chain that comes after this line's card, or the one that is on its way. */
  private keep(): void {
    const { list, source, onItsWay, text } = this;
    const inChain = source !== undefined || onItsWay !== undefined;
    if (!source) {
      this.kept?.keepLine(list, inChain ? '' : text);
    }
    if (inChain) {
      const after = source && { id: source.id, title: source.title };
      this.kept?.keepChain({ list, after, underWay: onItsWay, ahead: [...this.ahead, text] });
    }
  }

  /** Puts the caret into the line, for a value claim of this cell. */
  begin(cell?: string): void {
    if (cell && CELLS.includes(cell as Cell)) {
      this.cell = cell as Cell;
    }
    void this.updateComplete.then(() => this.first?.focus());
  }

  /** Goes on with what was typed ahead of this line: all but the last were entered. */
  goOn(ahead: readonly string[]): void {
    this.ahead = ahead.slice(0, -1).filter((line) => line !== '');
    this.text = ahead.at(-1) ?? '';
    this.keep();
    this.enterNext();
  }

  /** Puts lines that could not become cards into this one, to be mended. */
  takeBack(lines: readonly string[], why = ''): void {
    this.giveBack([joined(lines)], why);
  }

  /** True while a line of a chain is on its way. */
  get isGoingOn(): boolean {
    return this.onItsWay !== undefined;
  }

  /** Hands out what stands here. */
  take(): string {
    const { text } = this;
    this.text = '';
    return text;
  }

  /** Takes back what it says of the card that was made: it goes on elsewhere. */
  forget(): void {
    this.made = [];
  }

  protected override render() {
    return html`<form class=${this.text || this.source ? 'filled' : ''} @submit=${this.submit}>
      ${this.textLine()}
      ${this.busy || this.waiting ? html`<p role="status">${say(this.texts, 'add.saving')} ${this.waiting}</p>` : nothing}
      ${this.error ? html`<p class="error" role="alert" id="error">${this.error}</p>` : nothing}
      ${this.sent.refused((titles) => void this.add(titles), () => (this.error = ''))}
      ${this.made.length > 0 && !this.source ? this.madeLine() : nothing}
    </form>`;
  }

  /** What was entered and isn't answered for; without a network that may be long. */
  private get waiting(): string {
    return this.onItsWay ? [this.onItsWay.title, ...this.ahead].join(' → ') : this.sent.titles.join(' · ');
  }

  private textLine() {
    const ask = say(this.texts, (this.source ? `ask.${this.list}` : `add.${this.list}`) as TextKey);
    const label = this.source ? say(this.texts, 'then.label', { ask, title: this.source.title }) : ask;
    return html`<div class="line">${icon('plus')}<input
        .value=${live(this.text)} placeholder=${ask} aria-label=${label} autocomplete="off" enterkeyhint="done"
        aria-invalid=${this.error ? 'true' : 'false'} aria-describedby=${this.error ? 'error' : nothing} @input=${this.typed}
        @keydown=${this.onKey} @paste=${this.pasted}
      /></div>
      ${this.list === 'values' && !this.source ? this.cellChoice() : nothing}`;
  }

  private cellChoice() {
    return html`<select aria-label=${say(this.texts, 'add.cell')} @change=${(e: Event) => (this.cell = (e.target as HTMLSelectElement).value as Cell)}>
      ${CELLS.map((cell) => html`<option value=${cell} .selected=${cell === this.cell}>${say(this.texts, `cell.${cell}` as TextKey)}</option>`)}
    </select>`;
  }

  /** What was made, and where to go on from it; the line itself is ready for the next one. */
  private madeLine() {
    const { made } = this;
    const last = made.at(-1)!;
    const next = NEXT[this.list];
    return html`<div class="made"><p role="status">${made.length === 1
        ? say(this.texts, 'add.made', { title: last.title })
        : count(this.texts, 'add.madeMany', made.length)}</p>
      ${next && made.length === 1
        ? html`<button type="button" class="small" @click=${() => this.fire('card-then', { id: last.id })}>${say(this.texts, 'then.button')}</button>`
        : nothing}
      <button type="button" class="small" @click=${() => fireCardOpen(this, last.id)}>${say(this.texts, 'add.open')}</button></div>`;
  }

  private get busy(): boolean {
    return this.underWay > 0;
  }

  private typed(event: InputEvent): void {
    this.text = (event.target as HTMLInputElement).value;
    this.error = '';
    if (!this.busy) {
      this.made = [];
    }
    this.keep();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !this.busy) {
      event.stopPropagation();
      if (this.text === '' && this.source) {
        this.fire('then-done', {});
      }
      this.text = '';
      this.error = '';
      this.keep();
    }
  }

  /** Several lines would run together in the one line that is here. */
  private pasted(event: ClipboardEvent): void {
    const lines = linesOf(event.clipboardData?.getData('text') ?? '');
    if (lines.length > 1) {
      event.preventDefault();
      void this.add(lines);
    }
  }

  private submit(event: Event): void {
    event.preventDefault();
    const title = this.text.trim();
    if (title !== '') {
      this.text = '';
      this.ahead.push(title);
      this.enterNext();
      this.keep();
    }
  }

  /** In a chain one line after the other, since each is linked to the card before it. */
  private enterNext(): void {
    if (this.ahead.length > 0 && !(this.busy && (this.source || this.guided))) {
      void this.add([this.ahead.shift()!]);
    }
  }

  private async add(titles: string[]): Promise<void> {
    const long = titles.findIndex((title) => [...title].length > TITLE_LENGTH);
    if (titles.length > MOST_LINES) {
      this.error = say(this.texts, 'add.tooMany', { n: MOST_LINES });
    } else if (long >= 0) {
      this.giveBack(titles, say(this.texts, titles.length > 1 ? 'add.lineTooLong' : 'add.tooLong', { n: long + 1 }));
    } else {
      await this.send(addTitles(this.agency, this.list, titles, this.cell, this.source), titles);
    }
  }

  private async send(edits: Edit[], titles: string[]): Promise<void> {
    if (this.channel === undefined) {
      this.giveBack(titles, '');
      return;
    }
    this.underWay++;
    this.error = '';
    this.made = [];
    const { source } = this;
    const command = this.channel.newId();
    const isStep = titles.length === 1 && (source !== undefined || this.guided);
    if (isStep) {
      this.onItsWay = { command, title: titles[0] };
      this.keep();
    } else {
      this.sent.add(command, titles);
    }
    const answer = await this.channel.send(edits, undefined, command);
    this.underWay--;
    if (isStep) {
      this.onItsWay = undefined;
      this.kept?.keepChain(undefined);
    } else {
      this.sent.settle(command, titles, answer);
    }
    if (answer.status !== 200) {
      if (isStep) {
        this.giveBack(titles, this.whyNot(answer));
      }
      // who types elsewhere by now goes on there
      if (isFocusFree()) {
        this.first?.focus();
      }
      return;
    }
    this.made = titles.map((title, n) => ({ id: answer.ids?.[newId(n)] ?? '', title }));
    const added: Added = { list: this.list, cards: this.made, after: source, ahead: [...this.ahead, this.text] };
    if (!this.isConnected) {
      // the board that comes back goes on from what is kept
      if (isStep) {
        this.kept?.keepAfter(this.list, this.made[0], added.ahead);
      }
    } else if (this.dispatchEvent(new CustomEvent('cards-added', { detail: added, bubbles: true, composed: true, cancelable: true }))) {
      this.enterNext();
      this.keep();
      this.stayInSight();
    } else {
      // it goes on in the line for what comes next
      this.ahead = [];
      this.text = '';
      if (!source) {
        this.keep();
      }
    }
  }

  /** Many cards push the line below them away from who goes on typing in it. */
  private stayInSight(): void {
    if (this.shadowRoot!.activeElement) {
      // once the board has drawn them, be it a little late
      [100, 500].forEach((wait) => setTimeout(() => this.scrollIntoView({ block: 'nearest' }), wait));
    }
  }

  /** What was refused stands in the line again, before what was typed since. Several lines would run together there. */
  private giveBack(titles: readonly string[], why: string): void {
    this.error = why;
    this.text = joined([...(titles.length > 1 ? [] : titles), ...this.ahead, this.text]);
    this.ahead = [];
    this.keep();
  }

  private fire(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-add-card': AddCard;
  }
}
