import { afterEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '../channel/rows';
import { MARKET_SQUARE } from '../testing/market-square';
import { restOn } from './rest-on';

/** One agency with one card. */
const ONE: Snapshot = {
  ...MARKET_SQUARE,
  counts: { ORD: 1 },
  workshop: { ...MARKET_SQUARE.workshop, agencies: [{ id: 'ORD', name: 'Public order office', triangle: { values: [{ id: 'v1', title: 'Residents can sleep' }] } }] },
};

afterEach(() => document.documentElement.removeAttribute('lang'));

describe('what findings rest on', () => {
  it('SS-73: is said of one card and one agency as of one', () => {
    expect(restOn(ONE, {})).toBe('from 1 of 1 card of 1 agency');
    document.documentElement.lang = 'de';
    expect(restOn(ONE, {})).toBe('aus 1 von 1 Karte von 1 Behörde');
  });
});
