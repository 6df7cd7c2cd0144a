import type { ReactiveControllerHost } from 'lit';
import type { Channel } from '../channel/channel';
import type { Answer, Edit } from '../channel/rows';
import { joined } from '../triangle/new-cards';

/** A claim that is on its way, or was refused while no table was there to say so. */
interface Sent {
  command: string;
  place: string;
  titles: [string];
  refused?: Answer;
}

/** Hears what became of a claim; the title of one that was refused stands in its line again. */
type Hear = (place: string, title: string, answer: Answer) => void;

/**
 * What stands in the lines for new claims, one for each part of the problem, and isn't in the workshop yet. It stays in the
 * browser tab, also while its cell is closed, and so does what is on its way: what is refused of it must not go unheard.
 */
export class ClaimLines {
  private readonly texts = new Map<string, string>();
  private underWay: Sent[] = [];
  private followed: Channel | undefined;
  /** Whose claims these are, also once nothing may be added any more. */
  private agency = '';

  constructor(
    private readonly host: ReactiveControllerHost & { isConnected: boolean; editing: string },
    private readonly channel: () => Channel | undefined,
    private readonly hear: Hear,
  ) {}

  text(place: string): string {
    return this.texts.get(place) ?? (this.channel()?.keptAt(`line:${place}`) as string | undefined) ?? '';
  }

  type(place: string, text: string): void {
    this.texts.set(place, text);
    this.channel()?.keep(`line:${place}`, text === '' ? undefined : text);
    this.host.requestUpdate();
  }

  sent(place: string): readonly string[] {
    return this.underWay.filter((one) => one.place === place).flatMap((one) => one.titles);
  }

  /** Claims that were on their way when the page was loaded anew, or the table left. */
  follow(): void {
    const channel = this.channel();
    const agency = this.host.editing;
    if (!channel || agency === '' || (channel === this.followed && agency === this.agency)) {
      return;
    }
    this.followed = channel;
    this.agency = agency;
    const kept = this.kept(channel);
    this.keep(channel, kept.filter(({ command, refused }) => refused || channel.answerTo(command)));
    for (const { command, refused } of kept) {
      void (refused ? Promise.resolve(refused) : channel.answerTo(command))?.then((answer) => this.settle(channel, command, answer));
    }
  }

  /** Takes the title out of its line, so that the next one can be typed; a refusal puts it back before what was typed since. */
  async add(place: string, title: string, edit: Edit): Promise<void> {
    const channel = this.channel();
    if (!channel) {
      return;
    }
    const command = channel.newId();
    this.keep(channel, [...this.underWay, { command, place, titles: [title] }]);
    this.type(place, '');
    this.settle(channel, command, await channel.send([edit], undefined, command));
  }

  private settle(channel: Channel, command: string, answer: Answer): void {
    const sent = this.kept(channel).find((one) => one.command === command) ?? this.underWay.find((one) => one.command === command);
    const others = (this.host.isConnected ? this.underWay : this.kept(channel)).filter((one) => one.command !== command);
    const isLost = sent !== undefined && answer.status !== 200;
    if (isLost && !this.host.isConnected) {
      // for the table that comes next
      this.keep(channel, [...others, { ...sent, refused: answer }]);
      return;
    }
    this.keep(channel, others);
    if (isLost) {
      this.type(sent.place, joined([...sent.titles, this.text(sent.place)]));
    }
    if (sent && this.host.isConnected) {
      this.hear(sent.place, sent.titles[0], answer);
    }
  }

  private kept(channel: Channel): Sent[] {
    return (channel.keptAt(this.name) as Sent[] | undefined) ?? [];
  }

  private keep(channel: Channel, sent: Sent[]): void {
    this.underWay = sent;
    channel.keep(this.name, sent.length === 0 ? undefined : sent);
    this.host.requestUpdate();
  }

  private get name(): string {
    return `sent:${this.agency}:parts`;
  }
}
