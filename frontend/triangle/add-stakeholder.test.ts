import { afterEach, describe, expect, it } from 'vitest';
import { drawn, onMarketSquare } from '../testing/market-square';
import type { AddStakeholder } from './add-stakeholder';
import type { MyTriangle } from './my-triangle';
import './my-triangle';

afterEach(() => document.body.replaceChildren());

const REFUSED = { id: 'id-1', status: 403, problem: { status: 403, detail: 'Cards are locked.' } };

const ORD = { agency: 'ORD', editable: true } as const;

async function line(square?: Awaited<ReturnType<typeof onMarketSquare<MyTriangle>>>) {
  square ??= await onMarketSquare<MyTriangle>('trialign-triangle', ORD);
  const host = square.one('trialign-add-stakeholder') as AddStakeholder;
  const plus = square.one('.authorizing .plus');
  plus.click();
  await drawn(host);
  const input = host.shadowRoot!.querySelector('input')!;
  const type = async (text: string) => {
    input.dispatchEvent(new Event('focus'));
    input.value = text;
    input.dispatchEvent(new InputEvent('input'));
    await drawn(host);
  };
  const press = async (key: string, more: KeyboardEventInit = {}) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...more }));
    await drawn(host);
  };
  const offers = () => [...host.shadowRoot!.querySelectorAll('[role=option]')].map((option) => option.querySelector('span')!.textContent);
  const said = () => host.shadowRoot!.textContent!.replace(/\s+/g, ' ').trim();
  return { ...square, host, plus, input, type, press, offers, said };
}

describe('adding a stakeholder', () => {
  it('SC-21: offers who fits what is typed and is not on the map yet, and Enter adds the card', async () => {
    const { type, press, offers, server } = await line();
    await type('co');
    expect(offers()).toEqual(['Court', 'Add “co” as a new word']);
    await press('Enter');
    expect(server.lastSocket.sent).toMatchObject([
      { command: { edits: [{ op: 'addCard', agency: 'ORD', list: 'stakeholders', value: { authorizer: 'au-court' } }] } },
    ]);
  });

  it('BD-37: Enter adds who was marked, also when another word has come before it meanwhile', async () => {
    const { type, press, host, server } = await line();
    await type('c');
    await press('ArrowDown');
    await press('ArrowUp');
    const authorizers = [{ id: 'au-abc', name: 'A council' }, ...host.workshop!.authorizers!];
    host.workshop = { ...host.workshop!, authorizers };
    await drawn(host);
    await press('Enter');
    expect(server.lastSocket.sent).toMatchObject([{ command: { edits: [{ value: { authorizer: 'au-court' } }] } }]);
  });

  it('SS-44: neither adds anybody nor empties the line while a name is being composed', async () => {
    const { type, press, server, input } = await line();
    await type('co');
    await press('Enter', { isComposing: true });
    await press('Escape', { isComposing: true });
    expect([server.lastSocket.sent, input.value]).toEqual([[], 'co']);
  });

  it('BD-32: a name that is too long is not cut: it stays in the line, which says so', async () => {
    const { type, press, server, input, said } = await line();
    await type('x'.repeat(201));
    await press('Enter');
    expect(server.lastSocket.sent).toEqual([]);
    expect(input.value).toHaveLength(201);
    expect(said()).toContain('At most 200 characters.');
  });

  it('BD-7: several names that are pasted are as many stakeholders, in one command, and those on the map once', async () => {
    const { input, server, host, said } = await line();
    const clipboardData = { getData: () => '- Town council\r\n- court\r\n- Night mayor\r\n- night mayor\r\n' };
    input.dispatchEvent(Object.assign(new Event('paste', { cancelable: true }), { clipboardData }));
    await drawn(host);
    expect(server.lastSocket.sent).toMatchObject([{ command: { edits: [
      { op: 'addCard', value: { id: 'new0', authorizer: 'au-court' } },
      { op: 'proposeTerm', value: { id: 'proposed1', name: 'Night mayor' } },
      { op: 'addCard', value: { id: 'new1', authorizer: 'proposed1' } },
    ] } }]);
    server.lastSocket.down({ answer: REFUSED });
    await drawn(host);
    expect(said()).toContain('These 2 lines are no cards yet: CourtNight mayor');
    [...host.shadowRoot!.querySelectorAll('button')].find((button) => button.textContent === 'Try again')!.click();
    await drawn(host);
    expect(server.lastSocket.sent.at(-1)).toMatchObject({ command: { edits: [{ op: 'addCard' }, { op: 'proposeTerm' }, { op: 'addCard' }] } });
  });

  it('FR-51: proposes a name that the vocabulary lacks in the same command', async () => {
    const { type, press, offers, server, host } = await line();
    await type(' Night mayor ');
    expect(offers()).toEqual(['Add “Night mayor” as a new word']);
    await press('Enter');
    expect(server.lastSocket.sent).toMatchObject([
      {
        command: {
          edits: [
            { op: 'proposeTerm', agency: 'ORD', list: 'authorizers', value: { id: 'proposed0', name: 'Night mayor' } },
            { op: 'addCard', agency: 'ORD', list: 'stakeholders', value: { authorizer: 'proposed0' } },
          ],
        },
      },
    ]);
    server.lastSocket.down({ answer: { id: 'id-1', status: 200, revision: 2, ids: { new0: 'ord-s2' } } });
    await drawn(host);
    expect(host.shadowRoot!.querySelector('[role=status]')!.textContent).toContain('Added: Night mayor');
  });

  it('SC-22: keeps the name and says why when it is refused, and nobody is offered twice', async () => {
    const { type, press, offers, server, host, input } = await line();
    await type('town council');
    expect(offers()).toEqual([]);
    await type('Court');
    await press('Enter');
    server.lastSocket.down({ answer: REFUSED });
    await drawn(host);
    expect(host.shadowRoot!.querySelector('[role=alert]')!.textContent).toBe('Not added: You can’t do this now.');
    expect(input.value).toBe('Court');
  });

  it('BD-19: follows what was entered over a reload, and what is refused then stands in the line again', async () => {
    const before = await line();
    await before.type('Court');
    await before.press('Enter');
    expect(before.said()).toContain('Saving… Court');
    const again = await line(await before.reload());
    expect(again.said()).toContain('Saving… Court');
    again.server.lastSocket.down({ answer: REFUSED });
    await drawn(again.host);
    expect(again.said()).toContain('Not added: You can’t do this now.');
    expect(again.input.value).toBe('Court');
  });

  it('BD-19: what is refused while the next name is typed stands below it, to be tried again', async () => {
    const { type, press, server, host, input, said } = await line();
    await type('Court');
    await press('Enter');
    await type('Church');
    server.lastSocket.down({ answer: REFUSED });
    await drawn(host);
    expect(input.value).toBe('Church');
    expect(said()).toContain('This line is no card yet: Court');
    expect(host.shadowRoot!.querySelector<HTMLElement>('[role=listbox]')!.hidden).toBe(true);
    [...host.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent === 'Try again')!.click();
    await drawn(host);
    expect(server.lastSocket.sent.map(({ command }) => command?.edits[0].value)).toMatchObject([{ authorizer: 'au-court' }, { authorizer: 'au-court' }]);
    expect(input.value).toBe('Church');
  });

  it('SC-21: where somebody stands already the line waits behind a plus, and Escape leads back to it', async () => {
    const { type, press, host, plus } = await line();
    expect(host.shadowRoot!.activeElement?.localName).toBe('input');
    await type('Court');
    await press('Escape');
    expect(host.folded).toBe(false);
    await press('Escape');
    expect(host.folded).toBe(true);
    expect(host.shadowRoot!.querySelector('input')).toBeNull();
    expect((plus.getRootNode() as ShadowRoot).activeElement).toBe(plus);
  });
});
