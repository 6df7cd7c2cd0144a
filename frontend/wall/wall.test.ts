import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Channel } from '../channel/channel';
import { FakeTransport } from '../testing/fake-transport';
import { MARKET_SQUARE, drawn } from '../testing/market-square';
import './wall';
import type { Look, Wall } from './wall';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const FINDING = {
  group: 'gap' as const, severity: 'high' as const, name: "Nobody's core business", sentence: 'Nobody answers for sleep.', ask: 'Who could?',
  cards: [{ title: 'Residents can sleep', agency: 'ORD', list: 'values' as const }],
};
let made = 0;

async function wall(look: Look, snapshot = MARKET_SQUARE) {
  const slug = `wall-${++made}`;
  const server = new FakeTransport();
  Channel.of(slug, server, 'as=wall');
  const element = Object.assign(document.createElement('trialign-wall'), { slug, look }) as Wall;
  document.body.append(element);
  await drawn(element);
  await server.lastRequest.reply(200, snapshot);
  server.lastSocket.open();
  server.draw();
  await drawn(element);
  return { element, server, text: () => element.shadowRoot!.textContent!.replace(/\s+/g, ' ') };
}

describe('the wall', () => {
  it('SS-40: marks what people wrote in another language than the page’s, and nothing else', async () => {
    const { element } = await wall({ state: 'first' }, { ...MARKET_SQUARE, workshop: { ...MARKET_SQUARE.workshop, language: 'de' } });
    const lang = (selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!.lang;
    expect([lang('h1'), lang('.table .name')]).toEqual(['de', 'de']);
    expect([lang('.now'), lang('h2'), lang('.phase')]).toEqual(['', '', '']);
  });

  it('SG-20: reads the audience of the wall, on every way', async () => {
    const { server } = await wall({ state: 'first' });
    expect(server.requests[0].path).toMatch(/snapshot\?as=wall$/);
    expect(server.lastSocket.path).toMatch(/live\?from=1&as=wall$/);
  });

  it('SG-21: shows the problem and one finding with its question while nobody points', async () => {
    const { text } = await wall({ state: 'first', finding: FINDING });
    expect(text()).toContain('Noise');
    expect(text()).toContain('Nobody answers for sleep.');
    expect(text()).toContain('Who could?');
    expect(text()).toContain('from 7 of 10 cards of 1 agency; 1 agency still drafts');
  });

  it('SG-21: shows who sits at the table, with counts, what is done now and how to sign in before there is a finding', async () => {
    const { element, text } = await wall({ state: 'first' });
    element.join = 'example.org/w/market';
    await drawn(element);
    expect(text()).toContain('Noise');
    expect(text()).toContain('One part');
    expect(text()).toContain('People cannot sleep');
    expect(text()).toMatch(/Police\s+3 cards/);
    expect(text()).toContain('counts only, until the reveal');
    expect(text()).toContain('Now: we work on the findings');
    expect(text()).toContain('Sign in at example.org/w/market');
  });

  it('SG-21: follows what is pointed at: a finding, a card, a triangle', async () => {
    const { element, text } = await wall({ state: 'shown', kind: 'finding', id: 'G1|fa-sleep', finding: FINDING });
    expect(text()).toContain('Nobody answers for sleep.');
    expect(text()).not.toContain('Noise');
    element.look = { state: 'shown', kind: 'card', id: 'o1' };
    await drawn(element);
    expect(text()).toContain('Night wardens');
    expect(text()).toMatch(/Comes from\s+Walk the square\s+Leads to\s+Fewer loud nights/);
    element.look = { state: 'shown', kind: 'triangle', id: 'ORD' };
    await drawn(element);
    expect(text()).toContain('Public order office');
    expect(text()).toContain('Fair rules');
  });

  it('SG-21: shows of a card what should move, and which way', async () => {
    const [agency, ...others] = MARKET_SQUARE.workshop.agencies!;
    const values = [{ ...agency.triangle!.values![0], condition: 'co-calls', direction: 'down' }];
    const workshop = {
      ...MARKET_SQUARE.workshop, conditions: [{ id: 'co-calls', name: 'Calls about noise' }],
      agencies: [{ ...agency, triangle: { ...agency.triangle, values } }, ...others],
    };
    const { text } = await wall({ state: 'shown', kind: 'card', id: 'v1' }, { ...MARKET_SQUARE, workshop });
    expect(text()).toContain('↓ Calls about noise');
  });

  it('SG-22: says "look at your own screen" for what it may not show, and nothing else of it', async () => {
    const { element, text } = await wall({ state: 'own' });
    expect(text()).toContain('Look at your own screen');
    element.look = { state: 'shown', kind: 'card', id: 'not-sent' };
    await drawn(element);
    expect(text()).toContain('Look at your own screen');
  });

  it('SG-27: asks what to look at when the room has gone on and the page was not told', async () => {
    const { element, server } = await wall({ state: 'first' });
    const behind = vi.fn();
    element.addEventListener('behind', behind);
    element.revision = 3;
    server.lastSocket.down({ tick: 3 });
    expect(behind).not.toHaveBeenCalled();
    server.lastSocket.down({ tick: 4 });
    expect(behind).toHaveBeenCalledTimes(1);
  });

  it('SG-23: shows neither stance nor power while observers are present', async () => {
    const { element, text } = await wall({ state: 'shown', kind: 'card', id: 's1' });
    expect(text()).not.toContain('wary');
    element.observing = false;
    await drawn(element);
    expect(text()).toContain('wary');
  });

  it('SG-24, SS-4: keeps the display awake, and asks again when the page shows again', async () => {
    const request = vi.fn(() => Promise.resolve({ release: () => Promise.resolve() }));
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    const { element } = await wall({ state: 'first' });
    expect(request).toHaveBeenCalledTimes(1);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(request).toHaveBeenCalledTimes(2);
    element.remove();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(request).toHaveBeenCalledTimes(2);
  });

  it('SG-24: lets go of a display that was granted after the wall was left', async () => {
    const release = vi.fn(() => Promise.resolve());
    let grant = () => {};
    const request = () => new Promise((granted) => (grant = () => granted({ release })));
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    const { element } = await wall({ state: 'first' });
    element.remove();
    grant();
    await vi.waitFor(() => expect(release).toHaveBeenCalledOnce());
  });
});
