import {
  type Agency, type Finding, type FindingChanges, type Link, type Patch, type Row, type Snapshot, type Thing,
  type Workshop, isCardList,
} from './rows';

/**
 * The one way a snapshot becomes a later one: puts and drops rows, findings and the first page of a patch. Pure; what a
 * patch does not touch keeps its identity, so screens redraw only what changed. Putting a row twice does no harm.
 */
export function evolve(snapshot: Snapshot, patch: Patch): Snapshot {
  let next: Snapshot = { ...snapshot, revision: Math.max(snapshot.revision, patch.to) };
  for (const row of patch.rows ?? []) {
    next = withRow(next, row);
  }
  next.workshop = wordsInOrder(next.workshop, patch.rows ?? []);
  if (patch.findings) {
    next.findings = withFindings(next.findings, patch.findings);
  }
  if (patch.firstPage) {
    next.firstPage = patch.firstPage;
  }
  return next;
}

function withRow(snapshot: Snapshot, row: Row): Snapshot {
  switch (row.type) {
    case 'workshop':
      return withHead(snapshot, row.after);
    case 'counts':
      return { ...snapshot, counts: withCounts(snapshot.counts, row) };
    case 'proposals': // not part of the workshop as in its file; the frame's screen shows them
      return snapshot;
    default: {
      const next = { ...snapshot, workshop: withWorkshopRow(snapshot.workshop, row) };
      return isPut(row) ? inOrder(next, row, row.position) : next;
    }
  }
}

const isPut = (row: Row): row is Row & { position: number } =>
  row.position !== undefined && (row.type === 'agencies' || isCardList(row.type));

/** An agency or a card that was put somewhere: its list stands in the order of the positions that are known. */
function inOrder(snapshot: Snapshot, row: Row, position: number): Snapshot {
  const positions = { ...snapshot.positions, [row.id]: position };
  const sorted = <T extends Thing>(things: readonly T[] = []) => things.toSorted((a, b) => (positions[a.id] ?? 0) - (positions[b.id] ?? 0));
  const cardsOf = (agency: Agency) =>
    agency.id === row.agency && isCardList(row.type)
      ? { ...agency, triangle: { ...agency.triangle, [row.type]: sorted(agency.triangle?.[row.type]) } }
      : agency;
  const before = snapshot.workshop.agencies ?? [];
  const agencies = row.type === 'agencies' ? sorted(before) : before.map(cardsOf);
  return { ...snapshot, positions, workshop: { ...snapshot.workshop, agencies } };
}

/** Words of the vocabulary and parts of the problem: a list that stands in another order comes whole, each with its place. */
function wordsInOrder(workshop: Workshop, rows: readonly Row[]): Workshop {
  const placed = rows.filter((row) => row.position !== undefined && !isPut(row));
  return [...new Set(placed.map((row) => row.type))].reduce((next, list) => {
    const places = new Map(placed.filter((row) => row.type === list).map((row) => [row.id, row.position!]));
    const place = ({ id }: Thing) => places.get(id) ?? places.size + 1;
    const sorted = <T extends Thing>(words: readonly T[] = []) => words.toSorted((a, b) => place(a) - place(b));
    return list === 'facets'
      ? { ...next, problem: { ...next.problem, facets: sorted(next.problem.facets) } }
      : { ...next, [list]: sorted((next as unknown as Record<string, Thing[] | undefined>)[list]) };
  }, workshop);
}

function withHead(snapshot: Snapshot, after: unknown): Snapshot {
  if (after === null || typeof after !== 'object') {
    return snapshot;
  }
  const { phase, ...head } = after as Partial<Workshop> & { phase?: string };
  const { title: _title, language: _language, notice: _notice, ...rest } = snapshot.workshop;
  return { ...snapshot, phase: phase ?? snapshot.phase, workshop: { ...rest, title: '', ...head } as Workshop };
}

/** Either the whole object of numbers by agency, or one agency's number. */
function withCounts(counts: Record<string, number>, row: Row): Record<string, number> {
  if (typeof row.after === 'number') {
    return { ...counts, [row.id]: row.after };
  }
  return row.after === null ? counts : (row.after as Record<string, number>);
}

function withWorkshopRow(workshop: Workshop, row: Row): Workshop {
  if (row.type === 'problem') {
    const facets = workshop.problem.facets;
    return { ...workshop, problem: { ...(row.after as Workshop['problem']), ...(facets ? { facets } : {}) } };
  }
  if (row.type === 'facets') {
    const facets = withThing(workshop.problem.facets, row);
    return { ...workshop, problem: { ...workshop.problem, facets: facets as Workshop['problem']['facets'] } };
  }
  if (row.type === 'agencies') {
    return { ...workshop, agencies: withAgency(workshop.agencies ?? [], row) };
  }
  if (isCardList(row.type) || row.type === 'links') {
    return { ...workshop, agencies: (workshop.agencies ?? []).map((a) => (a.id === row.agency ? withOwned(a, row) : a)) };
  }
  if (row.type === 'populationOverlaps') {
    return { ...workshop, populationOverlaps: withPair(workshop.populationOverlaps ?? [], row) };
  }
  if (row.type === 'jointLines' || row.type === 'parkingLot') {
    return { ...workshop, [row.type]: (row.after as unknown[] | null) ?? [] };
  }
  const list = (workshop as unknown as Record<string, Thing[] | undefined>)[row.type];
  return { ...workshop, [row.type]: withThing(list, row) };
}

/** A row of an agency has no triangle: the one that is here stays. */
function withAgency(agencies: Agency[], row: Row): Agency[] {
  const before = agencies.find((a) => a.id === row.id);
  const after = row.after as Agency | null;
  return withThing(agencies, {
    ...row,
    after: after && before?.triangle ? { ...after, triangle: before.triangle } : after,
  }) as Agency[];
}

function withOwned(agency: Agency, row: Row): Agency {
  const triangle = agency.triangle ?? {};
  if (row.type === 'links') {
    return { ...agency, triangle: { ...triangle, links: withLink(triangle.links ?? [], row) } };
  }
  const list = (triangle as Record<string, Thing[] | undefined>)[row.type];
  return { ...agency, triangle: { ...triangle, [row.type]: withThing(list, row) } };
}

function withLink(links: Link[], row: Row): Link[] {
  return put(links, (link) => `${link.from}>${link.to}`, row.id, row.after as Link | null);
}

function withPair(pairs: [string, string][], row: Row): [string, string][] {
  return put(pairs, ([a, b]) => `${a}~${b}`, row.id, row.after as [string, string] | null);
}

function withThing(list: Thing[] | undefined, row: Row): Thing[] {
  return put(list ?? [], (thing) => thing.id, row.id, row.after as Thing | null);
}

function put<T>(list: T[], idOf: (entry: T) => string, id: string, after: T | null): T[] {
  const at = list.findIndex((entry) => idOf(entry) === id);
  if (after === null) {
    return at < 0 ? list : list.filter((_, i) => i !== at);
  }
  return at < 0 ? [...list, after] : list.with(at, after);
}

function withFindings(findings: Finding[], changes: FindingChanges): Finding[] {
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  for (const { key } of changes.went ?? []) {
    byKey.delete(key);
  }
  for (const finding of [...(changes.came ?? []), ...(changes.changed ?? [])]) {
    byKey.set(finding.key, finding);
  }
  return [...byKey.values()];
}
