import { arrowStep } from '../parts/arrows';

/** Tab comes back to this button of its table. */
export function stopHere(button: HTMLElement): void {
  for (const other of button.closest('[data-one-stop]')?.querySelectorAll('button') ?? []) {
    other.tabIndex = other === button ? 0 : -1;
  }
}

/** The next button in that direction; cells without one are passed over. */
export function nextButton(button: HTMLElement, key: string): HTMLElement | undefined {
  const step = arrowStep(key);
  const cell = button.closest('td');
  const table = button.closest('table');
  if (step === undefined || cell === null || table === null) {
    return undefined;
  }
  const rows = [...table.rows];
  let row = rows.indexOf(cell.parentElement as HTMLTableRowElement);
  let column = cell.cellIndex;
  for (;;) {
    row += step[1];
    column += step[0];
    const found = rows[row]?.cells[column];
    if (found === undefined) {
      return undefined;
    }
    const there = found.querySelector<HTMLElement>('button:not([hidden])');
    if (there) {
      return there;
    }
  }
}

function buttonOf(event: Event): HTMLElement | undefined {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-one-stop] button') : null;
  return target ?? undefined;
}

/*
 * A table full of buttons is one stop of the Tab key, `[data-one-stop]`: arrow keys move in it, and the button that had
 * focus last is where Tab comes back to. The page gives the first button `tabindex` 0 and all others -1.
 */
document.addEventListener('focusin', (event) => {
  const button = buttonOf(event);
  if (button) {
    stopHere(button);
  }
});
document.addEventListener('keydown', (event) => {
  const button = buttonOf(event);
  const next = button && !event.altKey && !event.ctrlKey && !event.metaKey ? nextButton(button, event.key) : undefined;
  if (next) {
    event.preventDefault();
    next.focus();
  }
});
