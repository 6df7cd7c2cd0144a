import { afterEach, describe, expect, it } from 'vitest';
import { MARKET_SQUARE, drawn, finding, onMarketSquare } from '../testing/market-square';
import type { AddCard } from './add-card';
import './my-triangle';
import type { MyTriangle } from './my-triangle';

const mine = (properties: Partial<MyTriangle> = {}, snapshot = MARKET_SQUARE) =>
  onMarketSquare<MyTriangle>('trialign-triangle', { agency: 'ORD', ...properties }, snapshot);

afterEach(() => document.body.replaceChildren());

describe('my triangle', () => {
  it('SC-10: shows every card of all six kinds once, with its kind in its name', async () => {
    const { all, one } = await mine();
    expect(all('[data-card]').map((card) => card.dataset.card).sort()).toEqual(['a1', 'i1', 'o1', 's1', 'u1', 'v1', 'v2']);
    expect(one('[data-card=v1]').getAttribute('aria-label')).toBe('Value claim, core: Residents can sleep');
    expect(one('[data-card=i1]').getAttribute('aria-label')).toBe('Input, requested, 1,200 hours: Two posts');
    expect(one('[data-card=u1]').getAttribute('aria-label')).toContain('agencies only');
  });

  it('SC-10: names the fields that it shows', async () => {
    const { one } = await mine();
    expect(one('[data-card=v2] [data-field=role]').textContent).toBe('helps');
    expect(one('[data-card=i1] [data-field=status]').textContent).toBe('requested');
    expect(one('[data-card=o1] [data-field=place]').textContent).toBe('Market square');
    expect(one('[data-card=s1] [data-field=stance]').textContent).toBe('wary');
  });

  it('SC-11: marks the cards that a question of ours speaks about, and asks it', async () => {
    const { all, one } = await mine();
    expect(all('.fault-mark')).toHaveLength(1);
    expect(one('[data-card=v2]').getAttribute('aria-label')).toContain('has a question');
    expect(one('[data-finding="F1|v2"]').textContent).toContain('What produces this?');
  });

  it('SC-16: redraws what a patch changes', async () => {
    const { one, patch } = await mine();
    await patch({ from: 1, to: 2, rows: [{ type: 'values', id: 'v2', agency: 'ORD', after: { id: 'v2', title: 'Fairer rules', cell: 'CJ', role: 'core' } }] });
    expect(one('[data-card=v2]').getAttribute('aria-label')).toContain('core: Fairer rules');
    await patch({ from: 2, to: 3, rows: [{ type: 'values', id: 'v2', agency: 'ORD', after: null }] });
    expect(one('[data-card=v2]')).toBeUndefined();
  });

  it('SS-1: shows who else has a card open, in the colour of their agency, and says so in its name', async () => {
    document.documentElement.dataset.person = '7';
    const { one, server, element } = await mine();
    const here = { card: 'v1', agency: 'POL', role: 'agency_lead', person: 3, name: 'Police lead', initials: 'PL' };
    server.lastSocket.down({ presence: [here, { ...here, person: 7, name: 'Oneself', initials: 'ME' }, { card: 'a1', agency: 'ORD' }, { card: 'v2', role: 'facilitator', person: 4, name: 'Facilitator', initials: 'F' }] });
    server.draw();
    await drawn(element);
    await drawn(one('trialign-chain'));
    expect(one('[data-card=v1] .here').textContent).toBe('PL');
    expect(one('[data-card=v1] .avatar').style.cssText).toContain('--agency-2');
    expect(one('[data-card=v2] .avatar').style.cssText).toMatch(/^--agency: ?initial/);
    expect(one('[data-card=v1]').getAttribute('aria-label')).toBe('Value claim, core: Residents can sleep; open now at: Police lead');
    expect(one('[data-card=a1]').getAttribute('aria-label')).toContain('open now at: somebody of Public order office');
    server.lastSocket.down({ presence: [] });
    server.draw();
    await drawn(element);
    await drawn(one('trialign-chain'));
    expect(one('.here')).toBeUndefined();
  });

  it('SC-17: shows observers neither stance nor power', async () => {
    const { one } = await mine({ observing: true });
    expect(one('[data-card=s1]').getAttribute('aria-label')).toBe('Stakeholder: Town council');
    expect(one('[data-field=stance]')).toBeUndefined();
    expect(one('[data-field=power]')).toBeUndefined();
  });

  it('SC-17: shows of an agency that is not revealed its number of cards alone', async () => {
    const { element } = await mine({ agency: 'POL' });
    expect(element.shadowRoot!.textContent).toContain('3 cards. Counts only, until the reveal.');
  });

  it('RD-16: says that shared findings come with the reveal, not that there are none, as long as no other triangle is seen', async () => {
    const hidden = await mine({ own: true }, { ...MARKET_SQUARE, findings: [] });
    expect(hidden.one('[aria-labelledby=aside-shared]').textContent).toContain('They show once the triangles are revealed.');
    const open = await mine({ own: true }, { ...MARKET_SQUARE, counts: { ORD: 7, POL: 0 }, findings: [] });
    expect(open.one('[aria-labelledby=aside-shared]').textContent).toContain('None yet');
  });

  it('RD-29: gives counts until the reveal of those only that are not revealed', async () => {
    const [agency, other, ...rest] = MARKET_SQUARE.workshop.agencies!;
    const apart = { ...other, triangle: undefined };
    const drafts = (...agencies: (typeof other)[]) => ({ ...MARKET_SQUARE, phase: 'draft', workshop: { ...MARKET_SQUARE.workshop, agencies: [agency, ...agencies] } });
    const before = await mine({ own: true }, drafts(apart, ...rest.map((one) => ({ ...one, triangle: {} }))));
    expect(before.all('.others li')).toHaveLength(1);
    const back = await mine({ own: true }, drafts({ ...other, triangle: {} }));
    expect(back.one('#aside-others')).toBeUndefined();
    expect(back.one('#aside-shared')).toBeDefined();
  });

  it('SS-9: says how it goes on where every step is done and no question is open', async () => {
    const [agency, ...others] = MARKET_SQUARE.workshop.agencies!;
    const values = [{ ...agency.triangle!.values![0], population: 'p', place: 'pl' }];
    const workshop = { ...MARKET_SQUARE.workshop, agencies: [{ ...agency, triangle: { ...agency.triangle, values } }, ...others] };
    const calm = { ...MARKET_SQUARE, workshop, findings: [] };
    const square = await mine({ own: true, editable: true }, calm);
    expect(square.one('.steps').textContent).toContain('No question is open');
    square.one('.steps button').click();
    await drawn(square.element);
    const board = square.one('trialign-chain').shadowRoot!;
    expect((board.activeElement as HTMLElement | null)?.getAttribute('list')).toBe('inputs');
    expect((await mine({ own: true }, calm)).one('.steps')).toBeUndefined();
    expect((await mine({ own: true, editable: true }, { ...calm, findings: [finding('F1|v1', 'high', ['v1'])] })).one('.steps')).toBeUndefined();
  });

  it('RD-3: leads from a number of findings to the list of those that it counts', async () => {
    const square = await mine({ own: true });
    const link = square.one('.shared li:nth-child(2) a');
    expect(link.textContent).toContain('1 gap');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    const [, kept] = [...square.server.stored].find(([place]) => place.endsWith(':findings'))!;
    expect(kept).toEqual({ filter: { group: 'gap', agencies: ['ORD'] }, firstOnly: false });
  });

  it('SC-35: says that agencies still draft where nobody claims a cell', async () => {
    const blank = { ...MARKET_SQUARE, findings: [finding('G8|IJ', 'medium', [])] };
    const drafting = await mine({}, blank);
    expect(drafting.one('[data-cell=IJ]').textContent).toContain('Nobody claims this so far: 1 agency still drafts');
    const open = await mine({}, { ...blank, counts: { ORD: 7, POL: 0 } });
    expect(open.one('[data-cell=IJ]').textContent).toContain('Nobody in the room claims this');
  });

  it('SC-18: shows what people wrote as text, never as markup', async () => {
    const hostile = structuredClone(MARKET_SQUARE);
    hostile.workshop.agencies![0].triangle!.values![0].title = '<img src=x onerror="alert(1)">';
    const { all, one } = await mine({}, hostile);
    expect(all('img')).toEqual([]);
    expect(one('[data-card=v1] .title').textContent).toBe('<img src=x onerror="alert(1)">');
  });

  it('SC-19: fires card-open for a plain click and leaves the others to the browser', async () => {
    const { element, one } = await mine();
    const opened: string[] = [];
    element.addEventListener('card-open', (event) => opened.push((event as CustomEvent<{ id: string }>).detail.id));
    one('[data-card=v1]').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    const withCtrl = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true });
    one('[data-card=v1]').dispatchEvent(withCtrl);
    expect(opened).toEqual(['v1']);
    expect(one('[data-card=v1]').getAttribute('href')).toMatch(/^w\/market-\d+\/card\/v1$/);
  });

  it('SC-20: moves between cards with the arrow keys', async () => {
    const { one, element } = await mine();
    const board = one('trialign-chain').shadowRoot!;
    const press = (key: string) =>
      (board.activeElement ?? one('[data-card=i1]')).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    one('[data-card=i1]').focus();
    press('ArrowRight');
    expect((board.activeElement as HTMLElement).dataset.card).toBe('a1');
    press('ArrowRight');
    press('ArrowRight');
    press('ArrowRight');
    expect((board.activeElement as HTMLElement).dataset.card).toBe('v1');
    press('ArrowDown');
    expect((board.activeElement as HTMLElement).dataset.card).toBe('v2');
    await drawn(element);
  });

  it('SS-17: leads Tab to one card of the chain, the one that had focus last', async () => {
    const { one, element } = await mine();
    const board = one('trialign-chain').shadowRoot!;
    const stops = () => [...board.querySelectorAll<HTMLElement>('[data-card]')].filter((card) => card.tabIndex === 0).map((card) => card.dataset.card);
    expect(stops()).toEqual(['i1']);
    board.querySelector<HTMLElement>('[data-card=o1]')!.focus();
    await drawn(element);
    expect(stops()).toEqual(['o1']);
    element.selected = 'v1';
    await drawn(element);
    expect(stops()).toEqual(['v1']);
  });

  it('SC-12: lights the path of the card that is open beside it', async () => {
    const { all } = await mine({ selected: 'a1' });
    expect(all('.card.lit').map((card) => card.dataset.card)).toEqual(['i1', 'a1', 'o1', 'u1', 'v1']);
  });
});

it('BD-18: who closes a card goes on at that card', async () => {
  const { element, one } = await mine({ selected: 'v1' });
  (document.activeElement as HTMLElement | null)?.blur();
  element.selected = '';
  await drawn(element);
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(one('trialign-chain').shadowRoot!.activeElement).toBe(one('.column [data-card=v1]'));
});

describe('adding a card', () => {
  const type = async (square: Awaited<ReturnType<typeof mine>>, list: string, text: string) => {
    const host = square.one(`trialign-add-card[list=${list}]`);
    const input = host.shadowRoot!.querySelector('input')!;
    input.value = text;
    input.dispatchEvent(new Event('input'));
    host.shadowRoot!.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await drawn(host);
    return { host, input };
  };

  it('SC-21: is there only for those who may edit', async () => {
    expect((await mine()).all('trialign-add-card')).toEqual([]);
    const { all } = await mine({ editable: true });
    expect(all('trialign-add-card')).toHaveLength(5);
    expect(all('trialign-add-stakeholder')).toHaveLength(1);
  });

  it('SC-21: sends a card with what it must have, and offers what comes next', async () => {
    const square = await mine({ editable: true });
    const { host, input } = await type(square, 'inputs', '  A bus ');
    expect(square.server.lastSocket.sent).toMatchObject([
      { command: { edits: [{ op: 'addCard', agency: 'ORD', list: 'inputs', value: { title: 'A bus', kind: 'other', status: 'secured' } }] } },
    ]);
    square.server.lastSocket.down({ answer: { id: 'id-1', status: 200, revision: 2, ids: { new0: 'ord-i2' } } });
    await drawn(host);
    expect(host.shadowRoot!.querySelector('.made')!.textContent).toContain('Added: A bus');
    expect(input.value).toBe('');
    const opened: string[] = [];
    square.element.addEventListener('card-open', (event) => opened.push((event as CustomEvent<{ id: string }>).detail.id));
    [...host.shadowRoot!.querySelectorAll('button')].find((button) => button.textContent === 'Fill it in')!.click();
    expect(opened).toEqual(['ord-i2']);
  });

  it('SC-21: takes line after line without waiting for the answers', async () => {
    const square = await mine({ editable: true });
    await type(square, 'outputs', 'One');
    const { host, input } = await type(square, 'outputs', 'Two');
    const titles = square.server.lastSocket.sent.map(({ command }) => (command!.edits[0] as unknown as { value: { title: string } }).value.title);
    expect(titles).toEqual(['One', 'Two']);
    expect(input.value).toBe('');
    expect(host.shadowRoot!.querySelector('[role=status]')!.textContent).toBe('Saving… One · Two');
  });

  it('BD-7: keeps the line in sight, below all that was pasted', async () => {
    const square = await mine({ editable: true });
    const host = square.one('trialign-add-card[list=outputs]');
    const input = host.shadowRoot!.querySelector('input')!;
    const shown: unknown[] = [];
    host.scrollIntoView = (how) => void shown.push(how);
    input.focus();
    input.dispatchEvent(Object.assign(new Event('paste', { cancelable: true }), { clipboardData: { getData: () => 'Benches\nLamps' } }));
    square.server.lastSocket.down({ answer: { id: 'id-1', status: 200, revision: 2, ids: { new0: 'o8', new1: 'o9' } } });
    await drawn(host);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(shown.at(-1)).toEqual({ block: 'nearest' });
  });

  it('SC-22: keeps the text and says why when the card is refused', async () => {
    const square = await mine({ editable: true });
    const { host, input } = await type(square, 'values', 'Quiet streets');
    square.server.lastSocket.down({ answer: { id: 'id-1', status: 422, problem: { status: 422, code: 'LIMIT', detail: 'at most 400 cards' } } });
    await drawn(host);
    expect(host.shadowRoot!.querySelector('[role=alert]')!.textContent).toBe('Not added: That is more than fits here.');
    expect(input.value).toBe('Quiet streets');
  });

  it('BD-28: a refusal takes focus from nobody who types elsewhere by then', async () => {
    const square = await mine({ editable: true });
    const { host, input } = await type(square, 'values', 'Quiet streets');
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    square.server.lastSocket.down({ answer: { id: 'id-1', status: 422, problem: { status: 422, code: 'LIMIT' } } });
    await drawn(host);
    expect(document.activeElement).toBe(elsewhere);
    expect(input.value).toBe('Quiet streets');
  });

  it('BD-30: the line for a claim shows the cell in which its claim will stand', async () => {
    const square = await mine({ editable: true });
    const line = square.one('trialign-add-card[list=values]') as AddCard;
    const select = line.shadowRoot!.querySelector('select')!;
    for (const cell of ['CJ', 'IW']) {
      select.value = cell;
      select.dispatchEvent(new Event('change'));
      await drawn(line);
    }
    line.begin('CJ');
    await drawn(line);
    expect(select.value).toBe('CJ');
  });

  it('BD-28: neither does a card that was moved, once one types elsewhere', async () => {
    const two = structuredClone(MARKET_SQUARE);
    two.workshop.agencies![0].triangle!.stakeholders!.push({ id: 's2', authorizer: 'au-court' });
    for (const id of ['s1', 'v1']) {
      const square = await mine({ editable: true }, two);
      const card = square.all(`[data-card=${id}]`).at(-1)!;
      card.focus();
      card.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true, composed: true, cancelable: true }));
      const { command } = square.server.lastSocket.sent.at(-1)!;
      expect(command!.edits).toMatchObject([{ op: 'moveCard', card: id }]);
      square.server.lastSocket.down({ answer: { id: command!.id, status: 403, problem: { status: 403 } } });
      await drawn(square.element);
      const elsewhere = document.body.appendChild(document.createElement('input'));
      elsewhere.focus();
      await square.patch({ from: 1, to: 2, rows: [{ type: 'values', id: 'v2', agency: 'ORD', after: { id: 'v2', title: 'Fairer', cell: 'CW' } }] });
      await drawn(square.one('trialign-chain'));
      expect(document.activeElement === elsewhere, id).toBe(true);
      square.element.remove();
    }
  });

  it('SC-22: sends nothing for a blank line or a title that is too long', async () => {
    const square = await mine({ editable: true });
    await type(square, 'outputs', '   ');
    const { host } = await type(square, 'outputs', 'x'.repeat(201));
    expect(square.server.lastSocket.sent).toEqual([]);
    expect(host.shadowRoot!.querySelector('[role=alert]')!.textContent).toContain('200');
  });

  it('SG-15: what was typed into a line is there again when cards open again', async () => {
    const { all, element } = await mine({ editable: true });
    const line = () => all('trialign-add-card[list=outputs]')[0]?.shadowRoot?.querySelector('input');
    line()!.value = 'Night bus';
    line()!.dispatchEvent(new InputEvent('input'));
    element.editable = false;
    await drawn(element);
    expect(line()).toBeUndefined();
    element.editable = true;
    await drawn(element);
    expect(line()!.value).toBe('Night bus');
  });
});
