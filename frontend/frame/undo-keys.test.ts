import { beforeEach, expect, test } from 'vitest';
import './undo-keys';

let pressed: string[];

beforeEach(() => {
  pressed = [];
  document.body.innerHTML = `
    <div><button data-step="undo"></button><button data-step="redo"></button><trialign-undo-keys></trialign-undo-keys></div>
    <div class="card-panel"><vaadin-text-field><input id="kept"></vaadin-text-field><span data-saved="yes"></span></div>
    <input id="line"><input id="box" type="checkbox"><div role="dialog"><button id="inside"></button></div><dialog open><button id="news"></button></dialog><button id="elsewhere"></button>`;
  document.querySelectorAll<HTMLElement>('[data-step]').forEach((button) => button.addEventListener('click', () => pressed.push(button.dataset.step!)));
});

function key(target: string, of: KeyboardEventInit): boolean {
  return document.getElementById(target)!.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ctrlKey: true, ...of }));
}

function type(target: string, text: string): void {
  const field = document.getElementById(target) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

test('UN-10: the keys press undo and redo', () => {
  key('elsewhere', { key: 'z' });
  key('elsewhere', { key: 'Z', shiftKey: true });
  key('box', { key: 'y' });
  expect(key('elsewhere', { key: 'z', ctrlKey: false, metaKey: true })).toBe(false);
  expect(pressed).toEqual(['undo', 'redo', 'redo', 'undo']);
  key('elsewhere', { key: 'z', ctrlKey: false });
  key('elsewhere', { key: 'z', altKey: true });
  expect(pressed.length).toBe(4);
});

test('UN-10: text that is not saved yet keeps the keys to itself', () => {
  key('kept', { key: 'z' });
  expect(pressed).toEqual(['undo']);
  document.querySelector<HTMLElement>('[data-saved]')!.dataset.saved = 'no';
  expect(key('kept', { key: 'z' })).toBe(true);
  expect(pressed).toEqual(['undo']);
});

test('UN-10: a line that holds something typed keeps the keys, an empty one does not', () => {
  type('line', 'Street');
  key('line', { key: 'z' });
  expect(pressed).toEqual([]);
  type('line', '');
  key('line', { key: 'z' });
  expect(pressed).toEqual(['undo']);
});

test('UN-10: a dialog keeps the keys', () => {
  key('inside', { key: 'z' });
  key('news', { key: 'z' });
  expect(pressed).toEqual([]);
});
