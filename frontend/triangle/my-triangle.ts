import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { ChannelController } from '../channel/channel-controller';
import type { Agency, CardList, PersonOnCard, Snapshot } from '../channel/rows';
import { NARROWED, type Narrowing } from '../findings/filter';
import { cardCount, isOpen, seatOf, seatStyle } from '../parts/agency';
import { isFocusFree } from '../parts/focus';
import { outOfSight } from '../parts/out-of-sight';
import { peopleByCard } from '../parts/people';
import { cardStyles, markStyles, shared } from '../parts/styles';
import { fireCardOpen } from '../parts/ways';
import type { Texts } from '../texts/en';
import { count, say } from '../texts/say';
import './add-menu';
import './add-stakeholder';
import type { AddStakeholder } from './add-stakeholder';
import { questionedCards } from './chain';
import './chain-board';
import type { ChainBoard } from './chain-board';
import { authorizingCorner, capacityCorner, type Corners, others, questionsCorner, sharedFindings, touchedFacets, valueCorner } from './corners';
import type { Source } from './going-on';
import { calmCorner, stepsCorner, waitingCorner } from './steps-corner';
import { BoardCommands } from './board-commands';
import { ListOrder } from './list-order';
import { triangleStyles } from './my-triangle-styles';
import { authorizerMap, valueMatrix } from './value-map';
import { valueMapStyles } from './value-map-styles';

/** The whole triangle; two of its corners in large; the third alone. */
const VIEWS = ['whole', 'value', 'chain'] as const;

/** In these phases nobody has findings to share yet. */
const DRAFTING = ['frame', 'draft'];

/**
 * One agency's strategic triangle, live: the three corners, and below them the public value chain.
 *
 * Fires `card-open` {id} (bubbling, composed) when a card is chosen or made. `selected` lights the path of the card
 * that is open beside it. `editable` shows the lines that add cards; the rights are the server's. `observing`: the
 * reader is an observer or the wall, and nothing stands for what that audience isn't sent. `own`: the reader speaks for
 * this agency. `helping`: it asks for help, so that facilitators read along. The slot `head` takes what
 * the page says of the agency; it stands in one row with the views.
 */
@customElement('trialign-triangle')
export class MyTriangle extends LitElement {
  static override styles = [shared, markStyles, cardStyles, triangleStyles, valueMapStyles];

  @property() slug = '';
  @property() agency = '';
  @property({ type: Boolean }) editable = false;
  @property({ type: Boolean }) observing = false;
  @property({ type: Boolean }) own = false;
  @property({ type: Boolean }) helping = false;
  @property() selected = '';
  @property({ attribute: false }) texts: Texts = {};

  @state() private allQuestions = false;
  @state() private view: (typeof VIEWS)[number] = 'whole';
  @query('trialign-chain') private board!: ChainBoard | null;
  @query('trialign-add-stakeholder') private who!: AddStakeholder | null;
  @query('.authorizing .plus') private plus!: HTMLElement | null;
  private readonly live = new ChannelController(this);
  private readonly commands = new BoardCommands(this);
  private readonly order = new ListOrder(this, this.commands);

  get channel() {
    return this.live.channel;
  }

  get snapshot(): Snapshot | undefined {
    return this.live.snapshot;
  }

  /** Who closes a card goes on at that card. */
  protected override updated(changed: PropertyValues<this>): void {
    const closed = changed.get('selected');
    if (closed && this.selected === '') {
      setTimeout(() => {
        if (isFocusFree()) {
          (this.board?.cardElement(closed) ?? this.renderRoot.querySelector<HTMLElement>(`[data-card="${CSS.escape(closed)}"]`))?.focus();
        }
      }, 100);
    }
  }

  protected override render() {
    return html`<div class="top"><slot name="head"></slot>${this.ways()}</div>${this.body()}`;
  }

  private body() {
    const { snapshot, gone } = this.live;
    if (gone) {
      // read, not read out: the frame tells it (frame/status)
      return html`<p class="empty state">${say(this.texts, gone === 'signed-out' ? 'state.signedOut' : 'state.removed')}</p>`;
    }
    if (snapshot === undefined) {
      return this.loading();
    }
    const agency = snapshot.workshop.agencies?.find((other) => other.id === this.agency);
    if (agency === undefined) {
      return this.message(say(this.texts, 'state.noAgency'));
    }
    if (!isOpen(snapshot, agency) && !this.editable) {
      const cards = count(this.texts, 'cards', cardCount(snapshot, agency));
      return this.message(say(this.texts, 'state.hidden', { cards }));
    }
    return this.triangle(snapshot, agency);
  }

  private triangle(snapshot: Snapshot, agency: Agency) {
    const corners: Corners = {
      slug: this.slug,
      workshop: snapshot.workshop,
      texts: this.texts,
      observing: this.observing,
      questioned: questionedCards(snapshot.findings),
      people: peopleByCard(this.live.channel?.people ?? []),
      agency,
      findings: snapshot.findings,
      editable: this.editable,
      own: this.own,
      helping: this.helping,
      drafting: outOfSight(snapshot).size,
      addValue: (cell) => void this.onBoard((board) => board.begin('values', cell)),
      narrow: (group) => this.live.channel?.keep(NARROWED, { filter: { group, agencies: [agency.id] }, firstOnly: false } satisfies Narrowing),
      order: this.editable ? this.order : undefined,
    };
    return html`<div style=${seatStyle(seatOf(snapshot.workshop, agency.id))}>
      ${this.view === 'whole' ? this.map(corners, snapshot) : nothing}
      ${this.view === 'value'
        ? html`<div class="two">${valueMatrix(corners)}${authorizerMap(corners, this.addStakeholder(snapshot))}</div>`
        : this.chain(snapshot, agency)}
      <p class="sr-only" role="status">${this.commands.said}</p>
    </div>`;
  }

  /** The ways to look at it; none while there is nothing to look at. */
  private ways() {
    return html`<div class="segments" role="group" aria-label=${say(this.texts, 'view.label')}>
      ${VIEWS.map((view) => html`<button type="button" aria-pressed=${view === this.view ? 'true' : 'false'} @click=${() => (this.view = view)}>
        ${say(this.texts, `view.${view}`)}</button>`)}</div>
      ${this.editable
        ? html`<trialign-add-menu .texts=${this.texts} @add-list=${(e: CustomEvent<{ list: CardList }>) => void this.begin(e.detail.list)}></trialign-add-menu>`
        : nothing}`;
  }

  /** The three corners as the triangle that they are. */
  private map(corners: Corners, snapshot: Snapshot) {
    const acts = {
      chain: (after?: Source) => void this.onBoard((board) => board.beginChain(after)),
      open: (id: string) => fireCardOpen(this, id),
      who: () => this.who?.begin(),
    };
    const steps = stepsCorner(corners, acts);
    const questions = questionsCorner(corners, this.allQuestions, () => (this.allQuestions = !this.allQuestions));
    const isCalm = this.editable && this.own && steps === nothing && questions === nothing;
    return html`<div class="map">
        <svg class="sides" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><path d="M50 0.5 95 98H5Z" /></svg>
        <div class="upper">${touchedFacets(corners)}${valueCorner(corners)}
          ${DRAFTING.includes(snapshot.phase) && this.own ? others(corners, snapshot) : sharedFindings(corners)}</div>
        <div class="lower">
          ${authorizingCorner(corners, this.addStakeholder(snapshot, true), this.editable ? () => this.who?.begin() : undefined)}
          <div class="middle">
            ${snapshot.phase === 'frame' && this.own && !this.editable ? waitingCorner(corners) : nothing}
            ${steps}${questions}${isCalm ? calmCorner(corners, acts) : nothing}
          </div>
          ${capacityCorner(corners)}
        </div>
      </div>`;
  }

  /** Each agency has a board of its own: what is typed on it and on its way stays with the agency (BD-29). */
  private chain(snapshot: Snapshot, agency: Agency) {
    return keyed(agency.id, html`<trialign-chain class="chain" .slug=${this.slug} .agency=${agency.id} .snapshot=${snapshot} .triangle=${agency.triangle ?? NOTHING}
        .texts=${this.texts} .channel=${this.live.channel} .people=${this.live.channel?.people ?? NOBODY} .editable=${this.editable} .observing=${this.observing} .selected=${this.selected}
      ></trialign-chain>`);
  }

  private async begin(list: CardList): Promise<void> {
    if (list !== 'stakeholders') {
      await this.onBoard((board) => board.begin(list));
      return;
    }
    if (this.view === 'chain') {
      this.view = 'whole';
      await this.updateComplete;
    }
    this.who?.begin();
  }

  /** Does something on the board of the chain, which not every view shows. */
  private async onBoard(act: (board: ChainBoard) => void): Promise<void> {
    if (this.view === 'value') {
      this.view = 'whole';
      await this.updateComplete;
      await this.board?.updateComplete;
    }
    if (this.board) {
      act(this.board);
    }
  }

  /** @param foldable whether the line waits for a press on the plus of its corner, once there is anybody */
  private addStakeholder(snapshot: Snapshot, foldable = false) {
    return this.editable
      ? keyed(this.agency, html`<trialign-add-stakeholder .agency=${this.agency} .texts=${this.texts} .channel=${this.live.channel} .foldable=${foldable}
          .workshop=${snapshot.workshop} @line-folded=${() => this.plus?.focus()}></trialign-add-stakeholder>`)
      : nothing;
  }

  private message(text: string) {
    return html`<p class="empty state" role="status">${text}</p>`;
  }

  private loading() {
    return html`<div class="ghosts" role="status" aria-label=${say(this.texts, 'state.loading')}>
      <div class="ghost wide"></div>${[1, 2, 3, 4, 5, 6].map(() => html`<div class="ghost"></div>`)}
    </div>`;
  }
}

// One object, so that an empty triangle doesn't look changed at every picture.
const NOTHING = {};
const NOBODY: readonly PersonOnCard[] = [];

declare global {
  interface HTMLElementTagNameMap {
    'trialign-triangle': MyTriangle;
  }
}
