import { type TemplateResult, html } from 'lit';

const TRIANGLE = 'M0-3.2L5.6-12.6H-5.6Z';

/** The mark of the product, as `ui/widget/Logo` draws it on pages. */
export function logo(): TemplateResult {
  return html`<svg class="logo" viewBox="-14.5 -14.5 29 29" aria-hidden="true">
    <g fill="var(--accent)" stroke="var(--accent)" stroke-width="1.5" stroke-linejoin="round">
      <path d=${TRIANGLE}/><path transform="rotate(120)" d=${TRIANGLE}/><path transform="rotate(240)" d=${TRIANGLE}/>
    </g><circle r="2" fill="var(--hole-rim)"/></svg>`;
}
