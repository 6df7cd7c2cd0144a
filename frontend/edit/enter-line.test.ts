import { beforeEach, describe, expect, it } from 'vitest';
import { type LineField, enterLine, giveBack, lineDone } from './enter-line';

describe('a line that makes something of each Enter', () => {
  let field: LineField;
  let entered: string[];

  beforeEach(() => {
    field = document.createElement('input');
    entered = [];
    field.addEventListener('line-entered', (event) => entered.push((event as CustomEvent<string>).detail));
    document.body.replaceChildren(field);
    sessionStorage.clear();
    enterLine(field, 'places');
  });

  const enter = () => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));

  it('FR-42: is free for the next line at once', () => {
    field.value = ' City Council ';
    enter();
    expect(field.value).toBe('');
    field.value = 'Parents';
    enter();
    enter();
    expect(entered).toEqual(['City Council', 'Parents']);
  });

  it('SS-44: enters nothing on the Enter that ends a word which is being composed', () => {
    field.value = 'とし';
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true }));
    // as Safari tells it
    field.dispatchEvent(Object.defineProperty(new KeyboardEvent('keydown', { key: 'Enter' }), 'keyCode', { value: 229 }));
    expect([entered, field.value]).toEqual([[], 'とし']);
  });

  it('FR-42: makes a line of each that is pasted', () => {
    const paste = new Event('paste', { cancelable: true }) as ClipboardEvent;
    Object.assign(paste, { clipboardData: { getData: () => '- One\n- Two\n' } });
    field.dispatchEvent(paste);
    expect(entered).toEqual(['One', 'Two']);
    expect(paste.defaultPrevented).toBe(true);
  });

  it('FR-49: has what is no word yet again after a reload, and nothing of what was made', () => {
    for (const line of ['Bus station', 'Market']) {
      field.value = line;
      enter();
    }
    lineDone(field, 'Market');
    field.value = 'Libr';
    field.dispatchEvent(new Event('input'));
    const again: LineField = document.createElement('input');
    enterLine(again, 'places');
    expect(again.value).toBe('Bus station Libr');
    const elsewhere: LineField = document.createElement('input');
    enterLine(elsewhere, 'agencies');
    expect(elsewhere.value).toBe('');
  });

  it('FR-42: gets back what was refused, before what was typed since', () => {
    giveBack(field, 'Much too long');
    expect(field.value).toBe('Much too long');
    giveBack(field, 'Another');
    expect(field.value).toBe('Another Much too long');
  });
});
