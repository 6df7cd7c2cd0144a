import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ChannelController } from '../channel/channel-controller';
import type { ChannelEvent, ChannelState, Saved } from '../channel/channel';
import { tellSaveMarks } from '../edit/save-marks';
import { shared } from '../parts/styles';
import type { TextKey, Texts } from '../texts/en';
import { say } from '../texts/say';

/**
 * The saved mark of a screen: live and saved, saving, or offline. What the page saves on another way than the live channel
 * says so itself, by `data-saved="no"` outside of this mark. Offline, a grey bar above the frame says that typing goes on, or to observers that what they see may be old; the
 * frame makes room for it, by `--offline-bar` on the page.
 */
@customElement('trialign-status')
export class Status extends LitElement {
  static override styles = [
    shared,
    css`
      .mark { display: flex; align-items: center; gap: 6px; color: var(--text2); font: 400 var(--set-small) var(--font); white-space: nowrap; }
      .dot { width: 8px; height: 8px; border-radius: 50%; background: var(--good); }
      .no .dot { background: var(--gap); }
      .offline .dot { background: none; border: 2px dashed var(--text2); width: 11px; height: 11px; }
      .bar {
        position: fixed; visibility: visible; left: 0; right: 0; top: 0; z-index: 10; padding: 7px 16px; background: var(--sunken); color: var(--text);
        border-bottom: 1px solid var(--line); font: var(--type-small); text-align: center;
      }
      .bar .button { min-height: 28px; margin-left: 10px; padding: 0 10px; }
      @media (forced-colors: active) { .dot { forced-color-adjust: none; } }
      @media (max-width: 700px) { .mark .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } }
    `,
  ];

  @property() slug = '';
  /** The reader can't type anything here. */
  @property({ type: Boolean }) observing = false;
  @property({ attribute: false }) texts: Texts = {};
  @state() private isTyping = false;
  private readonly live = new ChannelController(this, (event) => this.told(event));
  private wasOffline = false;
  /** A lost connection is told, and that it is back; not each saving of what one typed. */
  private tells = false;
  private readonly page = new MutationObserver(() => (this.isTyping = document.querySelector('[data-saved=no]') !== null));

  override connectedCallback(): void {
    super.connectedCallback();
    this.page.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-saved'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.page.disconnect();
    document.documentElement.style.removeProperty('--offline-bar');
  }

  private get saved(): Saved {
    const { gone, channel } = this.live;
    return gone ? 'offline' : this.isTyping && channel?.saved === 'yes' ? 'no' : (channel?.saved ?? 'no');
  }

  protected override render() {
    const { gone } = this.live;
    const { saved } = this;
    return html`<span class="mark ${saved}" data-saved=${saved} role="status" aria-live=${this.tells ? 'polite' : 'off'}
        ><span class="dot" aria-hidden="true"></span><span class="word">${say(this.texts, this.word(saved))}</span></span>
      ${saved === 'offline' ? html`<p class="bar" role=${gone === 'removed' ? nothing : 'alert'}>${say(this.texts, this.bar())}${gone === 'signed-out' ? this.signIn() : nothing}</p>` : nothing}`;
  }

  private signIn() {
    return html` <button type="button" class="button" @click=${comeBack}>${say(this.texts, 'state.signIn')}</button>`;
  }

  protected override updated(): void {
    tellSaveMarks(this.saved === 'offline', this.texts);
    const bar = this.renderRoot.querySelector<HTMLElement>('.bar');
    document.documentElement.style.setProperty('--offline-bar', `${bar?.offsetHeight ?? 0}px`);
  }

  private told(event: ChannelEvent): void {
    if (event.kind === 'state') {
      this.heard(event.state);
    } else if (event.kind === 'gone' && event.reason === 'removed') {
      // the page to which that leads says so, once
      this.dispatchEvent(new CustomEvent('behind'));
    }
  }

  /** What the page was to be told meanwhile on the way down may be lost; asked upwards, it comes with the answer. */
  private heard(state: ChannelState): void {
    if (state === 'live' && this.wasOffline) {
      this.dispatchEvent(new CustomEvent('behind'));
    }
    this.tells = state === 'offline' || this.wasOffline;
    this.wasOffline = state === 'offline' || (this.wasOffline && state !== 'live');
  }

  private word(saved: Saved): TextKey {
    switch (saved) {
      case 'yes':
        return 'state.live';
      case 'offline':
        return 'state.offline';
      case 'no':
        return this.live.channel?.state !== 'live' ? 'state.connecting' : this.live.channel.saved === 'yes' ? 'state.typing' : 'state.saving';
    }
  }

  private bar(): TextKey {
    switch (this.live.gone) {
      case 'signed-out':
        return 'state.signedOut';
      case 'removed':
        return 'state.removed';
      case undefined:
        return this.observing ? 'state.offlineReading' : 'state.offlineBar';
    }
  }
}

/** The page that one is on asks for the sign-in by itself, and is where one comes back to. */
function comeBack(): void {
  location.reload();
}

declare global {
  interface HTMLElementTagNameMap {
    'trialign-status': Status;
  }
}
