import { keep, readKept } from '../channel/kept';
import { whenFocusIsPut } from '../parts/focus';

/** Where the tab keeps in which field one was typing when the page went. */
const TYPING = 'trialign:typing';
/** A page that comes later than this is no reload any more, nor a server that was started anew. */
const KEPT_MS = 120_000;

interface Typing {
  place: string;
  at: number;
}

/** The page goes while one is typing here. */
export function keepTypingPlace(place: string): void {
  keep(TYPING, { place, at: Date.now() } satisfies Typing, 'tab');
}

/** True if one was typing here when the page went, just before, and has gone nowhere else since. It is asked once. */
export function goesOnTyping(place: string): boolean {
  const left = readKept<Typing>(TYPING, 'tab');
  const isHere = left?.place === place && Date.now() - left.at < KEPT_MS;
  if (isHere) {
    keep(TYPING, undefined, 'tab');
  }
  return isHere;
}

whenFocusIsPut(() => keep(TYPING, undefined, 'tab'));
