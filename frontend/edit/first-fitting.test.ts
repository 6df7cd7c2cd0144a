import { describe, expect, it, vi } from 'vitest';
import { type WordBox, firstFitting } from './first-fitting';

/** What first-fitting touches of a combo box: the list for what is typed, the marked line, and Enter. */
function box(chosen: string[] = []) {
  const made = document.createElement('div') as unknown as WordBox & { taken: string[] };
  made.inputElement = document.createElement('input');
  made.append(made.inputElement);
  Object.assign(made, { _onEscape: () => made.taken.pop(), _onClosed: () => (made._ignoreCommitValue = true), opened: true, filter: '', loading: false, _focusedIndex: -1, taken: [], selectedItems: chosen.map((value) => ({ value })) });
  made._setDropdownItems = (items) => {
    made._dropdownItems = items;
    made._focusedIndex = items.findIndex((item) => item.label === made.filter);
  };
  made.addEventListener('keydown', (event) => {
    const marked = made._dropdownItems?.[made._focusedIndex];
    if (event.key === 'Enter' && marked?.label) {
      made.taken.push(marked.label);
    }
  });
  document.body.replaceChildren(made);
  firstFitting(made);
  return made;
}

const enter = (to: WordBox) => to.inputElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
const STATION = { value: 'st', label: 'Bus station' };
const STOP = { value: 'sp', label: 'Bus stop' };
const OFFER = { value: '?', label: 'Propose “Bus”', className: 'offer' };

describe('a box of words', () => {
  it('PN-20: takes the first word that fits on Enter, though a new one could be proposed', () => {
    const words = box();
    words.filter = 'Bus';
    words._setDropdownItems([STATION, STOP, OFFER]);
    enter(words);
    expect(words.taken).toEqual(['Bus station']);
  });

  it('PN-60: who goes on after Enter before the list has come took the first word that fits all the same', () => {
    const words = box();
    const takeFirst = vi.fn();
    words.$server = { takeFirst };
    words.filter = 'Bus';
    words.loading = true;
    const leave = () => words.inputElement.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    leave();
    expect(takeFirst).not.toHaveBeenCalled();
    enter(words);
    leave();
    leave();
    expect(takeFirst.mock.calls).toEqual([['Bus']]);
  });

  it('SS-44: takes nothing on the Enter that ends a word which is being composed', () => {
    const words = box();
    words.filter = 'Bus';
    words._setDropdownItems([STATION, STOP]);
    words.inputElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true }));
    expect(words.taken).toEqual([]);
  });

  it('PN-20: closes a list for several words once one was taken, so that the next field is one click away', async () => {
    const words = box();
    words.filter = 'Bus';
    words._setDropdownItems([STATION, STOP]);
    enter(words);
    await new Promise((resolve) => setTimeout(resolve));
    expect([words.taken, words.opened]).toEqual([['Bus station'], false]);
  });

  it('PN-20: takes the next word too, when the list closed before it had come', () => {
    const words = box();
    words.loading = true;
    words._onClosed();
    expect(words._ignoreCommitValue).toBe(false);
  });

  it('PN-21: takes nothing out of a closed box on Escape', () => {
    const words = box();
    words.taken.push('Bus station');
    words.opened = false;
    words._onEscape(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(words.taken).toEqual(['Bus station']);
  });

  it('PN-48: Escape closes the list first, then puts aside what is proposed, and only then is the panel’s', () => {
    const words = box();
    const left = vi.fn();
    words.addEventListener('offer-left', left);
    words.setAttribute('data-proposed', '');
    const isKept = () => {
      const event = new KeyboardEvent('keydown', { key: 'Escape' });
      const stopped = vi.spyOn(event, 'stopPropagation');
      words._onEscape(event);
      return stopped.mock.calls.length > 0;
    };
    isKept();
    expect(left).not.toHaveBeenCalled();
    words.opened = false;
    words.inputElement.value = 'Bus';
    expect([isKept(), left.mock.calls.length]).toEqual([false, 0]);
    words.inputElement.value = '';
    expect([isKept(), left.mock.calls.length]).toEqual([true, 1]);
    expect([isKept(), left.mock.calls.length]).toEqual([false, 1]);
  });

  it('PN-20: proposes on Enter what no word fits, and marks the offer only then', () => {
    const words = box();
    words.filter = 'Bus';
    words._setDropdownItems([OFFER]);
    expect(words._focusedIndex).toBe(-1);
    enter(words);
    expect(words.taken).toEqual(['Propose “Bus”']);
  });

  it('PN-20: waits on Enter for a list that is still to come', async () => {
    const words = box();
    words.filter = 'Bus';
    words.loading = true;
    words._setDropdownItems([{}, {}]);
    enter(words);
    expect(words.taken).toEqual([]);
    words.loading = false;
    words._setDropdownItems([STOP]);
    await Promise.resolve();
    expect(words.taken).toEqual(['Bus stop']);
  });

  it('PN-45: an arrow before the list can have been seen leads to no other word, nor to the offer', () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
    const words = box();
    words.addEventListener('keydown', (event) => event.key === 'ArrowDown' && words._focusedIndex++);
    const down = () => words.inputElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true }));
    words.filter = 'Bus';
    words.loading = true;
    down();
    words.loading = false;
    words._setDropdownItems([STATION, OFFER]);
    down();
    enter(words);
    expect(words.taken).toEqual(['Bus station']);
    now.mockReturnValue(1300);
    down();
    enter(words);
    expect(words.taken).toEqual(['Bus station', 'Propose “Bus”']);
    now.mockRestore();
  });

  it('PN-20: adds to a list, and never takes away what is in it', () => {
    const words = box(['st']);
    words.filter = 'Bus';
    words._setDropdownItems([STATION, STOP, OFFER]);
    enter(words);
    expect(words.taken).toEqual(['Bus stop']);
  });

  it('PN-20: leaves the line alone that was chosen with the arrows', () => {
    const words = box();
    words.filter = 'Bus';
    words._setDropdownItems([STATION, STOP, OFFER]);
    words._focusedIndex = 2;
    enter(words);
    expect(words.taken).toEqual(['Propose “Bus”']);
  });
});
