import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Channel } from '../channel/channel';
import type { Cell } from '../channel/rows';
import { isComposing } from '../parts/composing';
import { isFocusFree } from '../parts/focus';
import { icon } from '../parts/marks';
import { shared } from '../parts/styles';
import { fireCardOpen } from '../parts/ways';
import type { TextKey, Texts } from '../texts/en';
import { count, say } from '../texts/say';
import { addCardStyles } from './add-card-styles';
import type { ChainList } from './chain';
import { NEXT } from './links';
import { type After, MOST_LINES, TITLE_LENGTH, addTitles, joined, linesOf, newId } from './new-cards';
import { OnTheirWay, whyNot } from './on-their-way';
import { OneAfterAnother } from './one-after-another';
import { type Made, TypedLines } from './typed-lines';

const CELLS: Cell[] = ['IW', 'CW', 'IJ', 'CJ'];

/** What became of a line, in the event `cards-added`. */
export interface Added {
  list: ChainList;
  /** The cards that were made, in the order of their lines. */
  cards: Made[];
  /** The card that they come from. */
  after: After | undefined;
  /** What was typed while the answer was on its way: lines that were entered, and the one that wasn't yet. */
  ahead: string[];
}

/**
 * One line that makes a card of one agency, for as long as it stands: type, Enter. Several lines that are pasted make as many cards in one command. A refusal
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

  @state() text = '';
  @state() private cell: Cell = 'IW';
  @state() private error = '';
  @state() private made: Made[] = [];
  @query('input') private first!: HTMLElement | null;
  /** A first line of a chain: the next one comes after the card that it makes. */
  @property({ type: Boolean }) guided = false;
  private readonly chain = new OneAfterAnother(this, (title) => void this.add([title]));
  private readonly sent = new OnTheirWay(this, (titles, answer) => {
    const isMended = titles.length === 1;
    this.giveBack(titles, isMended ? whyNot(this.texts, answer) : '');
    return isMended;
  });
  @state() private underWay = 0;

  /** A line comes back with what was typed in it: after a reload, and when cards that were closed open again. */
  protected override willUpdate(): void {
    if (!this.hasUpdated && !this.source && this.channel) {
      this.text = new TypedLines(this.channel, this.agency).line(this.list);
      this.sent.follow();
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
    this.chain.goOn(ahead);
  }

  /** Puts lines that could not become cards into this one, to be mended. */
  takeBack(lines: readonly string[], why = ''): void {
    this.giveBack([joined(lines)], why);
  }

  /** True while a line of a chain is on its way. */
  get isGoingOn(): boolean {
    return this.chain.isGoingOn;
  }

  get isBusy(): boolean {
    return this.underWay > 0;
  }

  /** Hands out what stands here. */
  take(): string {
    return joined(this.chain.take());
  }

  /** Takes back what it says of the card that was made: it goes on elsewhere. */
  forget(): void {
    this.made = [];
  }

  protected override render() {
    return html`<form class=${this.text || this.source ? 'filled' : ''} @submit=${this.submit}>
      ${this.textLine()}
      ${this.isBusy || this.waiting ? html`<p role="status">${say(this.texts, 'add.saving')} ${this.waiting}</p>` : nothing}
      ${this.error ? html`<p class="error" role="alert" id="error">${this.error}</p>` : nothing}
      ${this.sent.refused((titles) => void this.add(titles))}
      ${this.made.length > 0 && !this.source ? this.madeLine() : nothing}
    </form>`;
  }

  /** What was entered and isn't answered for; without a network that may be long. */
  private get waiting(): string {
    return this.isGoingOn ? this.chain.titles.join(' → ') : this.sent.titles.join(' · ');
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

  private typed(event: InputEvent): void {
    this.text = (event.target as HTMLInputElement).value;
    this.error = '';
    if (!this.isBusy) {
      this.made = [];
    }
    this.chain.keep();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !isComposing(event) && !this.isBusy) {
      event.stopPropagation();
      if (this.text === '' && this.source) {
        this.fire('then-done', {});
      }
      this.text = '';
      this.error = '';
      this.chain.keep();
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
      this.chain.enter(title);
    }
  }

  private async add(titles: string[]): Promise<void> {
    const long = titles.findIndex((title) => [...title].length > TITLE_LENGTH);
    if (titles.length > MOST_LINES) {
      this.error = say(this.texts, 'add.tooMany', { n: MOST_LINES });
    } else if (long >= 0 && titles.length > 1) {
      this.error = say(this.texts, 'add.lineTooLong', { n: long + 1 });
    } else if (long >= 0 || !this.channel) {
      this.giveBack(titles, long >= 0 ? say(this.texts, 'add.tooLong') : '');
    } else {
      await this.send(this.channel, titles);
    }
  }

  private async send(channel: Channel, titles: string[]): Promise<void> {
    const { source, list } = this;
    const isStep = titles.length === 1 && this.chain.isStep;
    const command = channel.newId();
    this.underWay++;
    this.error = '';
    this.made = [];
    if (isStep) {
      this.chain.wentOut(command, titles[0]);
    } else {
      this.sent.add(command, titles);
    }
    const answer = await channel.send(addTitles(this.agency, list, titles, this.cell, source), undefined, command);
    this.underWay--;
    const cards = answer.status === 200 ? titles.map((title, n) => ({ id: answer.ids?.[newId(n)] ?? '', title })) : undefined;
    if (isStep && !this.isConnected) {
      this.chain.leaveBehind(cards?.[0], whyNot(this.texts, answer));
      return;
    }
    if (isStep) {
      this.chain.answered();
    } else {
      this.sent.settle(command, titles, answer);
    }
    if (cards) {
      this.wereMade(cards, source);
      return;
    }
    if (isStep) {
      this.giveBack(titles, whyNot(this.texts, answer));
    }
    // who types elsewhere by now goes on there
    if (isFocusFree()) {
      this.first?.focus();
    }
  }

  private wereMade(cards: Made[], after: After | undefined): void {
    this.made = cards;
    if (!this.isConnected) {
      return;
    }
    const ahead = this.chain.take();
    const added: Added = { list: this.list, cards, after, ahead };
    if (this.dispatchEvent(new CustomEvent('cards-added', { detail: added, bubbles: true, composed: true, cancelable: true }))) {
      this.chain.goOn(ahead);
      this.stayInSight();
    } else if (!this.source) {
      // it goes on in the line for what comes next
      this.chain.keep();
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
    this.text = joined([...(titles.length > 1 ? [] : titles), ...this.chain.take()]);
    this.chain.keep();
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
