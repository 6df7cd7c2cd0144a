/** What the name of everything begins with that this browser keeps for one person in one workshop. */
export function keptFor(slug: string, viewer: string): string {
  return `trialign:${slug}:${viewer}`;
}

/** Who reads this page, as it names them in `<html data-viewer>` from its beginning; empty: nobody signed in. */
export function viewerHere(): string {
  return document.documentElement.dataset.viewer ?? '';
}

/** The same for who reads this page in the workshop that it names in `<html data-slug>`. */
export function keptHere(): string {
  return keptFor(document.documentElement.dataset.slug ?? '', viewerHere());
}

/** Where it is kept: for all of the browser's tabs, or for this one. */
export type Where = 'browser' | 'tab';

const storeOf = (where: Where): Storage => (where === 'tab' ? sessionStorage : localStorage);

/** What is kept under a name; undefined: nothing, or nothing that can be read. */
export function readKept<T>(name: string, where: Where = 'browser'): T | undefined {
  try {
    return (JSON.parse(storeOf(where).getItem(name) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps something under a name; undefined: nothing any more. In a browser that stores nothing it holds as long as the page.
 *
 * @returns false where the browser has no room for it, or stores nothing: then what was kept before is still there
 */
export function keep(name: string, what: unknown, where: Where = 'browser'): boolean {
  try {
    if (what !== undefined) {
      storeOf(where).setItem(name, JSON.stringify(what));
    } else {
      storeOf(where).removeItem(name);
    }
    return true;
  } catch {
    return false;
  }
}

/** Keeps this or nothing: where there is no room for it, what was typed before must not come back in its place. */
export function keepLatest(name: string, what: unknown, where: Where = 'browser'): boolean {
  return keep(name, what, where) || (keep(name, undefined, where), false);
}

const TAB = 'trialign:tab';
let tab: string | undefined;

/** Tells this tab from the person's others; after a reload it is the same. */
export function thisTab(): string {
  if (tab === undefined) {
    tab = readKept<string>(TAB, 'tab') ?? [...crypto.getRandomValues(new Uint32Array(2))].map((n) => n.toString(36)).join('');
    // only a page that goes leaves it behind: a tab that is duplicated takes along what is kept, and must not be the same
    keep(TAB, undefined, 'tab');
  }
  return tab;
}

window.addEventListener('pagehide', () => {
  if (tab !== undefined) {
    keep(TAB, tab, 'tab');
    tab = undefined;
  }
});

/** The names of all that is kept and begin so. */
export function namesKept(start: string, where: Where = 'browser'): string[] {
  try {
    return Object.keys(storeOf(where)).filter((name) => name.startsWith(start));
  } catch {
    return [];
  }
}
