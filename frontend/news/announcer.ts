const QUIET_MS = 10_000;

/** How much came since the last word. */
export interface Tally {
  cards: number;
  came: number;
  went: number;
}

/** Gathers what others change, and tells it at most every ten seconds: a live page must not talk without a pause. */
export class Announcer {
  private readonly cards = new Set<string>();
  private came = 0;
  private went = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (tally: Tally) => void) {}

  add(cards: readonly string[], came: number, went: number): void {
    cards.forEach((id) => this.cards.add(id));
    this.came += came;
    this.went += went;
    if (this.cards.size + this.came + this.went > 0) {
      this.timer ??= setTimeout(() => this.flush(), QUIET_MS);
    }
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private flush(): void {
    this.timer = undefined;
    const tally = { cards: this.cards.size, came: this.came, went: this.went };
    this.cards.clear();
    this.came = 0;
    this.went = 0;
    this.tell(tally);
  }
}
