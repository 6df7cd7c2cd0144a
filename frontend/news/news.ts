import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ChannelEvent } from '../channel/channel';
import { ChannelController } from '../channel/channel-controller';
import { keep, keptFor, readKept, viewerHere } from '../channel/kept';
import type { Patch, Snapshot } from '../channel/rows';
import { anew } from '../parts/anew';
import { groupOf, icon } from '../parts/marks';
import { inSight, outOfSight } from '../parts/out-of-sight';
import { shared } from '../parts/styles';
import type { Texts } from '../texts/en';
import { count, say } from '../texts/say';
import { Announcer, type Tally } from './announcer';
import { Closing } from './closing';
import './news-list';
import { newsStyles } from './news-styles';
import { type News, type Seen, newsSince, seenIn, touchedCards, withKnown, withSeen } from './seen';

// The answer to a command of ours may come a little after its patch.
const SETTLE_MS = 1_000;
const NOTHING: News = { cards: [], came: [], went: [] };

/**
 * What changed since this person looked: a button with a number, the key `.` (not while one types), and a list in which
 * each line leads there; to close it is to have looked. What others change is also announced, at most every ten seconds.
 * `<html data-announce="off">` switches the announcements and the key off. Fires `card-open` {id}, `finding-open` {key}
 * and `triangle-open` {id}. What was seen is kept in this browser, as fingerprints.
 */
@customElement('trialign-news')
export class NewsButton extends LitElement {
  static override styles = [shared, newsStyles];

  @property() slug = '';
  /** The agency for which this person writes; empty for none. */
  @property() agency = '';
  @property({ type: Boolean }) observing = false;
  @property({ attribute: false }) texts: Texts = {};

  @state() private announced = '';
  @state() private news = NOTHING;
  @state() private isOpen = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  private seen: Seen | undefined;
  private unsettled: Patch[] = [];
  private closing: Closing | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly announcer = new Announcer((tally) => this.announce(tally));
  private readonly live = new ChannelController(this, (event) => this.heard(event));

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.pressed);
    window.addEventListener('trialign-own', this.own);
    window.addEventListener('storage', this.elsewhere);
    window.addEventListener('popstate', this.left);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.pressed);
    window.removeEventListener('trialign-own', this.own);
    window.removeEventListener('storage', this.elsewhere);
    window.removeEventListener('popstate', this.left);
    this.announcer.stop();
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** The side panel tells which revision a save of this person made; the channel knows its own commands. */
  private readonly own = (event: Event) => void this.live.channel?.own.add((event as CustomEvent<number>).detail);

  /** In another tab this person looked, or changed something. */
  private readonly elsewhere = (event: StorageEvent) => {
    if (event.key === this.key && this.seen) {
      this.seen = this.stored() ?? this.seen;
      this.timer ??= setTimeout(() => this.settle(), SETTLE_MS);
    }
  };

  /** The browser went back: what stands above the page goes with it. */
  private readonly left = () => this.isOpen && this.dialog.close();

  private readonly pressed = (event: KeyboardEvent) => {
    if (event.key === '.' && !event.ctrlKey && !event.metaKey && !event.altKey && isSwitchedOn() && !isTyping(event)) {
      event.preventDefault();
      this.open();
    }
  };

  private heard(event: ChannelEvent): void {
    if (event.kind === 'changed') {
      if (event.reset) {
        // what became of findings meanwhile is not told by patches
        this.closing = undefined;
      }
      this.unsettled.push(...event.patches);
      this.timer ??= setTimeout(() => this.settle(), this.seen ? SETTLE_MS : 0);
    }
  }

  /** What one did oneself is no news, nor the questions to oneself that came of it; what it did to shared findings is. */
  private settle(): void {
    this.timer = undefined;
    const { channel, snapshot } = this.live;
    if (channel === undefined || snapshot === undefined) {
      return;
    }
    const now = seenIn(snapshot);
    let before = this.seen ?? this.stored() ?? this.keep(now);
    const hidden = outOfSight(snapshot);
    this.closing ??= new Closing(snapshot.findings);
    for (const patch of this.unsettled.map((one) => inSight(one, hidden))) {
      const isOwn = channel.own.has(patch.to);
      const came = (patch.findings?.came ?? []).map(({ key }) => key);
      const went = (patch.findings?.went ?? []).map(({ key }) => key);
      if (isOwn) {
        before = this.keep(withKnown(withSeen(before, now, touchedCards(patch, this.agency)), came.filter(isQuestion), went.filter(isQuestion)));
      }
      const isTold = (key: string) => !isOwn || !isQuestion(key);
      const turned = this.closing.take(patch);
      this.announcer.add(isOwn ? [] : touchedCards(patch), {
        came: came.filter(isTold).length, went: went.filter(isTold).length, ...(isOwn ? { closed: 0, reopened: 0 } : turned),
      });
    }
    this.unsettled = [];
    this.seen = before;
    this.news = newsSince(before, now, hidden);
  }

  private announce({ cards, came, went, closed, reopened }: Tally): void {
    if (isSwitchedOn()) {
      const parts = [
        cards > 0 ? count(this.texts, 'news.changed', cards) : '',
        came > 0 ? count(this.texts, 'news.came', came) : '',
        went > 0 ? count(this.texts, 'news.went', went) : '',
        closed > 0 ? count(this.texts, 'news.closed', closed) : '',
        reopened > 0 ? count(this.texts, 'news.reopened', reopened) : '',
      ];
      this.announced = anew(this.announced, parts.filter((part) => part !== '').join(', '));
    }
  }

  private open(): void {
    this.settle();
    this.isOpen = true;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.isOpen && !this.dialog.open) {
      this.dialog.showModal();
    }
    super.updated(changed);
  }

  private looked(): void {
    this.isOpen = false;
    if (this.live.snapshot) {
      this.seen = this.keep(seenIn(this.live.snapshot));
      this.news = NOTHING;
    }
  }

  protected override render() {
    const { snapshot } = this.live;
    const { cards, came, went } = this.news;
    const all = cards.length + came.length + went.length;
    return html`
      <button type="button" class="bell" aria-haspopup="dialog" title=${say(this.texts, 'news.button', { n: all })}
        @click=${this.open}>${icon('news', 20)}${all > 0 ? html`<i aria-hidden="true">${all > 99 ? '99+' : all}</i>` : nothing}</button>
      <p class="sr-only" role="status" aria-live="polite">${this.announced}</p>
      <dialog aria-labelledby="news-title" @close=${this.looked}>
        ${this.isOpen && snapshot ? this.list(snapshot) : nothing}
      </dialog>`;
  }

  private list(snapshot: Snapshot) {
    const close = () => this.dialog.close();
    return html`<header><h2 id="news-title">${say(this.texts, 'news.title')}</h2>
        <button type="button" class="cross" aria-label=${say(this.texts, 'news.close')} @click=${close}>${icon('close', 16)}</button></header>
      <trialign-news-list .slug=${this.slug} .lang=${document.documentElement.lang} .news=${this.news} .snapshot=${snapshot}
        .observing=${this.observing} .texts=${this.texts} @card-open=${close} @finding-open=${close} @triangle-open=${close}></trialign-news-list>
      <footer><p class="meta quiet">${say(this.texts, 'news.key')}</p>
        <button type="button" class="button" autofocus @click=${close}>${say(this.texts, 'news.looked')}</button></footer>`;
  }

  private get key(): string {
    return `${keptFor(this.slug, viewerHere())}:seen`;
  }

  private stored(): Seen | undefined {
    return readKept(this.key);
  }

  private keep(seen: Seen): Seen {
    keep(this.key, seen);
    return seen;
  }
}

const isQuestion = (key: string) => groupOf(key) === 'fault';

function isSwitchedOn(): boolean {
  return document.documentElement.dataset.announce !== 'off';
}

/** True where a point belongs into a text, or where a dialog is open already. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select')))
    || document.querySelector('vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, [role=dialog], [role=alertdialog]') !== null
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-news': NewsButton;
  }
}
