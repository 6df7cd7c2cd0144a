import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

interface Told {
  key: string;
  group: 'overlap' | 'conflict' | 'gap';
  kind: string;
  headline: string;
  href: string;
}

/** The shared findings that a card is in, each with the way to where it is told: one element for the server to hold (SS-10). */
@customElement('trialign-card-findings')
export class CardFindings extends LitElement {
  @property() heading = '';
  @property({ attribute: false }) findings: readonly Told[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    return this.findings.length === 0
      ? nothing
      : html`<div class="card-findings"><h3 class="field-label">${this.heading}</h3>
          ${this.findings.map(({ key, group, kind, headline, href }) => html`<a class="callout ${group}" href=${href} router-link data-finding=${key}
            ><span class="finding-name">${kind}. </span>${headline}</a>`)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-card-findings': CardFindings;
  }
}
