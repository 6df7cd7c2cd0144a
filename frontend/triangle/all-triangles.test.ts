import { afterEach, describe, expect, it } from 'vitest';
import { onMarketSquare } from '../testing/market-square';
import './all-triangles';
import type { AllTriangles } from './all-triangles';

afterEach(() => document.body.replaceChildren());

describe('all triangles', () => {
  it('SC-23: shows a column for each agency and every card once', async () => {
    const { all } = await onMarketSquare<AllTriangles>('trialign-triangles', {});
    expect(all('th[scope=col]').map((head) => head.dataset.agency)).toEqual(['ORD', 'POL']);
    expect(all('[data-card]')).toHaveLength(7);
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

  it('SC-23: shows one corner when it is chosen', async () => {
    const { all, element } = await onMarketSquare<AllTriangles>('trialign-triangles', {});
    all('.choosers button')[2].click();
    await element.updateComplete;
    expect(all('[data-card]').map((card) => card.dataset.card)).toEqual(['s1']);
  });
});
