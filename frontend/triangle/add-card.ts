import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Channel } from '../channel/channel';
import type { Cell, Edit } from '../channel/rows';
import { icon } from '../parts/marks';
import { shared } from '../parts/styles';
import type { TextKey, Texts } from '../texts/en';
import { refusal } from '../texts/refusal';
import { count, say } from '../texts/say';
import { addCardStyles } from './add-card-styles';
import { fireCardOpen } from './card-view';
import type { ChainList } from './chain';
import { NEXT } from './links';
import { type After, MOST_LINES, TITLE_LENGTH, addTitles, linesOf, newId } from './new-cards';

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

/** What was typed into lines that are gone for now, by agency and list. */
const typedBefore = new Map<string, string>();

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
  @state() private underWay = 0;

  /** A line goes when cards are closed, and comes back when they open: with what was typed in it. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.text && !this.source) {
      typedBefore.set(`${this.agency} ${this.list}`, this.text);
    }
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated && !this.source) {
      this.text = typedBefore.get(`${this.agency} ${this.list}`) ?? '';
      typedBefore.delete(`${this.agency} ${this.list}`);
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
    this.ahead = ahead.slice(0, -1);
    this.text = ahead.at(-1) ?? '';
    this.enterNext();
  }

  /** Takes back what it says of the card that was made: it goes on elsewhere. */
  forget(): void {
    this.made = [];
  }

  protected override render() {
    return html`<form class=${this.text || this.source ? 'filled' : ''} @submit=${this.submit}>
      ${this.textLine()}
      ${this.busy ? html`<p role="status">${say(this.texts, 'add.saving')}</p>` : nothing}
      ${this.error ? html`<p class="error" role="alert" id="error">${this.error}</p>` : nothing}
      ${this.made.length > 0 && !this.source ? this.madeLine() : nothing}
    </form>`;
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
      ${CELLS.map((cell) => html`<option value=${cell} ?selected=${cell === this.cell}>${say(this.texts, `cell.${cell}` as TextKey)}</option>`)}
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
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !this.busy) {
      event.stopPropagation();
      if (this.text === '' && this.source) {
        this.fire('then-done', {});
      }
      this.text = '';
      this.error = '';
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
    const answer = await this.channel.send(edits);
    this.underWay--;
    if (answer.status !== 200) {
      this.giveBack(titles, say(this.texts, 'add.refused', { why: refusal(this.texts, answer) }));
      this.first?.focus();
      return;
    }
    this.made = titles.map((title, n) => ({ id: answer.ids?.[newId(n)] ?? '', title }));
    const added: Added = { list: this.list, cards: this.made, after: source, ahead: [...this.ahead, this.text] };
    if (this.dispatchEvent(new CustomEvent('cards-added', { detail: added, bubbles: true, composed: true, cancelable: true }))) {
      this.enterNext();
    } else {
      // it goes on in the line for what comes next
      this.ahead = [];
      this.text = '';
    }
  }

  /** What was refused stands in the line again, before what was typed since. Several lines would run together there. */
  private giveBack(titles: readonly string[], why: string): void {
    this.error = why;
    this.text = titles.length > 1 ? this.text : [titles[0], ...this.ahead, this.text].filter((line) => line !== '').join(' ');
    this.ahead = [];
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
