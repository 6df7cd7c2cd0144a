import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps the display awake while the host is in the page. Browsers let go of it when the page is hidden, so it is asked for again. */
export class WakeLockController implements ReactiveController {
  private lock: WakeLockSentinel | undefined;
  private isInPage = false;
  private readonly again = () => void this.ask();

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.isInPage = true;
    document.addEventListener('visibilitychange', this.again);
    void this.ask();
  }

  hostDisconnected(): void {
    this.isInPage = false;
    document.removeEventListener('visibilitychange', this.again);
    void this.lock?.release();
    this.lock = undefined;
  }

  private async ask(): Promise<void> {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) {
      return;
    }
    try {
      const granted = await navigator.wakeLock.request('screen');
      if (this.isInPage) {
        this.lock = granted;
      } else {
        // the wall was left while the browser thought about it
        void granted.release();
      }
    } catch {
      // The browser refuses, on low battery for one; it is asked again when the page shows the next time.
    }
  }
}
