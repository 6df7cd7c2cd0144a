import { CARD_LISTS, type CardList, type Link, type Patch, type Snapshot, isCardList } from '../channel/rows';
import { fingerprint } from '../parts/fingerprint';

/** What somebody had before their eyes when they last looked: a fingerprint of each card with its links, and the findings. */
export interface Seen {
  cards: Record<string, SeenCard>;
  findings: string[];
}

interface SeenCard {
  list: CardList;
  agency: string;
  print: number;
}

export interface CardNews {
  id: string;
  list: CardList;
  agency: string;
  what: 'added' | 'changed' | 'removed';
}

export interface News {
  cards: CardNews[];
  /** Keys of findings. */
  came: string[];
  went: string[];
}

export function seenIn(snapshot: Snapshot): Seen {
  const cards: Record<string, SeenCard> = {};
  for (const agency of snapshot.workshop.agencies ?? []) {
    const links = linksByCard(agency.triangle?.links ?? []);
    for (const list of CARD_LISTS) {
      for (const card of agency.triangle?.[list] ?? []) {
        cards[card.id] = { list, agency: agency.id, print: fingerprint(JSON.stringify([card, links.get(card.id)])) };
      }
    }
  }
  return { cards, findings: snapshot.findings.map((finding) => finding.key) };
}

/**
 * What is otherwise now. What went out of sight with a whole triangle, since it was hidden or one's own was, is not gone:
 * neither its cards are told of, nor the findings that can't be seen any more because of it.
 *
 * @param hidden agencies that have cards, of which this reader sees none
 */
export function newsSince(before: Seen, now: Seen, hidden: ReadonlySet<string> = new Set()): News {
  const cards: CardNews[] = [];
  for (const [id, { list, agency, print }] of Object.entries(now.cards)) {
    const known = before.cards[id];
    if (known?.print !== print) {
      cards.push({ id, list, agency, what: known ? 'changed' : 'added' });
    }
  }
  let isLess = false;
  for (const [id, { list, agency }] of Object.entries(before.cards)) {
    if (hidden.has(agency)) {
      isLess = true;
    } else if (!(id in now.cards)) {
      cards.push({ id, list, agency, what: 'removed' });
    }
  }
  const then = new Set(before.findings);
  const present = new Set(now.findings);
  const went = isLess ? [] : before.findings.filter((key) => !present.has(key));
  return { cards, came: now.findings.filter((key) => !then.has(key)), went };
}

/** The ids of the cards that a patch touches, of one agency or of all. */
export function touchedCards({ rows = [] }: Patch, agency = ''): string[] {
  return rows
    .filter((row) => agency === '' || row.agency === agency)
    .flatMap((row) => (isCardList(row.type) ? [row.id] : row.type === 'links' ? [row.id.split('>')[0]] : []));
}

/** The same, but that these cards were seen as they are now. */
export function withSeen(before: Seen, now: Seen, ids: readonly string[]): Seen {
  const cards = { ...before.cards };
  for (const id of ids) {
    if (id in now.cards) {
      cards[id] = now.cards[id];
    } else {
      delete cards[id];
    }
  }
  return { ...before, cards };
}

/** The same, but that these findings are known. */
export function withKnown(before: Seen, came: readonly string[], went: readonly string[]): Seen {
  const gone = new Set(went);
  return { ...before, findings: [...new Set([...before.findings.filter((key) => !gone.has(key)), ...came])] };
}

function linksByCard(links: readonly Link[]): Map<string, Link[]> {
  const byCard = new Map<string, Link[]>();
  for (const link of [...links].sort((a, b) => (a.to < b.to ? -1 : 1))) {
    byCard.set(link.from, [...(byCard.get(link.from) ?? []), link]);
  }
  return byCard;
}
