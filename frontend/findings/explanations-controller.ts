import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Channel } from '../channel/channel';
import type { ChannelController } from '../channel/channel-controller';
import { type Explained, ExplanationsReader, type Gone } from './explanations';

const readers = new WeakMap<Channel, Map<string, ExplanationsReader>>();

function readerOf(channel: Channel, language: string): ExplanationsReader {
  const languages = readers.get(channel) ?? new Map<string, ExplanationsReader>();
  readers.set(channel, languages);
  const reader = languages.get(language) ?? new ExplanationsReader(channel, language);
  languages.set(language, reader);
  return reader;
}

/** Joins a Lit element to the words of its workshop's findings, which all elements of a page share. */
export class ExplanationsController implements ReactiveController {
  private reader: ExplanationsReader | undefined;
  private unsubscribe = () => {};

  /** @param live joined before this one, since it names the channel */
  constructor(
    private readonly host: ReactiveControllerHost & { lang: string; isConnected: boolean },
    private readonly live: ChannelController,
  ) {
    host.addController(this);
  }

  /** In the order of findings.md §7; undefined until they were read once. */
  get all(): Explained[] | undefined {
    return this.reader?.explained;
  }

  get failed(): boolean {
    return this.reader?.failed ?? false;
  }

  /** What went since the comparison began. */
  get gone(): readonly Gone[] {
    return this.reader?.gone ?? [];
  }

  /** What became of a finding that went. */
  labelOf(key: string): string | undefined {
    return this.gone.find((entry) => entry.key === key)?.label;
  }

  /** The words of a finding that is here, or was while the page was open. */
  of(key: string): Explained | undefined {
    return this.reader?.remembered.get(key);
  }

  hostConnected(): void {
    this.join();
  }

  hostUpdate(): void {
    this.join();
  }

  hostDisconnected(): void {
    this.unsubscribe();
    this.reader = undefined;
  }

  private join(): void {
    const { channel } = this.live;
    const wanted = channel && this.host.isConnected ? readerOf(channel, this.host.lang || 'en') : undefined;
    if (wanted && wanted !== this.reader) {
      this.unsubscribe();
      this.reader = wanted;
      this.unsubscribe = wanted.subscribe(() => this.host.requestUpdate());
    }
  }
}
