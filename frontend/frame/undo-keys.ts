/**
 * Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) press the buttons beside this element, unless the focus is in a text field that holds
 * something of its own: what was typed there and isn't in the workshop yet is the browser's to undo.
 */
export class UndoKeys extends HTMLElement {
  /** Text fields that were typed into since they got focus. */
  private readonly typed = new WeakSet<EventTarget>();

  connectedCallback(): void {
    document.addEventListener('keydown', this.pressed);
    document.addEventListener('input', this.input, true);
    document.addEventListener('focusout', this.left, true);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.pressed);
    document.removeEventListener('input', this.input, true);
    document.removeEventListener('focusout', this.left, true);
  }

  private readonly input = (event: Event) => this.typed.add(event.composedPath()[0]!);

  private readonly left = (event: Event) => this.typed.delete(event.composedPath()[0]!);

  private readonly pressed = (event: KeyboardEvent) => {
    const step = stepOf(event);
    const path = event.composedPath() as HTMLElement[];
    if (step === undefined || event.defaultPrevented || this.isBusy(path)) {
      return;
    }
    const button = this.parentElement?.querySelector<HTMLElement>(`[data-step="${step}"]`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  };

  /** True if the keys belong to where the focus is. */
  private isBusy(path: HTMLElement[]): boolean {
    const field = path[0]!;
    if (path.some((part) => part.localName?.endsWith('dialog') || part.getAttribute?.('role') === 'dialog')) {
      return true;
    }
    if (!isText(field)) {
      return false;
    }
    const mark = path.find((part) => part.classList?.contains('card-panel'))?.querySelector<HTMLElement>('[data-saved]');
    if (mark && field.matches('vaadin-text-field > *, vaadin-text-area > *')) {
      return mark.dataset.saved === 'no';
    }
    return this.typed.has(field) && (field as HTMLInputElement).value !== '';
  }
}

function stepOf(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) {
    return undefined;
  }
  switch (event.key.toLowerCase()) {
    case 'z':
      return event.shiftKey ? 'redo' : 'undo';
    case 'y':
      return event.shiftKey ? undefined : 'redo';
    default:
      return undefined;
  }
}

const NO_TEXT = ['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit', 'reset'];

function isText(field: HTMLElement): boolean {
  return field.localName === 'textarea' || field.isContentEditable === true || (field.localName === 'input' && !NO_TEXT.includes((field as HTMLInputElement).type));
}

customElements.define('trialign-undo-keys', UndoKeys);

declare global {
  interface HTMLElementTagNameMap {
    'trialign-undo-keys': UndoKeys;
  }
}
