/** Safari says so by this code alone, once the composition that the key ends is over. */
const OF_COMPOSITION = 229;

/** True for a key that belongs to the composition of a word, as in Japanese, or with an accent: it chooses, ends or drops that. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === OF_COMPOSITION;
}
