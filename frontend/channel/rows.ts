/**
 * What the doors send (doors.md): a snapshot, patches of rows and findings, answers to commands.
 * The things have the names of the workshop file; a field that this audience may not see is absent.
 */

export const CARD_LISTS = ['values', 'stakeholders', 'inputs', 'activities', 'outputs', 'outcomes'] as const;
export type CardList = (typeof CARD_LISTS)[number];

export const VOCABULARY_LISTS = [
  'populations', 'places', 'times', 'conditions', 'functions', 'terms', 'authorizers', 'resources',
] as const;
export type VocabularyList = (typeof VOCABULARY_LISTS)[number];

/** Anything with an id. Members beyond the ones named here are carried along untouched. */
export interface Thing {
  id: string;
  [member: string]: unknown;
}

export type Cell = 'IW' | 'CW' | 'IJ' | 'CJ';
export type Severity = 'high' | 'medium' | 'low';
export type Evidence = 'tested' | 'untested' | 'disputed';

export interface Card extends Thing {
  title?: string;
  note?: string | null;
  agenciesOnly?: boolean;
  // value claims
  cell?: Cell;
  role?: 'core' | 'contributing';
  facets?: string[];
  population?: string | null;
  condition?: string | null;
  direction?: string | null;
  // stakeholders
  authorizer?: string;
  stance?: -2 | -1 | 0 | 1 | 2 | null;
  power?: 1 | 2 | 3;
  // chain cards
  kind?: string;
  status?: string;
  amount?: number | null;
  unit?: string | null;
  resource?: string | null;
  volume?: string | null;
  place?: string | null;
}

export interface Link {
  from: string;
  to: string;
  effect?: '+' | '-';
  evidence?: Evidence;
  test?: string | null;
}

export type Triangle = Partial<Record<CardList, Card[]>> & { links?: Link[] };

/** A hand-off (`+`) or a burden (`-`) between cards of two agencies. */
export interface CrossLink extends Thing {
  by: string;
  from: string;
  to: string;
  effect: '+' | '-';
  agreed?: boolean;
}

export interface Agency extends Thing {
  name: string;
  mission?: string | null;
  seat?: string | null;
  /** Absent: not revealed to this audience. */
  triangle?: Triangle | null;
}

export interface Term extends Thing {
  name: string;
  definition?: string | null;
}

export interface Facet extends Thing {
  title: string;
  short?: string | null;
  critical?: boolean;
}

export interface Problem {
  title: string;
  facets?: Facet[];
  [member: string]: unknown;
}

export type Workshop = Partial<Record<VocabularyList, Term[]>> & {
  title: string;
  language?: string;
  notice?: string | null;
  problem: Problem;
  agencies?: Agency[];
  crossLinks?: CrossLink[];
  agreements?: Thing[];
  populationOverlaps?: [string, string][];
  jointLines?: unknown[];
  parkingLot?: unknown[];
};

export interface Finding {
  /** `kind|anchor`. */
  key: string;
  kind: string;
  anchor: string;
  severity: Severity;
  cards: string[];
  label?: string;
  foldUnder?: string;
  closed?: boolean;
  /** Kept on the first page by a facilitator. */
  pinned?: boolean;
  /** A question that its owner lets the facilitators read. */
  shared?: boolean;
  /** Dismissed in force: the reason. */
  dismissed?: string;
}

export interface FirstPage {
  overlaps?: string[];
  gaps?: string[];
  conflicts?: string[];
}

export interface Snapshot {
  revision: number;
  workshop: Workshop;
  phase: string;
  /** Number of cards by agency id, of agencies that are not revealed too. */
  counts: Record<string, number>;
  findings: Finding[];
  firstPage: FirstPage;
  /** Where each agency and card stands in its list, lowest first; of cards nothing for observers. */
  positions?: Record<string, number>;
}

export interface Row {
  /** The format's name of the list, or `problem`, `workshop`, `counts`. */
  type: string;
  id: string;
  agency?: string;
  /** Where an agency or a card stands in its list now, absent for cards of observers; of a word where its list stands in another order. */
  position?: number;
  /** The thing as this audience may see it; null: gone for this audience. */
  after: unknown;
}

export interface FindingChanges {
  came?: Finding[];
  went?: { key: string; label?: string }[];
  changed?: Finding[];
}

export interface Patch {
  from: number;
  to: number;
  rows?: Row[];
  findings?: FindingChanges;
  firstPage?: FirstPage;
}

/** RFC 9457, with the members of doors.md. */
export interface Problem9457 {
  status: number;
  title?: string;
  detail?: string;
  code?: string;
  path?: string;
  [member: string]: unknown;
}

export type Edit = { op: string; [member: string]: unknown };

export interface Command {
  id: string;
  base?: number;
  edits: Edit[];
}

/** What became of a command. Status 200: it is committed at that revision. */
export interface Answer {
  id: string;
  status: number;
  revision?: number;
  /** Ids that were sent → ids that the server made. */
  ids?: Record<string, string>;
  problem?: Problem9457;
}

/** Somebody who has a card open. Observers get no names: of a person only the agency, or the role. */
export interface PersonOnCard {
  card: string;
  agency?: string;
  /** Of who speaks for no agency. */
  role?: string;
  /** Tells people apart. */
  person?: number;
  name?: string;
  initials?: string;
}

/** A message down the live channel; several members never come together. */
export interface Message {
  patch?: Patch;
  /** Everybody who is on a card now. */
  presence?: PersonOnCard[];
  tick?: number;
  answer?: Answer;
  problem?: Problem9457;
}

export function isCardList(type: string): type is CardList {
  return (CARD_LISTS as readonly string[]).includes(type);
}
