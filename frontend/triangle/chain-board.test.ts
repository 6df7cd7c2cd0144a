import { afterEach, describe, expect, it } from 'vitest';
import { MARKET_SQUARE, drawn, onMarketSquare } from '../testing/market-square';
import type { ChainBoard } from './chain-board';
import { crossingWords, crossingsOf } from './crossing';
import { offersOf, whyNot } from './links';
import type { MyTriangle } from './my-triangle';
import './my-triangle';
import { dropBefore, isInPlace, placeAfter, stepBefore } from './order';

const mine = (properties: Partial<MyTriangle> = {}, snapshot = MARKET_SQUARE) =>
  onMarketSquare<MyTriangle>('trialign-triangle', { agency: 'ORD', editable: true, ...properties }, snapshot);
type Square = Awaited<ReturnType<typeof mine>>;

const press = async (square: Square, card: string, key: string, more: KeyboardEventInit = {}) => {
  square.one(`[data-card=${card}]`).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
  await drawn(square.one('trialign-chain'));
};
const edits = (square: Square) =>
  square.server.lastSocket.sent.flatMap((message) => (message as { command: { edits: object[] } }).command.edits);

afterEach(() => document.body.replaceChildren());

describe('linking on the board', () => {
  it('BD-9: L opens the cards that can be linked, a part of a title finds one, Enter links it', async () => {
    const square = await mine();
    await press(square, 'u1', 'l');
    const picker = square.one('trialign-link-picker');
    await drawn(picker);
    const options = () => [...picker.shadowRoot!.querySelectorAll('[role=option]')].map((option) => option.textContent!.replace(/\s+/g, ' ').trim());
    expect(options()).toEqual([
      expect.stringContaining('Residents can sleep'), expect.stringContaining('Fair rules'), expect.stringContaining('Night wardens'), expect.stringContaining('Walk the square'),
    ]);
    const line = picker.shadowRoot!.querySelector('input')!;
    line.value = 'fair';
    line.dispatchEvent(new Event('input'));
    await drawn(picker);
    expect(options()).toHaveLength(1);
    for (const key of ['Enter', 'Escape']) {
      line.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, isComposing: true }));
    }
    expect([edits(square), square.one('trialign-link-picker')]).toEqual([[], picker]);
    line.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(edits(square)).toEqual([{ op: 'addLink', agency: 'ORD', value: { from: 'u1', to: 'v2' } }]);
  });

  it('BD-9: takes away a link that is there, and Escape leaves all as it was', async () => {
    const square = await mine();
    await press(square, 'i1', 'l');
    const picker = square.one('trialign-link-picker');
    await drawn(picker);
    picker.shadowRoot!.querySelector('input')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(edits(square)).toEqual([{ op: 'removeLink', agency: 'ORD', from: 'i1', to: 'a1' }]);
    await press(square, 'i1', 'l');
    const again = square.one('trialign-link-picker');
    await drawn(again);
    again.shadowRoot!.querySelector('input')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await drawn(square.one('trialign-chain'));
    expect(square.one('trialign-link-picker')).toBeUndefined();
    expect(edits(square)).toHaveLength(1);
  });

  it('BD-9: says of a burden that it sets back', async () => {
    const square = await mine();
    await press(square, 'a1', 'l');
    const picker = square.one('trialign-link-picker');
    await drawn(picker);
    for (const key of ['ArrowUp', 'Enter']) {
      picker.shadowRoot!.querySelector('input')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }
    const { sent } = square.server.lastSocket;
    square.server.lastSocket.down({ answer: { id: (sent.at(-1) as { command: { id: string } }).command.id, status: 200, revision: 2, ids: {} } });
    await drawn(square.one('trialign-chain'));
    expect(edits(square).at(-1)).toMatchObject({ value: { from: 'a1', to: 'u1', effect: '-' } });
    expect(square.one('trialign-chain').shadowRoot!.querySelector('.said')!.textContent).toMatch(/^“.+” sets “.+” back now.$/);
  });

  it('BD-43: finds by how a card would be linked, in the language of the page', async () => {
    for (const [lang, ...typed] of [['de', 'wirft zurück', 'last'], ['en', 'sets back', 'Sets  Back']]) {
      document.documentElement.lang = lang;
      const square = await mine();
      await press(square, 'u1', 'l');
      const picker = square.one('trialign-link-picker');
      await drawn(picker);
      const line = picker.shadowRoot!.querySelector('input')!;
      for (const text of typed) {
        line.value = text;
        line.dispatchEvent(new Event('input'));
        await drawn(picker);
        expect([...picker.shadowRoot!.querySelectorAll('[role=option]')].map((option) => option.textContent!.includes('Walk the square'))).toEqual([true]);
      }
      line.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      expect(edits(square)).toEqual([{ op: 'addLink', agency: 'ORD', value: { from: 'a1', to: 'u1', effect: '-' } }]);
    }
    document.documentElement.lang = '';
  });

  it('BD-28: who goes from the cards that can be linked to another field stays there', async () => {
    const square = await mine();
    await press(square, 'u1', 'l');
    const picker = square.one('trialign-link-picker');
    await drawn(picker);
    const elsewhere = document.body.appendChild(document.createElement('input'));
    let pulled = 0;
    square.one('[data-card=u1]').addEventListener('focus', () => pulled++);
    const left = Object.assign(new FocusEvent('focusout', { bubbles: true, composed: true }));
    Object.defineProperty(left, 'relatedTarget', { value: elsewhere });
    picker.shadowRoot!.querySelector('input')!.dispatchEvent(left);
    await drawn(square.one('trialign-chain'));
    expect(square.one('trialign-link-picker')).toBeUndefined();
    expect(pulled).toBe(0);
  });

  it('BD-25: says why a link that the hand drew isn’t one', () => {
    const triangle = MARKET_SQUARE.workshop.agencies![0].triangle!;
    const named = (id: string) => ({ id, title: id });
    expect(whyNot(triangle, {}, named('i1'), named('a1'))).toBe('“i1” and “a1” are linked already.');
    expect(whyNot(triangle, {}, named('u1'), named('a1'))).toBe('“u1” can’t be linked to “a1”: links lead to the next column.');
  });

  it('BD-9: offers burdens between activities or outputs and outcomes, from either end, and one link between two cards', () => {
    const triangle = MARKET_SQUARE.workshop.agencies![0].triangle!;
    const told = (id: string) => offersOf(triangle, id).map((offer) => `${offer.way} ${offer.card.id}${offer.isLinked ? ' ✓' : ''}`);
    expect(told('a1')).toEqual(['to o1 ✓', 'from i1 ✓', 'burdens u1']);
    expect(told('o1')).toEqual(['to u1 ✓', 'from a1 ✓']);
    expect(told('u1')).toEqual(['to v1 ✓', 'to v2', 'from o1 ✓', 'setBack a1']);
    expect(told('v1')).toEqual(['from u1 ✓']);
  });

  it('BD-9: does nothing for who may not edit', async () => {
    const square = await mine({ editable: false });
    await press(square, 'i1', 'l');
    await press(square, 'v1', 'ArrowDown', { altKey: true });
    expect(square.one('trialign-link-picker')).toBeUndefined();
    expect(square.all('.handle')).toEqual([]);
    expect(square.server.lastSocket.sent).toEqual([]);
  });
});

describe('a chain in one go', () => {
  it('BD-8: + opens a line for what comes next, and after it the next one, up to the claim that opens', async () => {
    const square = await mine();
    const opened: string[] = [];
    square.element.addEventListener('card-open', (event) => opened.push((event as CustomEvent<{ id: string }>).detail.id));
    await press(square, 'o1', '+');
    for (const [list, id] of [['outcomes', 'u2'], ['values', 'v3']]) {
      const line = square.one('trialign-add-card.then');
      await drawn(line);
      expect(line.getAttribute('list')).toBe(list);
      const input = line.shadowRoot!.querySelector('input')!;
      input.value = `New ${list}`;
      input.dispatchEvent(new Event('input'));
      line.shadowRoot!.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
      await drawn(line);
      const { command } = square.server.lastSocket.sent.at(-1) as { command: { id: string } };
      square.server.lastSocket.down({ answer: { id: command.id, status: 200, revision: 2, ids: { new0: id } } });
      await drawn(square.one('trialign-chain'));
    }
    expect(edits(square)).toMatchObject([
      { op: 'addCard', list: 'outcomes' }, { op: 'addLink', value: { from: 'o1', to: 'new0' } },
      { op: 'addCard', list: 'values' }, { op: 'addLink', value: { from: 'u2', to: 'new0' } },
    ]);
    expect(opened).toEqual(['v3']);
    expect(square.one('trialign-add-card.then')).toBeUndefined();
  });

  /** The line after a card, and what is typed there. */
  const lineAfter = async (square: Square) => {
    const line = square.one('trialign-add-card.then');
    await drawn(line);
    const input = line.shadowRoot!.querySelector('input')!;
    const type = async (text: string, isEntered = true) => {
      input.value = text;
      input.dispatchEvent(new Event('input'));
      if (isEntered) {
        line.shadowRoot!.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
      }
      await drawn(line);
    };
    return { line, input, type, list: line.getAttribute('list') };
  };
  /** A chain that is entered ahead of its first card's answer. */
  const chainAhead = async () => {
    const square = await mine();
    await press(square, 'a1', '+');
    const { type } = await lineAfter(square);
    await type('New output');
    await type('New outcome');
    return { square, type };
  };
  const answer = async (square: Square, more: object) => {
    const { command } = square.server.lastSocket.sent.at(-1) as { command: { id: string } };
    square.server.lastSocket.down({ answer: { id: command.id, status: 200, revision: 2, ...more } });
    await drawn(square.one('trialign-chain'));
  };

  it('BD-8: what is typed while a card is on its way becomes the next one', async () => {
    const { square, type } = await chainAhead();
    await type('Half a cl', false);
    await answer(square, { ids: { new0: 'o2' } });
    await lineAfter(square);
    await answer(square, { ids: { new0: 'u2' } });
    const then = await lineAfter(square);
    expect(edits(square)).toMatchObject([
      { op: 'addCard', list: 'outputs' }, { op: 'addLink', value: { from: 'a1', to: 'new0' } },
      { op: 'addCard', list: 'outcomes', value: { title: 'New outcome' } }, { op: 'addLink', value: { from: 'o2', to: 'new0' } },
    ]);
    expect(then.list).toBe('values');
    expect(then.input.value).toBe('Half a cl');
  });

  it('BD-19: lines that were entered ahead of their cards go on by themselves after a reload', async () => {
    const { square, type } = await chainAhead();
    await type('Half a cl', false);
    expect(square.one('trialign-add-card.then').shadowRoot!.querySelector('[role=status]')!.textContent).toBe('Saving… New output → New outcome');
    const again = await square.reload();
    expect(edits(again)).toMatchObject([{ op: 'addCard', value: { title: 'New output' } }, { op: 'addLink', value: { from: 'a1' } }]);
    await answer(again, { ids: { new0: 'o2' } });
    expect((await lineAfter(again)).list).toBe('outcomes');
    expect(edits(again).slice(2)).toMatchObject([{ op: 'addCard', list: 'outcomes', value: { title: 'New outcome' } }, { op: 'addLink', value: { from: 'o2' } }]);
    await answer(again, { ids: { new0: 'u2' } });
    const last = await lineAfter(again);
    expect(last.list).toBe('values');
    expect(last.input.value).toBe('Half a cl');
    const third = await again.reload();
    expect((await lineAfter(third)).input.value).toBe('Half a cl');
    expect(edits(third)).toEqual([]);
  });

  it('BD-19: a chain that is refused after a reload stands in its line, with the reason', async () => {
    const { square } = await chainAhead();
    const again = await square.reload();
    await answer(again, { status: 403, problem: { status: 403 } });
    const { line, input, list } = await lineAfter(again);
    expect(list).toBe('outputs');
    expect(input.value).toBe('New output New outcome');
    expect(line.shadowRoot!.querySelector('[role=alert]')!.textContent).toContain('You can’t do this now.');
  });

  it('BD-19: what stands in a line is there again after a reload, and what is typed beyond a chain is not lost', async () => {
    const square = await mine();
    const values = square.one('trialign-add-card[list=values]');
    values.shadowRoot!.querySelector('input')!.value = 'Quiet nights';
    values.shadowRoot!.querySelector('input')!.dispatchEvent(new Event('input'));
    const again = await square.reload();
    expect(again.one('trialign-add-card[list=values]').shadowRoot!.querySelector('input')!.value).toBe('Quiet nights');
    await press(again, 'u1', '+');
    const { type } = await lineAfter(again);
    await type('New claim');
    await type('And one more');
    await answer(again, { ids: { new0: 'v9' } });
    expect(again.one('trialign-add-card[list=values]').shadowRoot!.querySelector('input')!.value).toBe('And one more Quiet nights');
  });

  it('BD-19: lines that are refused after a reload are not lost: one stands in its line, several below it', async () => {
    const square = await mine();
    const within = (on: Square) => on.one('trialign-add-card[list=outputs]').shadowRoot!;
    const input = within(square).querySelector('input')!;
    input.value = 'Night bus';
    input.dispatchEvent(new Event('input'));
    within(square).querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    const clipboardData = { getData: () => 'Benches\nLamps' };
    input.dispatchEvent(Object.assign(new Event('paste', { cancelable: true }), { clipboardData }));
    await drawn(square.one('trialign-chain'));
    const again = await square.reload();
    const sent = again.server.lastSocket.sent.map((message) => message.command!.id);
    expect(sent).toHaveLength(2);
    sent.forEach((id) => again.server.lastSocket.down({ answer: { id, status: 403, problem: { status: 403 } } }));
    await drawn(again.one('trialign-chain'));
    expect(within(again).querySelector('input')!.value).toBe('Night bus');
    expect([...within(again).querySelectorAll('.unsent li')].map((line) => line.textContent)).toEqual(['Benches', 'Lamps']);
    const third = await again.reload();
    expect([...within(third).querySelectorAll('.unsent li')].map((line) => line.textContent)).toEqual(['Benches', 'Lamps']);
    expect(within(third).querySelector('.unsent [role=alert]')!.textContent).toBe('Not added: You can’t do this now.');
    within(third).querySelector<HTMLElement>('.unsent button')!.click();
    await drawn(third.one('trialign-chain'));
    expect(edits(third)).toMatchObject([{ value: { title: 'Benches' } }, { value: { title: 'Lamps' } }]);
    expect(within(third).querySelector('.unsent')).toBeNull();
  });

  it('BD-19: another line takes along what stands in the open one', async () => {
    const square = await mine();
    await press(square, 'a1', '+');
    await (await lineAfter(square)).type('Half a', false);
    await press(square, 'o1', '+');
    const { input, list } = await lineAfter(square);
    expect([list, input.value]).toEqual(['outcomes', 'Half a']);
  });

  it('BD-29: a line that is open after a card stays with its agency, and is there again on the way back', async () => {
    const square = await mine({}, { ...MARKET_SQUARE, counts: { ORD: 7, POL: 0 } });
    await press(square, 'a1', '+');
    await (await lineAfter(square)).type('Half a', false);
    Object.assign(square.element, { agency: 'POL', editable: false });
    await drawn(square.element);
    await drawn(square.one('trialign-chain'));
    expect(square.one('trialign-add-card.then')).toBeUndefined();
    Object.assign(square.element, { agency: 'ORD', editable: true });
    await drawn(square.element);
    await drawn(square.one('trialign-chain'));
    expect((await lineAfter(square)).input.value).toBe('Half a');
    expect([...square.server.stored.keys()].filter((key) => key.includes(':chain:'))).toEqual([expect.stringContaining(':chain:ORD')]);
  });

  it.each([
    ['outcomes', 'Half an', { ids: { new0: 'o2' } }], ['outputs', 'New output Half an', { status: 403, problem: { status: 403 } }],
  ])('BD-29: what was on its way goes on in %s, also where its agency is back before the answer', async (goesOnIn, text, told) => {
    const square = await mine({}, { ...MARKET_SQUARE, counts: { ORD: 7, POL: 0 } });
    await press(square, 'a1', '+');
    const { type } = await lineAfter(square);
    await type('New output');
    await type('Half an', false);
    for (const where of [{ agency: 'POL', editable: false }, { agency: 'ORD', editable: true }]) {
      Object.assign(square.element, where);
      await drawn(square.element);
      await drawn(square.one('trialign-chain'));
    }
    await answer(square, told);
    const { list, input } = await lineAfter(square);
    expect([list, input.value]).toEqual([goesOnIn, text]);
  });

  it('BD-28: a chain goes on without taking focus from who types elsewhere by then, and opens nothing in the way', async () => {
    const square = await mine();
    let opened = 0;
    square.element.addEventListener('card-open', () => opened++);
    await press(square, 'o1', '+');
    await (await lineAfter(square)).type('New outcome');
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    await answer(square, { ids: { new0: 'u2' } });
    const then = await lineAfter(square);
    expect(then.list).toBe('values');
    expect(document.activeElement === elsewhere).toBe(true);
    await then.type('New claim');
    await answer(square, { ids: { new0: 'v9' } });
    expect(opened).toBe(0);
  });

  it('BD-10: says of a card of ours that nothing joins it yet, and asks in an empty column', async () => {
    const bare = structuredClone(MARKET_SQUARE);
    bare.workshop.agencies![0].triangle = { inputs: [{ id: 'i1', title: 'Two posts', kind: 'money' }] };
    const { one, all } = await mine({}, bare);
    expect(one('[data-card=i1] .loose').textContent).toBe('not linked yet');
    expect(all('.column .nothing b').map((ask) => ask.textContent)).toContain('What changes for them?');
  });
});

describe('order', () => {
  it('BD-4: Alt and an arrow moves a card in its list', async () => {
    const square = await mine();
    await press(square, 'v1', 'ArrowDown', { altKey: true });
    await press(square, 'v2', 'ArrowUp', { altKey: true });
    await press(square, 'v1', 'ArrowUp', { altKey: true });
    expect(edits(square)).toEqual([{ op: 'moveCard', card: 'v1', before: null }, { op: 'moveCard', card: 'v2', before: 'v1' }]);
  });

  it('BD-24: says where a card stands now, also when it is moved on', async () => {
    const square = await mine();
    const said = async () => {
      const { sent } = square.server.lastSocket;
      square.server.lastSocket.down({ answer: { id: (sent.at(-1) as { command: { id: string } }).command.id, status: 200, revision: 2, ids: {} } });
      await drawn(square.one('trialign-chain'));
      return square.one('trialign-chain').shadowRoot!.querySelector('.said')!.textContent;
    };
    await press(square, 'v1', 'ArrowDown', { altKey: true });
    expect(await said()).toBe('“Residents can sleep” is number 2 of 2 now.');
    await press(square, 'v1', 'ArrowUp', { altKey: true });
    expect(square.one('trialign-chain').shadowRoot!.querySelector('.said')!.textContent).toBe('“Residents can sleep” stays number 1 of 2.');
    expect([placeAfter(['a', 'b', 'c'], 'a', 'c'), placeAfter(['a', 'b', 'c'], 'c', 'a'), placeAfter(['a', 'b', 'c'], 'a', null)]).toEqual([2, 1, 3]);
  });

  it('BD-27: what was said of a step is over once the card beside the board is closed, or nothing can be edited', async () => {
    for (const over of [{ selected: '' }, { editable: false }]) {
      const square = await mine({ selected: 'v1' });
      const board = square.one('trialign-chain') as ChainBoard;
      board.say('A whole chain leads to it.');
      await drawn(board);
      expect(board.shadowRoot!.querySelector('.said')!.textContent).not.toBe('');
      Object.assign(square.element, over);
      await drawn(square.element);
      await drawn(board);
      expect(board.shadowRoot!.querySelector('.said')!.textContent).toBe('');
    }
  });

  it('BD-4: finds the neighbour before which a card goes', () => {
    expect([stepBefore(['a', 'b', 'c'], 'a', 1), stepBefore(['a', 'b', 'c'], 'b', 1), stepBefore(['a', 'b'], 'b', 1)]).toEqual(['c', null, undefined]);
    const slots = ['a', 'b', 'c'].map((id, i) => ({ id, top: i * 10, bottom: i * 10 + 8 }));
    expect([dropBefore(slots, 'a', 12), dropBefore(slots, 'a', 16), dropBefore(slots, 'a', 99)]).toEqual(['b', 'c', null]);
    expect([isInPlace(['a', 'b'], 'a', 'b'), isInPlace(['a', 'b'], 'b', null), isInPlace(['a', 'b'], 'b', 'a')]).toEqual([true, true, false]);
  });

  it('BD-38: who is on a card stays on it when somebody else moves cards', async () => {
    for (const on of ['v1', 'v2']) {
      const square = await mine({}, { ...MARKET_SQUARE, positions: { v1: 1024, v2: 2048 } });
      square.one(`[data-card=${on}]`).focus();
      const [v1] = MARKET_SQUARE.workshop.agencies![0].triangle!.values!;
      await square.patch({ from: 1, to: 2, rows: [{ type: 'values', id: 'v1', agency: 'ORD', position: 3072, after: v1 }] });
      await drawn(square.one('trialign-chain'));
      expect(square.one('trialign-chain').shadowRoot!.activeElement).toBe(square.one(`[data-card=${on}]`));
      document.body.replaceChildren();
    }
  });

  it('BD-3: a patch puts a card where it stands now', async () => {
    const { all, patch } = await mine({}, { ...MARKET_SQUARE, positions: { v1: 1024, v2: 2048 } });
    const values = MARKET_SQUARE.workshop.agencies![0].triangle!.values!;
    await patch({ from: 1, to: 2, rows: [{ type: 'values', id: 'v1', agency: 'ORD', position: 3072, after: values[0] }] });
    expect(all('.column [data-list=values]').map((card) => card.dataset.card)).toEqual(['v2', 'v1']);
  });
});

describe('hand-offs and burdens', () => {
  it('BD-11: stand at the cards that they join, with the other agency', async () => {
    const joined = structuredClone(MARKET_SQUARE);
    joined.workshop.agencies![1].triangle = { activities: [{ id: 'pa1', title: 'Patrol', kind: 'program' }] };
    joined.workshop.crossLinks = [{ id: 'x1', by: 'ORD', from: 'o1', to: 'pa1', effect: '+', agreed: false }];
    const { one } = await mine({}, joined);
    expect(one('[data-card=o1] .crossing').textContent).toContain('→POL');
    expect(one('#links-o1').textContent).toContain('handed on to Police: Patrol (not agreed yet)');
    const [crossing] = crossingsOf(joined.workshop).get('pa1')!;
    expect(crossingWords(joined.workshop, crossing, {})).toBe('handed on by Public order office: Night wardens (not agreed yet)');
  });
});
