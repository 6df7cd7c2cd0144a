import { type TemplateResult, css, html, nothing } from 'lit';

/** The row of a view's title (slot `head`): beside it a quiet line, at its end what sets the whole view. */
export function heading(beside: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="heading"><slot name="head"></slot>${beside}</div>`;
}

export const headingStyles = css`
  .heading { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; min-height: 48px; padding: 8px 0 4px; }
  .heading ::slotted(*) { flex: none; padding: 0 !important; }
  .heading > .beside { flex: 1 1 200px; min-width: 0; }
  .heading > .segments { margin-left: auto; }
`;
