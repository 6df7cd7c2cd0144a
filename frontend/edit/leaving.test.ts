import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchLeaving } from './leaving';

describe('a card that one leaves on a slow line', () => {
  let input: HTMLInputElement;
  let field: HTMLElement;
  let end: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = '<div data-field="title"><input></div><a id="other" href="#">Another card</a>';
    field = document.querySelector<HTMLElement>('[data-field]')!;
    input = document.querySelector('input')!;
    end = watchLeaving(() => 'o1', () => [field]);
    input.focus();
  });

  afterEach(() => {
    end();
    vi.useRealTimers();
  });

  const open = (id: string) =>
    document.getElementById('other')!.dispatchEvent(new CustomEvent('card-open', { detail: { id }, bubbles: true, composed: true }));

  it('PN-55: sends what was typed before the wish to leave, and takes no more', () => {
    const order: string[] = [];
    input.addEventListener('blur', () => order.push('sent'));
    document.body.addEventListener('card-open', () => order.push('left'), { once: true });
    open('o2');
    expect(order).toEqual(['sent', 'left']);
    expect(field.inert).toBe(true);
  });

  it('PN-55: does the same on the way back in the history', () => {
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(document.activeElement).not.toBe(input);
    expect(field.inert).toBe(true);
  });

  it('PN-55: takes text again where the other card does not come, and when the watch ends', () => {
    open('o2');
    vi.advanceTimersByTime(5000);
    expect(field.inert).toBe(false);
    open('o2');
    end();
    expect(field.inert).toBe(false);
  });

  it('PN-55: to open the card that is open is no leaving', () => {
    open('o1');
    expect(field.inert).toBe(false);
    expect(document.activeElement).toBe(input);
  });
});
