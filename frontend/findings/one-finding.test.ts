import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MARKET_SQUARE, drawn, onMarketSquare } from '../testing/market-square';
import { groupOf } from '../parts/marks';
import './one-finding';
import type { OneFinding } from './one-finding';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

const explained = (findings: typeof MARKET_SQUARE.findings) => ({
  revision: 1,
  findings: findings.map(({ key: k, kind, severity, cards }) => ({
    key: k, kind, severity, group: groupOf(kind), name: `name of ${kind}`, headline: `sentence of ${k}`, sentence: `sentence of ${k}`, ask: 'Who?', falseAlarm: 'none',
    why: [{ text: 'whole', fact: 'role: helps', card: cards[0] }], agencies: ['ORD'],
    cards: cards.map((id) => ({ id, title: `title of ${id}`, agency: 'ORD', list: 'values' })),
  })),
});

async function open(key: string, properties: Partial<OneFinding> = {}, findings = MARKET_SQUARE.findings) {
  const square = await onMarketSquare<OneFinding>('trialign-finding', { key, ...properties }, { ...MARKET_SQUARE, findings });
  await vi.advanceTimersByTimeAsync(200);
  await square.server.lastRequest.reply(200, explained(findings), '"1"');
  await drawn(square.element);
  return square;
}

const buttons = (all: (selector: string) => HTMLElement[]) => all('.actions button').map((button) => button.textContent!.trim());

describe('one finding', () => {
  it('RD-6: says its sentence, its question, its cards and their facts', async () => {
    const { one } = await open('G1|fa-sleep');
    const shown = one('article[data-finding="G1|fa-sleep"]');
    expect(shown.dataset.severity).toBe('medium');
    expect(shown.querySelector('h2')!.textContent).toBe('sentence of G1|fa-sleep');
    expect(shown.querySelector('.ask')!.textContent).toContain('Who?');
    expect(shown.querySelector('[data-card=v2]')!.getAttribute('href')).toContain('/card/v2');
    const why = [...shown.querySelectorAll('section')].find((part) => part.querySelector('h3')?.textContent === 'Why am I seeing this?')!;
    expect(why.textContent).toContain('role: helps');
  });

  it('RD-7: leads to the next of its group and round again', async () => {
    const more = [...MARKET_SQUARE.findings, { ...MARKET_SQUARE.findings[1], key: 'G2|fa-noise', kind: 'G2', anchor: 'fa-noise' }];
    const first = await open('G1|fa-sleep', {}, more);
    expect(first.one('.bar a').dataset.openFinding).toBe('G2|fa-noise');
    expect(first.one('.bar .meta').textContent).toBe('gap 1 of 2');
    const last = await open('G2|fa-noise', {}, more);
    expect(last.one('.bar a').dataset.openFinding).toBe('G1|fa-sleep');
  });

  it('SS-8: begins with its heading for the keyboard, and closes on Escape, a dismissal that is being written first', async () => {
    const { all, one, element } = await open('G1|fa-sleep', { settling: true });
    expect(one('h2').compareDocumentPosition(one('.bar')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    let closed = 0;
    element.addEventListener('finding-close', () => closed++);
    const escape = () => one('h2').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    all('.actions button')[1].click();
    await drawn(element);
    escape();
    await drawn(element);
    expect(all('textarea')).toEqual([]);
    expect(closed).toBe(0);
    escape();
    expect(closed).toBe(1);
  });

  it('RD-8: offers nothing to settle to anybody but facilitators, and nothing on a question', async () => {
    expect(buttons((await open('G1|fa-sleep')).all)).toEqual([]);
    expect(buttons((await open('F1|v2', { settling: true })).all)).toEqual([]);
    expect(buttons((await open('G1|fa-sleep', { settling: true })).all)).toEqual(['Pin to the first page', 'Dismiss']);
  });

  it('RD-8: is dismissed with a reason, which stays when it is refused', async () => {
    const { all, one, element, server } = await open('G1|fa-sleep', { settling: true });
    all('.actions button')[1].click();
    await drawn(element);
    (one('textarea') as HTMLTextAreaElement).value = 'An agency that is not here holds it.';
    one('form').dispatchEvent(new Event('submit', { cancelable: true }));
    await drawn(element);
    const sent = server.lastSocket.sent.at(-1)!.command!;
    expect(sent.edits).toEqual([{ op: 'dismiss', key: 'G1|fa-sleep', reason: 'An agency that is not here holds it.' }]);
    server.lastSocket.down({ answer: { id: sent.id, status: 403, problem: { status: 403, detail: 'Not now.' } } });
    await drawn(element);
    expect(one('[role=alert]').textContent).toBe('You can’t do this now.');
    expect((one('textarea') as HTMLTextAreaElement).value).toBe('An agency that is not here holds it.');
  });

  it('RD-8: a reason that is being written is there again after a reload, and gone once it is given up', async () => {
    const { all, one, element, reload } = await open('G1|fa-sleep', { settling: true });
    all('.actions button')[1].click();
    await drawn(element);
    const reason = one('textarea') as HTMLTextAreaElement;
    reason.value = 'The church does it';
    reason.dispatchEvent(new Event('input'));
    const again = await reload();
    await vi.advanceTimersByTimeAsync(200);
    await again.server.lastRequest.reply(200, explained(MARKET_SQUARE.findings), '"1"');
    await drawn(again.element);
    expect((again.one('textarea') as HTMLTextAreaElement).value).toBe('The church does it');
    again.all('.dismiss button')[1].click();
    await drawn(again.element);
    expect(again.all('textarea')).toEqual([]);
    expect([...again.server.stored.keys()].filter((key) => key.includes('reason'))).toEqual([]);
  });

  it('RD-19: an answer that comes while another finding is open takes nothing from the reason that is written there', async () => {
    const more = [...MARKET_SQUARE.findings, { ...MARKET_SQUARE.findings[1], key: 'G2|fa-noise', kind: 'G2', anchor: 'fa-noise' }];
    const { all, one, element, server } = await open('G1|fa-sleep', { settling: true }, more);
    const write = async (text: string) => {
      all('.actions button')[1].click();
      await drawn(element);
      const reason = one('textarea') as HTMLTextAreaElement;
      reason.value = text;
      reason.dispatchEvent(new Event('input'));
    };
    await write('The church does it');
    one('form').dispatchEvent(new Event('submit', { cancelable: true }));
    const sent = server.lastSocket.sent.at(-1)!.command!;
    element.key = 'G2|fa-noise';
    await drawn(element);
    await write('The school does');
    server.lastSocket.down({ answer: { id: sent.id, status: 200, revision: 2, ids: {} } });
    await drawn(element);
    expect((one('textarea') as HTMLTextAreaElement | undefined)?.value).toBe('The school does');
    expect(one('[role=status].sr-only').textContent).toBe('');
    expect([...server.stored.keys()].filter((key) => key.includes('reason'))).toEqual([expect.stringContaining('G2|fa-noise')]);
  });

  it('RD-19: a refusal stands at the finding that it is of alone', async () => {
    const more = [...MARKET_SQUARE.findings, { ...MARKET_SQUARE.findings[1], key: 'G2|fa-noise', kind: 'G2', anchor: 'fa-noise' }];
    const { all, one, element, server } = await open('G1|fa-sleep', { settling: true }, more);
    one('.actions button').click();
    element.key = 'G2|fa-noise';
    await drawn(element);
    server.lastSocket.down({ answer: { id: server.lastSocket.sent.at(-1)!.command!.id, status: 403, problem: { status: 403 } } });
    await drawn(element);
    expect(all('[role=alert]')).toEqual([]);
  });

  it('RD-41: a reason that is too long is not cut: it stays, and what is said counts as the server does', async () => {
    const { all, one, element, server } = await open('G1|fa-sleep', { settling: true });
    all('.actions button')[1].click();
    await drawn(element);
    const reason = one('textarea') as HTMLTextAreaElement;
    const dismiss = async (text: string) => {
      reason.value = text;
      reason.dispatchEvent(new Event('input'));
      one('form').dispatchEvent(new Event('submit', { cancelable: true }));
      await drawn(element);
      return server.lastSocket.sent.filter(({ command }) => command).length;
    };
    expect(reason.maxLength).toBeLessThan(0);
    expect(await dismiss('🏮'.repeat(2001))).toBe(0);
    expect(one('[role=alert]').textContent).toContain('has 2001 characters; 2000 fit');
    expect([...reason.value]).toHaveLength(2001);
    expect(await dismiss('🏮'.repeat(2000))).toBe(1);
  });

  it('RD-8: is not dismissed without a reason', async () => {
    const { all, one, element, server } = await open('G1|fa-sleep', { settling: true });
    all('.actions button')[1].click();
    await drawn(element);
    const before = server.lastSocket.sent.length;
    one('form').dispatchEvent(new Event('submit', { cancelable: true }));
    await drawn(element);
    expect(server.lastSocket.sent.length).toBe(before);
    expect(one('[role=alert]').textContent).toContain('Say why');
  });

  it('SS-67: who dismisses without a reason, or with one that is too long, comes to it, with what is wrong tied to it', async () => {
    const { all, one, element } = await open('G1|fa-sleep', { settling: true });
    all('.actions button')[1].click();
    await drawn(element);
    for (const text of ['', 'x'.repeat(2001)]) {
      (one('textarea') as HTMLTextAreaElement).value = text;
      one('.dismiss [type=submit]').focus();
      one('.dismiss [type=submit]').click();
      await drawn(element);
      expect(element.shadowRoot!.activeElement).toBe(one('textarea'));
      expect(one('textarea').getAttribute('aria-describedby')).toBe(one('[role=alert]').id);
    }
    all('.dismiss button')[1].click();
    await drawn(element);
    expect(one('[role=alert]')).toBeUndefined();
  });

  it('RD-8: is unpinned and opened again where it is pinned and dismissed, and says why it was', async () => {
    const { all, one } = await open('G1|fa-sleep', { settling: true }, [
      { ...MARKET_SQUARE.findings[1], closed: true, pinned: true, dismissed: 'The church does it.' },
    ]);
    expect(buttons(all)).toEqual(['Unpin', 'Open again']);
    expect(one('.dismissed').textContent).toBe('Dismissed by a facilitator, because: The church does it.');
  });

  it('RD-14: is shown to the facilitators by its owner, where it is a question', async () => {
    const { one, server, all } = await open('F1|v2');
    expect(buttons(all)).toEqual(['Show it to the facilitators']);
    one('.actions button').click();
    expect(server.lastSocket.sent.at(-1)!.command!.edits).toEqual([{ op: 'shareFault', key: 'F1|v2' }]);
    expect(buttons((await open('F1|v2', {}, [{ ...MARKET_SQUARE.findings[0], shared: true }])).all)).toEqual(['Keep it to ourselves']);
  });

  it('RD-18: what was done with it is said, where the button says something else afterwards', async () => {
    const { one, element, server } = await open('G1|fa-sleep', { settling: true });
    one('.actions button').click();
    server.lastSocket.down({ answer: { id: server.lastSocket.sent.at(-1)!.command!.id, status: 200, revision: 2, ids: {} } });
    await drawn(element);
    expect(one('[role=status].sr-only').textContent).toBe('Pinned to the first page.');
  });

  it('RD-9: says so when it goes while it is open', async () => {
    const { one, all, patch } = await open('G1|fa-sleep', { settling: true });
    await patch({ from: 1, to: 2, findings: { went: [{ key: 'G1|fa-sleep' }] } });
    expect(all('article')).toEqual([]);
    expect(one('.went').textContent).toContain('This finding is gone.');
    expect(one('.went button').textContent).toContain('It is resolved');
  });
});
