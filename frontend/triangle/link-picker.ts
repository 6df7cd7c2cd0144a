import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Workshop } from '../channel/rows';
import { isComposing } from '../parts/composing';
import { Marked, markStep } from '../parts/marked';
import { cardMark, icon } from '../parts/marks';
import { markStyles, shared } from '../parts/styles';
import { written } from '../parts/written';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';
import { titleOf } from './card-words';
import type { Offer } from './links';

/**
 * Links a card by keyboard: type a part of a title, or of how it would be linked, arrows, Enter draws the link or takes it away, Escape leaves.
 * Fires `pick` {Offer} and `leave`, or `left` once focus is elsewhere already.
 */
@customElement('trialign-link-picker')
export class LinkPicker extends LitElement {
  static override styles = [
    shared,
    markStyles,
    css`
      :host {
        position: absolute; z-index: 6; width: min(320px, 100%); padding: 10px; border: 1px solid var(--line2);
        border-radius: var(--radius-card); background: var(--raised); box-shadow: var(--shadow-panel);
      }
      h3 { margin-bottom: 6px; overflow-wrap: anywhere; }
      input { width: 100%; min-height: 34px; padding: 6px 8px; border: 1px solid var(--line2); border-radius: var(--radius-control); background: var(--surface); font: var(--type-small); }
      ul { max-height: 252px; margin-top: 6px; overflow: hidden auto; }
      li { display: grid; grid-template-columns: 16px minmax(0, 1fr) auto; gap: 0 7px; align-items: start; padding: 6px; border-radius: 7px; font: var(--type-small); cursor: pointer; }
      li[aria-selected='true'] { background: var(--accent-soft); outline: 2px solid var(--accent); outline-offset: -2px; }
      li .way { grid-column: 2; color: var(--text2); font: var(--type-meta); }
      li .on { color: var(--good); }
      .none { padding: 8px 6px; color: var(--text2); font: var(--type-small); }
      @media (pointer: coarse) { li { min-height: var(--touch); } }
    `,
  ];

  @property({ attribute: false }) offers: readonly Offer[] = [];
  @property({ attribute: false }) workshop!: Workshop;
  @property({ attribute: false }) texts: Texts = {};
  /** What the card is called that is linked. */
  @property() name = '';

  @state() private text = '';
  private readonly mark = new Marked<Offer>((offer) => `${offer.way} ${offer.card.id}`);
  @query('input') private line!: HTMLInputElement;

  protected override firstUpdated(): void {
    this.line.focus();
    this.scrollIntoView({ block: 'nearest' });
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  private get shown(): Offer[] {
    const wanted = this.text.trim().toLocaleLowerCase();
    const isTitled = (offer: Offer) => this.titleOf(offer).toLocaleLowerCase().includes(wanted);
    const words = wanted.split(/\s+/);
    const isSoLinked = (offer: Offer) => words.every((word) => this.wayOf(offer).toLocaleLowerCase().includes(word));
    return [...this.offers.filter(isTitled), ...this.offers.filter((offer) => !isTitled(offer) && isSoLinked(offer))];
  }

  private titleOf(offer: Offer): string {
    return titleOf(this.workshop, offer.list, offer.card, this.texts);
  }

  private wayOf(offer: Offer): string {
    return say(this.texts, `link.${offer.way}`);
  }

  protected override render() {
    const heading = say(this.texts, 'link.heading', { title: this.name });
    const { shown } = this;
    const at = this.mark.in(shown);
    return html`<div role="dialog" aria-label=${heading} @keydown=${this.onKey} @focusout=${this.onFocusOut}>
      <h3>${heading}</h3>
      <input role="combobox" aria-label=${say(this.texts, 'link.search')} aria-expanded="true" aria-controls="offers" aria-autocomplete="list"
        aria-activedescendant=${at >= 0 ? `offer-${at}` : nothing} placeholder=${say(this.texts, 'link.search')} autocomplete="off"
        .value=${this.text} @input=${this.typed} />
      <ul id="offers" role="listbox" aria-label=${heading}>
        ${shown.map((offer, i) => html`<li id="offer-${i}" role="option" aria-selected=${i === at ? 'true' : 'false'}
          @pointerdown=${(e: Event) => e.preventDefault()} @click=${() => this.pick(offer)}>
          ${cardMark(offer.list, offer.card, 14)}<span lang=${written(this.workshop)}>${this.titleOf(offer)}</span>
          ${offer.isLinked ? html`<span class="on">${icon('tick', 13)}<span class="sr-only">${say(this.texts, 'link.is')}</span></span>` : html`<span></span>`}
          <span class="way">${this.wayOf(offer)}${offer.isLinked ? html` · ${say(this.texts, 'link.remove')}` : nothing}</span></li>`)}
      </ul>
      ${shown.length === 0 ? html`<p class="none" role="status">${say(this.texts, this.offers.length === 0 ? 'link.nothing' : 'link.noMatch')}</p>` : nothing}
    </div>`;
  }

  private typed(event: InputEvent): void {
    this.text = (event.target as HTMLInputElement).value;
    this.mark.first();
  }

  private onKey(event: KeyboardEvent): void {
    const { shown } = this;
    const marked: Offer | undefined = shown[this.mark.in(shown)];
    const step = markStep(event.key);
    event.stopPropagation();
    if (isComposing(event)) {
      return;
    }
    if (step !== undefined && shown.length > 0) {
      event.preventDefault();
      this.mark.step(shown, step);
      this.requestUpdate();
    } else if (event.key === 'Enter' && marked) {
      event.preventDefault();
      this.pick(marked);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.leave();
    }
  }

  private onFocusOut(event: FocusEvent): void {
    if (!this.renderRoot.contains(event.relatedTarget as Node | null)) {
      this.dispatchEvent(new CustomEvent(event.relatedTarget ? 'left' : 'leave'));
    }
  }

  private pick(offer: Offer): void {
    this.dispatchEvent(new CustomEvent('pick', { detail: offer }));
  }

  private leave(): void {
    this.dispatchEvent(new CustomEvent('leave'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-link-picker': LinkPicker;
  }
}
