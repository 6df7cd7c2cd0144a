import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawn } from '../testing/market-square';
import './left-behind';
import type { LeftBehind } from './left-behind';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  Object.assign(document.documentElement.dataset, { viewer: 'ann', slug: 'market' });
});
afterEach(() => document.body.replaceChildren());

async function shown() {
  const element = document.createElement('trialign-left-behind') as LeftBehind;
  document.body.append(element);
  await new Promise((done) => setTimeout(done));
  await drawn(element);
  const all = (selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  return { element, all, texts: () => all('blockquote').map((one) => one.textContent) };
}

describe('what somebody had typed who was moved or removed', () => {
  it('BD-20: is there to be copied or discarded, this person’s and this workshop’s alone', async () => {
    localStorage.setItem('trialign:market:ann:draft:o1:/note', JSON.stringify({ text: 'Half a note', base: '' }));
    localStorage.setItem('trialign:market:bo:draft:o1:/note', JSON.stringify({ text: 'Of another', base: '' }));
    localStorage.setItem('trialign:market:ann:seen', '{"cards":{}}');
    sessionStorage.setItem('trialign:market:ann:chain:ORD', JSON.stringify({ list: 'outputs', ahead: ['Lamps', ''], underWay: { command: 'c', title: 'Benches' } }));
    const { texts, all, element } = await shown();
    expect(texts()).toEqual(['Half a note', 'Benches\nLamps']);
    all('button')[0].click();
    await drawn(element);
    expect(texts()).toEqual(['Benches\nLamps']);
    expect(localStorage.getItem('trialign:market:ann:draft:o1:/note')).toBeNull();
  });

  it('BD-20: lines that were sent and never became cards are among it', async () => {
    sessionStorage.setItem('trialign:market:ann:sent:ORD:outputs', JSON.stringify([{ command: 'c1', titles: ['Benches', 'Lamps'], refused: true }, { command: 'c2', titles: ['Night bus'] }]));
    const { texts, all, element } = await shown();
    expect(texts()).toEqual(['Benches\nLamps\nNight bus']);
    all('button')[0].click();
    await drawn(element);
    expect(sessionStorage.length).toBe(0);
  });

  it('BD-33: the same text of several tabs is there once', async () => {
    for (const tab of ['a', 'b']) {
      localStorage.setItem(`trialign:market:ann:draft:o1:/note#${tab}`, JSON.stringify({ text: 'Half a note', base: '' }));
    }
    const { texts, all, element } = await shown();
    expect(texts()).toEqual(['Half a note']);
    all('button')[0].click();
    await drawn(element);
    expect([texts(), localStorage.length]).toEqual([[], 0]);
  });

  it('BD-20: says nothing where nothing is left', async () => {
    expect((await shown()).all('p')).toEqual([]);
  });
});
