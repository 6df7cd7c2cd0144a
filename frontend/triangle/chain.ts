import type { Card, CardList, Finding, Link, Triangle } from '../channel/rows';

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
  const path = new Set([id]);
  const walk = (from: string, step: (link: Link) => [string, string]) => {
    const seen = new Set<string>();
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const link of links) {
        const [near, far] = step(link);
        if (!isBurden(link) && near === at && !seen.has(far)) {
          seen.add(far);
          path.add(far);
          open.push(far);
        }
      }
    }
  };
  walk(id, (link) => [link.from, link.to]);
  walk(id, (link) => [link.to, link.from]);
  return path;
}

/** How many value claims have an activity somewhere before them, so that something produces them. */
export function claimsWithChain(triangle: Triangle): number {
  const links = triangle.links ?? [];
  const activities = new Set(triangle.activities?.map((card) => card.id));
  return (triangle.values ?? []).filter((value) => [...pathOf(links, value.id)].some((id) => activities.has(id))).length;
}

/** Ids of the cards that faults speak about. */
export function questionedCards(findings: readonly Finding[]): Set<string> {
  return new Set(findings.filter((finding) => finding.kind.startsWith('F')).flatMap((finding) => finding.cards));
}

/**
 * The row of every card in its column: close to the cards it is linked to, so that chains run straight. A card that has
 * a row keeps it (places never move); a new one takes the free row nearest to its links.
 */
export function assignRows(triangle: Triangle, before: ReadonlyMap<string, number> = new Map()): Map<string, number> {
  const rows = new Map<string, number>();
  const height = Math.max(...CHAIN.map((list) => triangle[list]?.length ?? 0), 0);
  const links = (triangle.links ?? []).filter((link) => !isBurden(link));
  // The longest middle column stands first, the others follow its rows outwards.
  const anchor = CHAIN.reduce((a, b) => ((triangle[b]?.length ?? 0) > (triangle[a]?.length ?? 0) ? b : a));
  const at = CHAIN.indexOf(anchor);
  const order = [anchor, ...CHAIN.slice(at + 1), ...CHAIN.slice(0, at).reverse()];
  for (const list of order) {
    placeColumn(triangle[list] ?? [], { rows, before, links, height });
  }
  return rows;
}

interface Placing {
  rows: Map<string, number>;
  before: ReadonlyMap<string, number>;
  links: readonly Link[];
  height: number;
}

function placeColumn(cards: readonly Card[], { rows, before, links, height }: Placing): void {
  const taken = new Set<number>();
  const take = (card: Card, row: number) => {
    rows.set(card.id, row);
    taken.add(row);
  };
  const fresh: { card: Card; wish: number; order: number }[] = [];
  cards.forEach((card, order) => {
    const kept = before.get(card.id);
    if (kept !== undefined && !taken.has(kept)) {
      take(card, kept);
    } else {
      fresh.push({ card, wish: wishedRow(card.id, rows, links) ?? order + 1, order });
    }
  });
  fresh.sort((a, b) => a.wish - b.wish || a.order - b.order);
  for (const { card, wish } of fresh) {
    take(card, nearestFree(wish, taken, height));
  }
}

function wishedRow(id: string, rows: ReadonlyMap<string, number>, links: readonly Link[]): number | undefined {
  const linked = links
    .flatMap((link) => (link.from === id ? [link.to] : link.to === id ? [link.from] : []))
    .map((other) => rows.get(other))
    .filter((row) => row !== undefined);
  return linked.length === 0 ? undefined : linked.reduce((a, b) => a + b, 0) / linked.length;
}

function nearestFree(wish: number, taken: ReadonlySet<number>, height: number): number {
  for (let away = 0; ; away++) {
    for (const row of [Math.round(wish) - away, Math.round(wish) + away]) {
      if (row >= 1 && !taken.has(row) && (row <= height || away > height)) {
        return row;
      }
    }
  }
}
