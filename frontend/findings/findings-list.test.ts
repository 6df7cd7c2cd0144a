import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MARKET_SQUARE, drawn, finding, onMarketSquare } from '../testing/market-square';
import type { Finding } from '../channel/rows';
import { groupOf } from '../parts/marks';
import type { Explained } from './explanations';
import './findings-list';
import type { FindingsList } from './findings-list';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

const words = ({ key, kind, severity, cards }: Finding): Explained => ({
  key, kind, severity, group: groupOf(kind), name: `name of ${kind}`, sentence: `sentence of ${key}`, ask: 'Who?', falseAlarm: 'none',
  why: [{ text: 'role: contributing', card: cards[0] }], agencies: ['ORD'],
  cards: cards.map((id) => ({ id, title: `title of ${id}`, agency: 'ORD', list: 'values' as const })),
});

async function list() {
  const square = await onMarketSquare<FindingsList>('trialign-findings', {});
  const answer = async (revision: number, findings: Finding[]) => {
    await vi.advanceTimersByTimeAsync(200);
    await square.server.lastRequest.reply(200, { revision, findings: findings.map(words) }, `"${revision}"`);
    await drawn(square.element);
  };
  await answer(1, MARKET_SQUARE.findings);
  return { ...square, answer, keys: () => square.all('[data-finding]').map((entry) => entry.dataset.finding) };
}

describe('the findings', () => {
  it('SC-24: stand in their groups, in the order received, with their severity', async () => {
    const { all, keys } = await list();
    expect(all('h2').map((head) => head.textContent!.trim().split(/\s+/)[0])).toEqual(['Overlaps', 'Conflicts', 'Gaps', 'Questions']);
    expect(keys()).toEqual(['O7|re-bus', 'G1|fa-sleep', 'F1|v2']);
    expect(all('[data-finding]').map((entry) => entry.dataset.severity)).toEqual(['low', 'medium', 'high']);
  });

  it('SC-24: say the sentence, the question, what made them fire, and lead to each card', async () => {
    const { one } = await list();
    const entry = one('[data-finding="G1|fa-sleep"]');
    expect(entry.querySelector('.sentence')!.textContent).toBe('sentence of G1|fa-sleep');
    expect(entry.querySelector('.ask')!.textContent).toContain('Who?');
    expect(entry.querySelector('details')!.textContent).toContain('role: contributing');
    expect(entry.querySelector('[data-card=v2]')!.getAttribute('href')).toMatch(/^w\/market-\d+\/card\/v2$/);
  });

  it('SC-25: go at once, before new words come', async () => {
    const { keys, patch } = await list();
    await patch({ from: 1, to: 2, findings: { went: [{ key: 'G1|fa-sleep' }] } });
    expect(keys()).toEqual(['O7|re-bus', 'F1|v2']);
  });

  it('SC-25: come as soon as their words do, read once for several patches', async () => {
    const { keys, patch, server, answer } = await list();
    const before = server.requests.length;
    const came = finding('C8|fn', 'high', ['o1']);
    await patch({ from: 1, to: 2, findings: { came: [came] } });
    await patch({ from: 2, to: 3, findings: { went: [{ key: 'O7|re-bus' }] } });
    await answer(3, [came, ...MARKET_SQUARE.findings.filter((f) => f.kind !== 'O7')]);
    expect(server.requests.length).toBe(before + 1);
    expect(server.lastRequest.headers).toEqual({ 'If-None-Match': '"1"' });
    expect(keys()).toEqual(['C8|fn', 'G1|fa-sleep', 'F1|v2']);
  });

  it('SC-25: show a changed severity at once', async () => {
    const { one, patch } = await list();
    await patch({ from: 1, to: 2, findings: { changed: [finding('G1|fa-sleep', 'high', ['v2'])] } });
    expect(one('[data-finding="G1|fa-sleep"]').dataset.severity).toBe('high');
  });

  it('SC-26: say what they rest on', async () => {
    const { one } = await list();
    expect(one('.rest-on').textContent).toBe('from 7 of 10 cards of 1 agency; 1 agency still drafts');
  });

  it('SC-26: are announced politely at most every ten seconds', async () => {
    const { one, patch, element } = await list();
    await patch({ from: 1, to: 2, findings: { went: [{ key: 'G1|fa-sleep' }] } });
    expect(one('[aria-live=polite]').textContent).toBe('');
    await vi.advanceTimersByTimeAsync(10_000);
    await drawn(element);
    expect(one('[aria-live=polite]').textContent).toBe('0 new, 1 gone');
  });

  it('SC-24: are filtered by group', async () => {
    const { all, keys, element } = await list();
    all('.filter')[3].click();
    await drawn(element);
    expect(keys()).toEqual(['G1|fa-sleep']);
  });
});
