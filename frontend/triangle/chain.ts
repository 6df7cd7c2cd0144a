import type { CardList, Finding, Link, Triangle } from '../channel/rows';

/** The public value chain, from left to right. */
export const CHAIN = ['inputs', 'activities', 'outputs', 'outcomes', 'values'] as const satisfies readonly CardList[];
export type ChainList = (typeof CHAIN)[number];

export const isBurden = (link: Link) => link.effect === '-';

/** Evidence belongs on burdens, and on links from an output to an outcome. */
export function carriesEvidence(triangle: Triangle, link: Link): boolean {
  const has = (list: CardList, id: string) => triangle[list]?.some((card) => card.id === id) ?? false;
  return isBurden(link) || (has('outputs', link.from) && has('outcomes', link.to));
}

/** The ids of all cards that a card comes from and leads to, itself included. Burdens are part of no chain. */
export function pathOf(links: readonly Link[], id: string): Set<string> {
  return pathIn(stepsOf(links), id);
}

interface Steps {
  to: Map<string, string[]>;
  from: Map<string, string[]>;
}

function stepsOf(links: readonly Link[]): Steps {
  const steps: Steps = { to: new Map(), from: new Map() };
  const add = (map: Map<string, string[]>, id: string, other: string) => map.set(id, [...(map.get(id) ?? []), other]);
  for (const link of links.filter((one) => !isBurden(one))) {
    add(steps.to, link.from, link.to);
    add(steps.from, link.to, link.from);
  }
  return steps;
}

function pathIn(steps: Steps, id: string): Set<string> {
  const path = new Set([id]);
  for (const way of [steps.to, steps.from]) {
    const seen = new Set([id]);
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const far of way.get(at) ?? []) {
        if (!seen.has(far)) {
          seen.add(far);
          path.add(far);
          open.push(far);
        }
      }
    }
  }
  return path;
}

/** How many value claims have an activity somewhere before them, so that something produces them. */
export function claimsWithChain(triangle: Triangle): number {
  const steps = stepsOf(triangle.links ?? []);
  const activities = new Set(triangle.activities?.map((card) => card.id));
  return (triangle.values ?? []).filter((value) => [...pathIn(steps, value.id)].some((id) => activities.has(id))).length;
}

/** Ids of the cards that faults speak about. */
export function questionedCards(findings: readonly Finding[]): Set<string> {
  return new Set(findings.filter((finding) => finding.kind.startsWith('F')).flatMap((finding) => finding.cards));
}
