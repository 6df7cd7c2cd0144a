import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ChannelController } from '../channel/channel-controller';
import type { Answer, Edit, Finding } from '../channel/rows';
import { findingMark, icon } from '../parts/marks';
import { markStyles, shared } from '../parts/styles';
import { findingAddress, openFinding } from '../parts/ways';
import type { TextKey, Texts } from '../texts/en';
import { refusal } from '../texts/refusal';
import { say } from '../texts/say';
import type { Explained } from './explanations';
import { ExplanationsController } from './explanations-controller';
import { type Look, agencies, cards, looseFacts, progress, severity } from './finding-parts';
import { findingPartsStyles } from './finding-parts-styles';
import { oneFindingStyles } from './one-finding-styles';
import { whyClosed } from './why-closed';

/** The most characters of a text (format §2), counted as the server does. */
const TEXT_LENGTH = 2000;

/** What one can do with a finding. */
type Act = 'pin' | 'unpin' | 'dismiss' | 'reopen' | 'nod' | 'shareFault' | 'unshareFault';

/**
 * One finding beside the list: its question, the cards it comes from, why it is shown, and what a facilitator can do
 * with it. The slot `action` takes what the page offers beside closing. Fires `finding-open` {key} for the next one and `finding-close`.
 */
@customElement('trialign-finding')
export class OneFinding extends LitElement {
  static override styles = [shared, markStyles, findingPartsStyles, oneFindingStyles];

  @property() slug = '';
  @property() override lang = 'en';
  @property() key = '';
  @property({ type: Boolean }) observing = false;
  /** True for who may pin, dismiss and settle. */
  @property({ type: Boolean }) settling = false;
  @property({ attribute: false }) texts: Texts = {};

  @state() private dismissing = false;
  @state() private refused = '';
  /** What one did oneself, for the ear: what was pressed says something else afterwards, or is gone. */
  @state() private done = '';
  @query('#sentence') private heading?: HTMLElement;
  @query('textarea') private reason?: HTMLTextAreaElement;
  private readonly live = new ChannelController(this);
  private readonly words = new ExplanationsController(this, this.live);
  private focused = '';
  /** The reason as it is kept in this browser; undefined until it was read. */
  private keptOf: string | undefined;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.pressed(event));
  }

  /** Escape gives up a dismissal that is being written; else it closes, like the panel of a card. */
  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) {
      return;
    }
    event.stopPropagation();
    if (this.dismissing) {
      this.giveUp();
      this.heading?.focus({ preventScroll: true });
    } else {
      this.close();
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('key')) {
      this.refused = '';
      this.done = '';
      this.keptOf = undefined;
    }
    if (this.keptOf === undefined && this.live.channel) {
      this.keptOf = (this.live.channel.keptAt(`reason:${this.key}`) as string | undefined) ?? '';
      this.dismissing = this.keptOf !== '';
    }
  }

  /** A reason that is being written is back after a look at something else, and after a reload. */
  private keep(reason: string): void {
    this.keptOf = reason;
    this.live.channel?.keep(`reason:${this.key}`, reason === '' ? undefined : reason);
  }

  private giveUp(): void {
    this.dismissing = false;
    this.refused = '';
    this.keep('');
  }

  protected override updated(): void {
    // The panel opened beside what was clicked: whoever reads with the keyboard or the ear goes on in it.
    if (this.heading && this.focused !== this.key) {
      this.focused = this.key;
      this.heading.focus({ preventScroll: true });
    }
  }

  protected override render() {
    const { snapshot, gone } = this.live;
    if (gone) {
      return nothing;
    }
    const entry = this.words.of(this.key);
    if (snapshot === undefined || this.words.all === undefined) {
      return html`<div class="ghost" role="status" aria-label=${say(this.texts, 'state.loading')}></div>`;
    }
    const finding = snapshot.findings.find((one) => one.key === this.key);
    const look: Look = { slug: this.slug, snapshot, texts: this.texts, observing: this.observing };
    const group = this.words.all.filter((one) => one.group === (entry ?? one).group && snapshot.findings.some((f) => f.key === one.key));
    const bar = this.bar(entry, group);
    return html`${entry && finding ? this.body(entry, finding, look, bar) : this.wentBy(entry, bar)}
      <p class="sr-only" role="status">${this.done}</p>`;
  }

  /** Stands above, and comes after the heading for the keyboard and the ear, as in the panel of a card. */
  private bar(entry: Explained | undefined, group: readonly Explained[]): TemplateResult {
    const at = group.findIndex((one) => one.key === this.key);
    const next = entry && group.length > 1 ? group[(at + 1) % group.length] : undefined;
    return html`<div class="bar">
      <button type="button" class="button" @click=${() => this.close()}>${icon('close')} ${say(this.texts, 'finding.close')}</button>
      <slot name="action"></slot>
      <span class="step">${entry && at >= 0 ? html`<span class="meta quiet nowrap">${say(this.texts, `finding.place.${entry.group}`, { n: at + 1, all: group.length })}</span>` : nothing}
      ${next ? html`<a class="button" href=${findingAddress(this.slug, next.key)} data-open-finding=${next.key}
        @click=${openFinding}>${say(this.texts, 'finding.next')} ${icon('next')}</a>` : nothing}</span>
    </div>`;
  }

  private body(entry: Explained, finding: Finding, look: Look, bar: TemplateResult): TemplateResult {
    return html`<article class=${entry.group} data-finding=${entry.key} data-severity=${finding.severity} aria-labelledby="sentence">
      <div class="title">${findingMark(entry.group, finding.severity, 32)}
        <div><p class="line"><span class="kind">${entry.name}</span>${severity(finding, this.texts)}${progress(finding.label, this.texts)}
          ${finding.pinned ? html`<span class="closed-mark">${say(this.texts, 'finding.pinned')}</span>` : nothing}
          ${finding.closed ? html`<span class="closed-mark">${say(this.texts, 'finding.closed')}</span>` : nothing}</p>
          <h2 id="sentence" tabindex="-1">${entry.headline}</h2>${agencies(entry, look)}</div></div>
      ${bar}
      <p class="ask"><small>${say(this.texts, 'findings.ask')}</small>${entry.ask}</p>
      <section><h3>${say(this.texts, 'findings.why')}</h3>
        ${looseFacts(entry)}
        ${entry.cards.length > 0 ? cards(entry, look) : nothing}
        ${entry.falseAlarm ? html`<p class="small quiet">${say(this.texts, 'findings.falseAlarm', { text: entry.falseAlarm })}</p>` : nothing}
        ${this.folds(finding, look)}</section>
      ${finding.closed ? html`<section><h3>${say(this.texts, 'finding.whyClosed')}</h3>${whyClosed(finding, look.snapshot.workshop, this.texts)}</section>` : nothing}
      ${entry.group === 'fault' ? this.sharing(finding) : this.settling ? this.actions(finding) : nothing}
    </article>`;
  }

  /** What is shown inside this one, and what this one is shown inside of. */
  private folds(finding: Finding, { snapshot }: Look) {
    const inner = snapshot.findings.filter((one) => one.foldUnder === finding.key);
    const host = finding.foldUnder;
    const line = (key: string, label: string) => html`<p class="folded">${findingMark('conflict', 'low', 16)}<span><b>${label}</b>
      <a href=${findingAddress(this.slug, key)} data-open-finding=${key} @click=${openFinding}>${this.words.of(key)?.headline ?? key}</a></span></p>`;
    return html`${inner.map((one) => line(one.key, say(this.texts, 'findings.folded')))}
      ${host ? line(host, say(this.texts, 'findings.foldedUnder')) : nothing}`;
  }

  private actions(finding: Finding) {
    const { key } = finding;
    return html`<section class="actions" aria-label=${say(this.texts, 'finding.actions')}>
      ${finding.pinned
        ? this.button('finding.unpin', { op: 'unpin', key })
        : finding.closed ? nothing : this.button('finding.pin', { op: 'pin', key })}
      ${finding.dismissed ? this.button('finding.reopen', { op: 'reopen', key }) : nothing}
      ${finding.closed || this.dismissing ? nothing : html`<button type="button" class="button"
        @click=${() => this.startDismissing()}>${say(this.texts, 'finding.dismiss')}</button>`}
      ${this.dismissing ? this.dismissForm(key) : nothing}
      ${this.refused ? html`<p class="refused" role="alert" id="refused">${this.refused}</p>` : nothing}
    </section>`;
  }

  /** A question is its owner's; one can be shown to the facilitators (findings.md §6). */
  private sharing({ key, shared: isShared }: Finding) {
    if (this.settling || this.observing) {
      return isShared ? html`<p class="small quiet">${say(this.texts, 'finding.sharedWithYou')}</p>` : nothing;
    }
    return html`<section class="actions" aria-label=${say(this.texts, 'finding.actions')}>
      <p class="small quiet">${say(this.texts, isShared ? 'finding.isShared' : 'finding.isPrivate')}</p>
      ${isShared ? this.button('finding.unshare', { op: 'unshareFault', key }) : this.button('finding.share', { op: 'shareFault', key })}
      ${this.refused ? html`<p class="refused" role="alert">${this.refused}</p>` : nothing}</section>`;
  }

  private button(word: TextKey, edit: { op: Act; key: string }) {
    return html`<button type="button" class="button" @click=${() => void this.send(edit)}>${say(this.texts, word)}</button>`;
  }

  private startDismissing(): void {
    this.dismissing = true;
    void this.updateComplete.then(() => this.reason?.focus());
  }

  private dismissForm(key: string) {
    return html`<form class="dismiss" novalidate @submit=${(event: Event) => void this.dismiss(event, key)}>
      <label for="reason">${say(this.texts, 'finding.why')}</label>
      <textarea id="reason" rows="3" required aria-describedby=${this.refused ? 'refused' : nothing} .value=${this.keptOf ?? ''}
        @input=${(event: Event) => this.keep((event.target as HTMLTextAreaElement).value)}></textarea>
      <div class="row"><button type="submit" class="button primary">${say(this.texts, 'finding.dismiss')}</button>
        <button type="button" class="button" @click=${() => this.giveUp()}>${say(this.texts, 'finding.cancel')}</button></div>
    </form>`;
  }

  private async dismiss(event: Event, key: string): Promise<void> {
    event.preventDefault();
    const reason = this.reason!.value.trim();
    if (reason === '') {
      this.refuse(say(this.texts, 'finding.needsReason'));
      return;
    }
    const length = [...reason].length;
    if (length > TEXT_LENGTH) {
      this.refuse(say(this.texts, 'finding.longReason', { n: length, most: TEXT_LENGTH }));
      return;
    }
    const { channel } = this.live;
    const answer = await this.send({ op: 'dismiss', key, reason });
    if (answer?.status === 200) {
      channel?.keep(`reason:${key}`, undefined);
      if (key === this.key) {
        this.giveUp();
      }
    }
  }

  /** The reason can't be sent as it stands. */
  private refuse(why: string): void {
    this.refused = why;
    this.reason!.focus();
  }

  private async send(edit: Edit & { op: Act; key: string }): Promise<Answer | undefined> {
    this.refused = '';
    this.done = '';
    const answer = await this.live.channel?.send([edit]);
    if (edit.key !== this.key) {
      // another finding stands here by now
      return answer;
    }
    if (answer && answer.status !== 200) {
      this.refused = refusal(this.texts, answer);
    } else if (answer) {
      this.done = say(this.texts, `finding.did.${edit.op}`);
    }
    return answer;
  }

  /** It went while it was open here; the address answers "not found" from now on. */
  private wentBy(entry: Explained | undefined, bar: TemplateResult): TemplateResult {
    return html`<div class="sheet"><div class="went" role="status"><h2 id="sentence" tabindex="-1">${say(this.texts, 'finding.went')}</h2>
      ${entry ? html`<p class="quiet">${entry.headline}</p>` : nothing}
      ${this.settling ? this.nod() : nothing}</div>${bar}</div>`;
  }

  /** A withdrawn finding is resolved by an agreement or by the facilitator's nod alone (findings.md §8). */
  private nod() {
    return html`<p class="small">${say(this.texts, 'finding.nodWhy')}</p>${this.button('finding.nod', { op: 'nod', key: this.key })}
      ${this.refused ? html`<p class="refused" role="alert">${this.refused}</p>` : nothing}`;
  }

  private close(): void {
    this.dispatchEvent(new CustomEvent('finding-close', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-finding': OneFinding;
  }
}
