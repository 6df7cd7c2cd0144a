import { type ReactiveControllerHost, type TemplateResult, html } from 'lit';
import type { Channel } from '../channel/channel';
import type { Answer, CardList } from '../channel/rows';
import type { Texts } from '../texts/en';
import { count, say } from '../texts/say';
import { type SentLines, TypedLines } from './typed-lines';

/** The line of a list in which they were typed. */
interface Line extends ReactiveControllerHost {
  list: CardList;
  agency: string;
  texts: Texts;
  channel: Channel | undefined;
}

/** Lines that were sent and are no step of a chain: they are kept until they are cards, also over a reload. */
export class OnTheirWay {
  private lines: SentLines[] = [];

  /** @param refuse says why they were refused; true: they stand in the line again, to be mended */
  constructor(
    private readonly line: Line,
    private readonly refuse: (titles: string[], answer: Answer) => boolean,
  ) {}

  /**
   * Those that were refused and have no place in the line, each to be sent once more or discarded.
   *
   * @param again sends them once more
   * @param discarded called once they are discarded
   */
  refused(again: (titles: string[]) => void, discarded: () => void): TemplateResult[] {
    const { texts } = this.line;
    const letGo = (command: string) => {
      this.keep(this.lines.filter((one) => one.command !== command));
      discarded();
    };
    return this.lines.filter((one) => one.refused).map(({ command, titles }) => html`<div class="unsent">
      <p>${count(texts, 'add.unsent', titles.length)}</p>
      <ul>${titles.map((title) => html`<li>${title}</li>`)}</ul>
      <button type="button" class="small" @click=${() => { letGo(command); again(titles); }}>${say(texts, 'add.again')}</button>
      <button type="button" class="small" @click=${() => letGo(command)}>${say(texts, 'draft.drop')}</button></div>`);
  }

  get isEmpty(): boolean {
    return this.lines.length === 0;
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

  /** What was refused goes back into the line, or stands below it. */
  settle(command: string, titles: string[], answer: Answer): void {
    const others = (this.kept?.sent(this.line.list) ?? []).filter((one) => one.command !== command);
    const isLeft = answer.status !== 200 && !this.refuse(titles, answer);
    this.keep(isLeft ? [...others, { command, titles, refused: true }] : others);
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
