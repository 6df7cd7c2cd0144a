import { afterEach, expect, it } from 'vitest';
import { drawn } from '../testing/market-square';
import type { AddMenu } from './add-menu';
import './add-menu';

afterEach(() => document.body.replaceChildren());

it('BD-26: arrow keys lead into the list of kinds and round in it, Escape back to the button', async () => {
  const menu = document.body.appendChild(document.createElement('trialign-add-menu')) as AddMenu;
  await drawn(menu);
  const press = async (key: string) => {
    const at = menu.shadowRoot!.activeElement ?? menu.shadowRoot!.querySelector('.button')!;
    at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await drawn(menu);
    await menu.updateComplete;
    return menu.shadowRoot!.activeElement!.textContent!.trim();
  };
  expect(await press('ArrowDown')).toBe('Value claim');
  expect(await press('ArrowDown')).toBe('Stakeholder');
  expect(await press('ArrowUp')).toBe('Value claim');
  expect(await press('ArrowUp')).toBe('Outcome');
  expect(await press('Escape')).toContain('Add a card');
});
