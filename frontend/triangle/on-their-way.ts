import type { ReactiveControllerHost } from 'lit';
import type { Channel } from '../channel/channel';
import type { Answer } from '../channel/rows';
import type { ChainList } from './chain';
import { type SentLines, TypedLines } from './typed-lines';

/** The line of a list in which they were typed. */
interface Line extends ReactiveControllerHost {
  list: ChainList;
  agency: string;
  channel: Channel | undefined;
}

/** Lines that were sent and are no step of a chain: they are kept until they are cards, also over a reload. */
export class OnTheirWay {
  private lines: SentLines[] = [];

  /** @param refuse puts one line back into the line, or says why several were refused */
  constructor(
    private readonly line: Line,
    private readonly refuse: (titles: string[], answer: Answer) => void,
  ) {}

  /** Those that were refused together, to be sent once more or discarded. */
  get refused(): SentLines[] {
    return this.lines.filter((one) => one.refused);
  }

  /** What nobody has answered for yet, in words: while there is no network it stands nowhere else. */
  get titles(): string[] {
    return this.lines.filter((one) => !one.refused).flatMap((one) => one.titles);
  }

  /** Lines that were on their way when the page was loaded anew: what is refused of them must not go unheard. */
  follow(): void {
    const { channel, list } = this.line;
    this.keep((this.kept?.sent(list) ?? []).filter(({ command, refused }) => refused || channel?.answerTo(command)));
    for (const { command, titles } of this.lines) {
      void channel?.answerTo(command)?.then((answer) => this.settle(command, titles, answer));
    }
  }

  add(command: string, titles: string[]): void {
    this.keep([...this.lines, { command, titles }]);
  }

  /** One line that was refused goes back into the line, several stand below it. */
  settle(command: string, titles: string[], answer: Answer): void {
    const isRefused = answer.status !== 200;
    const others = (this.kept?.sent(this.line.list) ?? []).filter((one) => one.command !== command);
    this.keep(isRefused && titles.length > 1 ? [...others, { command, titles, refused: true }] : others);
    if (isRefused) {
      this.refuse(titles, answer);
    }
  }

  discard(command: string): void {
    this.keep(this.lines.filter((one) => one.command !== command));
  }

  private keep(lines: SentLines[]): void {
    this.lines = lines;
    this.kept?.keepSent(this.line.list, lines);
    this.line.requestUpdate();
  }

  private get kept(): TypedLines | undefined {
    return this.line.channel && new TypedLines(this.line.channel, this.line.agency);
  }
}
