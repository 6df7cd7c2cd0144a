import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keptHere } from '../channel/kept';
import { shared } from '../parts/styles';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';

/** A text that was typed where its person can't write any more. */
interface Left {
  store: Storage;
  key: string;
  text: string;
}

/**
 * What a person had typed into a workshop and isn't saved there, once he or she was moved or removed: to be copied, or
 * discarded. The page names person and workshop in `<html data-viewer data-slug>`.
 */
@customElement('trialign-left-behind')
export class LeftBehind extends LitElement {
  static override styles = [
    shared,
    css`
      p { font: 500 13px/18px var(--font); }
      blockquote { margin: 6px 0; padding: 6px 10px; border-radius: 7px; background: var(--sunken); color: var(--text); font: var(--type-body); white-space: pre-wrap; overflow-wrap: anywhere; }
    `,
  ];

  @property({ attribute: false }) texts: Texts = {};
  @state() private left: Left[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    // the page may name its workshop a moment later
    setTimeout(() => (this.left = [...leftIn(localStorage, ':draft:'), ...leftIn(sessionStorage, ':line:', ':chain:', ':reason:')]));
  }

  protected override render() {
    return this.left.length === 0
      ? nothing
      : html`<p>${say(this.texts, 'draft.left')}</p>
        ${this.left.map((one) => html`<blockquote>${one.text}</blockquote>
          <button type="button" class="button" @click=${() => this.discard(one)}>${say(this.texts, 'draft.drop')}</button>`)}`;
  }

  private discard(one: Left): void {
    one.store.removeItem(one.key);
    this.left = this.left.filter((other) => other !== one);
  }
}

function leftIn(store: Storage, ...places: string[]): Left[] {
  const start = keptHere();
  return Object.keys(store)
    .filter((key) => places.some((place) => key.startsWith(start + place)))
    .map((key) => ({ store, key, text: textIn(store.getItem(key) ?? '') }))
    .filter(({ text }) => text !== '');
}

/** Drafts, lines, chains and reasons are kept in forms of their own; each holds what was typed. */
function textIn(stored: string): string {
  try {
    const kept = JSON.parse(stored) as string | { text?: string; entered?: string[]; underWay?: { title: string }; ahead?: string[] };
    if (typeof kept === 'string') {
      return kept;
    }
    const lines = [...(kept.entered ?? []), kept.underWay?.title ?? '', ...(kept.ahead ?? []), kept.text ?? ''];
    return lines.filter((line) => line !== '').join('\n');
  } catch {
    return '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-left-behind': LeftBehind;
  }
}
