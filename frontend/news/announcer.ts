const QUIET_MS = 10_000;

/** What became of findings, in numbers. */
export interface Findings {
  came: number;
  went: number;
  closed: number;
  reopened: number;
}

/** How much came since the last word. */
export interface Tally extends Findings {
  cards: number;
}

const NONE: Findings = { came: 0, went: 0, closed: 0, reopened: 0 };

/** Gathers what others change, and tells it at most every ten seconds: a live page must not talk without a pause. */
export class Announcer {
  private readonly cards = new Set<string>();
  private findings = NONE;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (tally: Tally) => void) {}

  add(cards: readonly string[], { came, went, closed, reopened }: Findings): void {
    cards.forEach((id) => this.cards.add(id));
    const { findings } = this;
    this.findings = {
      came: findings.came + came,
      went: findings.went + went,
      closed: findings.closed + closed,
      reopened: findings.reopened + reopened,
    };
    if (this.cards.size + came + went + closed + reopened > 0) {
      this.timer ??= setTimeout(() => this.flush(), QUIET_MS);
    }
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private flush(): void {
    this.timer = undefined;
    const tally = { cards: this.cards.size, ...this.findings };
    this.cards.clear();
    this.findings = NONE;
    this.tell(tally);
  }
}
