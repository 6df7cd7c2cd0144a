import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

interface Line {
  /** The field's name in the format. */
  field: string;
  label: string;
  text: string;
  /** Its text is words of the workshop. */
  written?: boolean;
}

/**
 * The fields of a card as text, for who doesn't edit it: one element for the server to hold, however many fields there are
 * (SS-10). It stands in the page itself, in the styles of the panel.
 */
@customElement('trialign-card-lines')
export class CardLines extends LitElement {
  @property({ attribute: false }) lines: readonly Line[] = [];
  /** Of words of the workshop, where the page speaks another language (ui/widget/Written). */
  @property({ attribute: 'data-written' }) language: string | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    return html`<dl class="field-lines">${this.lines.map(({ field, label, text, written }) => html`<dt>${label}</dt><dd data-field=${field} lang=${(written && this.language) || nothing}>${text}</dd>`)}</dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-card-lines': CardLines;
  }
}
