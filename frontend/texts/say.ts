import { de } from './de';
import { type TextKey, type Texts, en } from './en';

type Values = Record<string, string | number>;
type CountKey = Extract<TextKey, `${string}.one`> extends `${infer Base}.one` ? Base : never;

/** The bundle of the page's language; English for one that has none. */
function bundle(): Record<TextKey, string> {
  return document.documentElement.lang.startsWith('de') ? de : en;
}

/** The words of a key, from the view's texts or else in the page's language, with `{name}` filled in. */
export function say(texts: Texts, key: TextKey, values: Values = {}): string {
  const text: string = texts[key] ?? bundle()[key];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** The same for a number: one card, two cards. */
export function count(texts: Texts, key: CountKey, n: number, values: Values = {}): string {
  return say(texts, `${key}.${n === 1 ? 'one' : 'other'}` as TextKey, { n, ...values });
}

/** The word of a value of the format, such as `status.secured`; the value itself when there is none. */
export function word(texts: Texts, group: string, value: unknown): string {
  const key = `${group}.${String(value)}`;
  return key in en ? say(texts, key as TextKey) : String(value);
}
