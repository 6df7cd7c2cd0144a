import { type TemplateResult, css, html } from 'lit';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';
import { icon } from './marks';

/** What a facilitator can point everybody at. */
export type LookKind = 'card' | 'finding' | 'triangle';

/** A button in a row of a list. Fires `look-here` {kind, id}, which the view answers; rights are the server's. */
export function lookHere(texts: Texts, kind: LookKind, id: string, name: string): TemplateResult {
  const fire = (event: Event) =>
    event.currentTarget!.dispatchEvent(new CustomEvent('look-here', { detail: { kind, id }, bubbles: true, composed: true }));
  const words = say(texts, 'look.here');
  return html`<button type="button" class="look" title="${words}: ${name}" @click=${fire}>${icon('eye', 14)}<span aria-hidden="true">${words}</span></button>`;
}

export const lookStyles = css`
  .look {
    display: inline-flex; align-items: center; gap: 5px; min-height: 26px; padding: 0 6px; border: 0; border-radius: 6px; background: none;
    color: var(--accent); font: 500 var(--set-small) var(--font); white-space: nowrap; cursor: pointer;
  }
  .look:hover { background: var(--accent-soft); }
  @media (pointer: coarse) { .look { min-height: var(--touch); } }
`;
