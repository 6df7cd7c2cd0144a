import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawn } from '../testing/market-square';
import './drafts';
import type { Drafts } from './drafts';

/** A panel with one field, as Flow makes it. */
async function panel(kept: string, editable = true, card = 'o1') {
  document.body.replaceChildren();
  const host = document.createElement('div');
  const drafts = Object.assign(document.createElement('trialign-drafts') as Drafts, { of: card });
  host.append(drafts);
  if (editable) {
    const field = document.createElement('vaadin-text-field');
    Object.assign(field.dataset, { field: 'title', kept });
    field.innerHTML = '<label>What is it?</label><input>';
    field.querySelector('input')!.value = kept;
    host.append(field);
  }
  document.body.append(host);
  await new Promise((done) => setTimeout(done));
  await drawn(drafts);
  const field = host.querySelector<HTMLElement>('[data-field]')!;
  const input = host.querySelector('input')!;
  return {
    input,
    field,
    note: () => drafts.shadowRoot!.textContent!.replace(/\s+/g, ' ').trim(),
    press: async (button: string) => {
      [...drafts.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent === button)!.click();
      await drawn(drafts);
    },
    type: (text: string) => {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
  };
}

/** A panel of empty notes, each in a line of its own; what is said of a note is typed into it, what stands there is answered. */
async function notes(lines: string[]) {
  const host = document.createElement('div');
  host.innerHTML = lines.map((line) => `<div ${line}><vaadin-text-area data-field="note" data-kept=""><textarea></textarea></vaadin-text-area></div>`).join('');
  host.prepend(Object.assign(document.createElement('trialign-drafts') as Drafts, { of: 'o' }));
  document.body.replaceChildren(host);
  await new Promise((done) => setTimeout(done));
  return [...host.querySelectorAll('textarea')].map((area) => (text?: string) => {
    if (text !== undefined) {
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
    return area.value;
  });
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  document.documentElement.dataset.viewer = 'ann';
});
afterEach(() => document.body.replaceChildren());

describe('drafts', () => {
  it('BD-31: what was given up for another version is not offered again', async () => {
    const { type, field } = await panel('Slips');
    type('Slips for the desk');
    field.dataset.kept = 'Cards';
    field.dispatchEvent(new Event('given-up', { bubbles: true }));
    expect((await panel('Cards')).note()).toBe('');
    expect(localStorage.length).toBe(0);
  });

  it('BD-13: puts back what was typed and not kept, for the same person and card', async () => {
    (await panel('Slips')).type('Slips for the desk');
    const again = await panel('Slips');
    expect(again.input.value).toBe('Slips for the desk');
    expect(again.note()).toContain('“What is it?” holds again what you typed.');
    expect((await panel('Slips', true, 'o2')).input.value).toBe('Slips');
    document.documentElement.dataset.viewer = 'bo';
    expect((await panel('Slips')).input.value).toBe('Slips');
  });

  it('BD-13, SS-2: after a reload one goes on typing in the same field, and nowhere else', async () => {
    const before = await panel('Slips');
    before.type('Slips for');
    before.input.focus();
    window.dispatchEvent(new Event('pagehide'));
    await panel('Slips', true, 'o2');
    expect(document.activeElement).toBe(document.body);
    const again = await panel('Slips');
    expect(document.activeElement).toBe(again.input);
    await panel('Slips');
    expect(document.activeElement).toBe(document.body);
  });

  it('BD-13: is typed again, so that it is saved or refused as any text', async () => {
    (await panel('Slips')).type('Slips 2');
    const heard: string[] = [];
    document.addEventListener('input', (event) => heard.push((event.target as HTMLInputElement).value), { once: true });
    await panel('Slips');
    expect(heard).toEqual(['Slips 2']);
  });

  it('BD-13: forgets what the workshop holds, and what was typed back to it', async () => {
    const first = await panel('Slips');
    first.type('Slips 2');
    first.field.dataset.kept = 'Slips 2';
    await new Promise((done) => setTimeout(done));
    expect((await panel('Slips 2')).note()).toBe('');
    const second = await panel('Slips 2');
    second.type('x');
    second.type('Slips 2');
    expect(localStorage.length).toBe(0);
  });

  it('BD-14: is put back where the workshop holds what was saved while it was typed', async () => {
    const first = await panel('Slips');
    first.type('Slips 2');
    first.type('Slips 2 and 3');
    const again = await panel('Slips 2');
    expect(again.input.value).toBe('Slips 2 and 3');
  });

  it('BD-14: keeps little of a long note, however much of it is typed', async () => {
    const { type, field } = await panel('Slips');
    const note = 'x'.repeat(1900);
    for (let i = 0; i < 60; i++) {
      type(note + i);
    }
    expect([...Array(localStorage.length).keys()].map((i) => localStorage.getItem(localStorage.key(i)!)!.length)).toEqual([expect.toSatisfy((n: number) => n < 4_000)]);
    field.dataset.kept = `${note}3`;
    expect((await panel(`${note}3`)).input.value).toBe(`${note}59`);
  });

  it('BD-14: stands beside a field that changed meanwhile, until the person decides', async () => {
    (await panel('Slips')).type('Mine');
    const changed = await panel('Theirs');
    expect(changed.input.value).toBe('Theirs');
    expect(changed.note()).toContain('Mine');
    await changed.press('Put it in');
    expect(changed.input.value).toBe('Mine');
  });

  it('BD-14: can be read where the field is gone, and discarded', async () => {
    (await panel('Slips')).type('Mine');
    const gone = await panel('', false);
    expect(gone.note()).toContain('Mine');
    await gone.press('Discard');
    expect(localStorage.length).toBe(0);
    expect(gone.note()).toBe('');
  });

  it('BD-21: knows the notes of a card, its links and its cross links apart', async () => {
    const shown = ['', 'data-link="a>o"', 'data-cross-link="o>x"', 'data-cross-link="o>y"'];
    (await notes(shown))[3]!('Mine alone');
    const again = await notes(shown);
    expect(again.map((one) => one())).toEqual(['', '', '', 'Mine alone']);
    localStorage.clear();
    (await notes(shown))[0]!('Not for others');
    expect((await notes(shown)).map((one) => one())).toEqual(['Not for others', '', '', '']);
  });
});
