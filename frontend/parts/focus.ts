/** True while the caret stands nowhere: what comes late may take the focus then, and from nobody who went on elsewhere. */
export function isFocusFree(): boolean {
  return document.activeElement === document.body;
}

/** Id of the card of a live component on which the focus is; empty: on none. */
export function focusedCard({ shadowRoot }: Element): string {
  const focused = focusedElement();
  return focused?.getRootNode() === shadowRoot ? (focused?.getAttribute('data-card') ?? '') : '';
}

/** What has the focus, inside live components too. */
export function focusedElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active;
}

/** Calls back each time that a person puts the focus somewhere, be it nowhere: by a press beside everything, or by Tab. */
export function whenFocusIsPut(call: () => void): void {
  window.addEventListener('pointerdown', call, true);
  window.addEventListener('keydown', (event) => event.key === 'Tab' && call(), true);
}
