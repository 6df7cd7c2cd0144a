import { describe, expect, it } from 'vitest';
import { Marked } from './marked';

describe('the mark in a list of choices', () => {
  const marked = () => new Marked<string>((entry) => entry);

  it('BD-37: begins at the first entry and goes round', () => {
    const mark = marked();
    expect([mark.in([]), mark.in(['a', 'b'])]).toEqual([-1, 0]);
    mark.step(['a', 'b'], -1);
    expect(mark.in(['a', 'b'])).toBe(1);
    mark.step(['a', 'b'], 1);
    expect(mark.in(['a', 'b'])).toBe(0);
  });

  it('BD-37: stays on its entry while others come and go around it', () => {
    const mark = marked();
    mark.in(['b', 'c']);
    expect(mark.in(['a', 'b', 'c'])).toBe(1);
    expect(mark.in(['b'])).toBe(0);
  });

  it('BD-37: is on nothing once its entry has gone, and arrows begin anew', () => {
    const mark = marked();
    mark.in(['a', 'b', 'c']);
    expect(mark.in(['b', 'c'])).toBe(-1);
    mark.step(['b', 'c'], 1);
    expect(mark.in(['b', 'c'])).toBe(0);
  });
});
