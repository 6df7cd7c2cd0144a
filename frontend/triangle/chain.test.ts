import { describe, expect, it } from 'vitest';
import { MARKET_SQUARE } from '../testing/market-square';
import type { Triangle } from '../channel/rows';
import { carriesEvidence, claimsWithChain, pathOf } from './chain';
import { assignRows } from './places';
import { linkWords } from './chain-words';

const triangle = MARKET_SQUARE.workshop.agencies![0].triangle!;

describe('the chain', () => {
  it('SC-12: lights what a card comes from and leads to, and no burden', () => {
    expect([...pathOf(triangle.links!, 'o1')].sort()).toEqual(['a1', 'i1', 'o1', 'u1', 'v1']);
    const burdened = [...triangle.links!, { from: 'a1', to: 'u9', effect: '-' as const }];
    expect(pathOf(burdened, 'a1')).not.toContain('u9');
  });

  it('SC-12: counts the claims that something produces', () => {
    expect(claimsWithChain(triangle)).toBe(1);
  });

  it('SC-12: sees no end in a circle of links', () => {
    expect(pathOf([{ from: 'a', to: 'b' }, { from: 'b', to: 'a' }], 'a')).toEqual(new Set(['a', 'b']));
  });

  it('SC-13: shows evidence on links from output to outcome and on burdens alone', () => {
    const [money, work, effect] = triangle.links!;
    expect([money, work, effect].map((link) => carriesEvidence(triangle, link))).toEqual([false, false, true]);
    expect(carriesEvidence(triangle, { from: 'a1', to: 'u1', effect: '-' })).toBe(true);
  });

  it('SC-14: keeps a card in its row when others come and links change', () => {
    const before = assignRows(triangle);
    const grown: Triangle = {
      ...triangle,
      outputs: [...triangle.outputs!, { id: 'o0', title: 'Next' }],
      links: [...triangle.links!, { from: 'o0', to: 'u1' }],
    };
    const after = assignRows(grown, before);
    for (const [id, row] of before) {
      expect(after.get(id)).toBe(row);
    }
    expect(after.get('o0')).not.toBe(after.get('o1'));
  });

  it('BD-6: keeps the order of the list in a column, and runs chains as straight as that allows', () => {
    const crossed: Triangle = {
      activities: ['a', 'b', 'c'].map((id) => ({ id })),
      outputs: ['x', 'y'].map((id) => ({ id })),
      links: [{ from: 'c', to: 'x' }, { from: 'a', to: 'y' }],
    };
    const rows = assignRows(crossed);
    expect(['a', 'b', 'c'].map((id) => rows.get(id))).toEqual([1, 2, 3]);
    expect(rows.get('x')!).toBeLessThan(rows.get('y')!);
    const straight = assignRows({ ...crossed, links: [{ from: 'b', to: 'x' }, { from: 'c', to: 'y' }] });
    expect([straight.get('x'), straight.get('y')]).toEqual([2, 3]);
  });

  it('BD-6: moves no card but those in whose way one was put', () => {
    const cards = (...ids: string[]) => ({ activities: ids.map((id) => ({ id })) });
    const before = new Map([['a', 1], ['b', 3], ['c', 4], ['d', 6]]);
    expect([...assignRows(cards('a', 'n', 'b', 'c', 'd'), before)]).toEqual([['a', 1], ['n', 2], ['b', 3], ['c', 4], ['d', 6]]);
    expect([...assignRows(cards('d', 'a', 'b', 'c'), before)]).toEqual([['d', 1], ['a', 2], ['b', 3], ['c', 4]]);
  });

  it('BD-6: a card that passes its neighbour changes places with it, at the top, between and at the end', () => {
    const cards = (ids: string) => ({ inputs: [...ids].map((id) => ({ id })) });
    const before = assignRows(cards('abcd'));
    for (const order of ['bacd', 'acbd', 'abdc']) {
      expect(Object.fromEntries(assignRows(cards(order), before))).toEqual(Object.fromEntries([...order].map((id, i) => [id, i + 1])));
    }
  });

  it('SC-14: gives every card of a column a row of its own', () => {
    const wide: Triangle = {
      inputs: [{ id: 'i' }],
      activities: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
      links: ['a', 'b', 'c', 'd'].map((to) => ({ from: 'i', to })),
    };
    const rows = assignRows(wide);
    expect(new Set(['a', 'b', 'c', 'd'].map((id) => rows.get(id))).size).toBe(4);
  });

  it('SC-15: says the links of a card in words', () => {
    expect(linkWords(MARKET_SQUARE.workshop, triangle, 'o1', {})).toEqual([
      'comes from: Walk the square',
      'leads to: Fewer loud nights (tested)',
    ]);
  });
});
