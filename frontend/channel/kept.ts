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
