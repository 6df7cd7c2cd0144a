import type { Card, Triangle } from '../channel/rows';
import { CHAIN, type ChainList, isBurden } from './chain';

/** What is still to do before a triangle says something to others: one chain, what its claim is about, who says yes. */
export interface FirstSteps {
  /** Done; or where to go on: after this card, or with a first input. */
  chain: { done: boolean; after?: { id: string; list: ChainList; title: string } };
  /** Done; or the claim that doesn't say yet for whom it is, where, and which part of the problem it answers to. */
  about: { done: boolean; claim?: Card };
  who: { done: boolean };
}

/** The first steps of a triangle; undefined once all three are done. */
export function firstSteps(triangle: Triangle): FirstSteps | undefined {
  const furthest = furthestCard(triangle);
  const isChain = furthest?.list === 'values';
  const claims = triangle.values ?? [];
  const told = claims.some(isTold);
  const claim = claims.find((value) => value.id === furthest?.id) ?? claims[0];
  const who = (triangle.stakeholders ?? []).length > 0;
  if (isChain && told && who) {
    return undefined;
  }
  return { chain: { done: isChain, after: isChain ? undefined : furthest }, about: { done: told, claim }, who: { done: who } };
}

function isTold(value: Card): boolean {
  return Boolean(value.population && value.place && value.facets?.length);
}

/** The end of the longest chain that begins with an input. */
function furthestCard(triangle: Triangle): FirstSteps['chain']['after'] {
  const links = (triangle.links ?? []).filter((link) => !isBurden(link));
  let reached = new Set((triangle.inputs ?? []).map((card) => card.id));
  let end: FirstSteps['chain']['after'];
  for (const list of CHAIN) {
    const here = (triangle[list] ?? []).filter((card) => (list === 'inputs' ? true : links.some((link) => link.to === card.id && reached.has(link.from))));
    const last = here.at(-1);
    if (last === undefined) {
      break;
    }
    end = { id: last.id, list, title: last.title ?? '' };
    reached = new Set(here.map((card) => card.id));
  }
  return end;
}
