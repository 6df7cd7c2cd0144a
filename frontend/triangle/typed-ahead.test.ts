import { afterEach, describe, expect, it } from 'vitest';
import { MARKET_SQUARE, drawn, onMarketSquare } from '../testing/market-square';
import type { AddStakeholder } from './add-stakeholder';
import type { ChainBoard } from './chain-board';
import type { MyTriangle } from './my-triangle';
import './my-triangle';

const mine = (snapshot = MARKET_SQUARE) => onMarketSquare<MyTriangle>('trialign-triangle', { agency: 'ORD', editable: true }, snapshot);
type Square = Awaited<ReturnType<typeof mine>>;

const edits = (square: Square) => square.server.lastSocket.sent.flatMap(({ command }) => command!.edits);
const board = (square: Square) => square.one('trialign-chain') as ChainBoard;
const REFUSED = { status: 403, problem: { status: 403 } };

/** The facilitator writes for another agency. */
async function goTo(square: Square, agency: string): Promise<void> {
  square.element.agency = agency;
  await drawn(square.element);
  await drawn(board(square));
}

async function plus(square: Square, card: string): Promise<void> {
  square.one(`[data-card=${card}]`).dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true, composed: true, cancelable: true }));
  await drawn(board(square));
}

/** The line of a list, or the one that is open after a card. */
async function line(square: Square, list = '') {
  const element = square.one(list ? `trialign-add-card[list=${list}]:not(.then)` : 'trialign-add-card.then');
  await drawn(element);
  const inside = element.shadowRoot!;
  const input = inside.querySelector('input')!;
  const type = async (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await drawn(element);
  };
  return {
    type,
    list: element.getAttribute('list'),
    text: () => input.value,
    enter: async (text: string) => {
      await type(text);
      inside.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
      await drawn(element);
    },
    press: (key: string, more: KeyboardEventInit) => input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more })),
    paste: async (text: string) => {
      input.dispatchEvent(Object.assign(new Event('paste', { cancelable: true }), { clipboardData: { getData: () => text } }));
      await drawn(element);
    },
    alert: () => inside.querySelector('[role=alert]')?.textContent ?? '',
    unsent: () => [...inside.querySelectorAll('.unsent li')].map((one) => one.textContent),
    made: () => inside.querySelector('.made'),
  };
}

async function answer(square: Square, told: object, nth = -1): Promise<void> {
  const { command } = square.server.lastSocket.sent.at(nth)!;
  square.server.lastSocket.down({ answer: { id: command!.id, status: 200, revision: 2, ...told } });
  await drawn(board(square));
}

afterEach(() => document.body.replaceChildren());

describe('what is on its way for one agency while one writes for another', () => {
  it('BD-29: is not told of in the other’s line, and what is refused stands at its own on the way back', async () => {
    const square = await mine();
    await (await line(square, 'outputs')).enter('Night bus');
    await goTo(square, 'POL');
    await answer(square, REFUSED);
    const other = await line(square, 'outputs');
    expect([other.text(), other.alert(), other.unsent()]).toEqual(['', '', []]);
    await goTo(square, 'ORD');
    expect((await line(square, 'outputs')).unsent()).toEqual(['Night bus']);
    await (await line(square, 'outputs')).enter('Benches');
    await goTo(square, 'POL');
    await answer(square, { ids: { new0: 'o9' } });
    expect((await line(square, 'outputs')).made()).toBeNull();
  });

  it('BD-29: a chain goes on with its own agency’s cards, and nothing of it becomes a card of the other', async () => {
    const square = await mine();
    board(square).beginChain();
    await drawn(board(square));
    const first = await line(square, 'inputs');
    await first.enter('A bus');
    await first.enter('Drive it');
    await goTo(square, 'POL');
    await answer(square, { ids: { new0: 'i9' } });
    expect(edits(square)).toHaveLength(1);
    expect(square.one('trialign-add-card.then')).toBeUndefined();
    await goTo(square, 'ORD');
    await line(square);
    expect(edits(square).slice(1)).toMatchObject([
      { op: 'addCard', agency: 'ORD', list: 'activities', value: { title: 'Drive it' } }, { op: 'addLink', agency: 'ORD', value: { from: 'i9' } },
    ]);
  });

  it('BD-29: a chain that was refused meanwhile stands in its line with the reason', async () => {
    const square = await mine();
    await plus(square, 'a1');
    await (await line(square)).enter('New output');
    await goTo(square, 'POL');
    await answer(square, REFUSED);
    await goTo(square, 'ORD');
    const back = await line(square);
    expect([back.list, back.text()]).toEqual(['outputs', 'New output']);
    expect(back.alert()).toContain('You can’t do this now.');
  });

  it('BD-29: somebody who is put on the map for one agency is not put on the other’s', async () => {
    const square = await mine();
    const who = async () => {
      const element = square.one('trialign-add-stakeholder') as AddStakeholder;
      element.begin();
      await drawn(element);
      return { element, input: element.shadowRoot!.querySelector('input')!, all: element.shadowRoot!.textContent! };
    };
    const type = async (name: string) => {
      const { element, input } = await who();
      input.value = name;
      input.dispatchEvent(new Event('input'));
      await drawn(element);
      return input;
    };
    (await type('The zoo')).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await type('Cou');
    await goTo(square, 'POL');
    await answer(square, REFUSED);
    const other = await who();
    expect(other.input.value).toBe('');
    expect(other.all).not.toContain('The zoo');
    await goTo(square, 'ORD');
    const back = await who();
    expect(back.input.value).toBe('Cou');
    expect(back.all).toContain('This line is no card yet:');
    expect(back.all).toContain('The zoo');
  });
});

describe('what stands in a line', () => {
  it('BD-36: stays where another line can’t be opened', async () => {
    const square = await mine();
    await plus(square, 'a1');
    await (await line(square)).type('Half a');
    await plus(square, 'v1');
    const still = await line(square);
    expect([still.list, still.text()]).toEqual(['outputs', 'Half a']);
  });

  it('BD-36: goes along where a chain that was begun before goes on, and with the button that begins one', async () => {
    const square = await mine();
    board(square).beginChain();
    await drawn(board(square));
    const inputs = await line(square, 'inputs');
    await inputs.enter('A bus');
    await inputs.type('Dri');
    await plus(square, 'o1');
    await (await line(square)).type('Half an');
    await answer(square, { ids: { new0: 'i9' } });
    const next = await line(square);
    expect([next.list, next.text()]).toEqual(['activities', 'Dri Half an']);
    expect(edits(square)).toHaveLength(1);
    board(square).beginChain({ id: 'u1', title: 'Fewer loud nights', list: 'outcomes' });
    await drawn(board(square));
    const last = await line(square);
    expect([last.list, last.text()]).toEqual(['values', 'Dri Half an']);
  });

  it('BD-36: and two chains at once don’t take each other’s lines', async () => {
    const square = await mine();
    board(square).beginChain();
    await drawn(board(square));
    const inputs = await line(square, 'inputs');
    await inputs.enter('A bus');
    await inputs.type('Drive it');
    await plus(square, 'o1');
    const then = await line(square);
    await then.enter('New outcome');
    await then.type('Half a claim');
    await answer(square, { ids: { new0: 'i9' } }, 0);
    expect([inputs.text(), then.text()]).toEqual(['Drive it', 'Half a claim']);
    await answer(square, { ids: { new0: 'u9' } });
    const next = await line(square);
    expect([next.list, next.text()]).toEqual(['values', 'Half a claim']);
  });

  it('SS-44: is not taken out by Escape while a word is being composed', async () => {
    const square = await mine();
    const outputs = await line(square, 'outputs');
    await outputs.type('Nachtb');
    outputs.press('Escape', { isComposing: true });
    await drawn(board(square));
    expect(outputs.text()).toBe('Nachtb');
  });

  it('BD-36: what was typed while a chain was on its way since before a reload stays beside what comes back', async () => {
    const square = await mine();
    board(square).beginChain();
    await drawn(board(square));
    await (await line(square, 'inputs')).enter('A bus');
    const again = await square.reload();
    await (await line(again, 'inputs')).type('Posters');
    await answer(again, REFUSED);
    expect((await line(again, 'inputs')).text()).toBe('A bus Posters');
  });

  it('BD-36: lines of which nobody knows any more after a reload are there to be sent once more', async () => {
    const square = await mine();
    await (await line(square, 'outputs')).enter('Night bus');
    await plus(square, 'a1');
    await (await line(square)).enter('Benches');
    const unsent = [...square.server.stored.keys()].find((name) => name.endsWith(':unsent'))!;
    square.server.stored.delete(unsent);
    const again = await square.reload();
    expect((await line(again, 'outputs')).unsent()).toEqual(['Night bus']);
    expect((await line(again)).text()).toBe('Benches');
    expect(edits(again)).toEqual([]);
  });

  it('BD-36: lines that were refused stay below it when others are answered, also in a browser that keeps nothing', async () => {
    const square = await mine();
    square.server.isFull = true;
    const outputs = await line(square, 'outputs');
    await outputs.paste('Benches\r\nLamps\r\n');
    await answer(square, REFUSED);
    await outputs.enter('Night bus');
    await answer(square, { ids: { new0: 'o9' } });
    expect(outputs.unsent()).toEqual(['Benches', 'Lamps']);
  });

  it('BD-36: several lines with one that is too long leave what was entered before as it is', async () => {
    const square = await mine();
    await plus(square, 'a1');
    const then = await line(square);
    await then.enter('New output');
    await then.enter('New outcome');
    await then.paste(`Short\n${'😀'.repeat(201)}`);
    expect(then.alert()).toContain('line 2 has more than 200');
    expect(then.text()).toBe('');
    await answer(square, { ids: { new0: 'o9' } });
    await line(square);
    expect(edits(square).at(-2)).toMatchObject({ op: 'addCard', list: 'outcomes', value: { title: 'New outcome' } });
  });

  it('BD-36: takes a title of 200 signs, however many units each takes', async () => {
    const square = await mine();
    await (await line(square, 'outputs')).enter('😀'.repeat(200));
    expect(edits(square)).toHaveLength(1);
  });
});
