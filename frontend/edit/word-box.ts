import { html, nothing, render } from 'lit';
import { type WordBox, firstFitting } from './first-fitting';

/** An entry of the list, as ui/edit/WordChoice makes it. */
interface Entry {
  value: string;
  label: string;
  meaning?: string;
  className?: string;
}

interface Asked {
  page: number;
  pageSize: number;
  filter: string;
}

type Answer = (items: Entry[], size: number) => void;

/** What this touches of Vaadin's box, and its counterpart at the server. */
export interface AskingBox extends WordBox {
  dataProvider: (asked: Asked, answer: Answer) => void;
  itemClassNameGenerator: (item: Entry) => string;
  renderer: (root: HTMLElement, box: AskingBox, model: { item: Entry }) => void;
  selectedItem?: Entry | null;
  clearCache(): void;
  $server: NonNullable<WordBox['$server']> & { find(typed: string, first: number, many: number): Promise<{ items: Entry[]; size: number }> };
}

const OFFER = 'offer';

/** So long typing rests before the list for what is typed is asked for. */
const REST_MS = 120;

/**
 * Makes a box ask the server for its list, anew each time that it opens: what can be chosen changes while others work.
 */
export function wordBox(box: AskingBox): void {
  let asking: ReturnType<typeof setTimeout> | undefined;
  let typed = '';
  const ask = ({ page, pageSize, filter }: Asked, answer: Answer) =>
    box.$server.find(filter, page * pageSize, pageSize).then(
      ({ items, size }) => answer(items, size),
      () => answer([], 0),
    );
  box.dataProvider = (asked, answer) => {
    if (asked.filter === typed) {
      void ask(asked, answer);
      return;
    }
    typed = asked.filter;
    clearTimeout(asking);
    asking = setTimeout(() => void ask(asked, answer), typed === '' ? 0 : REST_MS);
  };
  box.addEventListener('opened-changed', () => {
    // what was chosen is taken from the list while it closes
    setTimeout(() => {
      if (!box.opened) {
        box.clearCache();
      }
    });
  });
  box.itemClassNameGenerator = (item) => item.className ?? '';
  box.renderer = (root, _box, { item }) => {
    const lang = (item.className !== OFFER && box.dataset.written) || nothing;
    render(html`<div class="word" lang=${lang}><span>${item.label}</span>${item.meaning ? html`<small>${item.meaning}</small>` : nothing}</div>`, root);
  };
  markChosen(box);
  firstFitting(box);
}

/** What was chosen is as written as what is offered; the box itself speaks the page's language (ui/widget/Written). */
function markChosen(box: AskingBox): void {
  const mark = () => {
    const language = box.dataset.written ?? '';
    box.querySelectorAll<HTMLElement>('[slot=chip]').forEach((chip) => (chip.lang = language));
    if (box.selectedItems === undefined && box.inputElement) {
      box.inputElement.lang = box.selectedItem ? language : '';
    }
  };
  new MutationObserver(mark).observe(box, { childList: true, attributes: true, attributeFilter: ['data-written'] });
  box.addEventListener('selected-item-changed', mark);
  mark();
}

declare global {
  interface Window {
    trialignWordBox: typeof wordBox;
  }
}
window.trialignWordBox = wordBox;
