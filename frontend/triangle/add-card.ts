import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Channel } from '../channel/channel';
import { type Answer, type CardList, type Cell, type Workshop } from '../channel/rows';
import { icon } from '../parts/marks';
import { shared } from '../parts/styles';
import type { TextKey, Texts } from '../texts/en';
import { say } from '../texts/say';
import { fireCardOpen } from './card-view';

const CELLS: Cell[] = ['IW', 'CW', 'IJ', 'CJ'];
const TITLE_LENGTH = 200;
const NEW_ID = 'new';

/** What a card must have from its first moment (format §5); everything else is filled in on its page. */
const REQUIRED: Record<CardList, object> = {
  values: { role: 'contributing' },
  stakeholders: {},
  inputs: { kind: 'other', status: 'secured' },
  activities: { kind: 'program' },
  outputs: { kind: 'service' },
  outcomes: { kind: 'better_condition' },
};

/** One line that makes a card: type, Enter. A refusal stands beside the line, and the text stays. */
@customElement('trialign-add-card')
export class AddCard extends LitElement {
  static override styles = [
    shared,
    css`
      form { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
      .line { position: relative; flex: 1 1 110px; min-width: 0; }
      .line .icon { position: absolute; left: 9px; top: 50%; margin-top: -7px; color: var(--text2); pointer-events: none; }
      input, select {
        width: 100%; min-height: 34px; border: 1.5px dashed var(--line2); border-radius: var(--radius-card); background: transparent;
        font: var(--type-small);
      }
      input { padding: 6px 8px 6px 28px; }
      input::placeholder { color: var(--text2); opacity: 1; }
      input:focus, select:focus { border-style: solid; background: var(--raised); }
      input[aria-invalid='true'] { border-color: var(--conflict); }
      select { flex: 1 1 100%; min-width: 0; padding: 0 6px; }
      :host(:not([list='stakeholders'])) select { display: none; }
      form:focus-within select, form.filled select, :host([list='stakeholders']) select { display: block; }
      :host([list='stakeholders']) select { flex: 1 1 120px; }
      p { flex: 1 1 100%; color: var(--text2); font: var(--type-meta); }
      p.error { color: var(--conflict); }
      @media (pointer: coarse) { input, select { min-height: var(--touch); } }
    `,
  ];

  @property({ reflect: true }) list: CardList = 'values';
  @property() agency = '';
  @property({ attribute: false }) workshop: Workshop | undefined;
  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) channel: Channel | undefined;

  @state() private text = '';
  @state() private cell: Cell = 'IW';
  @state() private authorizer = '';
  @state() private busy = false;
  @state() private error = '';
  @query('input, select') private first!: HTMLElement | null;

  /** Puts the caret into the line, for a value claim of this cell. */
  begin(cell?: string): void {
    if (cell && CELLS.includes(cell as Cell)) {
      this.cell = cell as Cell;
    }
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override render() {
    return html`<form class=${this.text ? 'filled' : ''} @submit=${this.submit}>
      ${this.list === 'stakeholders' ? this.whoLine() : this.textLine()}
      ${this.busy ? html`<p role="status">${say(this.texts, 'add.saving')}</p>` : nothing}
      ${this.error ? html`<p class="error" role="alert" id="error">${this.error}</p>` : nothing}
    </form>`;
  }

  private textLine() {
    const label = say(this.texts, `add.${this.list}` as TextKey);
    return html`<div class="line">${icon('plus')}<input
        .value=${this.text} placeholder=${label} aria-label=${label} autocomplete="off" enterkeyhint="done"
        aria-invalid=${this.error ? 'true' : 'false'} aria-describedby="error" @input=${this.typed} @keydown=${this.onKey}
      /></div>
      ${this.list === 'values' ? this.cellChoice() : nothing}`;
  }

  private cellChoice() {
    return html`<select aria-label=${say(this.texts, 'add.cell')} @change=${(e: Event) => (this.cell = (e.target as HTMLSelectElement).value as Cell)}>
      ${CELLS.map((cell) => html`<option value=${cell} ?selected=${cell === this.cell}>${say(this.texts, `cell.${cell}` as TextKey)}</option>`)}
    </select>`;
  }

  private whoLine() {
    const label = say(this.texts, 'add.stakeholders');
    const free = this.freeAuthorizers();
    if (free.length === 0) {
      return html`<p>${say(this.texts, 'add.noAuthorizer')}</p>`;
    }
    return html`<select aria-label=${label} aria-describedby="error" @change=${(e: Event) => (this.authorizer = (e.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${this.authorizer === ''}>${label}…</option>
        ${free.map((who) => html`<option value=${who.id} ?selected=${who.id === this.authorizer}>${who.name}</option>`)}
      </select>
      <button class="button" type="submit" ?disabled=${this.busy}>${say(this.texts, 'add.button')}</button>`;
  }

  private freeAuthorizers() {
    const triangle = this.workshop?.agencies?.find((a) => a.id === this.agency)?.triangle;
    const named = new Set(triangle?.stakeholders?.map((card) => card.authorizer));
    return (this.workshop?.authorizers ?? []).filter((who) => !named.has(who.id));
  }

  private typed(event: InputEvent): void {
    this.text = (event.target as HTMLInputElement).value;
    this.error = '';
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !this.busy) {
      this.text = '';
      this.error = '';
    }
  }

  private submit(event: Event): void {
    event.preventDefault();
    void this.add();
  }

  private async add(): Promise<void> {
    const value = this.value();
    if (this.busy || value === undefined || this.channel === undefined) {
      return;
    }
    this.busy = true;
    this.error = '';
    const answer = await this.channel.send([{ op: 'addCard', agency: this.agency, list: this.list, value }]);
    this.busy = false;
    if (answer.status !== 200) {
      this.error = say(this.texts, 'add.refused', { why: reason(answer) });
      this.first?.focus();
      return;
    }
    this.text = '';
    this.authorizer = '';
    fireCardOpen(this, answer.ids?.[NEW_ID] ?? '');
  }

  /** The card to be made; undefined when there is nothing to make it of yet. */
  private value(): object | undefined {
    const required = { id: NEW_ID, ...REQUIRED[this.list] };
    if (this.list === 'stakeholders') {
      if (this.authorizer === '') {
        this.error = say(this.texts, 'add.choose');
        return undefined;
      }
      return { ...required, authorizer: this.authorizer };
    }
    const title = this.text.trim();
    if ([...title].length > TITLE_LENGTH) {
      this.error = say(this.texts, 'add.tooLong');
      return undefined;
    }
    return title === '' ? undefined : { ...required, title, ...(this.list === 'values' ? { cell: this.cell } : {}) };
  }
}

function reason({ problem, status }: Answer): string {
  return problem?.detail ?? problem?.title ?? problem?.code ?? String(status);
}


declare global {
  interface HTMLElementTagNameMap {
    'trialign-add-card': AddCard;
  }
}
