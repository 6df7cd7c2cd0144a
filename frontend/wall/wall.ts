import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Channel } from '../channel/channel';
import { ChannelController } from '../channel/channel-controller';
import type { Agency, Card, CardList, Severity, Snapshot } from '../channel/rows';
import { browserTransport } from '../channel/transport';
import { agencyTag, seatOf, seatStyle } from '../parts/agency';
import { type Group, cardMark, findingMark } from '../parts/marks';
import { logo } from '../parts/logo';
import { restOn } from '../parts/rest-on';
import { markStyles, shared } from '../parts/styles';
import { written } from '../parts/written';
import type { TextKey, Texts } from '../texts/en';
import { say } from '../texts/say';
import { titleOf } from '../triangle/card-words';
import { WakeLockController } from './wake-lock';
import { wallCard } from './wall-card';
import { wallStyles } from './wall-styles';
import { parts, table, tableLine } from './wall-table';

/** A finding in words, as the wall's audience sees it. */
export interface WallFinding {
  group: Group;
  severity: Severity;
  name: string;
  sentence: string;
  ask: string;
  cards: { title: string; agency: string; list: CardList }[];
}

/** What the wall looks at. `first`: nobody points at anything; `own`: the wall may not show it; `gone`: it isn't there any more. */
export interface Look {
  state: 'first' | 'shown' | 'own' | 'gone';
  kind?: 'card' | 'finding' | 'triangle';
  id?: string;
  finding?: WallFinding;
}

const MOST_CARDS = 6;

/**
 * The projector: what a facilitator points at, in large type, else the problem and one finding with its question. It reads
 * the wall's own channel, so that nothing reaches the page that the wall may not show.
 */
@customElement('trialign-wall')
export class Wall extends LitElement {
  static override styles = [shared, markStyles, wallStyles];

  @property() slug = '';
  @property({ attribute: false }) look: Look = { state: 'first' };
  /** The revision at which the page was told what to look at. */
  @property({ type: Number }) revision = 0;
  /** True while the wall shows what observers see. */
  @property({ type: Boolean }) observing = true;
  /** Where members sign in, as one types it; empty: not told. */
  @property() join = '';
  @property({ attribute: false }) texts: Texts = {};
  private readonly live = new ChannelController(
    this,
    (event) => void (event.kind === 'tick' && this.ask(event.revision)),
    (slug) => Channel.of(slug, browserTransport, 'as=wall'),
  );
  private readonly awake = new WakeLockController(this);

  /** Nobody touches a wall: what the page was to be told on the way down only and didn't get would stay away. */
  private ask(now: number): void {
    if (now > this.revision) {
      this.dispatchEvent(new CustomEvent('behind'));
    }
  }

  protected override render() {
    const { snapshot, gone, channel } = this.live;
    if (gone) {
      return html`<main class="one"><h1 class="own" role="status">${say(this.texts, gone === 'signed-out' ? 'state.signedOut' : 'state.removed')}</h1></main>`;
    }
    if (snapshot === undefined) {
      return html`<main class="one"><h1 class="own" role="status">${say(this.texts, 'state.loading')}</h1></main>`;
    }
    const { workshop, phase } = snapshot;
    return html`
      <header>${logo()}<span class="title" lang=${written(workshop)}>${workshop.title}</span><span class="phase">${say(this.texts, `phase.${phase}` as TextKey)}</span><span class="grow"></span>
        ${this.look.state === 'first' ? nothing : html`<span class="tags">${(workshop.agencies ?? []).map((agency) => agencyTag(workshop, agency))}</span>`}</header>
      ${channel?.state === 'offline' ? html`<p class="state" role="status">${say(this.texts, 'wall.offline')}</p>` : nothing}
      ${this.content(snapshot)}`;
  }

  private content(snapshot: Snapshot): TemplateResult {
    const { state, kind, id, finding } = this.look;
    if (state === 'own') {
      return this.words('wall.own');
    }
    if (state === 'gone') {
      return this.words('wall.gone');
    }
    if (state === 'first') {
      return this.first(snapshot, finding);
    }
    const shown = kind === 'finding' ? finding && this.finding(snapshot, finding) : kind === 'card' ? wallCard(snapshot, id!, this.texts, this.observing) : this.triangle(snapshot, id!);
    return shown ? html`<main class="one" aria-live="polite"><div>${shown}</div></main>` : this.words('wall.own');
  }

  private words(key: TextKey) {
    return html`<main class="one"><h1 class="own" role="status">${say(this.texts, key)}</h1></main>`;
  }

  /** The problem, what is done now, and who sits at the table; once there are findings, one of them with its question. */
  private first(snapshot: Snapshot, finding: WallFinding | undefined) {
    const { workshop: { problem }, phase } = snapshot;
    const now = html`<p class="now">${say(this.texts, `wall.now.${phase}` as TextKey)}</p>`;
    const statement = typeof problem.statement === 'string' && problem.statement !== '' ? html`<p class="statement" lang=${written(snapshot.workshop)}>${problem.statement}</p>` : nothing;
    const way = this.join ? this.way() : nothing;
    return finding
      ? html`<main class="talking"><div><h1 lang=${written(snapshot.workshop)}>${problem.title}</h1>${statement}${now}</div><div>${this.finding(snapshot, finding)}</div></main>
          <footer>${tableLine(snapshot, this.texts)}<span class="grow"></span>${way}</footer>`
      : html`<main class="opening"><div><h1 lang=${written(snapshot.workshop)}>${problem.title}</h1>${statement}${parts(snapshot, this.texts)}${now}</div>
          <div>${table(snapshot, this.texts)}<div class="door">${way}</div></div></main>`;
  }

  /** Who has been invited gets to the workshop by this address; the picture of it comes from the page. */
  private way() {
    return html`<p class="join"><span>${say(this.texts, 'wall.join')}</span> <b>${this.join}</b></p><slot name="join"></slot>`;
  }

  private finding(snapshot: Snapshot, finding: WallFinding) {
    const { workshop } = snapshot;
    const agency = (id: string) => workshop.agencies?.find((other) => other.id === id);
    return html`
      <p class="kind ${finding.group}">${findingMark(finding.group, finding.severity, 44)}<span>${finding.name}</span>
        <span class="severity">${say(this.texts, `severity.${finding.severity}`)}</span></p>
      <p class="sentence">${finding.sentence}</p>
      <ul class="cards">${finding.cards.slice(0, MOST_CARDS).map((card) => {
        const owner = agency(card.agency);
        return html`<li>${owner ? agencyTag(workshop, owner) : nothing}<span lang=${card.list === 'stakeholders' ? nothing : written(workshop)}>${card.title}</span></li>`;
      })}</ul>
      ${this.more(finding.cards.length)}
      <p class="ask">${finding.ask}</p>
      <p class="quiet-line">${restOn(snapshot, this.texts)}</p>`;
  }

  private more(all: number) {
    return all > MOST_CARDS ? html`<p class="cards">${say(this.texts, 'wall.more', { n: all - MOST_CARDS })}</p>` : nothing;
  }

  private triangle(snapshot: Snapshot, id: string): TemplateResult | undefined {
    const { workshop } = snapshot;
    const agency = workshop.agencies?.find((other) => other.id === id);
    if (!agency?.triangle) {
      return undefined;
    }
    return html`<div data-agency=${id} style=${seatStyle(seatOf(workshop, id))}>
      <p class="kind">${agencyTag(workshop, agency)}<span>${say(this.texts, 'wall.triangle')}</span></p>
      <p class="sentence" lang=${written(workshop)}>${agency.name}</p>
      ${agency.mission ? html`<p class="mission" lang=${written(workshop)}>${agency.mission}</p>` : nothing}
      <div class="columns lists">
        ${this.list(snapshot, agency, 'values')}${this.list(snapshot, agency, 'stakeholders')}${this.list(snapshot, agency, 'outputs')}${this.list(snapshot, agency, 'outcomes')}
      </div>
    </div>`;
  }

  private list({ workshop }: Snapshot, agency: Agency, list: CardList) {
    const cards: Card[] = agency.triangle?.[list] ?? [];
    return cards.length === 0
      ? nothing
      : html`<section><h2>${say(this.texts, `list.${list}`)}</h2>
          <ul class="cards">${cards.slice(0, MOST_CARDS).map((card) => html`<li>${cardMark(list, card, 22, !this.observing)}<span lang=${written(workshop)}>${titleOf(workshop, list, card, this.texts)}</span></li>`)}</ul>
          ${this.more(cards.length)}</section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-wall': Wall;
  }
}
