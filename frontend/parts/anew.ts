/** The same words twice are read out twice only where they differ for the browser: a space that nobody sees is between them. */
export function anew(before: string, words: string): string {
  return words !== '' && words === before ? `${words}\u00a0` : words;
}
