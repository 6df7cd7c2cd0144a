import { LitElement, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { CARD_LISTS } from '../channel/rows';
import { arrowStep } from '../parts/arrows';
import { cardMark, icon } from '../parts/marks';
import { markStyles, shared } from '../parts/styles';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';

/** A button that offers the six kinds of cards. Fires `add-list` {list}: the line for it stands elsewhere. */
@customElement('trialign-add-menu')
export class AddMenu extends LitElement {
  static override styles = [
    shared,
    markStyles,
    css`
      :host { position: relative; }
      .button { white-space: nowrap; }
      .icon-more { display: inline-flex; transform: rotate(90deg); }
      ul {
        position: absolute; z-index: 8; top: calc(100% + 4px); right: 0; min-width: 190px; padding: 4px; border: 1px solid var(--line2);
        border-radius: var(--radius-card); background: var(--raised); box-shadow: var(--shadow-panel);
      }
      li button {
        display: flex; align-items: center; gap: 9px; width: 100%; min-height: 34px; padding: 4px 10px; border: 0; border-radius: 7px;
        background: none; text-align: left; cursor: pointer;
      }
      li button:hover { background: var(--accent-soft); }
      .mark { --agency: var(--text2); --agency-edge: var(--text2); }
      @media (pointer: coarse) { li button { min-height: var(--touch); } }
    `,
  ];

  @property({ attribute: false }) texts: Texts = {};
  @state() private isOpen = false;
  @query('.button') private opener!: HTMLElement;

  protected override render() {
    return html`<div @keydown=${this.onKey} @focusout=${this.onFocusOut}>
      <button type="button" class="button primary" aria-expanded=${this.isOpen ? 'true' : 'false'} aria-controls="kinds" @click=${() => (this.isOpen = !this.isOpen)}>
        ${icon('plus')}${say(this.texts, 'add.menu')}<span class="icon-more">${icon('next', 12)}</span></button>
      <ul id="kinds" ?hidden=${!this.isOpen}>${CARD_LISTS.map((list) => html`<li><button type="button" @click=${() => this.choose(list)}>
        ${cardMark(list, undefined, 14)}${say(this.texts, `card.${list}`)}</button></li>`)}</ul>
    </div>`;
  }

  private choose(list: (typeof CARD_LISTS)[number]): void {
    this.isOpen = false;
    this.dispatchEvent(new CustomEvent('add-list', { detail: { list } }));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.isOpen) {
      event.stopPropagation();
      this.isOpen = false;
      this.opener.focus();
    }
    const step = arrowStep(event.key)?.[1] ?? 0;
    if (step !== 0) {
      event.preventDefault();
      void this.go(step);
    }
  }

  /** Arrow keys lead into the open list and round in it. */
  private async go(step: number): Promise<void> {
    this.isOpen = true;
    await this.updateComplete;
    const kinds = [...this.renderRoot.querySelectorAll<HTMLElement>('li button')];
    const at = kinds.indexOf(this.shadowRoot!.activeElement as HTMLElement);
    kinds[at < 0 ? (step > 0 ? 0 : kinds.length - 1) : (at + step + kinds.length) % kinds.length].focus();
  }

  private onFocusOut(event: FocusEvent): void {
    if (!this.renderRoot.contains(event.relatedTarget as Node | null)) {
      this.isOpen = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-add-menu': AddMenu;
  }
}
