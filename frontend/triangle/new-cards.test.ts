import { describe, expect, it } from 'vitest';
import { addTitles, linesOf } from './new-cards';

describe('new cards', () => {
  it('BD-7: makes one card of each line that was pasted, without the marks of lists', () => {
    expect(linesOf('- Two posts\r\n\n  2) A bus\n• 3 rooms\nend')).toEqual(['Two posts', 'A bus', '3 rooms', 'end']);
  });

  it('BD-7: sends them in one command, in their order', () => {
    const edits = addTitles('ORD', 'inputs', ['a', 'b'], 'IW');
    expect(edits.map((edit) => [edit.op, (edit.value as { title: string }).title])).toEqual([['addCard', 'a'], ['addCard', 'b']]);
  });

  it('BD-8: links a card to the one it comes from and puts it where the line stood', () => {
    expect(addTitles('ORD', 'values', ['Sleep'], 'CJ', { id: 'u1', title: 'Fewer', before: 'v2' })).toMatchObject([
      { op: 'addCard', agency: 'ORD', list: 'values', value: { id: 'new0', title: 'Sleep', cell: 'CJ' } },
      { op: 'addLink', agency: 'ORD', value: { from: 'u1', to: 'new0' } },
      { op: 'moveCard', card: 'new0', before: 'v2' },
    ]);
  });
});
