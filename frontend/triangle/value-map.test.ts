import { afterEach, describe, expect, it } from 'vitest';
import { MARKET_SQUARE, drawn, finding, onMarketSquare } from '../testing/market-square';
import type { MyTriangle } from './my-triangle';
import './my-triangle';

async function inLarge(properties: Partial<MyTriangle> = {}, snapshot = MARKET_SQUARE) {
  const square = await onMarketSquare<MyTriangle>('trialign-triangle', { agency: 'ORD', ...properties }, snapshot);
  square.all('.top button')[1].click();
  await drawn(square.element);
  return square;
}

afterEach(() => document.body.replaceChildren());

describe('value and authorizers in large', () => {
  it('BD-15: say of each claim which parts it answers to, and place each stakeholder', async () => {
    const { one, all } = await inLarge();
    expect(all('[data-cell=CW] [data-card]').map((card) => card.dataset.card)).toEqual(['v1']);
    expect(one('[data-card=v1] [data-field=facets]').textContent).toBe('People cannot sleep');
    expect(one('[data-card=v2] [data-field=facets]').textContent).toContain('no part of the problem');
    const rows = all('.map-grid tbody tr').map((row) => [...row.querySelectorAll('td')].map((cell) => cell.querySelectorAll('[data-card]').length));
    expect(rows).toEqual([[0, 1, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]]);
  });

  it('BD-15: put who has no known stance apart', async () => {
    const unknown = structuredClone(MARKET_SQUARE);
    unknown.workshop.agencies![0].triangle!.stakeholders![0].stance = null;
    const { all } = await inLarge({}, unknown);
    expect(all('.map-grid [data-card]')).toEqual([]);
    expect(all('.unknown [data-card]').map((card) => card.dataset.card)).toEqual(['s1']);
  });

  it('BD-15: give observers the names alone', async () => {
    const { all, one } = await inLarge({ observing: true });
    expect(all('.map-grid, .unknown, [data-field=stance]')).toEqual([]);
    expect(one('[data-card=s1]').getAttribute('aria-label')).toBe('Stakeholder: Town council');
  });
});

describe('own questions', () => {
  it('BD-16: five at a time, the worst first, all on demand', async () => {
    const asked = structuredClone(MARKET_SQUARE);
    asked.findings = ['low', 'medium', 'high', 'low', 'low', 'low', 'high'].map((severity, i) => finding(`F${i + 1}|v2`, severity as 'low', ['v2']));
    const { all, one, element } = await onMarketSquare<MyTriangle>('trialign-triangle', { agency: 'ORD' }, asked);
    expect(all('.questions [data-finding]').map((question) => question.dataset.severity)).toEqual(['high', 'high', 'medium', 'low', 'low']);
    one('.questions .more').click();
    await drawn(element);
    expect(all('.questions [data-finding]')).toHaveLength(7);
  });
});
