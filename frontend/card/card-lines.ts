import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

interface Line {
  /** The field's name in the format. */
  field: string;
  label: string;
  text: string;
  /** Of words of the workshop, where the page speaks another language. */
  lang?: string;
}

/**
 * The fields of a card as text, for who doesn't edit it: one element for the server to hold, however many fields there are
 * (SS-10). It stands in the page itself, in the styles of the panel.
 */
@customElement('trialign-card-lines')
export class CardLines extends LitElement {
  @property({ attribute: false }) lines: readonly Line[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    return html`<dl class="field-lines">${this.lines.map(({ field, label, text, lang }) => html`<dt>${label}</dt><dd data-field=${field} lang=${lang ?? nothing}>${text}</dd>`)}</dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-card-lines': CardLines;
  }
}
