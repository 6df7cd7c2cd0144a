import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AskingBox, wordBox } from './word-box';

/** What word-box touches of Vaadin's element, and a server that is asked. */
function box() {
  const made = document.createElement('div') as unknown as AskingBox & { asked: string[]; isCleared: boolean };
  const find = (typed: string, first: number) => {
    made.asked.push(`${typed}@${first}`);
    return Promise.resolve({ items: [{ value: 'w', label: typed }], size: 1 });
  };
  Object.assign(made, { asked: [], opened: true, $server: { find }, clearCache: () => (made.isCleared = true), _setDropdownItems: () => undefined, _onEscape: () => undefined, _onClosed: () => undefined });
  wordBox(made);
  return made;
}

describe('a box that asks for its words', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('PN-20: asks at once for the next part, and for what is typed when typing rests', async () => {
    const words = box();
    const answers: string[] = [];
    const ask = (filter: string, page: number) =>
      words.dataProvider({ filter, page, pageSize: 50 }, (items) => answers.push(items[0]?.label ?? ''));
    ask('', 0);
    ask('', 1);
    expect(words.asked).toEqual(['@0', '@50']);
    ask('b', 0);
    ask('bu', 0);
    await vi.runAllTimersAsync();
    expect(words.asked).toEqual(['@0', '@50', 'bu@0']);
    expect(answers.at(-1)).toBe('bu');
  });

  it('PN-20: forgets the list when it closes, once what was chosen is taken from it', async () => {
    const words = box();
    words.opened = false;
    words.dispatchEvent(new CustomEvent('opened-changed'));
    expect(words.isCleared).toBeUndefined();
    await vi.runAllTimersAsync();
    expect(words.isCleared).toBe(true);
  });

  it('shows words as text', () => {
    const words = box();
    const root = document.createElement('div');
    words.renderer(root, words, { item: { value: 'x', label: '<b>bold</b>', meaning: '<i>meant</i>' } });
    expect(root.textContent).toContain('<b>bold</b>');
    expect(root.querySelector('b')).toBeNull();
  });
});
