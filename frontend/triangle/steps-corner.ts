import { type TemplateResult, html, nothing } from 'lit';
import { icon } from '../parts/marks';
import type { TextKey } from '../texts/en';
import { say } from '../texts/say';
import type { Corners } from './corners';
import { type FirstSteps, firstSteps } from './first-steps';

/** What the buttons of the first steps do. */
export interface StepActs {
  chain: (after: FirstSteps['chain']['after']) => void;
  open: (card: string) => void;
  who: () => void;
}

/** For who begins: the three steps that make a triangle, the next one with a button; nothing once they are done. */
export function stepsCorner(c: Corners, acts: StepActs): TemplateResult | typeof nothing {
  const steps = c.editable ? firstSteps(c.agency.triangle ?? {}) : undefined;
  if (steps === undefined) {
    return nothing;
  }
  const { after } = steps.chain;
  const { claim } = steps.about;
  const title = claim?.title ?? '';
  const next = !steps.chain.done ? 'chain' : !steps.about.done ? 'about' : 'who';
  return html`<section class="corner steps" aria-labelledby="corner-steps">
    <header><h2 id="corner-steps">${say(c.texts, 'steps.title')}</h2></header>
    <ol>
      ${step(c, 1, 'steps.chain', steps.chain.done, next === 'chain' && {
        says: after ? say(c.texts, 'steps.chain.on', { title: after.title }) : say(c.texts, 'steps.chain.begin'),
        does: () => acts.chain(after),
      })}
      ${step(c, 2, 'steps.about', steps.about.done, next === 'about' && claim !== undefined && {
        says: say(c.texts, 'steps.about.go', { title }),
        does: () => acts.open(claim.id),
      })}
      ${step(c, 3, 'steps.who', steps.who.done, next === 'who' && { says: say(c.texts, 'steps.who.go'), does: acts.who })}
    </ol>
  </section>`;
}

/** For who has joined while the room still agrees on the problem: what comes, and what can be done meanwhile. */
export function waitingCorner(c: Corners): TemplateResult {
  return html`<section class="corner steps" aria-labelledby="corner-wait">
    <header><h2 id="corner-wait">${say(c.texts, 'steps.wait')}</h2></header>
    <p class="small">${say(c.texts, 'steps.wait.why')}</p>
    <a class="button primary" href="w/${encodeURIComponent(c.slug)}/problem">${say(c.texts, 'steps.wait.go')}</a>
  </section>`;
}

/** For who has answered everything: how it goes on. */
export function calmCorner(c: Corners, acts: Pick<StepActs, 'chain'>): TemplateResult {
  return html`<section class="corner steps" aria-labelledby="corner-calm">
    <header><h2 id="corner-calm">${say(c.texts, 'steps.none')}</h2></header>
    <p class="small">${say(c.texts, 'steps.none.why')}</p>
    <button type="button" class="button" @click=${() => acts.chain(undefined)}>${say(c.texts, 'steps.none.go')}</button>
  </section>`;
}

function step(c: Corners, n: number, words: TextKey, done: boolean, button: false | { says: string; does: () => void }): TemplateResult {
  return html`<li class=${done ? 'done' : ''} aria-current=${button ? 'step' : nothing}>
    <span class="nth">${done ? html`${icon('tick', 14)}<span class="sr-only">${say(c.texts, 'steps.done')}: </span>` : n}</span>
    <span>${say(c.texts, words)}</span>
    ${button ? html`<button type="button" class="button primary" @click=${button.does}>${button.says}</button>` : nothing}</li>`;
}
