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
  document.body.append(host);
  await new Promise((done) => setTimeout(done));
  await drawn(draft);
  return {
    draft, field, boxes,
    leave: () => host.remove(),
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

/** What each tab keeps for itself. */
const tabs = new Map<string, [string, string][]>();
let tabShown = '';

/** The person goes on in this tab. */
function inTab(name: string): void {
  window.dispatchEvent(new Event('pagehide'));
  tabs.set(tabShown, Object.entries(sessionStorage) as [string, string][]);
  sessionStorage.clear();
  (tabs.get(name) ?? []).forEach(([key, value]) => sessionStorage.setItem(key, value));
  tabShown = name;
}

const keptTitles = () => Object.values(localStorage).map((kept: string) => JSON.parse(kept).texts.title).sort();

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  tabs.clear();
  tabShown = '';
  document.documentElement.dataset.viewer = 'ann';
});
afterEach(() => document.body.replaceChildren());

describe('the form of a new workshop', () => {
  it('WS-9: has what was typed and ticked again, for the same person, and says so to the server', async () => {
    const first = await form();
    expect(first.note()).toBe('');
    first.type('Night bus');
    first.tick(1);
    first.leave();
    const heard: string[] = [];
    document.addEventListener('change', (event) => heard.push((event.target as HTMLInputElement).value), { once: true });
    const again = await form();
    expect(again.field.value).toBe('Night bus');
    expect(heard).toEqual(['Night bus']);
    expect(again.boxes.map((box) => box.checked)).toEqual([false, true]);
    expect(again.note()).toContain('What you filled in is here again.');
    again.leave();
    document.documentElement.dataset.viewer = 'bo';
    expect((await form()).field.value).toBe('');
  });

  it('WS-9: begins anew when one wants, and when the workshop was made', async () => {
    const first = await form();
    first.type('Night bus');
    first.leave();
    const again = await form();
    again.draft.shadowRoot!.querySelector('button')!.click();
    expect(again.field.value).toBe('');
    expect(localStorage.length).toBe(0);
    again.type('Night bus');
    again.leave();
    window.dispatchEvent(new Event('trialign-form-done'));
    expect((await form()).note()).toBe('');
  });

  it('WS-9: each tab has its own, also where another found it and went on from it', async () => {
    const first = await form();
    first.type('Night bus');
    const [name] = Object.keys(localStorage);
    inTab('second');
    const second = await form();
    second.type('Benches');
    second.leave();
    inTab('');
    window.dispatchEvent(new StorageEvent('storage', { key: name, newValue: null }));
    expect(keptTitles()).toEqual(['Benches', 'Night bus']);
    first.leave();
    expect((await form()).field.value).toBe('Night bus');
    window.dispatchEvent(new Event('trialign-form-done'));
    expect(keptTitles()).toEqual(['Benches']);
  });

  it('WS-9: what a tab left goes over to the form in which one goes on from it', async () => {
    const first = await form();
    first.type('Night bus');
    const [name] = Object.keys(localStorage);
    first.leave();
    inTab('second');
    const second = await form();
    expect(second.field.value).toBe('Night bus');
    expect(Object.keys(localStorage)).toEqual([name]);
    second.type('Night bus at two');
    expect(keptTitles()).toEqual(['Night bus at two']);
    second.leave();
    inTab('third');
    (await form()).draft.shadowRoot!.querySelector('button')!.click();
    expect(keptTitles()).toEqual([]);
  });
});
