import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
    host,
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

/** What each tab keeps for itself. */
const tabs = new Map<string, [string, string][]>();
let tabShown = '';

/** The person goes on in this tab; the browser shares nothing between tabs but what is kept for all of them. */
function inTab(name: string): void {
  window.dispatchEvent(new Event('pagehide'));
  tabs.set(tabShown, Object.entries(sessionStorage) as [string, string][]);
  sessionStorage.clear();
  (tabs.get(name) ?? []).forEach(([key, value]) => sessionStorage.setItem(key, value));
  tabShown = name;
}

beforeEach(() => {
  tabs.clear();
  tabShown = '';
  localStorage.clear();
  sessionStorage.clear();
  document.documentElement.dataset.viewer = 'ann';
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

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

  it('SS-43: who went elsewhere after a reload is not taken back to the field', async () => {
    const before = await panel('Slips');
    before.input.focus();
    window.dispatchEvent(new Event('pagehide'));
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
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

  it('BD-14: what is typed meanwhile takes nothing from what stands beside the field', async () => {
    (await panel('Slips')).type('Mine');
    (await panel('Theirs')).type('Theirs, and more');
    const again = await panel('Theirs');
    expect(again.input.value).toBe('Theirs, and more');
    expect(again.note()).toContain('It is not saved: Mine');
    await again.press('Discard');
    expect(again.note()).not.toContain('Mine');
    expect(again.input.value).toBe('Theirs, and more');
  });

  it('BD-33: each tab has its own again, also when the other’s was saved', async () => {
    inTab('two');
    const second = await panel('Slips');
    inTab('one');
    const first = await panel('Slips');
    first.type('Typed in one');
    inTab('two');
    document.body.replaceChildren(second.host);
    second.type('Typed in two');
    inTab('one');
    expect((await panel('Slips')).input.value).toBe('Typed in one');
    inTab('two');
    const again = await panel('Slips');
    expect(again.input.value).toBe('Typed in two');
    again.field.dataset.kept = 'Typed in two';
    await new Promise((done) => setTimeout(done));
    inTab('one');
    const changed = await panel('Typed in two');
    expect(changed.input.value).toBe('Typed in two');
    expect(changed.note()).toContain('“What is it?” has changed since you typed this. It is not saved: Typed in one');
  });

  it('BD-33: tabs that are gone leave theirs to the next, what was typed last in the field and the rest beside it', async () => {
    inTab('one');
    const first = await panel('Slips');
    inTab('two');
    const second = await panel('Slips');
    vi.useFakeTimers({ toFake: ['Date'] });
    second.type('Typed in two');
    inTab('one');
    document.body.replaceChildren(first.host);
    vi.setSystemTime(Date.now() + 1_000);
    first.type('Typed in one');
    vi.useRealTimers();
    inTab('three');
    const later = await panel('Slips');
    expect(later.input.value).toBe('Typed in one');
    expect(later.note()).toContain('This too you typed in “What is it?”. It is not saved: Typed in two');
    expect((await panel('Slips')).note()).toContain('Typed in two');
  });

  it('BD-33: what still stands in a tab is kept, though another found it and went on from it', async () => {
    inTab('one');
    const first = await panel('Slips');
    first.type('Typed in one');
    const [key] = Object.keys(localStorage);
    inTab('two');
    const second = await panel('Slips');
    expect(second.input.value).toBe('Typed in one');
    second.type('Something else');
    inTab('one');
    document.body.replaceChildren(first.host);
    window.dispatchEvent(new StorageEvent('storage', { key, newValue: null }));
    expect((await panel('Slips')).input.value).toBe('Typed in one');
  });

  /** What a browser does that has no room. */
  function full(): never {
    throw new DOMException('', 'QuotaExceededError');
  }

  it('BD-34: nothing older comes back where the browser had no room for what was typed last, and the panel says so', async () => {
    const { type, note, field } = await panel('Slips');
    type('Slips 2');
    vi.stubGlobal('localStorage', new Proxy(localStorage, { get: (store, name) => (name === 'setItem' ? full : Reflect.get(store, name)) }));
    type('Slips 2 and 3');
    await drawn(field.parentElement!.querySelector('trialign-drafts')!);
    expect(note()).toContain('This browser has no room to keep what you type');
    field.dataset.kept = 'Slips 2 and 3';
    await new Promise((done) => setTimeout(done));
    expect(note()).toBe('');
    const again = await panel('Slips');
    expect(again.input.value).toBe('Slips');
    expect(again.note()).toBe('');
  });

  it('BD-35: a field that comes later, or is opened later, gets back what was typed into it; one that goes leaves it beside', async () => {
    const { type, field } = await panel('Slips');
    type('Slips for the desk');
    const later = async () => {
      await new Promise((done) => setTimeout(done));
      await drawn(host.querySelector('trialign-drafts')!);
      return { input: field.querySelector('input')!, note: host.querySelector('trialign-drafts')!.shadowRoot!.textContent! };
    };
    const host = document.createElement('div');
    host.append(Object.assign(document.createElement('trialign-drafts') as Drafts, { of: 'o1' }));
    document.body.replaceChildren(host);
    expect((await later()).note).toContain('You typed this here, and it was not saved:');
    const shut = field.cloneNode(true) as HTMLElement;
    shut.querySelector('input')!.value = 'Slips';
    shut.querySelector('input')!.readOnly = true;
    shut.querySelector('input')!.setAttribute('readonly', '');
    const section = document.createElement('section');
    section.append(shut);
    host.append(section);
    expect((await later()).note).toContain('You typed this here, and it was not saved:');
    shut.querySelector('input')!.readOnly = false;
    shut.querySelector('input')!.removeAttribute('readonly');
    expect((await later()).note).toContain('“What is it?” holds again what you typed.');
    expect(shut.querySelector('input')!.value).toBe('Slips for the desk');
    section.remove();
    expect((await later()).note).toContain('You typed this here, and it was not saved:');
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
