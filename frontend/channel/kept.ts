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

/** Keeps something under a name; undefined: nothing any more. In a browser that stores nothing it holds as long as the page. */
export function keep(name: string, what: unknown, where: Where = 'browser'): void {
  try {
    if (what !== undefined) {
      storeOf(where).setItem(name, JSON.stringify(what));
    } else {
      storeOf(where).removeItem(name);
    }
  } catch {
    // it stores nothing
  }
}

/** The names of all that is kept and begin so. */
export function namesKept(start: string, where: Where = 'browser'): string[] {
  try {
    return Object.keys(storeOf(where)).filter((name) => name.startsWith(start));
  } catch {
    return [];
  }
}
