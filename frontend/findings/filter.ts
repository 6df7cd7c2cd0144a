import type { Finding, Link, Severity, Snapshot } from '../channel/rows';
import { isBurden } from '../triangle/chain';
import type { Group } from '../parts/marks';
import type { Explained } from './explanations';

/** What a reader wants to see of the findings; what is absent restricts nothing. */
export interface Filter {
  group?: Group;
  kind?: string;
  severity?: Severity;
  /** All of these are concerned: one agency, or the pair that two make. */
  agencies: readonly string[];
  /** Id of a part of the problem. */
  facet?: string;
}

/** Where the browser keeps how the list is narrowed, as a {@link Narrowing}. */
export const NARROWED = 'findings';

export interface Narrowing {
  filter: Filter;
  firstOnly: boolean;
}

export const NO_FILTER: Filter = { agencies: [] };

/** How many restrictions there are, the group left out: its buttons show themselves. */
export function restrictions(filter: Filter): number {
  return [filter.kind, filter.severity, filter.facet].filter((one) => one !== undefined).length + filter.agencies.length;
}

/** @param facets the parts that the finding touches, by {@link touchedFacets} */
export function matches(filter: Filter, finding: Finding, words: Explained, facets: ReadonlySet<string>): boolean {
  return (
    (filter.group === undefined || filter.group === words.group) &&
    (filter.kind === undefined || filter.kind === finding.kind) &&
    (filter.severity === undefined || filter.severity === finding.severity) &&
    (filter.facet === undefined || facets.has(filter.facet)) &&
    filter.agencies.every((agency) => words.agencies.includes(agency))
  );
}

/** What stands open in the list: closed ones wait behind a line, and the first page may be shown alone, but for questions. */
export function standing(entries: readonly Explained[], snapshot: Snapshot, firstOnly: boolean): Explained[] {
  const closed = new Set(snapshot.findings.filter((finding) => finding.closed).map(({ key }) => key));
  return entries.filter(({ key, group }) => !closed.has(key) && (!firstOnly || group === 'fault' || firstOf(snapshot.firstPage, group).includes(key)));
}

export function firstOf(firstPage: Snapshot['firstPage'], group: Group): string[] {
  switch (group) {
    case 'overlap':
      return firstPage.overlaps ?? [];
    case 'conflict':
      return firstPage.conflicts ?? [];
    case 'gap':
      return firstPage.gaps ?? [];
    case 'fault':
      return [];
  }
}

/** The ids of the parts that each finding touches, by its key: its anchor, and the claims that its cards serve. */
export function touchedFacets(snapshot: Snapshot): Map<string, Set<string>> {
  const ofCard = facetsOfCards(snapshot);
  const known = new Set(snapshot.workshop.problem.facets?.map((facet) => facet.id));
  return new Map(
    snapshot.findings.map(({ key, anchor, cards }) => {
      const touched = new Set(cards.flatMap((card) => [...(ofCard.get(card) ?? [])]));
      if (known.has(anchor)) {
        touched.add(anchor);
      }
      return [key, touched];
    }),
  );
}

/** A claim touches its own parts, a chain card those of the claims ahead of it, a stakeholder those it gives to. */
function facetsOfCards({ workshop }: Snapshot): Map<string, Set<string>> {
  const touched = new Map<string, Set<string>>();
  for (const { triangle } of workshop.agencies ?? []) {
    const links = (triangle?.links ?? []).filter((link) => !isBurden(link));
    for (const value of triangle?.values ?? []) {
      for (const card of upstream(value.id, links)) {
        const facets = touched.get(card) ?? new Set<string>();
        value.facets?.forEach((facet) => facets.add(facet));
        touched.set(card, facets);
      }
    }
    for (const { id, about } of triangle?.stakeholders ?? []) {
      const claims = Array.isArray(about) ? (about as string[]) : [];
      touched.set(id, new Set((triangle?.values ?? []).filter((value) => claims.includes(value.id)).flatMap((value) => value.facets ?? [])));
    }
  }
  return touched;
}

/** The card itself and all that it comes from. */
function upstream(id: string, links: readonly Link[]): Set<string> {
  const seen = new Set([id]);
  for (const card of seen) {
    links.filter((link) => link.to === card).forEach((link) => seen.add(link.from));
  }
  return seen;
}
