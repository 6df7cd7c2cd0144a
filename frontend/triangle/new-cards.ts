import type { CardList, Cell, Edit } from '../channel/rows';

export const TITLE_LENGTH = 200;
/** More lines than this at once are most likely a whole document that was pasted by mistake. */
export const MOST_LINES = 100;

/** What a card must have from its first moment (format §5); everything else is filled in on its page. */
const REQUIRED: Record<CardList, object> = {
  values: { role: 'contributing' },
  stakeholders: {},
  inputs: { kind: 'other', status: 'secured' },
  activities: { kind: 'program' },
  outputs: { kind: 'service' },
  outcomes: { kind: 'better_condition' },
};

/** The card that a new one comes from, and the one before which it stands in its list. */
export interface After {
  id: string;
  title: string;
  before?: string;
}

/** The lines of a pasted text, without the bullets and numbers of lists. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '');
}

/** Lines as one text, for a line that is to be mended or goes on elsewhere. */
export const joined = (lines: readonly string[]) => lines.filter((line) => line !== '').join(' ');

/** The name of the nth new card in its command. */
export const newId = (n: number) => `new${n}`;

/** One command that makes a card of each title; a card `after` another is linked to it. */
export function addTitles(agency: string, list: CardList, titles: readonly string[], cell: Cell, after?: After): Edit[] {
  return titles.flatMap((title, n) => {
    const id = newId(n);
    const value = { id, ...REQUIRED[list], title, ...(list === 'values' ? { cell } : {}) };
    return [
      { op: 'addCard', agency, list, value },
      ...(after ? [{ op: 'addLink', agency, value: { from: after.id, to: id } }] : []),
      ...(after?.before ? [{ op: 'moveCard', card: id, before: after.before }] : []),
    ];
  });
}

/** A word of the vocabulary; without an id one that is proposed. */
export interface Named {
  id?: string;
  name: string;
}

/** One command that makes a stakeholder of each name; a word that the vocabulary lacks is proposed in it. */
export function addStakeholders(agency: string, named: readonly Named[]): Edit[] {
  return named.flatMap(({ id, name }, n) => {
    const authorizer = id ?? `proposed${n}`;
    return [
      ...(id === undefined ? [{ op: 'proposeTerm', agency, list: 'authorizers', value: { id: authorizer, name } }] : []),
      { op: 'addCard', agency, list: 'stakeholders', value: { id: newId(n), ...REQUIRED.stakeholders, authorizer } },
    ];
  });
}
