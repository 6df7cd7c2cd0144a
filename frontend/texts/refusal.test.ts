import { afterEach, describe, expect, it } from 'vitest';
import { refusal } from './refusal';

describe('why a command was not done', () => {
  afterEach(() => {
    document.documentElement.lang = '';
  });

  it('SC-22: is said in plain words of the reader’s language, not in those of the server', () => {
    const answer = { id: 'c', status: 422, problem: { status: 422, code: 'LIMIT', path: 'edits[0].value', detail: 'at most 400 cards' } };
    expect(refusal({}, answer)).toBe('That is more than fits here.');
    document.documentElement.lang = 'de';
    expect(refusal({}, answer)).toBe('Das ist mehr, als hier Platz hat.');
  });

  it('SC-22: says that something is gone, closed or was changed, and what to do else', () => {
    expect(refusal({}, { id: 'c', status: 404 })).toBe('What it is about is not here any more.');
    expect(refusal({}, { id: 'c', status: 403 })).toBe('You can’t do this now.');
    expect(refusal({}, { id: 'c', status: 409 })).toBe('That changed meanwhile. Look again, then decide.');
    expect(refusal({}, undefined)).toBe('That was not done. Try again.');
  });
});
