import type { Snapshot } from '../channel/rows';
import type { Texts } from '../texts/en';
import { count, say } from '../texts/say';
import { cardCount, isOpen, ownCards } from './agency';

/**
 * What findings rest on: the cards that this reader sees, of all that there are, and who still drafts.
 *
 * @param apart the reader's own agency is not revealed: then nothing can be said of the others
 */
export function restOn(snapshot: Snapshot, texts: Texts, apart = false): string {
  const agencies = snapshot.workshop.agencies ?? [];
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  const seen = sum(agencies.map((agency) => ownCards(agency).size));
  if (apart) {
    return say(texts, 'findings.restOnOwn', { cards: count(texts, 'cards', seen) });
  }
  const open = agencies.filter((agency) => isOpen(snapshot, agency)).length;
  const rest = say(texts, 'findings.restOn', {
    n: seen,
    cards: count(texts, 'cards', sum(agencies.map((agency) => cardCount(snapshot, agency)))),
    agencies: count(texts, 'findings.agencies', open),
  });
  return open === agencies.length ? rest : `${rest}; ${count(texts, 'findings.drafting', agencies.length - open)}`;
}
