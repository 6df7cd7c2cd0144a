import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keep, keptFor, readKept, viewerHere } from '../channel/kept';
import { shared } from '../parts/styles';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';

/** Fired at the window by the page when what was filled in has become something. */
const DONE = 'trialign-form-done';

type Box = HTMLElement & { checked: boolean };
type TextField = HTMLElement & { value: string };

/** What stands in a form. */
interface Filled {
  /** By the name of the field. */
  texts: Record<string, string>;
  /** Labels of the boxes that are ticked. */
  ticked: string[];
}

/**
 * Keeps what is typed and ticked in the form that it stands in (text fields with `data-field`, boxes by their labels) in
 * this browser for this person, and puts it back when the form is opened again, until `trialign-form-done`.
 */
@customElement('trialign-form-draft')
export class FormDraft extends LitElement {
  static override styles = [
    shared,
    css`
      :host { display: contents; }
      p { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; margin: 0 0 12px; padding: 8px 12px; border-radius: var(--radius-control); background: var(--accent-soft); font: var(--type-small); }
    `,
  ];

  @property({ attribute: false }) texts: Texts = {};
  @state() private isBack = false;
  private form: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.form = this.parentElement;
    this.form?.addEventListener('input', this.changed);
    this.form?.addEventListener('change', this.changed);
    // the fields come with the same answer of the server, after this element
    setTimeout(() => this.putBack());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.form?.removeEventListener('input', this.changed);
    this.form?.removeEventListener('change', this.changed);
  }

  protected override render() {
    return this.isBack
      ? html`<p role="status">${say(this.texts, 'draft.formBack')} <button type="button" class="button" @click=${this.beginAnew}>${say(this.texts, 'draft.formAnew')}</button></p>`
      : nothing;
  }

  private readonly changed = () => {
    const texts = Object.fromEntries(this.fields().map((field) => [field.dataset.field!, textIn(field)]).filter(([, text]) => text !== ''));
    const ticked = this.boxes().filter((box) => box.checked).map(labelOf);
    const isEmpty = Object.keys(texts).length + ticked.length === 0;
    keep(key(), isEmpty ? undefined : { texts, ticked });
  };

  private putBack(): void {
    const kept = readKept<Filled>(key());
    if (kept) {
      this.fields().forEach((field) => fill(field, kept.texts[field.dataset.field!] ?? ''));
      this.boxes().filter((box) => kept.ticked.includes(labelOf(box))).forEach((box) => (box.checked = true));
      this.isBack = true;
    }
  }

  private readonly beginAnew = () => {
    this.fields().forEach((field) => fill(field, ''));
    this.boxes().forEach((box) => (box.checked = false));
    keep(key(), undefined);
    this.isBack = false;
    this.fields()[0]?.focus();
  };

  private fields(): TextField[] {
    return [...(this.form?.querySelectorAll<TextField>('[data-field]') ?? [])];
  }

  private boxes(): Box[] {
    return [...(this.form?.querySelectorAll<Box>('vaadin-checkbox') ?? [])];
  }
}

window.addEventListener(DONE, () => keep(key(), undefined));

function key(): string {
  return `${keptFor('', viewerHere())}:form`;
}

/** What stands there at this moment; the field itself takes it over a little later. */
function textIn(field: TextField): string {
  return field.querySelector<HTMLInputElement>('input, textarea')?.value ?? field.value;
}

function fill(field: TextField, text: string): void {
  if (field.value !== text) {
    field.value = text;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

function labelOf(box: HTMLElement): string {
  return box.querySelector('label')?.textContent?.trim() ?? '';
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-form-draft': FormDraft;
  }
}
