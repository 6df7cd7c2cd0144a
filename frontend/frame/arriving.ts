import './keep-focus';

/**
 * Another page comes: it begins at its top, wherever the one before was scrolled to, and has arrived once its heading is drawn.
 * A live component draws that a little later than the frame draws the page.
 */
const LONGEST_MS = 5_000;

export function arriving(main: HTMLElement, begun = performance.now()): void {
  main.scrollTop = 0;
  if (document.activeElement === document.body) {
    // else focus would go to what stands next to the link that went with its page
    main.focus({ preventScroll: true });
  }
  waitForHeading(main, document.activeElement, begun);
}

function waitForHeading(main: HTMLElement, from: Element | null, begun: number): void {
  const active = document.activeElement;
  if (active !== from && active !== document.body) {
    return; // somebody went on meanwhile
  }
  const heading = main.querySelector('h1');
  if (heading && !heading.checkVisibility() && performance.now() - begun < LONGEST_MS) {
    requestAnimationFrame(() => waitForHeading(main, from, begun));
    return;
  }
  if (active === main) {
    main.blur();
  }
  main.dispatchEvent(new CustomEvent('arrived', { bubbles: true }));
}

/**
 * A panel opens and takes the focus with the place that is told; on a page that is being loaded, where nothing can have it
 * yet, as soon as it is drawn, unless focus stands somewhere by then.
 */
export function opening(place: HTMLElement, from = document.activeElement, begun = performance.now()): void {
  if (place.checkVisibility()) {
    place.focus({ preventScroll: true });
    return;
  }
  requestAnimationFrame(() => {
    if (document.activeElement === from && place.isConnected && performance.now() - begun < LONGEST_MS) {
      opening(place, from, begun);
    }
  });
}

document.addEventListener('opening', (event) => opening(event.target as HTMLElement));
document.addEventListener('arriving', (event) => arriving(event.target as HTMLElement));
