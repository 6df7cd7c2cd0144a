import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Channel, type ChannelEvent, type GoneReason } from './channel';
import type { Snapshot } from './rows';

/** Joins a Lit element to the channel of its workshop for as long as it is in the page. */
export class ChannelController implements ReactiveController {
  private channel_: Channel | undefined;
  private slug = '';
  private unsubscribe: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & { slug: string; isConnected: boolean },
    private readonly heard: (event: ChannelEvent) => void = () => {},
    private readonly channelOf: (slug: string) => Channel = (slug) => Channel.of(slug),
  ) {
    host.addController(this);
  }

  get channel(): Channel | undefined {
    return this.channel_;
  }

  get snapshot(): Snapshot | undefined {
    return this.channel_?.snapshot;
  }

  get gone(): GoneReason | undefined {
    return this.channel_?.gone;
  }

  hostConnected(): void {
    this.join();
  }

  hostUpdate(): void {
    this.join();
  }

  hostDisconnected(): void {
    this.unsubscribe?.();
    this.unsubscribe = undefined;
    this.channel_ = undefined;
  }

  private join(): void {
    const { slug } = this.host;
    if (!slug || !this.host.isConnected || (this.channel_ && slug === this.slug)) {
      return;
    }
    this.unsubscribe?.();
    this.slug = slug;
    const channel = this.channelOf(slug);
    this.channel_ = channel;
    this.unsubscribe = channel.subscribe((event) => {
      this.heard(event);
      this.host.requestUpdate();
    });
    this.host.requestUpdate();
  }
}
