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
  key, kind, severity, group: groupOf(kind), name: `name of ${kind}`, headline: `sentence of ${key}`, sentence: `sentence of ${key}, with cards`, ask: 'Who?', falseAlarm: 'none',
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

  it('SS-17: are one stop of the Tab key with what can be done there, and arrow keys lead to the others', async () => {
    const { all, element } = await list();
    const stops = () => all('article a, article summary').filter((one) => one.tabIndex === 0).map((one) => one.closest('article')!.dataset.finding);
    expect(new Set(stops())).toEqual(new Set(['O7|re-bus']));
    const press = (key: string) =>
      element.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    all('[data-open-finding="O7|re-bus"]')[0].focus();
    press('ArrowRight');
    expect((element.shadowRoot!.activeElement as HTMLElement).dataset.openFinding).toBe('G1|fa-sleep');
    expect(new Set(stops())).toEqual(new Set(['G1|fa-sleep']));
    press('ArrowDown');
    expect((element.shadowRoot!.activeElement as HTMLElement).dataset.openFinding).toBe('G1|fa-sleep');
  });

  it('RD-42: the numbers say what a click shows: no closed ones, and what fits the rest of the filter', async () => {
    const { one, all, element, patch, answer } = await list();
    const numbers = () => all('.filters .filter').map((chip) => Number(chip.querySelector('.number')!.textContent));
    const headings = () => all('section.group h2 .number').map((number) => Number(number.textContent));
    expect(numbers()).toEqual([3, 1, 0, 1, 1]);
    const more = [finding('G1|fa-way', 'high', ['v1']), { ...finding('G1|fa-light', 'low', ['v1']), closed: true }];
    await patch({ from: 1, to: 2, findings: { came: more } });
    await answer(2, [...MARKET_SQUARE.findings, ...more]);
    expect(numbers()).toEqual([4, 1, 0, 2, 1]);
    expect(headings()).toEqual([1, 0, 2, 1]);
    const severity = one('select[aria-label=Severity]') as HTMLSelectElement;
    severity.value = 'high';
    severity.dispatchEvent(new Event('change'));
    await drawn(element);
    expect(numbers()).toEqual([2, 0, 0, 1, 1]);
    all('.filters .filter')[3].click();
    await drawn(element);
    expect(all('section.group article')).toHaveLength(1);
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

  it('SC-34: are asked for ever more seldom while the server is away, and not at all by who is signed out', async () => {
    const { server, patch, element } = await list();
    const asked = () => server.requests.filter((request) => request.path.includes('explanations')).length;
    await patch({ from: 1, to: 2, findings: { came: [finding('C8|fn', 'high', ['o1'])] } });
    await vi.advanceTimersByTimeAsync(200);
    const first = asked();
    for (const wait of [250, 500, 1_000, 2_000, 4_000, 4_000]) {
      await server.lastRequest.fail();
      await vi.advanceTimersByTimeAsync(wait - 1);
      const before = asked();
      await vi.advanceTimersByTimeAsync(1);
      expect(asked()).toBe(before + 1);
    }
    expect(asked()).toBe(first + 6);
    await server.lastRequest.fail();
    server.lastSocket.down({ problem: { status: 401 } });
    await drawn(element);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked()).toBe(first + 6);
  });

  it('RD-16: come with the reveal for who is not revealed: no empty groups, and none that went', async () => {
    const { all, one, patch, element } = await list();
    element.apart = true;
    await patch({ from: 1, to: 2, findings: { went: [{ key: 'G1|fa-sleep', label: 'gone' }, { key: 'O7|re-bus', label: 'gone' }, { key: 'F1|v2', label: 'gone' }] } });
    expect(all('.group')).toEqual([]);
    expect(one('.rest-on').textContent).toBe('from your own 7 cards: the others come with your reveal');
    expect(one('.none-yet').textContent).toContain('Once it is revealed');
    expect(all('.went li').length).toBe(1);
    await patch({ from: 2, to: 3, findings: { came: [finding('F1|v2', 'high', ['v2'])] } });
    expect(all('h2').map((head) => head.textContent!.trim().split(/\s+/)[0])).toEqual(['Questions']);
    expect(one('.apart').textContent).toContain('Once it is revealed');
  });

  it('SC-26: say what they rest on', async () => {
    const { one } = await list();
    expect(one('.rest-on').textContent).toBe('from 7 of 10 cards of 1 agency; 1 agency still drafts');
  });

  it('RD-3: the ways to narrow stay where they are while one chooses', async () => {
    const { one, all, element } = await list();
    const more = one('.more-filters') as HTMLDetailsElement;
    more.open = true;
    more.dispatchEvent(new Event('toggle'));
    const severity = one('select[aria-label=Severity]') as HTMLSelectElement;
    severity.value = 'low';
    severity.dispatchEvent(new Event('change'));
    await drawn(element);
    severity.value = '';
    severity.dispatchEvent(new Event('change'));
    all('.filter')[2].click();
    await drawn(element);
    expect(more.open).toBe(true);
  });

  it('RD-17: say how many are left when one narrows them, and nothing when others change them', async () => {
    const { one, all, patch, element } = await list();
    const said = () => one('[role=status].sr-only').textContent;
    expect(said()).toBe('');
    all('.filter')[3].click();
    await drawn(element);
    expect(said()).toBe('One finding fits.');
    await patch({ from: 1, to: 2, findings: { changed: [finding('G1|fa-sleep', 'high', ['v2'])] } });
    expect(said()).toBe('One finding fits.');
    all('.filter')[0].click();
    await drawn(element);
    expect(said()).toBe('3 findings fit.');
  });

  it('RD-3: are narrowed as before after a reload, and say so where nothing is left', async () => {
    const square = await list();
    square.all('.filter')[3].click();
    await drawn(square.element);
    const severity = square.one('select[aria-label=Severity]') as HTMLSelectElement;
    severity.value = 'low';
    severity.dispatchEvent(new Event('change'));
    await drawn(square.element);
    expect(square.keys()).toEqual([]);
    expect(square.one('.none-fits').textContent).toContain('No finding fits all that you chose.');
    const again = await square.reload();
    await vi.advanceTimersByTimeAsync(200);
    await again.server.lastRequest.reply(200, { revision: 1, findings: MARKET_SQUARE.findings.map(words) }, '"1"');
    await drawn(again.element);
    expect(again.one('.none-fits')).toBeTruthy();
    again.one('.none-fits button').click();
    await drawn(again.element);
    expect(again.all('[data-finding]').length).toBe(3);
  });

  it('SC-24: are filtered by group', async () => {
    const { all, keys, element } = await list();
    all('.filter')[3].click();
    await drawn(element);
    expect(keys()).toEqual(['G1|fa-sleep']);
  });

  const reset = async (square: Awaited<ReturnType<typeof list>>, findings: Finding[], firstPage = {}) => {
    await square.patch({ from: 1, to: 2, findings: { went: MARKET_SQUARE.findings, came: findings }, firstPage });
    await square.answer(2, findings);
  };

  it('RD-8: say why a closed one was dismissed', async () => {
    const { one, patch } = await list();
    await patch({ from: 1, to: 2, findings: { changed: [{ ...finding('G1|fa-sleep', 'medium', ['v2']), closed: true, dismissed: 'The church does it.' }] } });
    expect(one('.closed [data-finding="G1|fa-sleep"]').textContent).toContain('The church does it.');
  });

  it('RD-40: say what settles a closed one, and to who is told neither that the reason stays in the room', async () => {
    const { findings, workshop } = MARKET_SQUARE;
    const settles = ['G1|fa-sleep', 'O7|re-bus'];
    const yes = { agency: 'ORD', answer: 'reserved' };
    const agreements = [
      { id: 'ag1', text: 'The lights go out at two.', parties: ['ORD'], settles: ['G1|fa-sleep'], answers: [yes] },
      { id: 'ag2', text: 'Only proposed.', parties: ['ORD', 'POL'], settles, answers: [yes, { agency: 'POL', answer: 'declined' }] },
    ];
    const closed = findings.map((one) => ({ ...one, closed: settles.includes(one.key) }));
    const again = await onMarketSquare<FindingsList>('trialign-findings', {}, { ...MARKET_SQUARE, findings: closed, workshop: { ...workshop, agreements } });
    await vi.advanceTimersByTimeAsync(200);
    await again.server.lastRequest.reply(200, { revision: 1, findings: closed.map(words) }, '"1"');
    await drawn(again.element);
    const why = (key: string) => again.all(`[data-finding="${key}"] .dismissed`).map((one) => one.textContent);
    expect(why('G1|fa-sleep')).toEqual(['Settled by an agreement of ORD: The lights go out at two.']);
    expect(why('O7|re-bus')).toEqual([expect.stringContaining('stays with those who work in the room')]);
    expect(why('F1|v2')).toEqual([]);
  });

  it('RD-8: say what is pinned', async () => {
    const { one, patch } = await list();
    await patch({ from: 1, to: 2, findings: { changed: [{ ...finding('G1|fa-sleep', 'medium', ['v2']), pinned: true }] } });
    expect(one('[data-finding="G1|fa-sleep"]').textContent).toContain('pinned');
    expect(one('[data-finding="O7|re-bus"]').textContent).not.toContain('pinned');
  });

  it('RD-1: show the first page first, in its order, then the further and the closed ones', async () => {
    const square = await list();
    const all = ['C1|a', 'C2|b', 'C3|c', 'C4|d'].map((key) => ({ ...finding(key, 'high', ['v2']), closed: key === 'C1|a' }));
    await reset(square, all, { conflicts: ['C3|c', 'C2|b'] });
    expect(square.keys()).toEqual(['C3|c', 'C2|b', 'C4|d', 'C1|a']);
    expect(square.one('details.closed').textContent).toContain('1 closed');
    square.all('.segments button')[1].click();
    await drawn(square.element);
    expect(square.keys()).toEqual(['C3|c', 'C2|b']);
  });

  it('RD-2: stand inside their host when they are folded, by themselves when it is filtered away', async () => {
    const square = await list();
    const host = finding('C3|c', 'high', ['v2']);
    await reset(square, [host, { ...finding('C6|a~b', 'low', ['v2']), foldUnder: 'C3|c' }]);
    expect(square.one('article[data-finding="C3|c"]').querySelector('[data-finding="C6|a~b"]')).not.toBeNull();
    const severities = square.all('select')[1] as HTMLSelectElement;
    severities.value = 'low';
    severities.dispatchEvent(new Event('change'));
    await drawn(square.element);
    expect(square.all('article').map((entry) => entry.dataset.finding)).toEqual(['C6|a~b']);
  });

  it('RD-4: carry their label of progress', async () => {
    const square = await list();
    await reset(square, [{ ...finding('G3|fa-sleep', 'high', ['v2']), label: 'next step' }]);
    expect(square.one('[data-progress="next step"]').textContent).toBe('next step');
  });

  it('RD-5: are told with what became of them when they go, until they come again', async () => {
    const { one, all, patch } = await list();
    await patch({ from: 1, to: 2, findings: { went: [{ key: 'G1|fa-sleep', label: 'moved on' }] } });
    expect(one('.went [data-progress="moved on"]')).toBeTruthy();
    expect(one('.went').textContent).toContain('sentence of G1|fa-sleep');
    await patch({ from: 2, to: 3, findings: { came: [finding('G1|fa-sleep', 'medium', ['v2'])] } });
    expect(all('.went')).toEqual([]);
  });

  it('SS-11: are not told as gone when a triangle is hidden again', async () => {
    const { all, patch } = await list();
    const rows = Object.entries(MARKET_SQUARE.workshop.agencies![0].triangle!).flatMap(([type, cards]) =>
      type === 'links' ? [] : (cards as { id: string }[]).map(({ id }) => ({ type, id, agency: 'ORD', after: null })));
    await patch({ from: 1, to: 2, rows, findings: { went: [{ key: 'O7|re-bus', label: 'gone' }] } });
    expect(all('.went')).toEqual([]);
  });

  it('SS-11: tell who comes later what went since the comparison began, until it comes again', async () => {
    const square = await onMarketSquare<FindingsList>('trialign-findings', {});
    await vi.advanceTimersByTimeAsync(200);
    const gone = { ...words(finding('C8|fn', 'high', ['o1'])), label: 'withdrawn' };
    await square.server.lastRequest.reply(200, { revision: 1, findings: MARKET_SQUARE.findings.map(words), gone: [gone] }, '"1"');
    await drawn(square.element);
    expect(square.one('.went [data-progress=withdrawn]')).toBeTruthy();
    expect(square.one('.went').textContent).toContain('sentence of C8|fn');
    await square.patch({ from: 1, to: 2, findings: { came: [finding('C8|fn', 'high', ['o1'])] } });
    expect(square.all('.went')).toEqual([]);
  });

  it('RD-6: fire finding-open on a plain click', async () => {
    const { one, element } = await list();
    const opened: string[] = [];
    element.addEventListener('finding-open', (event) => opened.push((event as CustomEvent).detail.key));
    const link = one('[data-open-finding="G1|fa-sleep"]');
    expect(link.getAttribute('href')).toMatch(/finding\/G1%7Cfa-sleep$/);
    link.click();
    expect(opened).toEqual(['G1|fa-sleep']);
  });
});
