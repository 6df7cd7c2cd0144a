/** True while the caret stands nowhere: what comes late may take the focus then, and from nobody who went on elsewhere. */
export function isFocusFree(): boolean {
  return document.activeElement === document.body;
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
