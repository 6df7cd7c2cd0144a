/** An answer that takes longer doesn't come: then one goes on where one is. */
const LONGEST_MS = 5000;

const OPENINGS = ['card-open', 'triangle-open', 'finding-open'];

/**
 * Between asking for another card and its coming, on a slow line seconds, the fields of this one still stand there, and
 * what is typed into them would go with them, unsaved. So they are given up at once: what was typed is sent before the
 * wish to leave, and nothing more goes in until the other card has come, or doesn't.
 *
 * @param of id of the card; to open it again is no leaving
 * @returns ends the watch, and lets go of the fields
 */
export function watchLeaving(of: () => string, fields: () => readonly HTMLElement[]): () => void {
  let given: readonly HTMLElement[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const letGo = () => {
    clearTimeout(timer);
    given.forEach((field) => (field.inert = false));
    given = [];
  };
  const leave = () => {
    letGo();
    given = fields();
    // its field hears that focus goes, and sends what it holds back
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && given.some((field) => field.contains(focused))) {
      focused.blur();
    }
    given.forEach((field) => (field.inert = true));
    timer = setTimeout(letGo, LONGEST_MS);
  };
  const opening = (event: Event) => {
    if ((event as CustomEvent<{ id?: string }>).detail?.id !== of()) {
      leave();
    }
  };
  const back = () => {
    if (!decodeURIComponent(location.pathname).endsWith(`/card/${of()}`)) {
      leave();
    }
  };

  // before Flow hears of it, which sends its wish at once
  OPENINGS.forEach((name) => window.addEventListener(name, opening, { capture: true }));
  window.addEventListener('popstate', back, { capture: true });
  return () => {
    OPENINGS.forEach((name) => window.removeEventListener(name, opening, { capture: true }));
    window.removeEventListener('popstate', back, { capture: true });
    letGo();
  };
}
