import { arrowStep } from './arrows';

/**
 * Where an arrow key leads from an element that stands in columns: to the one above or below, or in the next column that has
 * any, to the one nearest in height. Undefined for other keys, and at the edge.
 */
export function neighbourIn(columns: readonly HTMLElement[][], from: HTMLElement, event: KeyboardEvent): HTMLElement | undefined {
  const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : arrowStep(event.key);
  const own = columns.findIndex((column) => column.includes(from));
  if (step === undefined || own < 0) {
    return undefined;
  }
  const [across, down] = step;
  if (down !== 0) {
    return columns[own][columns[own].indexOf(from) + down];
  }
  for (let next = own + across; next >= 0 && next < columns.length; next += across) {
    const [nearest] = columns[next].toSorted((a, b) => away(a, from) - away(b, from));
    if (nearest) {
      return nearest;
    }
  }
  return undefined;
}

function away(one: Element, other: Element): number {
  return Math.abs(one.getBoundingClientRect().top - other.getBoundingClientRect().top);
}
