import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keep, keptHere, namesKept, readKept } from '../channel/kept';
import { fingerprint } from '../parts/fingerprint';
import { shared } from '../parts/styles';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';

const TEXT_FIELDS = 'vaadin-text-field, vaadin-text-area';

/** Where the tab keeps in which field one was typing when the page went. */
const FOCUS = 'trialign:typing';
/** A page that comes later than this is no reload any more, nor a server that was started anew. */
const FOCUS_KEPT_MS = 120_000;

/** As many steps of typing as may lie between a save and its answer. */
const OWN_KEPT = 60;

/** Text that was typed into a field and isn't in the workshop. */
interface Draft {
  text: string;
  /** What the workshop held when the typing began. */
  base: string;
  /** What stood there while it was typed, by its short sums: each may have been saved, and is no change of somebody else. */
  own?: string[];
}

/** A draft that was found when the card was opened. */
interface Found extends Draft {
  place: string;
  label: string;
  /** True: it stands in its field again. Else somebody changed the field meanwhile, or it can't be edited now. */
  isBack: boolean;
  field: HTMLElement | undefined;
}

/**
 * Keeps what is typed into the text fields beside it (`[data-field]`, with `data-kept`: what the workshop holds) in this
 * browser until the workshop holds it, and puts it back when they are opened again: after a reload, after a visit to
 * another card, after a server that was gone. After a reload focus is back in the field in which one was typing. For one person, workshop and card or thing of the frame. The page names the first two in
 * `<html data-viewer data-slug>`.
 */
@customElement('trialign-drafts')
export class Drafts extends LitElement {
  static override styles = [
    shared,
    css`
      /* nothing to say takes no place among the fields */
      :host { display: contents; }
      div { margin: 12px 16px 0; padding: 10px 12px; border: 1px solid var(--line2); border-radius: var(--radius-control); background: var(--surface); font: var(--type-small); }
      blockquote { margin: 6px 0; padding: 6px 8px; border-radius: 7px; background: var(--sunken); white-space: pre-wrap; overflow-wrap: anywhere; }
      .buttons { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 6px; }
    `,
  ];

  /** Id of the card, or the thing of the frame by its list and id. */
  @property() of = '';
  @property({ attribute: false }) texts: Texts = {};
  @state() private found: Found[] = [];
  private panel: HTMLElement | null = null;
  private readonly kept = new MutationObserver((changes) => changes.forEach(({ target }) => this.forgetKept(target as HTMLElement)));

  override connectedCallback(): void {
    super.connectedCallback();
    this.panel = this.parentElement;
    this.panel?.addEventListener('input', this.typed);
    this.panel?.addEventListener('given-up', this.givenUp);
    window.addEventListener('pagehide', this.rememberFocus);
    if (this.panel) {
      this.kept.observe(this.panel, { subtree: true, attributes: true, attributeFilter: ['data-kept'] });
    }
    // the fields come with the same answer of the server, after this element
    setTimeout(() => {
      this.putBack();
      this.focusAgain();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.panel?.removeEventListener('input', this.typed);
    this.panel?.removeEventListener('given-up', this.givenUp);
    window.removeEventListener('pagehide', this.rememberFocus);
    this.kept.disconnect();
  }

  private readonly typed = (event: Event) => {
    const source = event.target as HTMLInputElement;
    const field = source.closest<HTMLElement>('[data-field]');
    if (field === null || source.closest(TEXT_FIELDS) === null) {
      return;
    }
    const kept = field.dataset.kept ?? '';
    const before = this.read(placeOf(field));
    const own = [...(before?.own ?? []), sumOf(source.value)].slice(-OWN_KEPT);
    this.write(placeOf(field), source.value === kept ? undefined : { text: source.value, base: before?.base ?? kept, own });
  };

  /** The person took what the workshop holds instead. */
  private readonly givenUp = (event: Event) => {
    const field = (event.target as Element).closest<HTMLElement>('[data-field]');
    if (field) {
      this.write(placeOf(field), undefined);
    }
  };

  /** The page is loaded anew, perhaps because the server was: who is typing goes on in the same field. */
  private readonly rememberFocus = () => {
    const field = document.activeElement?.closest<HTMLElement>('[data-field]');
    if (field && this.panel?.contains(field) && inputOf(field)) {
      keep(FOCUS, { place: this.keyStart + placeOf(field), at: Date.now() }, 'tab');
    }
  };

  private focusAgain(): void {
    const left = readKept<{ place: string; at: number }>(FOCUS, 'tab');
    const field = this.fields().find((one) => this.keyStart + placeOf(one) === left?.place);
    const input = field && inputOf(field);
    if (input && Date.now() - left!.at < FOCUS_KEPT_MS) {
      keep(FOCUS, undefined, 'tab');
      input.focus();
      input.setSelectionRange(input.value.length, input.value.length);
    }
  }

  private fields(): HTMLElement[] {
    return [...(this.panel?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
  }

  /** The workshop holds something else now: if it is what was typed, the draft has done its work. */
  private forgetKept(field: HTMLElement): void {
    if (this.read(placeOf(field))?.text === field.dataset.kept) {
      this.write(placeOf(field), undefined);
      this.found = this.found.filter((one) => one.place !== placeOf(field));
    }
  }

  private putBack(): void {
    const fields = new Map(this.fields().map((field) => [placeOf(field), field]));
    this.found = this.places().flatMap((place): Found[] => {
      const draft = this.read(place);
      const field = fields.get(place);
      const input = field && inputOf(field);
      const kept = field?.dataset.kept ?? '';
      if (draft === undefined || (field && draft.text === kept)) {
        this.write(place, undefined);
        return [];
      }
      const isBack = input !== undefined && (draft.base === kept || draft.own?.includes(sumOf(kept)) === true);
      if (isBack) {
        enter(input, draft.text);
      }
      return [{ ...draft, place, field, isBack, label: field ? labelOf(field) : '' }];
    });
  }

  protected override render() {
    return this.found.map((found) => html`<div role="status">
      <p>${say(this.texts, found.isBack ? 'draft.back' : found.field && inputOf(found.field) ? 'draft.changed' : 'draft.readonly', { field: found.label })}</p>
      ${found.isBack ? nothing : html`<blockquote>${found.text}</blockquote>`}
      <p class="buttons">
        ${!found.isBack && found.field && inputOf(found.field)
          ? html`<button type="button" class="button" @click=${() => this.take(found)}>${say(this.texts, 'draft.take')}</button>`
          : nothing}
        <button type="button" class="button" @click=${() => this.drop(found)}>${say(this.texts, found.isBack ? 'draft.undo' : 'draft.drop')}</button>
      </p></div>`);
  }

  private take(found: Found): void {
    const input = inputOf(found.field!);
    this.found = this.found.filter((one) => one !== found);
    if (input) {
      enter(input, found.text);
      input.focus();
    }
  }

  private drop(found: Found): void {
    const input = found.field && inputOf(found.field);
    this.found = this.found.filter((one) => one !== found);
    if (found.isBack && input) {
      enter(input, found.field!.dataset.kept ?? '');
      input.focus();
    }
    this.write(found.place, undefined);
  }

  private get keyStart(): string {
    return `${keptHere()}:draft:${this.of}:`;
  }

  private places(): string[] {
    return namesKept(this.keyStart).map((key) => key.slice(this.keyStart.length));
  }

  private read(place: string): Draft | undefined {
    return readKept(this.keyStart + place);
  }

  private write(place: string, draft: Draft | undefined): void {
    keep(this.keyStart + place, draft);
  }
}

/** Tells texts apart without keeping each step of a long note whole. */
function sumOf(text: string): string {
  return `${text.length}:${fingerprint(text).toString(36)}`;
}

/** A field by its name; one of a link or a cross link by that too, since every one has a note of its own. */
function placeOf(field: HTMLElement): string {
  const line = field.closest<HTMLElement>('[data-link], [data-cross-link]');
  return `${line?.dataset.link ?? line?.dataset.crossLink ?? ''}/${field.dataset.field}`;
}

function inputOf(field: HTMLElement): HTMLInputElement | HTMLTextAreaElement | undefined {
  const host = field.matches(TEXT_FIELDS) ? field : field.querySelector(TEXT_FIELDS);
  return host?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? undefined;
}

function labelOf(field: HTMLElement): string {
  return field.querySelector('label')?.textContent ?? field.dataset.field ?? '';
}

/** As if it were typed, so that it is saved, or refused, as any other text. */
function enter(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-drafts': Drafts;
  }
}
