/** A FNV-1a sum of 32 bits: short, and good enough to tell a text from itself before. */
export function fingerprint(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  }
  return sum >>> 0;
}
