import type { ReactiveControllerHost } from 'lit';
import type { Channel } from '../channel/channel';
import type { Answer, Edit } from '../channel/rows';
import { joined } from '../triangle/new-cards';

/**
 * What stands in the lines for new claims, one for each part of the problem, and isn't in the workshop yet. It stays in the
 * browser tab, also while its cell is closed.
 */
export class ClaimLines {
  private readonly texts = new Map<string, string>();
  private readonly underWay = new Map<string, readonly string[]>();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly channel: () => Channel | undefined,
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
    return this.underWay.get(place) ?? [];
  }

  /** Takes the title out of its line, so that the next one can be typed; a refusal puts it back before what was typed since. */
  async add(place: string, title: string, edit: Edit): Promise<Answer | undefined> {
    this.underWay.set(place, [...this.sent(place), title]);
    this.type(place, '');
    const answer = await this.channel()?.send([edit]);
    const at = this.sent(place).indexOf(title);
    this.underWay.set(place, this.sent(place).filter((_, n) => n !== at));
    this.type(place, answer?.status === 200 ? this.text(place) : joined([title, this.text(place)]));
    return answer;
  }
}
