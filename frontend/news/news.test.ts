import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Patch } from '../channel/rows';
import { MARKET_SQUARE, drawn, finding, onMarketSquare } from '../testing/market-square';
import './news';
import type { NewsButton } from './news';
import { Channel } from '../channel/channel';
import { seenIn } from './seen';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset.announce;
  localStorage.clear();
  vi.useRealTimers();
});

const title = (id: string, text: string) => ({ type: 'values', id, agency: 'ORD', after: { id, title: text, cell: 'CJ' } });
const press = (key: string, on: Element = document.body) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

async function news(properties: Partial<NewsButton> = {}) {
  const square = await onMarketSquare<NewsButton>('trialign-news', properties);
  const pass = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    await drawn(square.element);
  };
  await pass(0);
  const patch = async (sent: Patch) => {
    await square.patch(sent);
    await pass(1_000);
  };
  return { ...square, patch, pass, said: () => square.one('[role=status]').textContent, badge: () => square.one('.bell i')?.textContent };
}

describe('announcing changes', () => {
  it('SS-6, SC-26: gathers what others change and tells it politely, at most once in ten seconds', async () => {
    const { patch, pass, said, one } = await news();
    await patch({ from: 1, to: 2, rows: [title('v2', 'Fairer rules')], findings: { came: [finding('C8|fn', 'high', ['o1'])] } });
    await patch({ from: 2, to: 3, rows: [title('v2', 'Fairest rules'), title('v1', 'Quiet')] });
    expect(one('[role=status]').getAttribute('aria-live')).toBe('polite');
    expect(said()).toBe('');
    await pass(9_500);
    expect(said()).toBe('2 cards changed, 1 finding came');
    await patch({ from: 3, to: 4, findings: { went: [{ key: 'C8|fn' }] } });
    await pass(9_000);
    expect(said()).toBe('2 cards changed, 1 finding came');
    await pass(1_500);
    expect(said()).toBe('1 finding went');
  });

  it('SS-6: does not tell of what one did oneself, whichever way it was saved', async () => {
    const { patch, pass, said, element, server } = await news({ agency: 'ORD' });
    void element['live'].channel!.send([{ op: 'set' }]);
    server.lastSocket.down({ answer: { id: 'id-1', status: 200, revision: 2 } });
    await patch({ from: 1, to: 2, rows: [title('v2', 'By a command of the board')] });
    window.dispatchEvent(new CustomEvent('trialign-own', { detail: 3 }));
    await patch({ from: 2, to: 3, rows: [title('v2', 'By the side panel')] });
    await pass(20_000);
    expect(said()).toBe('');
  });

  it('SS-64: tells of findings that others close and open again, not of those one closes oneself', async () => {
    const { patch, pass, said } = await news();
    const sleep = finding('G1|fa-sleep', 'medium', ['v2']);
    window.dispatchEvent(new CustomEvent('trialign-own', { detail: 2 }));
    await patch({ from: 1, to: 2, findings: { changed: [{ ...sleep, closed: true, dismissed: 'The church does it.' }] } });
    await pass(10_000);
    expect(said()).toBe('');
    await patch({ from: 2, to: 3, findings: { changed: [{ ...sleep, pinned: true, closed: true }] } });
    await pass(10_000);
    expect(said()).toBe('');
    await patch({ from: 3, to: 4, findings: { changed: [sleep] } });
    await pass(10_000);
    expect(said()).toBe('1 finding was opened again');
    await patch({ from: 4, to: 5, findings: { changed: [{ ...sleep, closed: true }] } });
    await pass(10_000);
    expect(said()).toBe('1 finding was closed');
  });

  it('SS-6: can be switched off, and with it the key', async () => {
    const { patch, pass, said, one } = await news();
    document.documentElement.dataset.announce = 'off';
    await patch({ from: 1, to: 2, rows: [title('v2', 'Fairer rules')] });
    await pass(20_000);
    expect(said()).toBe('');
    press('.');
    await pass(0);
    expect((one('dialog') as HTMLDialogElement).open).toBe(false);
  });
});

describe('what changed since I looked', () => {
  it('SS-7: the key . opens it, not while one types', async () => {
    const { one, pass } = await news();
    const field = document.createElement('input');
    document.body.append(field);
    press('.', field);
    await pass(0);
    expect((one('dialog') as HTMLDialogElement).open).toBe(false);
    press('.');
    await pass(0);
    expect((one('dialog') as HTMLDialogElement).open).toBe(true);
    expect(one('.empty').textContent).toBe('Nothing changed since you looked.');
  });

  it('SS-7: lists what came, went and changed, each a way there, and to close it is to have looked', async () => {
    const { one, all, patch, pass, badge, element } = await news();
    await patch({
      from: 1, to: 2, rows: [title('v2', 'Fairer rules'), title('v9', 'A new claim'), { type: 'inputs', id: 'i1', agency: 'ORD', after: null }],
      findings: { came: [finding('C8|fn', 'high', ['o1'])], went: [{ key: 'G1|fa-sleep', label: 'gone' }] },
    });
    expect(badge()).toBe('5');
    one('.bell').click();
    await pass(200);
    expect(all('li').map((line) => line.textContent!.replace(/\s+/g, ' ').trim())).toEqual([
      'C8|fn', 'gone A finding that is no longer for you', 'Fairer rules changed', 'A new claim new', 'Input removed',
    ]);
    const opened: string[] = [];
    element.addEventListener('card-open', (event) => opened.push((event as CustomEvent<{ id: string }>).detail.id));
    one('[data-open=v2]').click();
    await pass(0);
    expect(opened).toEqual(['v2']);
    expect((one('dialog') as HTMLDialogElement).open).toBe(false);
    expect(badge()).toBeUndefined();
  });

  it('SS-7: what one did oneself is not in it', async () => {
    const { patch, badge } = await news({ agency: 'ORD' });
    window.dispatchEvent(new CustomEvent('trialign-own', { detail: 2 }));
    await patch({ from: 1, to: 2, rows: [title('v2', 'My own')] });
    expect(badge()).toBeUndefined();
  });

  it('SS-7: nor are the questions to oneself that came of it, but shared findings are', async () => {
    const { patch, badge } = await news({ agency: 'ORD' });
    window.dispatchEvent(new CustomEvent('trialign-own', { detail: 2 }));
    await patch({ from: 1, to: 2, rows: [title('v2', 'My own')], findings: { came: [finding('F1|v2', 'high', ['v2']), finding('C8|fn', 'high', ['o1'])] } });
    expect(badge()).toBe('1');
  });

  it('SS-6, SS-7, SS-11: a triangle that is hidden again is not told as removed, nor are the findings that went with it', async () => {
    const { patch, pass, badge, said } = await news();
    const triangle = Object.entries(MARKET_SQUARE.workshop.agencies![0].triangle!);
    const rows = triangle.flatMap(([type, cards]) =>
      type === 'links' ? [] : (cards as { id: string }[]).map(({ id }) => ({ type, id, agency: 'ORD', after: null })));
    await patch({ from: 1, to: 2, rows, findings: { went: [{ key: 'G1|fa-sleep', label: 'gone' }, { key: 'F1|v2', label: 'gone' }] } });
    expect(badge()).toBeUndefined();
    await pass(20_000);
    expect(said()).toBe('');
  });

  it('SS-33: it goes with its page when the browser goes back', async () => {
    const { one, pass } = await news();
    press('.');
    await pass(0);
    window.dispatchEvent(new Event('popstate'));
    await pass(0);
    expect((one('dialog') as HTMLDialogElement).open).toBe(false);
  });

  it('SS-32: what one did, or looked at, in another tab is no news in this one, and stays looked at', async () => {
    const { patch, badge, pass, element } = await news({ agency: 'ORD' });
    await patch({ from: 1, to: 2, rows: [title('v2', 'By somebody')] });
    expect(badge()).toBe('1');
    const key = Object.keys(localStorage)[0];
    const other = JSON.stringify(seenIn(Channel.of(element.slug).snapshot!));
    localStorage.setItem(key, other);
    window.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: other }));
    await pass(1_000);
    expect(badge()).toBeUndefined();
    window.dispatchEvent(new CustomEvent('trialign-own', { detail: 3 }));
    await patch({ from: 2, to: 3, rows: [title('v1', 'My own')] });
    await pass(2_000);
    expect(badge()).toBeUndefined();
    expect(JSON.parse(localStorage.getItem(key)!)).toEqual(seenIn(Channel.of(element.slug).snapshot!));
  });

  it('SS-7: holds over a reload', async () => {
    const { element, patch } = await news();
    await patch({ from: 1, to: 2, rows: [title('v2', 'Fairer rules')] });
    const key = Object.keys(localStorage)[0];
    const kept = localStorage.getItem(key)!;
    element.remove();
    const slug = `market-${Number(key.match(/market-(\d+)/)![1]) + 1}`;
    localStorage.setItem(key.replace(/market-\d+/, slug), kept.replace(/"print":\d+/, '"print":1'));
    const again = await news();
    expect(again.element.slug).toBe(slug);
    expect(again.badge()).toBe('1');
  });
});
