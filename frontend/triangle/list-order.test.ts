import { afterEach, describe, expect, it } from 'vitest';
import { MARKET_SQUARE, drawn, onMarketSquare } from '../testing/market-square';
import './my-triangle';
import type { MyTriangle } from './my-triangle';

afterEach(() => document.body.replaceChildren());

/** Drags the first of two stakeholders below the second, lets something happen, and lets go. */
async function dragWhile(happens: (element: MyTriangle) => void) {
  const two = structuredClone(MARKET_SQUARE);
  two.workshop.agencies![0].triangle!.stakeholders!.push({ id: 's2', authorizer: 'au-court' });
  const { element, server, one, all } = await onMarketSquare<MyTriangle>('trialign-triangle', { agency: 'ORD', editable: true }, two);
  const pointer = (type: string, y: number) =>
    Object.assign(new MouseEvent(type, { clientX: 0, clientY: y, button: 0, bubbles: true, composed: true, cancelable: true }), { pointerId: 1 });
  one('.people [data-card=s1]').dispatchEvent(pointer('pointerdown', 0));
  window.dispatchEvent(pointer('pointermove', 20));
  await drawn(element);
  expect(all('.drop-end')).toHaveLength(1);
  happens(element);
  await drawn(element);
  window.dispatchEvent(pointer('pointerup', 20));
  return { sent: server.lastSocket.sent.map(({ command }) => command!.edits[0].op), marks: all('.drop-end').length };
}

describe('dragging in a list', () => {
  it('BD-9: moves the card where it is let go', async () => {
    expect(await dragWhile(() => {})).toMatchObject({ sent: ['moveCard'] });
  });

  it('BD-9: is broken off when the list is closed, shows another agency, or goes', async () => {
    const nothing = { sent: [], marks: 0 };
    expect(await dragWhile((element) => (element.editable = false))).toEqual(nothing);
    expect(await dragWhile((element) => (element.agency = 'POL'))).toEqual(nothing);
    expect(await dragWhile((element) => element.remove())).toMatchObject({ sent: [] });
  });
});
