import { afterEach, describe, expect, it } from 'vitest';
import { MARKET_SQUARE, drawn, finding, onMarketSquare } from '../testing/market-square';
import type { Finding } from '../channel/rows';
import { levelOf } from './level';
import './who-holds-what';
import type { Coverage } from './who-holds-what';

afterEach(() => document.body.replaceChildren());

const table = (properties: Partial<Coverage> = {}, findings: Finding[] = []) =>
  onMarketSquare<Coverage>('trialign-coverage', properties, { ...MARKET_SQUARE, findings });

/** Its own column is an agency's, and the cell of a part is open in it. */
const ownCell = async () => {
  const square = await onMarketSquare<Coverage>('trialign-coverage', { editing: 'ORD' });
  square.one('[data-facet=fa-sleep] .hold').click();
  await drawn(square.element);
  return square;
};

describe('who holds what', () => {
  it.each([
    [[], 4], [['G5|f:low'], 3], [['G3|f:low'], 3], [['G3|f:medium'], 2], [['G3|f:high'], 2], [['G4|f:high'], 2],
    [['G1|f:high', 'G4|f:high'], 1], [['G2|f:high'], 0], [['G2|other:high'], 4],
  ])('RD-11: with %s a part stands at level %i', (keys, level) => {
    const findings = (keys as string[]).map((key) => finding(key.split(':')[0], key.split(':')[1] as Finding['severity'], []));
    expect(levelOf('f', findings)).toBe(level);
  });

  it('SS-42: says that there are no parts yet, and leads to where they are named', async () => {
    const { workshop } = MARKET_SQUARE;
    const { one } = await onMarketSquare<Coverage>('trialign-coverage', {}, { ...MARKET_SQUARE, workshop: { ...workshop, problem: { title: 'Noise' } } });
    expect(one('.empty').textContent).toContain('The problem has no parts yet.');
    expect(one('.empty a').getAttribute('href')).toMatch(/\/problem$/);
  });

  it('RD-10: shows core and helps for each agency, and opens to the claims behind them', async () => {
    const { one, all, element } = await table({ levels: true });
    expect(all('thead th.agency').length).toBe(2);
    const held = one('[data-facet=fa-sleep] .hold');
    expect(held.textContent!.trim()).toBe('ORDcore');
    held.click();
    await drawn(element);
    expect(one('.detail [data-card=v1]').textContent).toContain('Residents can sleep');
  });

  it('RD-10: Escape closes what stands behind a cell, back at the cell', async () => {
    const { one, element } = await table({ levels: true });
    one('.hold').click();
    await drawn(element);
    one('.detail a').focus();
    one('.detail a').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await drawn(element);
    expect(one('.detail')).toBeUndefined();
    expect(element.shadowRoot!.activeElement).toBe(one('.hold'));
  });

  it('RD-11: says how far a part is held and leads to the hardest objection', async () => {
    const { one } = await table({ levels: true }, [finding('G1|fa-sleep', 'high', []), finding('G5|fa-sleep', 'low', [])]);
    const row = one('[data-facet=fa-sleep]');
    expect(row.dataset.level).toBe('1');
    expect(row.className).toContain('hole');
    expect(row.querySelector('.held a')!.getAttribute('data-open-finding')).toBe('G1|fa-sleep');
    expect((await table({ levels: true })).one('.held .plain').textContent!.trim()).toBe('no objection found');
  });

  it('RD-47: says of a part that is dark though somebody claims it as core that the claim is too vague', async () => {
    const { workshop } = MARKET_SQUARE;
    const [ord, pol] = workshop.agencies!;
    const withClaim = (more: object) => ({
      ...MARKET_SQUARE,
      findings: [finding('G1|fa-sleep', 'high', [])],
      workshop: { ...workshop, agencies: [{ ...ord, triangle: { ...ord.triangle, values: [{ ...ord.triangle!.values![0], ...more }] } }, pol] },
    });
    const square = await onMarketSquare<Coverage>('trialign-coverage', { levels: true }, withClaim({ condition: 'co-noise' }));
    expect(square.one('.hole .held').textContent).toContain('ORD: core, but too vague to be held to');
    expect(square.one('.hole .hold').getAttribute('aria-label')).toBe('Public order office: core, but too vague to be held to, 1 claim');
    square.one('.hold').click();
    await drawn(square.element);
    expect(square.one('.detail li').textContent).toContain('core, but too vague to be held to');
    for (const clear of [{ condition: 'co-noise', direction: 'down' }, { cell: 'CJ', population: 'po-all' }]) {
      const { one } = await onMarketSquare<Coverage>('trialign-coverage', { levels: true }, withClaim(clear));
      expect([one('.vague'), one('.hold').getAttribute('aria-label')]).toEqual([undefined, 'Public order office: core, 1 claim']);
    }
  });

  it('SS-45: the way from a part to its finding names the part', async () => {
    const { one } = await table({ levels: true }, [finding('G1|fa-sleep', 'high', [])]);
    expect(one('[data-facet=fa-sleep] .held a').getAttribute('aria-label')).toBe('nobody’s core business: People cannot sleep');
  });

  it('RD-11: gives observers no level, but the holes that they see as findings', async () => {
    const { one } = await table({ observing: true }, [finding('G2|fa-sleep', 'high', [])]);
    const row = one('[data-facet=fa-sleep]');
    expect(row.dataset.level).toBeUndefined();
    expect(row.className).toContain('hole');
    expect(row.querySelector('.squares')).toBeNull();
  });

  it('RD-12: claims a part with a claim that stands already', async () => {
    const { one, element, server } = await ownCell();
    one('.claim form').dispatchEvent(new Event('submit', { cancelable: true }));
    await drawn(element);
    expect(server.lastSocket.sent.at(-1)!.command!.edits).toEqual([{ op: 'set', card: 'v2', field: 'facets', value: ['fa-sleep'] }]);
  });

  it('RD-12: claims it with a new claim; a refusal stands there and the text stays', async () => {
    const { one, all, element, server } = await ownCell();
    const line = one('.claim input') as HTMLInputElement;
    line.value = 'Quiet after ten';
    all('.claim form')[1].dispatchEvent(new Event('submit', { cancelable: true }));
    await drawn(element);
    const sent = server.lastSocket.sent.at(-1)!.command!;
    expect(sent.edits[0]).toMatchObject({ op: 'addCard', agency: 'ORD', list: 'values', value: { title: 'Quiet after ten', facets: ['fa-sleep'] } });
    server.lastSocket.down({ answer: { id: sent.id, status: 403, problem: { status: 403, detail: 'Cards are locked.' } } });
    await drawn(element);
    expect(one('.claim [role=alert]').textContent).toBe('You can’t do this now.');
    expect(line.value).toBe('Quiet after ten');
  });

  it('SS-67: an empty line says what is missing, and gets the focus, until something stands in it', async () => {
    const { one, all, element, server } = await ownCell();
    const line = one('.claim input') as HTMLInputElement;
    all('.claim button').at(-1)!.click();
    await drawn(element);
    expect(server.lastSocket.sent).toEqual([]);
    expect(element.shadowRoot!.activeElement).toBe(line);
    const why = one(`#${line.getAttribute('aria-describedby')}`);
    expect(why.textContent).toBe('Say what would be better for whom: without that nothing is claimed.');
    line.value = 'Q';
    line.dispatchEvent(new Event('input'));
    await drawn(element);
    expect([one('.claim [role=alert]'), line.hasAttribute('aria-describedby')]).toEqual([undefined, false]);
  });

  it('RD-20: a new claim is sent once, and what is typed while it is on its way stays', async () => {
    const { one, all, element, server } = await ownCell();
    const line = one('.claim input') as HTMLInputElement;
    const enter = () => all('.claim form')[1].dispatchEvent(new Event('submit', { cancelable: true }));
    line.value = 'Quiet after ten';
    enter();
    enter();
    expect(server.lastSocket.sent.filter((message) => message.command)).toHaveLength(1);
    const type = (text: string) => {
      line.value = text;
      line.dispatchEvent(new Event('input'));
    };
    type('Dark after elev');
    server.lastSocket.down({ answer: { id: server.lastSocket.sent.at(-1)!.command!.id, status: 200, revision: 2, ids: { new0: 'v9' } } });
    await drawn(element);
    expect(line.value).toBe('Dark after elev');
    enter();
    type('And lam');
    server.lastSocket.down({ answer: { id: server.lastSocket.sent.at(-1)!.command!.id, status: 403, problem: { status: 403 } } });
    await drawn(element);
    expect(line.value).toBe('Dark after elev And lam');
  });

  it('BD-32: a title that is too long is not cut: it stays in its line, which says so', async () => {
    const { one, all, element, server } = await ownCell();
    const line = one('.claim input') as HTMLInputElement;
    expect(line.maxLength).toBeLessThan(0);
    line.value = 'x'.repeat(201);
    line.dispatchEvent(new Event('input'));
    all('.claim form')[1].dispatchEvent(new Event('submit', { cancelable: true }));
    await drawn(element);
    expect(server.lastSocket.sent).toEqual([]);
    expect(one('.claim [role=alert]').textContent).toBe('At most 200 characters.');
    expect(line.value).toHaveLength(201);
  });

  it('RD-20: what stands in the line for a new claim is there again when its cell is opened again, and after a reload', async () => {
    const square = await onMarketSquare<Coverage>('trialign-coverage', { editing: 'ORD' });
    const open = async (on: typeof square) => {
      on.one('[data-facet=fa-sleep] .hold').click();
      await drawn(on.element);
      return on.one('.claim input') as HTMLInputElement | undefined;
    };
    const line = (await open(square))!;
    line.value = 'Quiet af';
    line.dispatchEvent(new Event('input'));
    expect(await open(square)).toBeUndefined();
    expect((await open(square))!.value).toBe('Quiet af');
    expect((await open(await square.reload()))!.value).toBe('Quiet af');
  });

  describe('a claim that is refused when its cell is closed', () => {
    const enter = async ({ one, all, element }: Awaited<ReturnType<typeof onMarketSquare<Coverage>>>) => {
      one('[data-facet=fa-sleep] .hold').click();
      await drawn(element);
      const line = one('.claim input') as HTMLInputElement;
      line.value = 'Quiet after ten';
      all('.claim form')[1].dispatchEvent(new Event('submit', { cancelable: true }));
      await drawn(element);
    };
    const refusal = (id: string) => ({ answer: { id, status: 403, problem: { status: 403 } } });

    const hears = async ({ one, element }: Awaited<ReturnType<typeof onMarketSquare<Coverage>>>) => {
      const alert = one('.late[role=alert]');
      expect(alert.textContent).toContain('Not added to “People cannot sleep”: “Quiet after ten”. You can’t do this now.');
      alert.querySelector('button')!.click();
      await drawn(element);
      expect((one('.claim input') as HTMLInputElement).value).toBe('Quiet after ten');
      expect(one('.claim [role=alert]').textContent).toBe('You can’t do this now.');
      expect(one('.late')).toBeUndefined();
    };

    it('RD-20: is heard above the table, and leads to its line', async () => {
      const square = await onMarketSquare<Coverage>('trialign-coverage', { editing: 'ORD' });
      await enter(square);
      square.one('[data-facet=fa-sleep] .hold').click();
      square.server.lastSocket.down(refusal(square.server.lastSocket.sent.at(-1)!.command!.id));
      await drawn(square.element);
      await hears(square);
    });

    it('RD-20: is heard after a reload too', async () => {
      const before = await onMarketSquare<Coverage>('trialign-coverage', { editing: 'ORD' });
      await enter(before);
      const { id } = before.server.lastSocket.sent.at(-1)!.command!;
      const square = await before.reload();
      expect(square.one('.late')).toBeUndefined();
      square.server.lastSocket.down(refusal(id));
      await drawn(square.element);
      await hears(square);
      expect((await square.reload()).one('.late')).toBeUndefined();
    });

    it('RD-20: is heard by who comes back to the table', async () => {
      const before = await onMarketSquare<Coverage>('trialign-coverage', { editing: 'ORD' });
      await enter(before);
      before.element.remove();
      before.server.lastSocket.down(refusal(before.server.lastSocket.sent.at(-1)!.command!.id));
      await drawn(before.element);
      await hears(await before.reload());
    });
  });

  it('RD-12: says with the button whether the agency answers for the part; Enter makes a claim that helps', async () => {
    const { one, all, element, server } = await ownCell();
    const sends = async (submitter?: HTMLElement) => {
      (one('.claim input') as HTMLInputElement).value = 'Quiet after ten';
      all('.claim form')[1].dispatchEvent(new SubmitEvent('submit', { cancelable: true, submitter }));
      await drawn(element);
      return server.lastSocket.sent.at(-1)!.command!.edits[0];
    };
    const [help, core] = [...all('.claim form')[1].querySelectorAll('button')];
    expect([help, core].map((button) => button.textContent)).toEqual(['We contribute', 'We answer for it']);
    expect(await sends(help)).toMatchObject({ value: { role: 'contributing' } });
    expect(await sends(core)).toMatchObject({ value: { role: 'core' } });
    expect(await sends()).toMatchObject({ value: { role: 'contributing' } });
  });

  it('RD-10: leaves every row where it stands while a cell is open, so that nobody loses their place', async () => {
    const facets = [{ id: 'fa-sleep', title: 'Sleep' }, { id: 'fa-way', title: 'The way home' }];
    const workshop = { ...MARKET_SQUARE.workshop, problem: { ...MARKET_SQUARE.workshop.problem, facets } };
    const { one, all, element, server } = await onMarketSquare<Coverage>('trialign-coverage', { levels: true, editing: 'ORD' },
      { ...MARKET_SQUARE, workshop, findings: [finding('G2|fa-way', 'high', [])] });
    const order = () => all('[data-facet]').map((row) => row.dataset.facet);
    expect(order()).toEqual(['fa-way', 'fa-sleep']);
    one('[data-facet=fa-way] .hold').click();
    await drawn(element);
    const line = one('.claim input');
    line.focus();
    const { revision } = MARKET_SQUARE;
    server.lastSocket.down({ patch: { from: revision, to: revision + 1, findings: { went: [{ key: 'G2|fa-way' }], came: [finding('G2|fa-sleep', 'high', [])] } } });
    await drawn(element);
    expect(order()).toEqual(['fa-way', 'fa-sleep']);
    expect(element.shadowRoot!.activeElement).toBe(line);
    one('[data-facet=fa-way] .hold').click();
    await drawn(element);
    expect(order()).toEqual(['fa-sleep', 'fa-way']);
  });

  it('RD-12: says aloud what was claimed, each time', async () => {
    const { one, all, element, server } = await ownCell();
    const said = async (form: number) => {
      (one('.claim input') as HTMLInputElement).value = 'Quiet after ten';
      all('.claim form')[form].dispatchEvent(new Event('submit', { cancelable: true }));
      await drawn(element);
      server.lastSocket.down({ answer: { id: server.lastSocket.sent.at(-1)!.command!.id, status: 200, revision: 2, ids: {} } });
      await drawn(element);
      return one('p.sr-only[role=status]').textContent;
    };
    const first = await said(1);
    const second = await said(1);
    expect(first).toBe('“Quiet after ten” answers to this part now.');
    expect(second).not.toBe(first);
    expect(await said(0)).toBe('“Fair rules” answers to this part now.');
  });
  it('RD-12: offers that in no other column', async () => {
    const { all } = await table({ editing: 'POL' });
    expect(all('.hold.add').length).toBe(1);
    expect((await table()).all('.hold.add')).toEqual([]);
  });

  it('RD-13: says what it rests on, and how many parts are held how far', async () => {
    expect((await table()).one('.sum').textContent).toContain('from 7 of 10 cards of 1 agency; 1 agency still drafts');
    const sumWith = async (kind: string) => (await table({ levels: true }, [finding(`${kind}|fa-sleep`, 'high', [])])).one('.sum').textContent;
    expect(await sumWith('G3')).toContain('1 part: 1 lacks capacity or authority.');
    expect(await sumWith('G1')).toContain('1 part: 1 is a hole.');
  });

  it('RD-16: calls nothing a hole, nor counts holes, for who is not revealed', async () => {
    const sum = (await table({ apart: true })).one('.sum').textContent;
    expect(sum).toContain('shows to you once it is revealed');
    expect(sum).not.toContain('hole');
  });
});
