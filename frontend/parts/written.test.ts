import { nothing } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '../channel/rows';
import { MARKET_SQUARE, onMarketSquare } from '../testing/market-square';
import '../triangle/all-triangles';
import { written } from './written';

const IN_GERMAN: Snapshot = { ...MARKET_SQUARE, workshop: { ...MARKET_SQUARE.workshop, language: 'de-CH' } };

describe('what people wrote', () => {
  beforeEach(() => void (document.documentElement.lang = 'en'));
  afterEach(() => {
    document.documentElement.lang = '';
    document.body.replaceChildren();
  });

  it('SS-40: is marked only where the workshop tells another language than the page’s', () => {
    expect(written({ language: 'de-CH' })).toBe('de-CH');
    expect(written({ language: 'en-GB' })).toBe(nothing);
    expect(written({})).toBe(nothing);
  });

  it('SS-40: carries the workshop’s language on a page of another, and words of the product don’t', async () => {
    const { all, one } = await onMarketSquare('trialign-triangles', {}, IN_GERMAN);
    expect(one('[data-card=o1] .title').lang).toBe('de-CH');
    expect(one('[data-card=o1] [data-field=place]').lang).toBe('de-CH');
    expect(one('[data-card=o1] [data-field=kind]').lang).toBe('');
    expect(one('th[data-agency=ORD] a').lang).toBe('de-CH');
    const marked = all('[lang]').map((element) => element.textContent!.trim());
    expect(marked).not.toContain('Service');
    expect(all('[data-card]').every((card) => card.lang === '')).toBe(true);
  });

  it('SS-20: sets the signs of numbers as the page’s language does, whatever the workshop’s is', async () => {
    const { one } = await onMarketSquare('trialign-triangles', {}, IN_GERMAN);
    expect(one('[data-card=i1] [data-field=amount]').textContent).toBe('1,200 hours');
  });

  it('SS-40: carries nothing on a page of the same language', async () => {
    const { all } = await onMarketSquare('trialign-triangles', {}, { ...MARKET_SQUARE, workshop: { ...MARKET_SQUARE.workshop, language: 'en' } });
    expect(all('[lang]')).toEqual([]);
  });
});
