import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Channel } from '../channel/channel';
import type { Answer, Card, Term, Workshop } from '../channel/rows';
import { isComposing } from '../parts/composing';
import { Marked, markStep } from '../parts/marked';
import { icon } from '../parts/marks';
import { shared } from '../parts/styles';
import { fireCardOpen } from '../parts/ways';
import { written } from '../parts/written';
import type { Texts } from '../texts/en';
import { count, say } from '../texts/say';
import { addCardStyles } from './add-card-styles';
import { addStakeholderStyles } from './add-stakeholder-styles';
import { MOST_LINES, type Named, TITLE_LENGTH, addStakeholders, linesOf, newId } from './new-cards';
import { OnTheirWay, whyNot } from './on-their-way';
import { type Made, TypedLines } from './typed-lines';

/** A word of the vocabulary, or one that is proposed along with the card. */
type Choice = Named & Pick<Term, 'definition'>;

/**
 * Puts somebody on the map of one agency: type a part of a name, arrows, Enter. A name that the vocabulary lacks is proposed with the
 * card, in one command. A refusal stands beside the line, and the text stays. Fires `card-open` {id}, and `line-folded`
 * when Escape put it out of the way.
 */
@customElement('trialign-add-stakeholder')
export class AddStakeholder extends LitElement {
  static override styles = [shared, addCardStyles, addStakeholderStyles];

  @property() agency = '';
  @property({ attribute: false }) workshop: Workshop | undefined;
  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) channel: Channel | undefined;

  /** Out of the way until `begin`, once somebody is on the map. */
  @property({ type: Boolean }) foldable = false;
  @property({ type: Boolean, reflect: true }) folded = false;

  @state() private text = '';
  private readonly mark = new Marked<Choice>(({ id, name }) => id ?? ` ${name}`);
  @state() private isOpen = false;
  @state() private error = '';
  @state() private made: Made[] = [];
  @state() private isBegun = false;
  @query('input') private line!: HTMLInputElement;
  readonly list = 'stakeholders';
  private readonly sent = new OnTheirWay(this, (names, answer) => this.giveBack(names, answer));

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated) {
      this.text = this.kept?.line(this.list) ?? '';
      this.sent.follow();
    } else if (this.isConnected && changed.has('text')) {
      this.kept?.keepLine(this.list, this.text);
    }
    this.folded = this.foldable && !this.isBegun && this.text === '' && this.sent.isEmpty && this.stakeholders.length > 0;
  }

  private get kept(): TypedLines | undefined {
    return this.channel && new TypedLines(this.channel, this.agency);
  }

  /** Puts the caret into the line. */
  begin(): void {
    this.isBegun = true;
    void this.updateComplete.then(() => this.line.focus());
  }

  private get stakeholders(): readonly Card[] {
    return this.workshop?.agencies?.find((one) => one.id === this.agency)?.triangle?.stakeholders ?? [];
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Who isn't on the map yet and fits what is typed; then, if nobody is called that, the name itself. */
  private get choices(): Choice[] {
    const typed = this.text.trim();
    const wanted = typed.toLocaleLowerCase();
    const authorizers = this.workshop?.authorizers ?? [];
    const named = new Set(this.stakeholders.map((card) => card.authorizer));
    const sent = new Set(this.sent.titles);
    const fitting = authorizers.filter((who) => !named.has(who.id) && !sent.has(who.name) && who.name.toLocaleLowerCase().includes(wanted));
    const isKnown = authorizers.some((who) => who.name.toLocaleLowerCase() === wanted);
    return typed === '' || isKnown || sent.has(typed) ? fitting : [...fitting, { name: typed }];
  }

  protected override render() {
    if (this.folded) {
      return nothing;
    }
    const label = say(this.texts, 'add.stakeholders');
    const choices = this.isOpen ? this.choices : [];
    const at = this.mark.in(choices);
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <div class="line">${icon('plus')}<input role="combobox" aria-label=${label} aria-expanded=${choices.length > 0 ? 'true' : 'false'}
        aria-controls="choices" aria-autocomplete="list" aria-activedescendant=${at >= 0 ? `choice-${at}` : nothing}
        aria-invalid=${this.error ? 'true' : 'false'} aria-describedby=${this.error ? 'error' : nothing}
        placeholder=${label} autocomplete="off" enterkeyhint="done" .value=${live(this.text)}
        @input=${this.typed} @keydown=${this.onKey} @paste=${this.pasted} @focus=${this.entered} @blur=${() => (this.isOpen = false)} />
        <ul id="choices" role="listbox" aria-label=${label} ?hidden=${choices.length === 0}>${choices.map((who, i) => this.choice(who, i, i === at))}</ul>
      </div>
      ${this.sent.titles.length > 0 ? html`<p role="status">${say(this.texts, 'add.saving')} ${this.sent.titles.join(' · ')}</p>` : nothing}
      ${this.error ? html`<p class="error" role="alert" id="error">${this.error}</p>` : nothing}
      ${this.sent.refused((names) => void this.add(names.map((name) => this.called(name))))}
      <div class="made" role="status">${this.made.length > 0 ? this.madeLine(this.made) : nothing}</div>
    </form>`;
  }

  private choice(who: Choice, i: number, isMarked: boolean) {
    const { id, name } = who;
    const lang = id === undefined || !this.workshop ? nothing : written(this.workshop);
    const meaning = id === undefined ? say(this.texts, 'add.proposeNote') : who.definition;
    return html`<li id="choice-${i}" role="option" aria-selected=${isMarked ? 'true' : 'false'}
      @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => this.choose(who)}>
      <span lang=${lang}>${id === undefined ? say(this.texts, 'add.propose', { name }) : name}</span>${meaning ? html`<small lang=${lang}>${meaning}</small>` : nothing}</li>`;
  }

  private madeLine(made: readonly Made[]) {
    const { id, title } = made.at(-1)!;
    return html`<p>${made.length === 1 ? say(this.texts, 'add.made', { title }) : count(this.texts, 'add.madeMany', made.length)}</p>
      <button type="button" class="small" @click=${() => fireCardOpen(this, id)}>${say(this.texts, 'add.open')}</button>`;
  }

  private entered(): void {
    this.mark.first();
    this.isOpen = true;
    this.isBegun = true;
  }

  private typed(event: InputEvent): void {
    this.text = (event.target as HTMLInputElement).value;
    this.mark.first();
    this.isOpen = true;
    this.error = '';
    this.made = [];
  }

  private onKey(event: KeyboardEvent): void {
    const { choices } = this;
    if (isComposing(event)) {
      return;
    }
    const marked: Choice | undefined = choices[this.mark.in(choices)];
    const step = markStep(event.key);
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      if (this.isOpen) {
        this.mark.step(choices, step);
      } else {
        this.mark.first();
      }
      this.isOpen = true;
      this.requestUpdate();
    } else if (event.key === 'Enter' && this.isOpen && marked) {
      event.preventDefault();
      this.choose(marked);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (!this.isOpen && this.text === '') {
        this.fold();
      }
      this.text = '';
      this.error = '';
      this.isOpen = false;
    }
  }

  /** Only Escape folds it again: a line that goes while one presses elsewhere would move what is pressed. */
  private fold(): void {
    this.isBegun = false;
    this.made = [];
    if (this.foldable && this.stakeholders.length > 0) {
      this.dispatchEvent(new CustomEvent('line-folded'));
    }
  }

  private choose(who: Choice): void {
    if (who.id === undefined && [...who.name].length > TITLE_LENGTH) {
      this.error = say(this.texts, 'add.tooLong');
      this.isOpen = false;
      return;
    }
    // who types on meanwhile types the next name
    this.text = '';
    this.mark.first();
    this.isOpen = false;
    void this.add([who]);
  }

  /** Several names would run together in the one line that is here. Who is on the map already stays as he or she is. */
  private pasted(event: ClipboardEvent): void {
    const lines = linesOf(event.clipboardData?.getData('text') ?? '');
    if (lines.length <= 1) {
      return;
    }
    event.preventDefault();
    this.isOpen = false;
    const long = lines.findIndex((line) => [...line].length > TITLE_LENGTH);
    if (lines.length > MOST_LINES) {
      this.error = say(this.texts, 'add.tooMany', { n: MOST_LINES });
    } else if (long >= 0) {
      this.error = say(this.texts, 'add.lineTooLong', { n: long + 1 });
    } else {
      const there = new Set(this.stakeholders.map((card) => card.authorizer));
      const low = lines.map((line) => line.toLocaleLowerCase());
      const once = lines.filter((_, n) => low.indexOf(low[n]) === n).map((line) => this.called(line));
      const all = once.filter(({ id }) => id === undefined || !there.has(id));
      void (all.length > 0 && this.add(all));
    }
  }

  private async add(all: readonly Named[]): Promise<void> {
    if (this.channel === undefined) {
      return;
    }
    const command = this.channel.newId();
    const names = all.map(({ name }) => name);
    this.error = '';
    this.sent.add(command, names);
    const answer = await this.channel.send(addStakeholders(this.agency, all), undefined, command);
    this.sent.settle(command, names, answer);
    if (answer.status === 200) {
      this.made = names.map((title, n) => ({ id: answer.ids?.[newId(n)] ?? '', title }));
    }
  }

  /** The word of this name; one to propose if the vocabulary has none. */
  private called(name: string): Named {
    const wanted = name.toLocaleLowerCase();
    return this.workshop?.authorizers?.find((who) => who.name.toLocaleLowerCase() === wanted) ?? { name };
  }

  /** One name stands in the line again, unless the next one is being typed there. */
  private giveBack(names: readonly string[], answer: Answer): boolean {
    // the reason stands below the line, where the list would cover it
    this.isOpen = false;
    const isFree = this.text === '' && names.length === 1;
    if (isFree) {
      this.text = names[0];
      this.error = whyNot(this.texts, answer);
    }
    return isFree;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-add-stakeholder': AddStakeholder;
  }
}
