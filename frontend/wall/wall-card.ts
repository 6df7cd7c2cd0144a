import { type TemplateResult, html, nothing } from 'lit';
import type { Agency, Card, CardList, Snapshot, Triangle } from '../channel/rows';
import { agencyTag, seatOf, seatStyle } from '../parts/agency';
import { cardMark } from '../parts/marks';
import { written } from '../parts/written';
import type { TextKey, Texts } from '../texts/en';
import { say } from '../texts/say';
import { ARROWS, cardIn, factsOf, termName, titleOf } from '../triangle/card-words';
import { isBurden } from '../triangle/chain';

const MOST_AROUND = 5;

/** A card in its agency's triangle. */
interface Placed {
  agency: Agency;
  list: CardList;
  card: Card;
}

/** One card as a poster: what it says, and what stands around it; undefined for a card that the wall isn't sent. */
export function wallCard({ workshop }: Snapshot, id: string, texts: Texts, observing: boolean): TemplateResult | undefined {
  const placed = (workshop.agencies ?? []).flatMap((agency) => find(agency, id))[0];
  if (placed === undefined) {
    return undefined;
  }
  const { agency, list, card } = placed;
  const facts = factsOf(workshop, list, card, texts, observing);
  const condition = termName(workshop, 'conditions', card.condition as string | null);
  const moves = condition && `${ARROWS[String(card.direction)] ?? ''} ${condition}`.trim();
  const population = termName(workshop, 'populations', card.population as string | null);
  const facets = (workshop.problem.facets ?? []).filter((facet) => card.facets?.includes(facet.id));
  const { from, to, about } = around(agency.triangle ?? {}, card);
  const others = (words: TextKey, ids: readonly string[]) => {
    const cards = ids.flatMap((other) => find(agency, other));
    return cards.length === 0
      ? nothing
      : html`<section><h2>${say(texts, words)}</h2><ul class="cards">${cards.slice(0, MOST_AROUND).map((other) => html`<li>
          ${cardMark(other.list, other.card, 30, !observing)}<span lang=${written(workshop)}>${titleOf(workshop, other.list, other.card, texts)}</span></li>`)}</ul>
          ${cards.length > MOST_AROUND ? html`<p class="cards">${say(texts, 'wall.more', { n: cards.length - MOST_AROUND })}</p>` : nothing}</section>`;
  };
  return html`<article class="poster" data-card=${id} style=${seatStyle(seatOf(workshop, agency.id))}>
    <p class="kind">${agencyTag(workshop, agency)}${cardMark(list, card, 44, !observing)}<span>${say(texts, `card.${list}`)}</span>
      ${facts.map((fact) => html`<span class="fact" lang=${fact.isWritten ? written(workshop) : nothing} data-field=${fact.field}>${fact.text}</span>`)}</p>
    <p class="sentence" lang=${written(workshop)}>${titleOf(workshop, list, card, texts)}</p>
    ${moves || population ? html`<p class="mission" lang=${written(workshop)}>${[moves, population].filter(Boolean).join(' · ')}</p>` : nothing}
    <div class="columns">
      ${others('wall.from', from)}${others('wall.to', to)}${others('wall.about', about)}
      ${facets.length > 0
        ? html`<section><h2>${say(texts, 'wall.answers')}</h2><ul class="cards">${facets.map((facet) => html`<li><span lang=${written(workshop)}>${facet.title}</span></li>`)}</ul></section>`
        : nothing}
    </div>
  </article>`;
}

function find(agency: Agency, id: string): Placed[] {
  const found = cardIn(agency.triangle ?? {}, id);
  return found ? [{ agency, ...found }] : [];
}

/** The ids of the cards that it comes from, leads to, and, of a stakeholder, speaks about. */
function around(triangle: Triangle, card: Card): { from: string[]; to: string[]; about: readonly string[] } {
  const links = (triangle.links ?? []).filter((link) => !isBurden(link));
  return {
    from: links.filter((link) => link.to === card.id).map((link) => link.from),
    to: links.filter((link) => link.from === card.id).map((link) => link.to),
    about: (card.about as readonly string[] | undefined) ?? [],
  };
}
