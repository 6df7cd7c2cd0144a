/** Where a card lies, in pixels of the window. */
export interface Slot {
  id: string;
  top: number;
  bottom: number;
}

/**
 * The card before which a card goes when it moves one step up (-1) or down (1); null: it goes to the end.
 * Undefined: there is no step that way.
 */
export function stepBefore(ids: readonly string[], id: string, step: -1 | 1): string | null | undefined {
  const at = ids.indexOf(id);
  if (at < 0 || at + step < 0 || at + step >= ids.length) {
    return undefined;
  }
  return step < 0 ? ids[at - 1] : (ids[at + 2] ?? null);
}

/** The card before which one goes that is let go at this height; null: to the end. */
export function dropBefore(slots: readonly Slot[], id: string, y: number): string | null {
  return slots.find((slot) => slot.id !== id && y < (slot.top + slot.bottom) / 2)?.id ?? null;
}

/** True if the card stands there already. */
export function isInPlace(ids: readonly string[], id: string, before: string | null): boolean {
  const next = ids[ids.indexOf(id) + 1] ?? null;
  return before === id || before === next;
}

/** Which of all the card is, from 1, once it has gone there. */
export function placeAfter(ids: readonly string[], id: string, before: string | null): number {
  const others = ids.filter((one) => one !== id);
  return (before === null ? others.length : others.indexOf(before)) + 1;
}
