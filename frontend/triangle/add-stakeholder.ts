import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Channel } from '../channel/channel';
import type { Answer, Card, Term, Workshop } from '../channel/rows';
import { isComposing } from '../parts/composing';
import { icon } from '../parts/marks';
import { shared } from '../parts/styles';
import { fireCardOpen } from '../parts/ways';
import { written } from '../parts/written';
import type { Texts } from '../texts/en';
import { refusal } from '../texts/refusal';
import { say } from '../texts/say';
import { addCardStyles } from './add-card-styles';
import { addStakeholderStyles } from './add-stakeholder-styles';
import { TITLE_LENGTH, addStakeholder, newId, proposeStakeholder } from './new-cards';
import { OnTheirWay } from './on-their-way';
import { TypedLines } from './typed-lines';

/** A word of the vocabulary, or one that is proposed along with the card. */
type Choice = Pick<Term, 'name' | 'definition'> & { id?: string };

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
  @state() private at = 0;
  @state() private isOpen = false;
  @state() private error = '';
  @state() private made: { id: string; name: string } | undefined;
  @state() private isBegun = false;
  @query('input') private line!: HTMLInputElement;
  readonly list = 'stakeholders';
  private readonly sent = new OnTheirWay(this, ([name], answer) => this.giveBack(name, answer));

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
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <div class="line">${icon('plus')}<input role="combobox" aria-label=${label} aria-expanded=${choices.length > 0 ? 'true' : 'false'}
        aria-controls="choices" aria-autocomplete="list" aria-activedescendant=${choices.length > 0 ? `choice-${this.at}` : nothing}
        aria-invalid=${this.error ? 'true' : 'false'} aria-describedby=${this.error ? 'error' : nothing}
        placeholder=${label} autocomplete="off" enterkeyhint="done" .value=${live(this.text)}
        @input=${this.typed} @keydown=${this.onKey} @focus=${this.entered} @blur=${() => (this.isOpen = false)} />
        <ul id="choices" role="listbox" aria-label=${label} ?hidden=${choices.length === 0}>${choices.map((who, i) => this.choice(who, i))}</ul>
      </div>
      ${this.sent.titles.length > 0 ? html`<p role="status">${say(this.texts, 'add.saving')} ${this.sent.titles.join(' · ')}</p>` : nothing}
      ${this.error ? html`<p class="error" role="alert" id="error">${this.error}</p>` : nothing}
      ${this.sent.refused(([name]) => void this.add(this.called(name)), () => (this.error = ''))}
      <div class="made" role="status">${this.made ? this.madeLine(this.made) : nothing}</div>
    </form>`;
  }

  private choice(who: Choice, i: number) {
    const { id, name } = who;
    const lang = id === undefined || !this.workshop ? nothing : written(this.workshop);
    const meaning = id === undefined ? say(this.texts, 'add.proposeNote') : who.definition;
    return html`<li id="choice-${i}" role="option" aria-selected=${i === this.at ? 'true' : 'false'}
      @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => this.choose(who)}>
      <span lang=${lang}>${id === undefined ? say(this.texts, 'add.propose', { name }) : name}</span>${meaning ? html`<small lang=${lang}>${meaning}</small>` : nothing}</li>`;
  }

  private madeLine({ id, name }: { id: string; name: string }) {
    return html`<p>${say(this.texts, 'add.made', { title: name })}</p>
      <button type="button" class="small" @click=${() => fireCardOpen(this, id)}>${say(this.texts, 'add.open')}</button>`;
  }

  private entered(): void {
    this.isOpen = true;
    this.isBegun = true;
  }

  private typed(event: InputEvent): void {
    this.text = (event.target as HTMLInputElement).value;
    this.at = 0;
    this.isOpen = true;
    this.error = '';
    this.made = undefined;
  }

  private onKey(event: KeyboardEvent): void {
    const { choices } = this;
    if (isComposing(event)) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      this.at = this.isOpen ? (this.at + step + choices.length) % choices.length : 0;
      this.isOpen = true;
    } else if (event.key === 'Enter' && this.isOpen && choices[this.at]) {
      event.preventDefault();
      this.choose(choices[this.at]);
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
    this.made = undefined;
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
    this.at = 0;
    this.isOpen = false;
    void this.add(who);
  }

  private async add({ id, name }: Choice): Promise<void> {
    if (this.channel === undefined) {
      return;
    }
    const command = this.channel.newId();
    this.sent.add(command, [name]);
    const answer = await this.channel.send(id === undefined ? proposeStakeholder(this.agency, name) : addStakeholder(this.agency, id), undefined, command);
    this.sent.settle(command, [name], answer);
    if (answer.status === 200) {
      this.made = { id: answer.ids?.[newId(0)] ?? '', name };
    }
  }

  /** The word of this name; one to propose if the vocabulary has none. */
  private called(name: string): Choice {
    return this.workshop?.authorizers?.find((who) => who.name === name) ?? { name };
  }

  /** Stands in the line again, unless the next name is being typed there. */
  private giveBack(name: string, answer: Answer): boolean {
    this.error = say(this.texts, 'add.refused', { why: refusal(this.texts, answer) });
    // the reason stands below the line, where the list would cover it
    this.isOpen = false;
    const isFree = this.text === '';
    this.text ||= name;
    return isFree;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-add-stakeholder': AddStakeholder;
  }
}
