import { type TemplateResult, html } from 'lit';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';

/** What stands where the frame names nothing yet that could be shown, with the way to where it is named. */
export function notFramed(slug: string, texts: Texts, what: 'all.empty' | 'coverage.empty'): TemplateResult {
  return html`<div class="empty not-framed"><p>${say(texts, what)}</p>
    <a class="button" href="w/${encodeURIComponent(slug)}/problem">${say(texts, 'empty.toProblem')}</a></div>`;
}
