import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ChannelController } from '../channel/channel-controller';
import { avatars, nameOfPerson, peopleByCard } from '../parts/people';
import { peopleStyles, shared } from '../parts/styles';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';

/** Who else has the card open that is shown beside: two deputies on one card shall know of each other. */
@customElement('trialign-card-people')
export class CardPeople extends LitElement {
  static override styles = [
    shared,
    peopleStyles,
    css`
      /* as narrow as the marks where there is no room for the words */
      p { display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: center; gap: 6px; color: var(--text2); font: var(--type-meta); }
      .words { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      @media (max-width: 700px) { .words { display: none; } }
    `,
  ];

  @property() slug = '';
  @property() card = '';
  @property({ attribute: false }) texts: Texts = {};
  private readonly live = new ChannelController(this);

  protected override render() {
    const { snapshot, channel } = this.live;
    const people = peopleByCard(channel?.people ?? []).get(this.card) ?? [];
    this.toggleAttribute('people', people.length > 0);
    if (snapshot === undefined || people.length === 0) {
      return nothing;
    }
    const name = nameOfPerson(people[0], snapshot.workshop, this.texts);
    const words = people.length === 1 ? say(this.texts, 'people.alsoHere', { name }) : say(this.texts, 'people.alsoHereMany', { n: people.length });
    const all = people.map((one) => nameOfPerson(one, snapshot.workshop, this.texts)).join(', ');
    return html`<p>${avatars(people, snapshot.workshop, this.texts)}<span class="words" aria-hidden="true" title=${all}>${words}</span>
      <span class="sr-only">${say(this.texts, 'people.here', { names: all })}</span></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-card-people': CardPeople;
  }
}
