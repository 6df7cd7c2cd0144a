import { arrowStep } from '../parts/arrows';

/**
 * The card to which an arrow key leads in a table whose cells name their column by `data-column`: the one above or below in
 * the column; or in the next column that has cards, the one nearest in height. Undefined for other keys and at the edge.
 */
export function neighbourIn(table: Element, card: HTMLElement, event: KeyboardEvent): HTMLElement | undefined {
  const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : arrowStep(event.key);
  const own = card.closest<HTMLElement>('[data-column]')?.dataset.column;
  if (step === undefined || own === undefined) {
    return undefined;
  }
  const [across, down] = step;
  const cards = [...table.querySelectorAll<HTMLElement>('[data-column] [data-card]')];
  const columnOf = (one: HTMLElement) => one.closest<HTMLElement>('[data-column]')!.dataset.column;
  if (down !== 0) {
    const column = cards.filter((one) => columnOf(one) === own);
    return column[column.indexOf(card) + down];
  }
  const columns = [...new Set([...table.querySelectorAll<HTMLElement>('[data-column]')].map((cell) => cell.dataset.column))];
  for (let next = columns.indexOf(own) + across; next >= 0 && next < columns.length; next += across) {
    const [nearest] = cards.filter((one) => columnOf(one) === columns[next]).sort((a, b) => away(a, card) - away(b, card));
    if (nearest) {
      return nearest;
    }
  }
  return undefined;
}

function away(one: Element, other: Element): number {
  return Math.abs(one.getBoundingClientRect().top - other.getBoundingClientRect().top);
}
