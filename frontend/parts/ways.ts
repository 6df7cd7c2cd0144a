/** The way to a thing inside the workshop: its address, and the event that a plain click on it fires instead. */

type Page = 'card' | 'finding' | 'triangle';

const addressIn = (page: Page) => (slug: string, id: string): string => `w/${encodeURIComponent(slug)}/${page}/${encodeURIComponent(id)}`;

export const cardAddress = addressIn('card');
export const findingAddress = addressIn('finding');
export const triangleAddress = addressIn('triangle');

function fire(from: EventTarget, page: Page, detail: object): void {
  from.dispatchEvent(new CustomEvent(`${page}-open`, { detail, bubbles: true, composed: true }));
}

export function fireCardOpen(from: EventTarget, id: string): void {
  fire(from, 'card', { id });
}

/** Ctrl-click and the like stay the browser's. */
const opening = (page: Page, detail: (data: DOMStringMap) => object) => (event: MouseEvent): void => {
  if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    const target = event.currentTarget as HTMLElement;
    fire(target, page, detail(target.dataset));
  }
};

/**
 * Turns a plain click on a link with `data-card` (or `data-open`, where the card itself stands elsewhere on the page)
 * into the event `card-open` {id}.
 */
export const openCard = opening('card', ({ card, open }) => ({ id: card ?? open }));

/** Turns a plain click on a link with `data-open-finding` into the event `finding-open` {key}. */
export const openFinding = opening('finding', ({ openFinding: key }) => ({ key }));

/** Turns a plain click on a link with `data-open-triangle` into the event `triangle-open` {id}. */
export const openTriangle = opening('triangle', ({ openTriangle: id }) => ({ id }));
