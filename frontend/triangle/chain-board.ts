import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Channel } from '../channel/channel';
import type { Card, PersonOnCard, Snapshot, Triangle } from '../channel/rows';
import { arrowStep } from '../parts/arrows';
import { isFocusFree } from '../parts/focus';
import { keepCardFocus } from '../parts/keep-card-focus';
import { icon } from '../parts/marks';
import { peopleByCard } from '../parts/people';
import { cardStyles, markStyles, shared } from '../parts/styles';
import type { TextKey, Texts } from '../texts/en';
import { say } from '../texts/say';
import './add-card';
import type { AddCard, Added } from './add-card';
import { BoardCommands } from './board-commands';
import { BoardHand } from './board-hand';
import { BoardLinks } from './board-links';
import { type CardLook, cardView } from './card-view';
import { titleOf } from './card-words';
import { CHAIN, type ChainList, carriesEvidence, pathOf, questionedCards } from './chain';
import { boardStyles } from './chain-board-styles';
import { type Line, chainLines, linesOf } from './chain-lines';
import { linkWords } from './chain-words';
import { crossingsOf } from './crossing';
import { GoingOn, type Source } from './going-on';
import { NEXT, listOf } from './links';
import { assignRows, inRows, neighbourOf } from './places';

/**
 * The public value chain of one agency as five columns with the links between them. Arrow keys move between cards; the path of the
 * focused card is lit, the rest dims. Who may edit adds, links and orders cards here, by mouse and by keyboard. On a
 * narrow screen the columns stand below each other and the links are read as words.
 */
@customElement('trialign-chain')
export class ChainBoard extends LitElement {
  static override styles = [shared, markStyles, cardStyles, boardStyles];

  @property() slug = '';
  @property() agency = '';
  @property({ attribute: false }) snapshot: Snapshot | undefined;
  @property({ attribute: false }) triangle: Triangle = {};
  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) channel: Channel | undefined;
  /** Who has which card open. */
  @property({ attribute: false }) people: readonly PersonOnCard[] = [];
  @property({ type: Boolean }) editable = false;
  @property({ type: Boolean }) observing = false;
  /** The card that is open beside the board; its path stays lit. */
  @property() selected = '';

  @state() private focused = '';
  /** The card that had focus last: Tab leads to it, arrow keys to the others. */
  @state() private stop = '';
  @state() private lines: Line[] = [];
  private rows = new Map<string, number>();
  private joined: ReadonlySet<string> = new Set();
  /** The card that takes the focus once it is drawn, or stands where it was put by the mouse. */
  private comingFocus = '';
  private readonly commands = new BoardCommands(this);
  private readonly goingOn = new GoingOn(this);
  private readonly hand = new BoardHand(this, () => {
    this.lines = linesOf(this.triangle.links ?? [], this.hand.boxes(), (link) => carriesEvidence(this.triangle, link));
  });
  private readonly links = new BoardLinks(this, this.hand, this.commands, () => this.goingOn.forgetMade());

  constructor() {
    super();
    keepCardFocus(this);
  }

  /** Puts the caret into the line of a list; of values for this cell. */
  begin(list: ChainList, cell?: string): void {
    this.line(list)?.begin(cell);
  }

  line(list: ChainList): AddCard | null {
    return this.renderRoot.querySelector<AddCard>(`trialign-add-card[list="${list}"]:not(.then)`);
  }

  /** From here a whole chain is made: after each card comes the line for the next. */
  beginChain(after?: Source): void {
    this.goingOn.beginChain(after);
  }

  private inRows(list: ChainList): Card[] {
    return inRows(this.triangle, this.rows, list);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('triangle')) {
      this.rows = assignRows(this.triangle, this.rows);
      this.joined = new Set((this.triangle.links ?? []).flatMap((link) => [link.from, link.to]));
    }
    if ((changed.get('selected') && this.selected === '') || changed.get('editable')) {
      // what was said of the step before is over
      this.commands.said = '';
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.hand.watch(this.board());
    if (this.snapshot) {
      void this.goingOn.fromKept();
    }
    if (changed.has('triangle') || changed.has('editable')) {
      this.hand.measureSoon();
    }
    if (changed.has('selected') && this.selected !== '') {
      this.goingOn.forgetMade();
      this.stop = this.selected;
      // once the panel beside the board has taken its room
      setTimeout(() => this.cardElement(this.selected)?.scrollIntoView({ block: 'nearest' }), 100);
    }
    if (this.comingFocus !== '' && changed.has('triangle')) {
      if (isFocusFree()) {
        this.cardElement(this.comingFocus)?.focus();
      }
      this.comingFocus = '';
    }
  }

  private board(): HTMLElement | null {
    return this.renderRoot.querySelector('.board');
  }

  cardElement(id: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-card="${CSS.escape(id)}"]`);
  }

  private rowOf(id: string): number {
    return this.rows.get(id) ?? 0;
  }

  called(id: string): string {
    const list = listOf(this.triangle, id);
    const card = list && this.triangle[list]?.find((one) => one.id === id);
    return list && card ? titleOf(this.snapshot!.workshop, list, card, this.texts) : '';
  }

  protected override render() {
    if (this.snapshot === undefined) {
      return nothing;
    }
    const lit = this.litPath();
    const look = this.look(lit);
    const { width, height } = this.hand;
    const states = `${lit ? 'lighting' : ''} ${this.hand.reach ? 'linking' : ''} ${this.hand.isMoving ? 'moving' : ''}`;
    return html`
      <h2 class="sr-only">${say(this.texts, 'chain.title')}</h2>
      <p class="sr-only" id="keys">${say(this.texts, this.editable ? 'chain.keysEdit' : 'chain.keys')}</p>
      <div class="board ${states}" role="group" aria-label=${say(this.texts, 'chain.title')} aria-describedby="keys"
        @keydown=${this.onKey} @focusin=${this.onFocus} @focusout=${() => (this.focused = '')} @card-then=${(e: CustomEvent<{ id: string }>) => this.goingOn.ask(e.detail.id)}
        @then-done=${() => this.goingOn.leave()} @cards-added=${(e: CustomEvent<Added>) => this.goingOn.added(e)}>
        ${chainLines(this.lines, width, height, lit)}
        ${CHAIN.map((list) => this.column(list, look))}
        ${this.hand.picture()}
        ${this.links.picker()}
      </div>
      <div class="foot">
        <p class="hints ${this.editable ? 'edits' : ''}" aria-hidden="true">${say(this.texts, this.editable ? 'chain.hints' : 'chain.keys')}</p>
        <p class="said" role="status">${this.commands.said}</p>
      </div>`;
  }

  private column(list: ChainList, look: CardLook) {
    const cards = this.inRows(list);
    const { after, isGuided } = this.goingOn;
    const then = after && NEXT[after.list] === list ? after : undefined;
    return html`<section class="column" data-list=${list} aria-labelledby="head-${list}">
      <h3 id="head-${list}">${say(this.texts, `list.${list}` as TextKey)} <span class="number">${cards.length}</span></h3>
      ${cards.length === 0 && !then ? this.nothing(list) : nothing}
      <ul>
        ${repeat(cards, (card) => card.id, (card) => this.entry(list, card, look))}
        ${then ? this.thenLine(list, then) : nothing}
      </ul>
      ${this.editable
        ? html`<trialign-add-card list=${list} ?guided=${isGuided && list === 'inputs'} .agency=${this.agency} .texts=${this.texts} .channel=${this.channel}></trialign-add-card>`
        : nothing}
    </section>`;
  }

  private nothing(list: ChainList) {
    return this.editable
      ? html`<p class="nothing"><b>${say(this.texts, `ask.${list}`)}</b><small>${say(this.texts, `example.${list}`)}</small></p>`
      : html`<p class="none">${say(this.texts, 'chain.empty')}</p>`;
  }

  private entry(list: ChainList, card: Card, look: CardLook) {
    const isDescribed = look.describedBy?.(card.id) !== undefined;
    const words = !isDescribed ? [] : linkWords(this.snapshot!.workshop, this.triangle, card.id, this.texts);
    const then = NEXT[list];
    return html`<li style="--row:${this.rowOf(card.id) || 1}" @pointerdown=${(e: PointerEvent) => this.pressed(e, list, card.id)}>
      ${cardView(look, list, card)}
      ${this.editable && then
        ? html`<button type="button" class="handle" tabindex="-1" data-then=${card.id} title=${say(this.texts, 'then.title')}
            aria-label=${say(this.texts, 'then.label', { ask: say(this.texts, `ask.${then}` as TextKey), title: card.title ?? '' })}
            @pointerdown=${(e: PointerEvent) => this.links.draw(e, card.id)} @click=${() => this.goingOn.ask(card.id)}>${icon('plus', 12)}</button>`
        : nothing}
      ${words.length > 0 ? html`<p class="links" id="links-${card.id}">${words.map((line) => html`<span>${line}. </span>`)}</p>` : nothing}
    </li>`;
  }

  private look(lit: ReadonlySet<string> | undefined): CardLook {
    const { workshop, findings } = this.snapshot!;
    const stop = [this.stop, this.selected].find((id) => this.rows.has(id)) ?? CHAIN.flatMap((list) => this.inRows(list))[0]?.id;
    const crossings = crossingsOf(workshop);
    return {
      slug: this.slug, workshop, texts: this.texts, observing: this.observing, lit, targets: this.hand.reach,
      questioned: questionedCards(findings),
      people: peopleByCard(this.people),
      describedBy: (id) => (this.joined.has(id) || crossings.has(id) ? `links-${id}` : undefined),
      isStop: (id) => id === stop,
      isLoose: (id) => this.editable && !this.joined.has(id),
      crossings: (id) => crossings.get(id) ?? [],
    };
  }

  /** The line for what comes next, in the row of the card that it comes from, or in the next free one. */
  private thenLine(list: ChainList, then: Source) {
    const taken = new Set(this.inRows(list).map((card) => this.rowOf(card.id)));
    let row = this.rowOf(then.id) || 1;
    while (taken.has(row)) {
      row++;
    }
    const before = this.inRows(list).find((card) => this.rowOf(card.id) > row)?.id;
    return html`<li style="--row:${row}"><trialign-add-card class="then" list=${list} .agency=${this.agency} .texts=${this.texts}
      .channel=${this.channel} .source=${{ id: then.id, title: then.title, before }}></trialign-add-card></li>`;
  }

  /** A press on a card may become a move within its column. */
  private pressed(event: PointerEvent, list: ChainList, id: string): void {
    if (this.editable && event.pointerType !== 'touch' && (event.target as Element).closest('[data-card]')) {
      const ids = this.inRows(list).map((card) => card.id);
      this.hand.move(event, ids, id, (before) => this.moveCard(ids, id, before));
    }
  }

  say(text: string): void {
    this.commands.say(text);
  }

  /** Puts the focus on a card, also on one that was made just now and isn't drawn yet. */
  focusCard(id: string): void {
    const card = this.cardElement(id);
    if (card) {
      card.focus();
    } else {
      this.comingFocus = id;
    }
  }

  private litPath(): ReadonlySet<string> | undefined {
    const id = this.focused || this.selected;
    return id !== '' && this.rows.has(id) ? pathOf(this.triangle.links ?? [], id) : undefined;
  }

  private onFocus(event: FocusEvent): void {
    this.focused = (event.target as HTMLElement).dataset.card ?? '';
    this.stop = this.focused || this.stop;
  }

  private onKey(event: KeyboardEvent): void {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset.card;
    if (id === undefined || event.ctrlKey || event.metaKey) {
      return;
    }
    const step = arrowStep(event.key);
    const key = event.key.toLowerCase();
    if (step && event.altKey && step[1] !== 0 && this.editable) {
      this.moveStep(id, step[1] as -1 | 1);
    } else if (step && !event.altKey) {
      this.cardElement(neighbourOf(this.triangle, this.rows, id, step[0], step[1]) ?? '')?.focus();
    } else if (key === 'l' && this.editable && !event.altKey) {
      this.links.pick(id);
    } else if (key === '+' && this.editable) {
      this.goingOn.ask(id);
    } else {
      return;
    }
    event.preventDefault();
  }

  private moveStep(id: string, step: -1 | 1): void {
    const list = listOf(this.triangle, id);
    if (list) {
      this.commands.step(this.inRows(list).map((card) => card.id), id, step, this.called(id));
    }
  }

  private moveCard(ids: readonly string[], id: string, before: string | null): void {
    this.comingFocus = id;
    void this.commands.move(ids, id, before, this.called(id));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-chain': ChainBoard;
  }
}
