import type { ReactiveControllerHost } from 'lit';
import type { Channel } from '../channel/channel';
import type { Edit, Workshop } from '../channel/rows';
import { anew } from '../parts/anew';
import type { Texts } from '../texts/en';
import { refusal } from '../texts/refusal';
import { say } from '../texts/say';
import { titleOf } from './card-words';
import { type Offer, isInto } from './links';
import { placeAfter, stepBefore } from './order';

interface Host extends ReactiveControllerHost {
  agency: string;
  texts: Texts;
  channel: Channel | undefined;
  snapshot: { workshop: Workshop } | undefined;
}

/** What a person does on the board, as commands, and what is said of it aloud. */
export class BoardCommands {
  said = '';

  constructor(private readonly host: Host) {}

  link(offer: Offer, title: string): Promise<void> {
    const { from, to, effect } = offer.link;
    const value = effect === '-' ? { from, to, effect } : { from, to };
    const done = effect === '-' ? 'link.burdened' : 'link.drawn';
    return this.send({ op: 'addLink', agency: this.host.agency, value }, () => say(this.host.texts, done, this.ends(offer, title)));
  }

  unlink(offer: Offer, title: string): Promise<void> {
    const { from, to } = offer.link;
    const edit = { op: 'removeLink', agency: this.host.agency, from, to };
    return this.send(edit, () => say(this.host.texts, 'link.removed', this.ends(offer, title)));
  }

  /** @param ids the cards among which it moves, in their order */
  move(ids: readonly string[], card: string, before: string | null, title: string): Promise<void> {
    const place = { title, n: placeAfter(ids, card, before), all: ids.length };
    return this.send({ op: 'moveCard', card, before }, () => say(this.host.texts, 'order.moved', place));
  }

  /** One step up or down; at the end of its list a card stays, and that is said. */
  step(ids: readonly string[], card: string, step: -1 | 1, title: string): void {
    const before = stepBefore(ids, card, step);
    if (before === undefined) {
      this.say(say(this.host.texts, 'order.stays', { title, n: ids.indexOf(card) + 1, all: ids.length }));
    } else {
      void this.move(ids, card, before, title);
    }
  }

  say(text: string): void {
    this.said = anew(this.said, text);
    this.host.requestUpdate();
  }

  private ends(offer: Offer, title: string): { from: string; to: string } {
    const other = titleOf(this.host.snapshot!.workshop, offer.list, offer.card, this.host.texts);
    return isInto(offer.way) ? { from: other, to: title } : { from: title, to: other };
  }

  private async send(edit: Edit, done: () => string): Promise<void> {
    const answer = await this.host.channel?.send([edit]);
    if (answer) {
      this.say(answer.status === 200 ? done() : say(this.host.texts, 'board.refused', { why: refusal(this.host.texts, answer) }));
    }
  }
}
