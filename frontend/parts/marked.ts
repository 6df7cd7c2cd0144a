const STEPS: Readonly<Record<string, 1 | -1 | undefined>> = { ArrowDown: 1, ArrowUp: -1 };

/** How an arrow key moves the mark; undefined: another key. */
export function markStep(key: string): 1 | -1 | undefined {
  return STEPS[key];
}

/**
 * Which entry of a list is marked for Enter. The mark stays on its entry while others change the list around it; where the
 * entry itself goes nothing is marked, so that Enter takes nothing else in its place.
 */
export class Marked<T> {
  private key: string | undefined;

  /** @param keyOf tells the entries of the list apart */
  constructor(private readonly keyOf: (entry: T) => string) {}

  /** The place of the mark in the list as it stands now, by default the first; -1: nothing is marked. */
  in(list: readonly T[]): number {
    if (this.key === undefined && list.length > 0) {
      this.key = this.keyOf(list[0]);
    }
    return list.findIndex((entry) => this.keyOf(entry) === this.key);
  }

  /** Goes on by so many entries, round and round. */
  step(list: readonly T[], by: 1 | -1): void {
    const at = this.in(list);
    const next = at < 0 && by < 0 ? list.length - 1 : (at + by + list.length) % list.length;
    this.key = this.keyOf(list[next]);
  }

  /** Another list: its first entry is marked once it is there. */
  first(): void {
    this.key = undefined;
  }
}
