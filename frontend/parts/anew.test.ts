import { describe, expect, it } from 'vitest';
import { anew } from './anew';

describe('what is said again', () => {
  it('SS-6: the same words said a second and a third time are new each time', () => {
    const first = anew('', '1 card changed');
    const second = anew(first, '1 card changed');
    const third = anew(second, '1 card changed');
    expect([first, second, third].map((words) => words.trim())).toEqual(Array(3).fill('1 card changed'));
    expect(second).not.toBe(first);
    expect(third).not.toBe(second);
    expect(anew('', '')).toBe('');
  });
});
