import type { Link, Triangle, Workshop } from '../channel/rows';
import type { TextKey, Texts } from '../texts/en';
import { say, word } from '../texts/say';
import { titleIn } from './card-words';
import { carriesEvidence, isBurden } from './chain';
import { crossingWords, crossingsOf } from './crossing';

/** The links of a card in words, the text twin of the lines: "comes from: …", "leads to: … (tested)". */
export function linkWords(workshop: Workshop, triangle: Triangle, id: string, texts: Texts): string[] {
  const links = triangle.links ?? [];
  const sentence = (key: TextKey, chosen: Link[], other: (link: Link) => string): string[] =>
    chosen.length === 0 ? [] : [say(texts, key, { cards: chosen.map((link) => ended(link, other(link))).join('; ') })];
  const ended = (link: Link, end: string): string => {
    const name = titleIn(workshop, triangle, end, texts) ?? end;
    return carriesEvidence(triangle, link) ? `${name} (${word(texts, 'evidence', link.evidence ?? 'untested')})` : name;
  };
  const to = links.filter((link) => link.from === id);
  const from = links.filter((link) => link.to === id);
  const isHelp = (link: Link) => !isBurden(link);
  return [
    ...sentence('chain.from', from.filter(isHelp), (link) => link.from),
    ...sentence('chain.to', to.filter(isHelp), (link) => link.to),
    ...sentence('chain.burdens', to.filter(isBurden), (link) => link.to),
    ...sentence('chain.burdenedBy', from.filter(isBurden), (link) => link.from),
    ...(crossingsOf(workshop).get(id) ?? []).map((crossing) => crossingWords(workshop, crossing, texts)),
  ];
}
