import { afterEach, describe, expect, it, vi } from 'vitest';
import './on-phones';

afterEach(() => document.body.replaceChildren());

describe('a page under a finger', () => {
  it('SS-61: brings what one types into back into sight when the keyboard takes the room', () => {
    document.body.innerHTML = '<div></div><button></button>';
    const host = document.querySelector('div')!;
    const field = document.createElement('input');
    host.attachShadow({ mode: 'open' }).append(field);
    const seen = vi.fn();
    Element.prototype.scrollIntoView = seen;
    document.querySelector('button')!.focus();
    window.dispatchEvent(new Event('resize'));
    expect(seen).not.toHaveBeenCalled();
    field.focus();
    window.dispatchEvent(new Event('resize'));
    expect(seen.mock.contexts).toEqual([field]);
  });

  it('SS-62: closes a list of several when something else is tapped', () => {
    document.body.innerHTML = '<vaadin-multi-select-combo-box opened><i></i></vaadin-multi-select-combo-box><button></button>';
    const box = document.querySelector<HTMLElement & { opened?: boolean }>('[opened]')!;
    box.querySelector('i')!.click();
    expect(box.opened).toBeUndefined();
    document.querySelector('button')!.click();
    expect(box.opened).toBe(false);
  });
});
