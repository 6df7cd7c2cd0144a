import { describe, expect, it } from 'vitest';
import { MARKET_SQUARE, finding } from '../testing/market-square';
import type { Explained } from './explanations';
import { type Filter, NO_FILTER, matches, touchedFacets } from './filter';

const words = (agencies: string[]): Explained => ({
  key: 'C8|fn', kind: 'C8', group: 'conflict', severity: 'high', name: '', headline: '', sentence: '', ask: '', falseAlarm: '', why: [], cards: [], agencies,
});
const shows = (filter: Partial<Filter>, agencies = ['ORD', 'POL'], facets: string[] = []) =>
  matches({ ...NO_FILTER, ...filter }, finding('C8|fn', 'high', ['o1']), words(agencies), new Set(facets));

describe('the filter', () => {
  it('RD-3: narrows by group, kind and severity', () => {
    expect(shows({})).toBe(true);
    expect(shows({ group: 'conflict', kind: 'C8', severity: 'high' })).toBe(true);
    expect(shows({ group: 'gap' })).toBe(false);
    expect(shows({ kind: 'C1' })).toBe(false);
    expect(shows({ severity: 'low' })).toBe(false);
  });

  it('RD-3: takes one agency as concerned, and two as the pair between which it lies', () => {
    expect(shows({ agencies: ['ORD'] })).toBe(true);
    expect(shows({ agencies: ['ORD', 'POL'] })).toBe(true);
    expect(shows({ agencies: ['ORD', 'LIB'] })).toBe(false);
  });

  it('RD-3: finds the parts by the anchor and by the claims that the cards serve', () => {
    const snapshot = { ...MARKET_SQUARE, findings: [finding('G2|fa-sleep', 'high', []), finding('C8|fn', 'high', ['i1']), finding('C1|au-council', 'low', ['s1'])] };
    const touched = touchedFacets(snapshot);
    expect([...touched.get('G2|fa-sleep')!]).toEqual(['fa-sleep']);
    expect([...touched.get('C8|fn')!]).toEqual(['fa-sleep']);
    expect([...touched.get('C1|au-council')!]).toEqual([]);
    expect(shows({ facet: 'fa-sleep' }, [], ['fa-sleep'])).toBe(true);
    expect(shows({ facet: 'fa-sleep' })).toBe(false);
  });
});
