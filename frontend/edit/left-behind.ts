import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Where, keep, keptHere, namesKept, readKept } from '../channel/kept';
import { shared } from '../parts/styles';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';

/** A text that was typed where its person can't write any more. */
interface Left {
  where: Where;
  name: string;
  text: string;
}

/**
 * What a person had typed into a workshop, in one tab or in several, and isn't saved there, once he or she was moved or removed: to be copied, or
 * discarded. The page names person and workshop in `<html data-viewer data-slug>`.
 */
@customElement('trialign-left-behind')
export class LeftBehind extends LitElement {
  static override styles = [
    shared,
    css`
      p { font: 500 var(--set-small) var(--font); }
      blockquote { margin: 6px 0; padding: 6px 10px; border-radius: 7px; background: var(--sunken); color: var(--text); font: var(--type-body); white-space: pre-wrap; overflow-wrap: anywhere; }
    `,
  ];

  @property({ attribute: false }) texts: Texts = {};
  @state() private left: Left[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    // the page may name its workshop a moment later
    setTimeout(() => (this.left = [...leftIn('browser', ':draft:'), ...leftIn('tab', ':line:', ':sent:', ':chain:', ':reason:')]));
  }

  protected override render() {
    return this.left.length === 0
      ? nothing
      : html`<p>${say(this.texts, 'draft.left')}</p>
        ${this.left.filter(({ text }, n) => this.left.findIndex((one) => one.text === text) === n).map((one) => html`<blockquote>${one.text}</blockquote>
          <button type="button" class="button" @click=${() => this.discard(one)}>${say(this.texts, 'draft.drop')}</button>`)}`;
  }

  private discard(one: Left): void {
    const isSame = ({ text }: Left) => text === one.text;
    this.left.filter(isSame).forEach(({ name, where }) => keep(name, undefined, where));
    this.left = this.left.filter((other) => !isSame(other));
  }
}

function leftIn(where: Where, ...places: string[]): Left[] {
  return places
    .flatMap((place) => namesKept(keptHere() + place, where))
    .map((name) => ({ where, name, text: textIn(readKept<Kept>(name, where)) }))
    .filter(({ text }) => text !== '');
}

/** Drafts, lines, those that were sent, chains and reasons are kept in forms of their own; each holds what was typed. */
type Kept = string | { titles: string[] }[] | { text?: string; entered?: string[]; underWay?: { title: string }; ahead?: string[] };

function textIn(kept: Kept | undefined): string {
  if (kept === undefined || typeof kept === 'string') {
    return kept ?? '';
  }
  if (Array.isArray(kept)) {
    return kept.flatMap(({ titles }) => titles).join('\n');
  }
  const lines = [...(kept.entered ?? []), kept.underWay?.title ?? '', ...(kept.ahead ?? []), kept.text ?? ''];
  return lines.filter((line) => line !== '').join('\n');
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-left-behind': LeftBehind;
  }
}
