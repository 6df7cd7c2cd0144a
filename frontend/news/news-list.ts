import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ChannelController } from '../channel/channel-controller';
import type { Agency, Card, CardList, Snapshot } from '../channel/rows';
import { ExplanationsController } from '../findings/explanations-controller';
import { progress } from '../findings/finding-parts';
import { agencyTag, seatOf, seatStyle } from '../parts/agency';
import { cardMark, findingMark, groupOf } from '../parts/marks';
import { markStyles, shared } from '../parts/styles';
import { cardAddress, findingAddress, openCard, openFinding, openTriangle, triangleAddress } from '../parts/ways';
import { written } from '../parts/written';
import type { TextKey, Texts } from '../texts/en';
import { count, say } from '../texts/say';
import { titleOf } from '../triangle/card-words';
import { newsListStyles } from './news-styles';
import type { CardNews, News } from './seen';

const MOST = 12;

/** The news in words: findings that came and went, and the cards of each agency. Each line leads to what it tells of. */
@customElement('trialign-news-list')
export class NewsList extends LitElement {
  static override styles = [shared, markStyles, newsListStyles];

  @property() slug = '';
  @property() override lang = 'en';
  @property({ attribute: false }) news: News = { cards: [], came: [], went: [] };
  @property({ attribute: false }) snapshot!: Snapshot;
  @property({ type: Boolean }) observing = false;
  @property({ attribute: false }) texts: Texts = {};
  private readonly live = new ChannelController(this);
  private readonly words = new ExplanationsController(this, this.live);

  protected override render() {
    const { cards, came, went } = this.news;
    if (cards.length + came.length + went.length === 0) {
      return html`<p class="empty">${say(this.texts, 'news.nothing')}</p>`;
    }
    const agencies = (this.snapshot.workshop.agencies ?? []).filter((agency) => cards.some((card) => card.agency === agency.id));
    return html`
      ${this.section(count(this.texts, 'news.came', came.length), came, (key) => this.finding(key))}
      ${this.section(count(this.texts, 'news.went', went.length), went, (key) => this.gone(key))}
      ${agencies.map((agency) => this.section(html`${agencyTag(this.snapshot.workshop, agency)} <span lang=${written(this.snapshot.workshop)}>${agency.name}</span>`,
        cards.filter((card) => card.agency === agency.id), (card) => this.card(agency, card)))}`;
  }

  private section<T>(title: unknown, all: readonly T[], line: (one: T) => TemplateResult) {
    const rest = all.slice(MOST);
    return all.length === 0 ? nothing : html`<section><h3>${title}</h3><ul>${all.slice(0, MOST).map(line)}</ul>
      ${rest.length > 0 ? html`<details><summary>${say(this.texts, 'news.more', { n: rest.length })}</summary><ul>${rest.map(line)}</ul></details>` : nothing}
    </section>`;
  }

  private finding(key: string) {
    const finding = this.snapshot.findings.find((one) => one.key === key);
    return html`<li><a href=${findingAddress(this.slug, key)} data-open-finding=${key} @click=${openFinding}>
      ${findingMark(groupOf(key), finding?.severity ?? 'medium', 18)}<span>${this.words.of(key)?.headline ?? key}</span></a></li>`;
  }

  /** It has no page any more: the way leads to a card of it that is still there. */
  private gone(key: string) {
    const told = this.words.of(key);
    const card = told?.cards.find(({ id, agency, list }) => this.held(agency, list, id) !== undefined);
    const words = html`${progress(this.words.labelOf(key) ?? 'gone', this.texts)} <span>${told?.headline ?? say(this.texts, 'news.goneUntold')}</span>`;
    return html`<li>${card
      ? html`<a href=${cardAddress(this.slug, card.id)} data-open=${card.id} @click=${openCard}>${words}</a>`
      : html`<p>${words}</p>`}</li>`;
  }

  private card(agency: Agency, { id, list, what }: CardNews) {
    const { workshop } = this.snapshot;
    const held = this.held(agency.id, list, id);
    const label = html`<span class="what ${what}">${say(this.texts, `news.${what}`)}</span>`;
    return html`<li style=${seatStyle(seatOf(workshop, agency.id))}>${held
      ? html`<a href=${cardAddress(this.slug, id)} data-open=${id} @click=${openCard}>${cardMark(list, held, 14, !this.observing)}
          <span class="grow" lang=${written(workshop)}>${titleOf(workshop, list, held, this.texts)}</span> ${label}</a>`
      : html`<a href=${triangleAddress(this.slug, agency.id)} data-open-triangle=${agency.id} @click=${openTriangle}>
          ${cardMark(list, undefined, 14)}<span class="grow">${say(this.texts, `card.${list}` as TextKey)}</span> ${label}</a>`}</li>`;
  }

  private held(agency: string, list: CardList, id: string): Card | undefined {
    return this.snapshot.workshop.agencies?.find((one) => one.id === agency)?.triangle?.[list]?.find((card) => card.id === id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-news-list': NewsList;
  }
}
