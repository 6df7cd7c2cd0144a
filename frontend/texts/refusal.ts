import type { Answer } from '../channel/rows';
import type { TextKey, Texts } from './en';
import { say } from './say';

const STATUS: Record<number, TextKey> = {
  403: 'refused.forbidden', 404: 'refused.gone', 409: 'refused.stale', 429: 'refused.many',
};
const CODES: Record<string, TextKey> = {
  LIMIT: 'refused.limit', TEXT: 'refused.text', TWICE: 'refused.twice', LINK: 'refused.link', 'UNKNOWN-ID': 'refused.unknown',
};

/** Why a command was not done, for its person. What the server says of it is English and meant for programs. */
export function refusal(texts: Texts, answer: Answer | undefined): string {
  const { status = 0, problem } = answer ?? {};
  return say(texts, STATUS[status] ?? CODES[problem?.code ?? ''] ?? 'refused.other');
}
