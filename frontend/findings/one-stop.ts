import type { LitElement, ReactiveController } from 'lit';
import { neighbourIn } from '../parts/columns';

const INSIDE = 'a, button, summary';

/**
 * A list of findings in groups is one stop of the Tab key: from the sentence that had focus last Tab goes on to what can
 * be done with that finding, then out of the list. Arrow keys lead to the other sentences, up and down in the group, left
 * and right to the next group.
 */
export class OneStop implements ReactiveController {
  /** The key of the finding that Tab leads to. */
  private stop = '';

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostUpdated(): void {
    this.settle();
  }

  /** What has focus, by keyboard or by a press, is where Tab comes back to. */
  readonly focused = (event: FocusEvent): void => {
    const key = articleOf(event)?.dataset.finding;
    if (key !== undefined && key !== this.stop) {
      this.stop = key;
      this.settle();
    }
  };

  readonly pressed = (event: KeyboardEvent): void => {
    const from = articleOf(event);
    const groups = [...this.host.renderRoot.querySelectorAll<HTMLElement>('section.group')].map(articlesIn);
    const to = from && neighbourIn(groups, from, event);
    if (to) {
      event.preventDefault();
      to.querySelector<HTMLElement>('.sentence a')?.focus();
    }
  };

  private settle(): void {
    const articles = [...this.host.renderRoot.querySelectorAll<HTMLElement>('article[data-finding]')];
    const open = articles.filter(isOpen);
    const stop = open.find((article) => article.dataset.finding === this.stop) ?? open[0];
    for (const article of articles) {
      for (const one of article.querySelectorAll<HTMLElement>(INSIDE)) {
        one.tabIndex = article === stop ? 0 : -1;
      }
    }
  }
}

function articleOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('article[data-finding]') : null;
}

/** False behind the closed line of what is closed. */
function isOpen(article: HTMLElement): boolean {
  return article.closest('details.closed:not([open])') === null;
}

function articlesIn(group: HTMLElement): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>('article[data-finding]')].filter(isOpen);
}
