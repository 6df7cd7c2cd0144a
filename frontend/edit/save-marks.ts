import type { Texts } from '../texts/en';
import { say } from '../texts/say';

/**
 * What the marks of the server's own fields said when the connection was lost. A choice that is made meanwhile reaches
 * nobody, so no mark may claim that all is saved; what is typed says by itself that it isn't.
 */
const saidBefore = new WeakMap<HTMLElement, string>();

/** Tells the marks of the page that the connection is lost, or that it is back. */
export function tellSaveMarks(isOffline: boolean, texts: Texts): void {
  for (const mark of document.querySelectorAll<HTMLElement>('.save-mark')) {
    if (isOffline && mark.dataset.saved === 'yes') {
      saidBefore.set(mark, mark.textContent ?? '');
      mark.dataset.saved = 'offline';
      mark.textContent = say(texts, 'state.offline');
    } else if (!isOffline && mark.dataset.saved === 'offline') {
      mark.dataset.saved = 'yes';
      mark.textContent = saidBefore.get(mark) ?? '';
    }
  }
}
