import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawn } from '../testing/market-square';
import './form-draft';

/** A form with a text field and two boxes, as Flow makes it. */
async function form() {
  const host = document.createElement('main');
  const draft = document.createElement('trialign-form-draft');
  const field = Object.assign(document.createElement('vaadin-text-field'), { value: '' });
  field.dataset.field = 'title';
  const input = document.createElement('input');
  field.append(input);
  const boxes = ['Residents', 'Families'].map((name) => {
    const box = Object.assign(document.createElement('vaadin-checkbox'), { checked: false });
    box.innerHTML = `<label>${name}</label>`;
    return box;
  });
  host.append(draft, field, ...boxes);
  document.body.replaceChildren(host);
  await new Promise((done) => setTimeout(done));
  await drawn(draft);
  return {
    draft, field, boxes,
    type: (text: string) => {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    tick: (at: number) => {
      boxes[at].checked = true;
      boxes[at].dispatchEvent(new Event('change', { bubbles: true }));
    },
    note: () => draft.shadowRoot!.textContent!.trim(),
  };
}

beforeEach(() => {
  localStorage.clear();
  document.documentElement.dataset.viewer = 'ann';
});
afterEach(() => document.body.replaceChildren());

describe('the form of a new workshop', () => {
  it('WS-9: has what was typed and ticked again, for the same person, and says so to the server', async () => {
    const first = await form();
    expect(first.note()).toBe('');
    first.type('Night bus');
    first.tick(1);
    const heard: string[] = [];
    document.addEventListener('change', (event) => heard.push((event.target as HTMLInputElement).value), { once: true });
    const again = await form();
    expect(again.field.value).toBe('Night bus');
    expect(heard).toEqual(['Night bus']);
    expect(again.boxes.map((box) => box.checked)).toEqual([false, true]);
    expect(again.note()).toContain('What you filled in is here again.');
    document.documentElement.dataset.viewer = 'bo';
    expect((await form()).field.value).toBe('');
  });

  it('WS-9: begins anew when one wants, and when the workshop was made', async () => {
    (await form()).type('Night bus');
    const again = await form();
    again.draft.shadowRoot!.querySelector('button')!.click();
    expect(again.field.value).toBe('');
    expect(localStorage.length).toBe(0);
    again.type('Night bus');
    window.dispatchEvent(new Event('trialign-form-done'));
    expect((await form()).note()).toBe('');
  });
});
