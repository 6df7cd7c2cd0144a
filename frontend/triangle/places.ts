import type { Card, Link, Triangle } from '../channel/rows';
import { CHAIN, type ChainList, isBurden } from './chain';
import { listOf } from './links';

/**
 * The row of every card in its column. A column keeps the order of its list, and its cards stand close to those they are
 * linked to, so that chains run straight. A card that has a row keeps it (places never move), unless a card was put
 * before it where no row is free.
 *
 * @param before the rows of the last drawing, by card id
 */
export function assignRows(triangle: Triangle, before: ReadonlyMap<string, number> = new Map()): Map<string, number> {
  const rows = new Map<string, number>();
  const linked = neighbours(triangle.links ?? []);
  // The longest middle column stands first, the others follow its rows outwards.
  const anchor = CHAIN.reduce((a, b) => ((triangle[b]?.length ?? 0) > (triangle[a]?.length ?? 0) ? b : a));
  const at = CHAIN.indexOf(anchor);
  for (const list of [anchor, ...CHAIN.slice(at + 1), ...CHAIN.slice(0, at).reverse()]) {
    const cards = triangle[list] ?? [];
    const wishes = cards.map((card, i) => mean((linked.get(card.id) ?? []).map((id) => rows.get(id))) ?? i + 1);
    const kept = keptRows(cards, before);
    const placed = kept.some((row) => row !== undefined) ? around(kept, wishes) : straightest(wishes);
    cards.forEach((card, i) => rows.set(card.id, placed[i]));
  }
  return rows;
}

function neighbours(links: readonly Link[]): Map<string, string[]> {
  const linked = new Map<string, string[]>();
  const add = (id: string, other: string) => linked.set(id, [...(linked.get(id) ?? []), other]);
  for (const link of links.filter((one) => !isBurden(one))) {
    add(link.from, link.to);
    add(link.to, link.from);
  }
  return linked;
}

function mean(rows: (number | undefined)[]): number | undefined {
  const known = rows.filter((row) => row !== undefined);
  return known.length === 0 ? undefined : known.reduce((a, b) => a + b, 0) / known.length;
}

/**
 * The rows that still fit the order of the list: the longest run that rises, of two the higher one on the screen, so that
 * a card that passes its neighbour pushes nothing below them. The rest was moved, or is new.
 */
function keptRows(cards: readonly Card[], before: ReadonlyMap<string, number>): (number | undefined)[] {
  const rows = cards.map((card) => before.get(card.id));
  const length: number[] = [];
  const previous: number[] = [];
  const isBetter = (a: number, b: number) => length[a] > length[b] || (length[a] === length[b] && rows[a]! < rows[b]!);
  let last = -1;
  rows.forEach((row, i) => {
    length[i] = row === undefined ? 0 : 1;
    previous[i] = -1;
    for (let j = 0; j < i && row !== undefined; j++) {
      if (rows[j] !== undefined && rows[j]! < row && (previous[i] < 0 || isBetter(j, previous[i]))) {
        length[i] = length[j] + 1;
        previous[i] = j;
      }
    }
    if (length[i] > 0 && (last < 0 || isBetter(i, last))) {
      last = i;
    }
  });
  const kept = new Set<number>();
  for (let i = last; i >= 0; i = previous[i]) {
    kept.add(i);
  }
  return rows.map((row, i) => (kept.has(i) ? row : undefined));
}

/** Puts the new ones between those that have a row, as near to their wish as there is room. */
function around(kept: readonly (number | undefined)[], wishes: readonly number[]): number[] {
  const rows: number[] = [];
  kept.forEach((row, i) => {
    const lowest = (rows[i - 1] ?? 0) + 1;
    if (row !== undefined) {
      rows.push(Math.max(lowest, row));
      return;
    }
    const next = kept.findIndex((other, j) => j > i && other !== undefined);
    const highest = next < 0 ? Infinity : kept[next]! - (next - i);
    rows.push(Math.max(lowest, Math.min(Math.round(wishes[i]), highest)));
  });
  return rows;
}

/** Rising rows that are nearest to the wishes: neighbours that wish the other way round meet in the middle. */
function straightest(wishes: readonly number[]): number[] {
  const pools: { sum: number; size: number }[] = [];
  wishes.forEach((wish, i) => {
    pools.push({ sum: wish - i, size: 1 });
    for (let top = pools.length - 1; top > 0 && level(pools[top - 1]) > level(pools[top]); top--) {
      pools[top - 1].sum += pools[top].sum;
      pools[top - 1].size += pools[top].size;
      pools.pop();
    }
  });
  const offsets = pools.flatMap((pool) => Array.from({ length: pool.size }, () => Math.round(level(pool))));
  return offsets.map((offset, i) => Math.max(1, offset) + i);
}

const level = (pool: { sum: number; size: number }) => pool.sum / pool.size;

/** The cards of a column from top to bottom. */
export function inRows(triangle: Triangle, rows: ReadonlyMap<string, number>, list: ChainList): Card[] {
  return [...(triangle[list] ?? [])].sort((a, b) => (rows.get(a.id) ?? 0) - (rows.get(b.id) ?? 0));
}

/** The card above or below in the column; or in the next column that has cards, the one nearest in height. */
export function neighbourOf(
  triangle: Triangle, rows: ReadonlyMap<string, number>, id: string, across: number, down: number,
): string | undefined {
  const column = CHAIN.indexOf(listOf(triangle, id) ?? 'inputs');
  if (down !== 0) {
    const cards = inRows(triangle, rows, CHAIN[column]);
    return cards[cards.findIndex((card) => card.id === id) + down]?.id;
  }
  for (let next = column + across; next >= 0 && next < CHAIN.length; next += across) {
    const away = (card: Card) => Math.abs((rows.get(card.id) ?? 1) - (rows.get(id) ?? 1));
    const nearest = inRows(triangle, rows, CHAIN[next]).sort((a, b) => away(a) - away(b))[0];
    if (nearest) {
      return nearest.id;
    }
  }
  return undefined;
}
