import { describe, expect, it } from 'vitest';
import { evolve } from './evolve';
import type { Finding, Row, Snapshot } from './rows';

const finding = (key: string, severity: Finding['severity'] = 'high'): Finding => {
  const [kind, anchor] = key.split('|');
  return { key, kind, anchor, severity, cards: [] };
};

const START: Snapshot = {
  revision: 1,
  workshop: {
    title: 'Market square',
    language: 'en',
    problem: { title: 'Noise', facets: [{ id: 'fa-sleep', title: 'Sleep' }] },
    populations: [{ id: 'pop-res', name: 'Residents' }],
    agencies: [
      { id: 'ORD', name: 'Order', triangle: { values: [{ id: 'v1', title: 'Quiet' }], links: [{ from: 'u1', to: 'v1' }] } },
      { id: 'POL', name: 'Police' },
    ],
  },
  phase: 'draft',
  counts: { ORD: 1, POL: 3 },
  findings: [finding('G1|fa-sleep')],
  firstPage: { gaps: ['G1|fa-sleep'] },
};

const patched = (...rows: Row[]) => evolve(START, { from: 1, to: 2, rows });
const agency = (snapshot: Snapshot, id: string) => snapshot.workshop.agencies!.find((a) => a.id === id);

describe('evolve', () => {
  it('SC-9: puts a new card, replaces one, and drops one', () => {
    const more = patched({ type: 'values', id: 'v2', agency: 'ORD', after: { id: 'v2', title: 'Safe' } });
    expect(agency(more, 'ORD')!.triangle!.values!.map((v) => v.id)).toEqual(['v1', 'v2']);
    const other = patched({ type: 'values', id: 'v1', agency: 'ORD', after: { id: 'v1', title: 'Calm' } });
    expect(agency(other, 'ORD')!.triangle!.values).toEqual([{ id: 'v1', title: 'Calm' }]);
    const fewer = patched({ type: 'values', id: 'v1', agency: 'ORD', after: null });
    expect(agency(fewer, 'ORD')!.triangle!.values).toEqual([]);
  });

  it('SC-9: leaves what a patch does not touch as it is', () => {
    const next = patched({ type: 'values', id: 'v9', agency: 'POL', after: { id: 'v9' } });
    expect(agency(next, 'ORD')).toBe(agency(START, 'ORD'));
    expect(next.workshop.populations).toBe(START.workshop.populations);
    expect(START.revision).toBe(1);
  });

  it('SC-9: knows a link by its ends', () => {
    const next = patched({ type: 'links', id: 'u1>v1', agency: 'ORD', after: null });
    expect(agency(next, 'ORD')!.triangle!.links).toEqual([]);
  });

  it('SC-9: keeps the triangle when the agency itself changes', () => {
    const next = patched({ type: 'agencies', id: 'ORD', after: { id: 'ORD', name: 'Public order' } });
    expect(agency(next, 'ORD')).toMatchObject({ name: 'Public order', triangle: { values: [{ id: 'v1' }] } });
  });

  it('FR-55: puts an agency where it stands now', () => {
    const from: Snapshot = { ...START, positions: { ORD: 10, POL: 20 } };
    const moved = evolve(from, { from: 1, to: 2, rows: [{ type: 'agencies', id: 'POL', position: 5, after: { id: 'POL', name: 'Police' } }] });
    expect(moved.workshop.agencies!.map((a) => a.id)).toEqual(['POL', 'ORD']);
    expect(agency(moved, 'ORD')).toBe(agency(START, 'ORD'));
  });

  it('FR-57: puts parts of the problem and words of the vocabulary in the order in which they stand now', () => {
    const three: Snapshot = patched(
      { type: 'facets', id: 'fa-2', after: { id: 'fa-2', title: 'Work' } }, { type: 'facets', id: 'fa-3', after: { id: 'fa-3', title: 'Way' } },
      { type: 'places', id: 'pl-1', after: { id: 'pl-1', name: 'Square' } }, { type: 'places', id: 'pl-2', after: { id: 'pl-2', name: 'Street' } },
    );
    const at = (type: string, id: string, position: number) => ({ type, id, position, after: { id, title: id, name: id } });
    const moved = evolve(three, { from: 2, to: 3, rows: [
      at('facets', 'fa-2', 2), at('facets', 'fa-3', 1), at('facets', 'fa-sleep', 3), at('places', 'pl-1', 2), at('places', 'pl-2', 1),
    ] });
    expect(moved.workshop.problem.facets!.map(({ id }) => id)).toEqual(['fa-3', 'fa-2', 'fa-sleep']);
    expect(moved.workshop.places!.map(({ id }) => id)).toEqual(['pl-2', 'pl-1']);
    expect(moved.workshop.agencies).toBe(three.workshop.agencies);
  });

  it('SC-9: gives an agency its triangle with its first card after the reveal', () => {
    const next = patched({ type: 'inputs', id: 'i1', agency: 'POL', after: { id: 'i1' } });
    expect(agency(next, 'POL')!.triangle).toEqual({ inputs: [{ id: 'i1' }] });
  });

  it('SC-9: puts vocabulary, facets, problem, head, overlaps, counts and whole lists', () => {
    const next = patched(
      { type: 'places', id: 'pl', after: { id: 'pl', name: 'Square' } },
      { type: 'facets', id: 'fa-2', after: { id: 'fa-2', title: 'Work' } },
      { type: 'problem', id: 'problem', after: { title: 'Noise after ten' } },
      { type: 'workshop', id: 'workshop', after: { title: 'Night', phase: 'compare' } },
      { type: 'populationOverlaps', id: 'a~b', after: ['a', 'b'] },
      { type: 'counts', id: 'counts', after: { ORD: 2, POL: 4 } },
      { type: 'parkingLot', id: 'all', after: [{ title: 'Parking' }] },
    );
    expect(next.workshop).toMatchObject({
      title: 'Night',
      places: [{ id: 'pl' }],
      problem: { title: 'Noise after ten', facets: [{ id: 'fa-sleep' }, { id: 'fa-2' }] },
      populationOverlaps: [['a', 'b']],
      parkingLot: [{ title: 'Parking' }],
    });
    expect(next.workshop.language).toBeUndefined();
    expect(next.phase).toBe('compare');
    expect(next.counts).toEqual({ ORD: 2, POL: 4 });
  });

  it('SC-9: follows findings that come, go and change, and the first page', () => {
    const next = evolve(START, {
      from: 1,
      to: 2,
      findings: { came: [finding('G3|fa-sleep'), finding('C8|fn')], went: [{ key: 'G1|fa-sleep' }] },
      firstPage: { gaps: ['G3|fa-sleep'] },
    });
    expect(next.findings.map((f) => f.key)).toEqual(['G3|fa-sleep', 'C8|fn']);
    const later = evolve(next, { from: 2, to: 3, findings: { changed: [finding('C8|fn', 'low')] } });
    expect(later.findings.find((f) => f.key === 'C8|fn')!.severity).toBe('low');
    expect(later.firstPage).toEqual({ gaps: ['G3|fa-sleep'] });
  });

  it('SC-9: does no harm when it gets a patch twice', () => {
    const patch = { from: 1, to: 2, rows: [{ type: 'values', id: 'v2', agency: 'ORD', after: { id: 'v2' } }], findings: { came: [finding('C8|fn')] } };
    const once = evolve(START, patch);
    expect(evolve(once, patch)).toEqual(once);
  });

  it('FR-21: leaves the workshop as in its file when a proposal comes', () => {
    const proposed = patched({ type: 'proposals', id: 'pl-1', after: { term: 'pl-1', list: 'places', agency: 'ORD' } });
    expect(proposed.workshop).toBe(START.workshop);
  });
});
