import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keep, keptFor, namesKept, readKept, thisTab, viewerHere } from '../channel/kept';
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
  /** When it was filled in. */
  at?: number;
}

/**
 * Keeps what is typed and ticked in the form that it stands in (text fields with `data-field`, boxes by their labels) in
 * this browser for this person, and puts it back when the form is opened again, until `trialign-form-done`. Each tab has its
 * own; what another one left is there in the next form that is opened, and goes over to it once that is changed.
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
  /** The server is told by the events of a field; nobody typed them. */
  private isFilling = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.form = this.parentElement;
    this.form?.addEventListener('input', this.changed);
    this.form?.addEventListener('change', this.changed);
    window.addEventListener('storage', this.wasTaken);
    // the fields come with the same answer of the server, after this element
    setTimeout(() => this.putBack());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.form?.removeEventListener('input', this.changed);
    this.form?.removeEventListener('change', this.changed);
    window.removeEventListener('storage', this.wasTaken);
  }

  protected override render() {
    return this.isBack
      ? html`<p role="status">${say(this.texts, 'draft.formBack')} <button type="button" class="button" @click=${this.beginAnew}>${say(this.texts, 'draft.formAnew')}</button></p>`
      : nothing;
  }

  private readonly changed = () => {
    if (this.isFilling) {
      return;
    }
    const texts = Object.fromEntries(this.fields().map((field) => [field.dataset.field!, textIn(field)]).filter(([, text]) => text !== ''));
    const ticked = this.boxes().filter((box) => box.checked).map(labelOf);
    const isEmpty = Object.keys(texts).length + ticked.length === 0;
    keepOwn(isEmpty ? undefined : { texts, ticked, at: Date.now() });
  };

  /** Another tab took over what this one seemed to have left: here it still stands. */
  private readonly wasTaken = ({ key, newValue }: StorageEvent) => {
    if (key === ownName() && newValue === null) {
      this.changed();
    }
  };

  private putBack(): void {
    const kept = latest();
    if (kept) {
      this.fill((name) => kept.texts[name] ?? '', (label) => kept.ticked.includes(label));
      this.isBack = true;
    }
  }

  private readonly beginAnew = () => {
    this.fill(() => '', () => false);
    keepOwn(undefined);
    this.isBack = false;
    this.fields()[0]?.focus();
  };

  private fill(text: (name: string) => string, isTicked: (label: string) => boolean): void {
    this.isFilling = true;
    this.fields().forEach((field) => fill(field, text(field.dataset.field!)));
    this.boxes().forEach((box) => (box.checked = isTicked(labelOf(box))));
    this.isFilling = false;
  }

  private fields(): TextField[] {
    return [...(this.form?.querySelectorAll<TextField>('[data-field]') ?? [])];
  }

  private boxes(): Box[] {
    return [...(this.form?.querySelectorAll<Box>('vaadin-checkbox') ?? [])];
  }
}

/** The name of what another tab left, as long as it stands in this one's form unchanged. */
let found: string | undefined;

const start = () => `${keptFor('', viewerHere())}:form`;
const ownName = () => `${start()}#${thisTab()}`;

/** What this tab filled in, else what was filled in last. */
function latest(): Filled | undefined {
  const own = readKept<Filled>(ownName());
  const others = namesKept(start()).map((name) => ({ name, filled: readKept<Filled>(name) }));
  const last = others.sort((a, b) => (b.filled?.at ?? 0) - (a.filled?.at ?? 0))[0];
  found = own ? undefined : last?.name;
  return own ?? last?.filled;
}

function keepOwn(filled: Filled | undefined): void {
  keep(ownName(), filled);
  if (found) {
    keep(found, undefined);
    found = undefined;
  }
}

window.addEventListener(DONE, () => keepOwn(undefined));

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
