const QUIET_MS = 10_000;

/** Gathers what came and went, and tells it at most every ten seconds: a live list must not talk without a pause. */
export class News {
  private came = 0;
  private went = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (came: number, went: number) => void) {}

  add(came: number, went: number): void {
    if (came + went === 0) {
      return;
    }
    this.came += came;
    this.went += went;
    this.timer ??= setTimeout(() => this.flush(), QUIET_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private flush(): void {
    this.timer = undefined;
    this.tell(this.came, this.went);
    this.came = 0;
    this.went = 0;
  }
}
