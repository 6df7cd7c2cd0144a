import type { LitElement } from 'lit';
import { focusedElement, isFocusFree } from './focus';

/** A list that is put into another order, by whomever, takes the focus away from what moves in it: it comes back to its card. */
export function keepCardFocus(host: LitElement): void {
  let card: string | null = null;
  host.addController({
    hostUpdate: () => {
      const focused = focusedElement();
      card = focused?.getRootNode() === host.shadowRoot ? focused!.getAttribute('data-card') : null;
    },
    hostUpdated: () => {
      if (card !== null && isFocusFree()) {
        host.renderRoot.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`)?.focus();
      }
    },
  });
}
