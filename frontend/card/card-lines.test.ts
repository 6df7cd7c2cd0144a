import { afterEach, describe, expect, it } from 'vitest';
import './card-findings';
import './card-lines';

afterEach(() => document.body.replaceChildren());

describe('the panel of who only reads', () => {
  it('PN-17: shows each field with its name in the format, as text and never as markup', async () => {
    const lines = Object.assign(document.createElement('trialign-card-lines'), {
      lines: [{ field: 'title', label: 'What do people meet?', text: '<b>Wardens</b>' }],
    });
    document.body.append(lines);
    await lines.updateComplete;
    expect(document.querySelector('dd[data-field=title]')!.textContent).toBe('<b>Wardens</b>');
    expect(document.querySelector('dt')!.textContent).toBe('What do people meet?');
  });

  it('SS-53: marks what people wrote once the page speaks another language than the workshop', async () => {
    const lines = Object.assign(document.createElement('trialign-card-lines'), {
      lines: [{ field: 'title', label: 'Was?', text: 'Wardens', written: true }, { field: 'kind', label: 'Welche Art?', text: 'Angebot' }],
    });
    document.body.append(lines);
    const marks = async () => {
      await lines.updateComplete;
      return [...document.querySelectorAll('dd')].map((text) => text.getAttribute('lang'));
    };
    expect(await marks()).toEqual([null, null]);
    lines.setAttribute('data-written', 'en');
    expect(await marks()).toEqual(['en', null]);
  });

  it('PN-15: leads from a card to the shared findings that it is in', async () => {
    const told = Object.assign(document.createElement('trialign-card-findings'), {
      heading: 'In one shared finding',
      findings: [{ key: 'G1|fa', group: 'gap', kind: "Nobody's core business", headline: 'Nobody holds it.', href: 'w/x/finding/G1%7Cfa' }],
    });
    document.body.append(told);
    await told.updateComplete;
    const way = document.querySelector('[data-finding="G1|fa"]')!;
    expect(way.getAttribute('href')).toBe('w/x/finding/G1%7Cfa');
    expect(way.textContent).toContain('Nobody holds it.');
  });
});
