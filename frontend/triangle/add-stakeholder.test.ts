import { afterEach, describe, expect, it } from 'vitest';
import { drawn, onMarketSquare } from '../testing/market-square';
import type { AddStakeholder } from './add-stakeholder';
import type { MyTriangle } from './my-triangle';
import './my-triangle';

afterEach(() => document.body.replaceChildren());

async function line() {
  const square = await onMarketSquare<MyTriangle>('trialign-triangle', { agency: 'ORD', editable: true });
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
  const press = async (key: string) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    await drawn(host);
  };
  const offers = () => [...host.shadowRoot!.querySelectorAll('[role=option]')].map((option) => option.querySelector('span')!.textContent);
  return { ...square, host, plus, input, type, press, offers };
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

  it('FR-51: proposes a name that the vocabulary lacks in the same command', async () => {
    const { type, press, offers, server, host } = await line();
    await type(' Night mayor ');
    expect(offers()).toEqual(['Add “Night mayor” as a new word']);
    await press('Enter');
    expect(server.lastSocket.sent).toMatchObject([
      {
        command: {
          edits: [
            { op: 'proposeTerm', agency: 'ORD', list: 'authorizers', value: { id: 'proposed', name: 'Night mayor' } },
            { op: 'addCard', agency: 'ORD', list: 'stakeholders', value: { authorizer: 'proposed' } },
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
    server.lastSocket.down({ answer: { id: 'id-1', status: 403, problem: { status: 403, detail: 'Cards are locked.' } } });
    await drawn(host);
    expect(host.shadowRoot!.querySelector('[role=alert]')!.textContent).toBe('Not added: You can’t do this now.');
    expect(input.value).toBe('Court');
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
