import { focusedElement } from '../parts/focus';

/**
 * What a finger needs that a mouse and keys don't. When the keyboard comes up and takes half of the window, what one types
 * into comes back into sight. A list of words closes when something else is tapped: after a tap on an entry Vaadin's box has
 * lost the focus whose loss would close it, and its list lay over the next fields until the card was closed.
 */
const TYPED = 'input, textarea, select, [contenteditable]';
const LISTS = ':is(vaadin-combo-box, vaadin-multi-select-combo-box)[opened]';

export function intoSight(): void {
  const active = focusedElement();
  if (active?.matches(TYPED)) {
    active.scrollIntoView({ block: 'nearest' });
  }
}

export function closeOthers(event: Event): void {
  const path = event.composedPath();
  for (const box of document.querySelectorAll<HTMLElement & { opened: boolean }>(LISTS)) {
    if (!path.includes(box)) {
      box.opened = false;
    }
  }
}

window.addEventListener('resize', intoSight);
document.addEventListener('click', closeOthers, true);
