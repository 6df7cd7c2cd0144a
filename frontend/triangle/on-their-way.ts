import { type ReactiveControllerHost, type TemplateResult, html, nothing } from 'lit';
import type { Channel } from '../channel/channel';
import type { Answer, CardList } from '../channel/rows';
import type { Texts } from '../texts/en';
import { refusal } from '../texts/refusal';
import { count, say } from '../texts/say';
import { type SentLines, TypedLines } from './typed-lines';

/** The line of a list in which they were typed. */
interface Line extends ReactiveControllerHost {
  isConnected: boolean;
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
   */
  refused(again: (titles: string[]) => void): TemplateResult[] {
    const { texts } = this.line;
    const letGo = (command: string) => this.change((lines) => without(lines, command));
    return this.lines.filter((one) => one.refused).map(({ command, titles, refused }) => html`<div class="unsent">
      ${refused === true ? nothing : html`<p class="error" role="alert">${whyNot(texts, refused)}</p>`}
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

  /**
   * Lines that were on their way when the page was loaded anew: what is refused of them must not go unheard, and what
   * nobody knows of any more is there to be sent once more.
   */
  follow(): void {
    const { channel, list } = this.line;
    this.lines = (this.kept?.sent(list) ?? []).map((one) => (channel?.answerTo(one.command) ? one : { ...one, refused: one.refused ?? true }));
    for (const { command, titles } of this.lines) {
      void channel?.answerTo(command)?.then((answer) => this.settle(command, titles, answer));
    }
    this.line.requestUpdate();
  }

  add(command: string, titles: string[]): void {
    this.change((lines) => [...lines, { command, titles }]);
  }

  /** What was refused goes back into the line, or stands below it; below it too where the line has gone meanwhile. */
  settle(command: string, titles: string[], answer: Answer): void {
    const isLeft = answer.status !== 200 && !(this.line.isConnected && this.refuse(titles, answer));
    this.change((lines) => [...without(lines, command), ...(isLeft ? [{ command, titles, refused: answer }] : [])]);
  }

  /** What is kept is more than stands here, where the same line stood in the page before; less, where the browser has no room. */
  private change(to: (lines: SentLines[]) => SentLines[]): void {
    const { list } = this.line;
    this.lines = to(this.lines);
    this.kept?.keepSent(list, to(this.kept.sent(list)));
    this.line.requestUpdate();
  }

  private get kept(): TypedLines | undefined {
    return this.line.channel && new TypedLines(this.line.channel, this.line.agency);
  }
}

/** Why lines did not become cards. */
export function whyNot(texts: Texts, answer: Answer | undefined): string {
  return say(texts, 'add.refused', { why: refusal(texts, answer) });
}

function without(lines: readonly SentLines[], command: string): SentLines[] {
  return lines.filter((one) => one.command !== command);
}
