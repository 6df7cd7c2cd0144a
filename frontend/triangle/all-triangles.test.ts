import { afterEach, describe, expect, it } from 'vitest';
import { MARKET_SQUARE, onMarketSquare } from '../testing/market-square';
import './all-triangles';
import type { AllTriangles } from './all-triangles';

afterEach(() => document.body.replaceChildren());

describe('all triangles', () => {
  it('SC-23: shows a column for each agency and every card once', async () => {
    const { all } = await onMarketSquare<AllTriangles>('trialign-triangles', {});
    expect(all('th[scope=col]').map((head) => head.dataset.agency)).toEqual(['ORD', 'POL']);
    expect(all('[data-card]')).toHaveLength(7);
  });

  it('SS-42: says that no agency is at the table yet, and leads to where they are named', async () => {
    const { one } = await onMarketSquare<AllTriangles>('trialign-triangles', {}, { ...MARKET_SQUARE, workshop: { ...MARKET_SQUARE.workshop, agencies: [] } });
    expect(one('.empty').textContent).toContain('No agency is at the table yet.');
    expect(one('.empty a').getAttribute('href')).toMatch(/\/problem$/);
  });

  it('SC-17: shows of an agency that is not revealed its number of cards alone', async () => {
    const { one } = await onMarketSquare<AllTriangles>('trialign-triangles', {});
    expect(one('.hidden-agency').textContent!.replace(/\s+/g, ' ').trim()).toBe('3 cards · Counts only, until the reveal.');
  });

  it('SC-23: opens the column when the agency is revealed', async () => {
    const { one, patch } = await onMarketSquare<AllTriangles>('trialign-triangles', {});
    await patch({ from: 1, to: 2, rows: [{ type: 'values', id: 'pol-v1', agency: 'POL', after: { id: 'pol-v1', title: 'Safe', cell: 'CW' } }] });
    expect(one('[data-card=pol-v1]')).toBeDefined();
    expect(one('.hidden-agency')).toBeUndefined();
  });

  it('SS-17: leads Tab to one card, and arrow keys to the others of its column and of the next', async () => {
    const triangle = { values: [{ id: 'pol-v1', title: 'Safe', cell: 'CJ' as const }, { id: 'pol-v2', title: 'Fair', cell: 'CJ' as const }] };
    const [ord, pol] = MARKET_SQUARE.workshop.agencies!;
    const both = { ...MARKET_SQUARE, workshop: { ...MARKET_SQUARE.workshop, agencies: [ord, { ...pol, triangle }] } };
    const { all, one, element } = await onMarketSquare<AllTriangles>('trialign-triangles', {}, both);
    const stops = () => all('[data-card]').filter((card) => card.tabIndex === 0).map((card) => card.dataset.card);
    const at = () => (element.shadowRoot!.activeElement as HTMLElement).dataset.card;
    const press = (key: string) => element.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    expect(stops()).toEqual(['v1']);
    one('[data-card=v1]').focus();
    press('ArrowDown');
    expect(at()).toBe('v2');
    press('ArrowRight');
    expect(at()).toBe('pol-v1');
    press('ArrowDown');
    expect(at()).toBe('pol-v2');
    press('ArrowDown');
    expect(at()).toBe('pol-v2');
    await element.updateComplete;
    expect(stops()).toEqual(['pol-v2']);
  });

  it('SC-40: shows the same corner again to who comes back', async () => {
    const before = await onMarketSquare<AllTriangles>('trialign-triangles', {});
    before.all('.heading button')[2].click();
    const { all } = await before.reload();
    expect(all('[data-card]').map((card) => card.dataset.card)).toEqual(['s1']);
  });

  it('SC-23: shows one corner when it is chosen', async () => {
    const { all, element } = await onMarketSquare<AllTriangles>('trialign-triangles', {});
    all('.heading button')[2].click();
    await element.updateComplete;
    expect(all('[data-card]').map((card) => card.dataset.card)).toEqual(['s1']);
  });
});
