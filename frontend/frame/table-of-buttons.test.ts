import { afterEach, describe, expect, it } from 'vitest';
import './table-of-buttons';

afterEach(() => document.body.replaceChildren());

const press = (key: string) => document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const at = () => document.activeElement!.textContent;

describe('a table of buttons', () => {
  it('SS-17: is one stop of the Tab key, and arrow keys move in it', () => {
    document.body.innerHTML = `<table data-one-stop><tr><th>x</th><td><button tabindex="0">a1</button></td><td><button tabindex="-1">a2</button></td></tr>
      <tr><th>y</th><td></td><td><button tabindex="-1">b2</button></td></tr><tr><th>z</th><td><button tabindex="-1">c1</button></td><td></td></tr></table>`;
    const stops = () => [...document.querySelectorAll('button')].filter((one) => one.tabIndex === 0).map((one) => one.textContent);
    document.querySelector('button')!.focus();
    press('ArrowRight');
    expect(at()).toBe('a2');
    expect(stops()).toEqual(['a2']);
    press('ArrowDown');
    expect(at()).toBe('b2');
    press('ArrowRight');
    expect(at()).toBe('b2');
    document.querySelector('button')!.focus();
    press('ArrowDown');
    expect(at()).toBe('c1');
    expect(stops()).toEqual(['c1']);
  });
});
