import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keptHere } from '../channel/kept';
import { shared } from '../parts/styles';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';
import { type KeptDraft, KeptDrafts, fits } from './kept-drafts';
import { watchLeaving } from './leaving';
import { goesOnTyping, keepTypingPlace } from './typing-place';

const LINE_ENDS = /\r\n?/g;
const TEXT_FIELDS = 'vaadin-text-field, vaadin-text-area';

/** What changes of a field: that it is one, what the workshop holds of it, whether one can type into it. */
const CHANGES = ['data-field', 'data-kept', 'readonly', 'disabled'];

/** Where a draft stands that is shown. */
type Says = 'back' | 'changed' | 'other' | 'readonly';

interface Found extends KeptDraft {
  label: string;
  /** In its field again; beside it, since somebody changed that meanwhile, or another draft stands in it; or by itself. */
  says: Says;
  field: HTMLElement | undefined;
}

/**
 * Keeps what is typed into the text fields beside it (`[data-field]`, with `data-kept`: what the workshop holds) in this
 * browser until the workshop holds it, and puts it back when they are opened again: after a reload, after a visit to
 * another card, after a server that was gone. A field may come later than this element, or be opened for typing later.
 * After a reload focus is back in the field in which one was typing. For one person, workshop and card or thing of the
 * frame. The page names the first two in `<html data-viewer data-slug>`.
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
  /** The browser had no room for what was typed last. */
  @state() private isFull = false;
  private panel: HTMLElement | null = null;
  private hasLooked = false;
  /** The fields in which drafts were looked for, and how each draft of them stands. */
  private readonly met = new WeakSet<HTMLElement>();
  private readonly shown = new Map<string, Found>();
  private looking: ReturnType<typeof setTimeout> | undefined;
  private endWatch: () => void = () => undefined;
  private readonly changes = new MutationObserver((all) => this.changed(all));

  override connectedCallback(): void {
    super.connectedCallback();
    this.panel = this.parentElement;
    this.panel?.addEventListener('input', this.typed);
    this.panel?.addEventListener('given-up', this.givenUp);
    window.addEventListener('pagehide', this.keepPlace);
    window.addEventListener('storage', this.takenAway);
    if (this.panel) {
      this.changes.observe(this.panel, { subtree: true, childList: true, attributes: true, attributeFilter: CHANGES });
    }
    this.endWatch = watchLeaving(() => this.of, () => this.fields());
    this.lookSoon();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.panel?.removeEventListener('input', this.typed);
    this.panel?.removeEventListener('given-up', this.givenUp);
    window.removeEventListener('pagehide', this.keepPlace);
    window.removeEventListener('storage', this.takenAway);
    this.endWatch();
    this.changes.disconnect();
    clearTimeout(this.looking);
    this.looking = undefined;
  }

  private readonly typed = (event: Event) => {
    const source = event.target as HTMLInputElement;
    const field = source.closest<HTMLElement>('[data-field]');
    if (field !== null && source.closest(TEXT_FIELDS) !== null) {
      this.meet(field);
      this.isFull = !this.drafts.typed(placeOf(field), source.value, keptOf(field));
      if (this.found.length > 0) {
        this.lookSoon();
      }
    }
  };

  /** Another tab found it and went on from it, or discarded it; but it still stands here, unsaved. */
  private readonly takenAway = ({ key, newValue }: StorageEvent) => {
    const field = newValue === null ? this.fields().find((one) => this.drafts.isOwnAt(placeOf(one), key)) : undefined;
    const input = field && inputOf(field);
    if (input) {
      this.drafts.typed(placeOf(field), input.value, keptOf(field));
    }
  };

  /** The person took what the workshop holds instead. */
  private readonly givenUp = (event: Event) => {
    const field = (event.target as Element).closest<HTMLElement>('[data-field]');
    if (field) {
      this.drafts.forgetOwn(placeOf(field));
    }
  };

  /** The page is loaded anew, perhaps because the server was: who is typing goes on in the same field. */
  private readonly keepPlace = () => {
    const field = document.activeElement?.closest<HTMLElement>('[data-field]');
    if (field && this.panel?.contains(field) && inputOf(field)) {
      keepTypingPlace(this.typingPlace(field));
    }
  };

  private focusAgain(fields: readonly HTMLElement[]): void {
    const field = fields.find((one) => goesOnTyping(this.typingPlace(one)));
    const input = field && inputOf(field);
    if (input) {
      input.focus();
      input.setSelectionRange(input.value.length, input.value.length);
    }
  }

  private typingPlace(field: HTMLElement): string {
    return `${keptHere()}:${this.of}:${placeOf(field)}`;
  }

  private get drafts(): KeptDrafts {
    return new KeptDrafts(this.of);
  }

  private fields(): HTMLElement[] {
    return [...(this.panel?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
  }

  private changed(all: readonly MutationRecord[]): void {
    for (const { target, attributeName } of all) {
      if (attributeName === 'data-kept') {
        const field = target as HTMLElement;
        this.drafts.forgetHeld(placeOf(field), keptOf(field));
        this.isFull &&= inputOf(field)?.value !== keptOf(field);
      }
    }
    this.lookSoon();
  }

  /** Fields come with the same answer of the server, but after this element. */
  private lookSoon(): void {
    this.looking ??= setTimeout(() => {
      this.looking = undefined;
      this.look();
    });
  }

  private look(): void {
    const isFirst = !this.hasLooked;
    this.hasLooked = true;
    const fields = new Map(this.fields().filter(inputOf).map((field) => [placeOf(field), field]));
    const fresh = [...fields.values()].filter((field) => this.meet(field));
    const all = this.drafts.all();
    [...this.shown.keys()].filter((name) => all.every((one) => one.name !== name)).forEach((name) => this.shown.delete(name));
    this.found = all.flatMap((draft): Found[] => {
      const shown = this.shown.get(draft.name);
      const field = fields.get(draft.place);
      if (field) {
        return shown?.field === field ? [shown] : [];
      }
      // what another tab is typing at this moment is its own
      return isFirst || shown || this.drafts.isOwn(draft) ? [this.show(draft, 'readonly', undefined)] : [];
    });
    this.focusAgain(fresh);
  }

  /** False for a field that was met before. */
  private meet(field: HTMLElement): boolean {
    const isNew = !this.met.has(field);
    if (isNew) {
      this.met.add(field);
      this.putBack(field);
    }
    return isNew;
  }

  /** What was typed into this field stands in it again, unless it is another's turn by now. */
  private putBack(field: HTMLElement): void {
    const place = placeOf(field);
    const kept = keptOf(field);
    this.drafts.forgetHeld(place, kept);
    const left = this.drafts.all().filter((one) => one.place === place);
    const input = inputOf(field);
    const back = input?.value.replace(LINE_ENDS, '\n') === kept ? left.find((one) => fits(one, kept)) : undefined;
    left.filter((one) => one !== back).forEach((one) => this.show(this.drafts.setAside(one), fits(one, kept) ? 'other' : 'changed', field));
    if (back && input) {
      enter(input, back.text);
      const own = this.drafts.all().find((one) => one.place === place && this.drafts.isOwn(one));
      if (own && own.name !== back.name) {
        this.drafts.forget(back);
      }
      this.show(own ?? back, 'back', field);
    }
  }

  private show(draft: KeptDraft, says: Says, field: HTMLElement | undefined): Found {
    const found: Found = { ...draft, says, field, label: field ? labelOf(field) : '' };
    this.shown.set(draft.name, found);
    return found;
  }

  protected override render() {
    return html`${this.isFull ? html`<div role="status">${say(this.texts, 'draft.full')}</div>` : nothing}
      ${this.found.map((found) => html`<div role="status">
      <p>${say(this.texts, `draft.${found.says}`, { field: found.label })}</p>
      ${found.says === 'back' ? nothing : html`<blockquote>${found.text}</blockquote>`}
      <p class="buttons">
        ${found.field && found.says !== 'back'
          ? html`<button type="button" class="button" @click=${() => this.take(found)}>${say(this.texts, 'draft.take')}</button>`
          : nothing}
        <button type="button" class="button" @click=${() => this.drop(found)}>${say(this.texts, found.says === 'back' ? 'draft.undo' : 'draft.drop')}</button>
      </p></div>`)}`;
  }

  private take(found: Found): void {
    const input = inputOf(found.field!);
    if (input) {
      this.letGo(found);
      enter(input, found.text);
      input.focus();
    }
  }

  private drop(found: Found): void {
    const input = found.field && inputOf(found.field);
    if (found.says === 'back' && input) {
      enter(input, keptOf(found.field!));
      input.focus();
    }
    this.letGo(found);
  }

  private letGo(found: Found): void {
    this.drafts.forget(found);
    this.shown.delete(found.name);
    this.found = this.found.filter((one) => one !== found);
  }
}

/** What the workshop holds of it, with the ends of lines that a field has. */
function keptOf(field: HTMLElement): string {
  return (field.dataset.kept ?? '').replace(LINE_ENDS, '\n');
}

/** A field by its name; one of a link or a cross link by that too, since every one has a note of its own. */
function placeOf(field: HTMLElement): string {
  const line = field.closest<HTMLElement>('[data-link], [data-cross-link]');
  return `${line?.dataset.link ?? line?.dataset.crossLink ?? ''}/${field.dataset.field}`;
}

/** Where one can type into it now. */
function inputOf(field: HTMLElement): HTMLInputElement | HTMLTextAreaElement | undefined {
  const host = field.matches(TEXT_FIELDS) ? field : field.querySelector(TEXT_FIELDS);
  const input = host?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  return input && !input.readOnly && !input.disabled ? input : undefined;
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
