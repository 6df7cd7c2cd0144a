import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MARKET_SQUARE, onMarketSquare } from '../testing/market-square';
import './findings-list';
import type { FindingsList } from './findings-list';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

it('RD-60: the words of the findings are read again within a second in a room that never rests', async () => {
  const { server, patch } = await onMarketSquare<FindingsList>('trialign-findings', {}, { ...MARKET_SQUARE, findings: [] });
  const asked = () => server.requests.filter(({ path }) => path.includes('/explanations'));
  const answer = (revision: number) => asked().at(-1)!.reply(200, { revision, findings: [] });
  await vi.advanceTimersByTimeAsync(200);
  await answer(1);
  let revision = 1;
  const edits = async (many: number) => {
    for (let edit = 0; edit < many; edit++) {
      await patch({ from: revision, to: ++revision, findings: { came: [] } });
      await vi.advanceTimersByTimeAsync(30);
    }
  };
  await edits(30);
  expect(asked()).toHaveLength(2);
  await answer(revision);
  await edits(30);
  expect(asked()).toHaveLength(3);
});
