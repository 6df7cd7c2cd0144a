import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ChannelController } from '../channel/channel-controller';
import type { Agency, Cell, PersonOnCard, Snapshot } from '../channel/rows';
import { cardCount, isOpen, seatOf, seatStyle } from '../parts/agency';
import { peopleByCard } from '../parts/people';
import { cardStyles, markStyles, shared } from '../parts/styles';
import type { Texts } from '../texts/en';
import { count, say } from '../texts/say';
import './add-card';
import { questionedCards } from './chain';
import './chain-board';
import type { ChainBoard } from './chain-board';
import { type Corners, authorizingCorner, capacityCorner, questionsCorner, sharedFindings, touchedFacets, valueCorner } from './corners';
import { BoardCommands } from './board-commands';
import { ListOrder } from './list-order';
import { triangleStyles } from './my-triangle-styles';
import { authorizerMap, valueMatrix } from './value-map';
import { valueMapStyles } from './value-map-styles';

/** The whole triangle; two of its corners in large; the third alone. */
const VIEWS = ['whole', 'value', 'chain'] as const;

/**
 * One agency's strategic triangle, live: the three corners, and below them the public value chain.
 *
 * Fires `card-open` {id} (bubbling, composed) when a card is chosen or made. `selected` lights the path of the card
 * that is open beside it. `editable` shows the lines that add cards; the rights are the server's. `observing`: the
 * reader is an observer or the wall, and nothing stands for what that audience isn't sent.
 */
@customElement('trialign-triangle')
export class MyTriangle extends LitElement {
  static override styles = [shared, markStyles, cardStyles, triangleStyles, valueMapStyles];

  @property() slug = '';
  @property() agency = '';
  @property({ type: Boolean }) editable = false;
  @property({ type: Boolean }) observing = false;
  @property() selected = '';
  @property({ attribute: false }) texts: Texts = {};

  @state() private allQuestions = false;
  @state() private view: (typeof VIEWS)[number] = 'whole';
  @query('trialign-chain') private board!: ChainBoard | null;
  private readonly live = new ChannelController(this);
  private readonly commands = new BoardCommands(this);
  private readonly order = new ListOrder(this, this.commands);

  get channel() {
    return this.live.channel;
  }

  get snapshot(): Snapshot | undefined {
    return this.live.snapshot;
  }

  protected override render() {
    const { snapshot, gone } = this.live;
    if (gone) {
      return this.message(say(this.texts, gone === 'signed-out' ? 'state.signedOut' : 'state.removed'));
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
      addValue: (cell) => void this.addValue(cell),
      order: this.editable ? this.order : undefined,
    };
    return html`<div style=${seatStyle(seatOf(snapshot.workshop, agency.id))}>
      <div class="views"><div class="segments" role="group" aria-label=${say(this.texts, 'view.label')}>
        ${VIEWS.map((view) => html`<button type="button" aria-pressed=${view === this.view ? 'true' : 'false'} @click=${() => (this.view = view)}>
          ${say(this.texts, `view.${view}`)}</button>`)}</div></div>
      ${this.view === 'whole' ? this.map(corners, snapshot) : nothing}
      ${this.view === 'value'
        ? html`<div class="two">${valueMatrix(corners)}${authorizerMap(corners, this.addStakeholder(snapshot))}</div>`
        : this.chain(snapshot, agency)}
      <p class="sr-only" role="status">${this.commands.said}</p>
    </div>`;
  }

  /** The three corners as the triangle that they are. */
  private map(corners: Corners, snapshot: Snapshot) {
    return html`<div class="map">
        <svg class="sides" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><path d="M50 0.5 95 98H5Z" /></svg>
        <div class="upper">${touchedFacets(corners)}${valueCorner(corners)}${sharedFindings(corners)}</div>
        <div class="lower">
          ${authorizingCorner(corners, this.addStakeholder(snapshot))}
          ${questionsCorner(corners, this.allQuestions, () => (this.allQuestions = !this.allQuestions))}
          ${capacityCorner(corners)}
        </div>
      </div>`;
  }

  private chain(snapshot: Snapshot, agency: Agency) {
    return html`<trialign-chain class="chain" .slug=${this.slug} .agency=${agency.id} .snapshot=${snapshot} .triangle=${agency.triangle ?? NOTHING}
        .texts=${this.texts} .channel=${this.live.channel} .people=${this.live.channel?.people ?? NOBODY} .editable=${this.editable} .observing=${this.observing} .selected=${this.selected}
      ></trialign-chain>`;
  }

  /** The line for a claim stands in the chain. */
  private async addValue(cell: Cell): Promise<void> {
    if (this.view === 'value') {
      this.view = 'whole';
      await this.updateComplete;
      await this.board?.updateComplete;
    }
    this.board?.addValue(cell);
  }

  private addStakeholder(snapshot: Snapshot) {
    return this.editable
      ? html`<trialign-add-card list="stakeholders" .agency=${this.agency} .texts=${this.texts} .channel=${this.live.channel}
          .workshop=${snapshot.workshop}></trialign-add-card>`
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
