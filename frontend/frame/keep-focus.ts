import { isFocusFree, whenFocusIsPut } from '../parts/focus';

/**
 * What one presses sometimes takes itself away: a proposal that was accepted, an agency that was revealed. Focus would fall
 * back to the whole page; it goes to what stands next to it instead, or to what there says what was done
 * (`[data-goes-on]`), unless the person has put it somewhere else since. On another page it goes to the heading.
 */
const REMEMBERED = 6;
const WAITS_MS = [150, 500, 1_200, 3_000];
const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/** The elements that had focus, each with all that it stands in, from inside out; the latest first. */
let chains: Element[][] = [];
/** How often a person put the focus somewhere by now. */
let puts = 0;

export function rememberFocus(event: Event): void {
  remember(event.composedPath().filter((node): node is Element => node instanceof Element));
}

function remember(chain: Element[]): void {
  chains = [chain, ...chains.filter(([one]) => one !== chain[0])].slice(0, REMEMBERED);
}

/** Where to go on from the place where focus was; undefined where nothing of that place is left but the whole page. */
export function nextTo(chain: readonly Element[]): HTMLElement | undefined {
  for (let i = 1; i < chain.length && !chain[i].matches('body, .frame'); i++) {
    if (!isShown(chain[i])) {
      continue;
    }
    const told = [chain[i], ...chain[i].querySelectorAll('[data-goes-on]')].find((one) => one.matches('[data-goes-on]') && isShown(one));
    if (told) {
      return told as HTMLElement;
    }
    const inside = [chain[i].shadowRoot, chain[i]].flatMap((part) => [...(part?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])]);
    const around = inside.filter(isShown);
    const before = chain[i - 1];
    const after = around.find((one) => before.isConnected && before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    const found = after ?? around.at(-1);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function isShown(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}

/** Focus is nowhere, though it wasn't put nowhere by a click beside everything. */
export function restoreFocus(): void {
  const [latest] = chains;
  if (document.activeElement !== document.body || latest === undefined || isShown(latest[0])) {
    return;
  }
  for (const chain of chains) {
    const found = isShown(chain[0]) ? (chain[0] as HTMLElement) : nextTo(chain);
    if (found) {
      found.focus({ preventScroll: true });
      found.scrollIntoView({ block: 'nearest' });
      return;
    }
  }
  // nothing of where it was is left, as of the panel of a card that one came to by its address
  const main = document.querySelector<HTMLElement>('main');
  if (main) {
    arrive(main);
  }
}

/** Another page stands there: focus goes to its heading, unless something on it took it or one is busy elsewhere. */
export function arrive(main: HTMLElement): void {
  const active = document.activeElement;
  if (active === null || active === document.body || active.closest('.rail, .banners') !== null) {
    const heading = main.querySelector<HTMLElement>('h1') ?? main;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}

/** Inside a component focus moves without a word to the page; what is pressed there is remembered when it is pressed. */
function pressed(event: Event): void {
  if (event.type !== 'click' && (event as KeyboardEvent).key !== 'Enter') {
    return;
  }
  const path = event.composedPath().filter((node): node is Element => node instanceof Element);
  const from = path.findIndex((node) => node.matches(FOCUSABLE));
  if (from >= 0) {
    remember(path.slice(from));
  } else if (isFocusFree()) {
    // a press beside everything has put it nowhere
    return;
  }
  const before = puts;
  WAITS_MS.forEach((wait) => setTimeout(() => before === puts && restoreFocus(), wait));
}

whenFocusIsPut(() => puts++);
document.addEventListener('focusin', rememberFocus);
document.addEventListener('arrived', (event) => arrive(event.target as HTMLElement));
document.addEventListener('click', pressed);
document.addEventListener('keydown', pressed);
