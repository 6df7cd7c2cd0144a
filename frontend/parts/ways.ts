/** The way to a thing inside the workshop: its address, and the event that a plain click on it fires instead. */

/** False for Ctrl-click and the like, which stay the browser's. */
function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

function fire(from: EventTarget, name: string, detail: object): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

export function cardAddress(slug: string, id: string): string {
  return `w/${encodeURIComponent(slug)}/card/${encodeURIComponent(id)}`;
}

/**
 * Turns a plain click on a link with `data-card` (or `data-open`, where the card itself stands elsewhere on the page)
 * into the event `card-open` {id}.
 */
export function openCard(event: MouseEvent): void {
  if (isPlain(event)) {
    event.preventDefault();
    const target = event.currentTarget as HTMLElement;
    fireCardOpen(target, target.dataset.card ?? target.dataset.open!);
  }
}

export function fireCardOpen(from: EventTarget, id: string): void {
  fire(from, 'card-open', { id });
}

export function findingAddress(slug: string, key: string): string {
  return `w/${encodeURIComponent(slug)}/finding/${encodeURIComponent(key)}`;
}

/** Turns a plain click on a link with `data-open-finding` into the event `finding-open` {key}. */
export function openFinding(event: MouseEvent): void {
  if (isPlain(event)) {
    event.preventDefault();
    const target = event.currentTarget as HTMLElement;
    fire(target, 'finding-open', { key: target.dataset.openFinding });
  }
}

export function triangleAddress(slug: string, agency: string): string {
  return `w/${encodeURIComponent(slug)}/triangle/${encodeURIComponent(agency)}`;
}

/** Turns a plain click on a link with `data-open-triangle` into the event `triangle-open` {id}. */
export function openTriangle(event: MouseEvent): void {
  if (isPlain(event)) {
    event.preventDefault();
    const target = event.currentTarget as HTMLElement;
    fire(target, 'triangle-open', { id: target.dataset.openTriangle });
  }
}
