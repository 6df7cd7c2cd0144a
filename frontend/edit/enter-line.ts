import { keepLatest, keptHere, readKept } from '../channel/kept';
import { isComposing } from '../parts/composing';
import { joined, linesOf } from '../triangle/new-cards';

/** A text field that makes something of each line: what it takes of it. */
export interface LineField extends HTMLElement {
  value: string;
}

/** What was typed into a field and is nothing of the workshop yet: the lines that were entered, and what stands there. */
interface Typed {
  entered: string[];
  text: string;
}

const taken = new WeakMap<LineField, string>();

/**
 * Takes the text out of a field on Enter, at once: who types on meanwhile types the next line. Several lines that are
 * pasted are as many. Fires `line-entered` with the line as its detail. Until something is made of a line it stays in the
 * browser tab, and is in the field again after a reload or a restart of the server.
 *
 * @param of what the field makes, unlike any other of the workshop
 */
export function enterLine(field: LineField, of: string): void {
  if (taken.has(field)) {
    return;
  }
  taken.set(field, of);
  putBack(field);
  const entered = (lines: readonly string[]) => {
    keepTyped(field, [...kept(field).entered, ...lines]);
    lines.forEach((line) => field.dispatchEvent(new CustomEvent('line-entered', { detail: line })));
  };
  field.addEventListener('input', () => keepTyped(field, kept(field).entered));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !isComposing(event) && field.value.trim() !== '') {
      const line = field.value.trim();
      field.value = '';
      entered([line]);
    }
  });
  field.addEventListener('paste', (event) => {
    const lines = linesOf(event.clipboardData?.getData('text') ?? '');
    if (lines.length > 1) {
      event.preventDefault();
      entered(lines);
    }
  });
}

/** Something was made of a line. */
export function lineDone(field: LineField, line: string): void {
  const { entered } = kept(field);
  keepTyped(field, entered.filter((_, n) => n !== entered.indexOf(line)));
}

/** Puts a line back that was refused, before what was typed since. */
export function giveBack(field: LineField, line: string): void {
  field.value = field.value === '' ? line : `${line} ${field.value}`;
  lineDone(field, line);
}

function putBack(field: LineField): void {
  const { entered, text } = kept(field);
  const back = joined([...entered, text]);
  if (back !== '' && field.value === '') {
    field.value = back;
    keepTyped(field, []);
  }
}

function placeOf(field: LineField): string {
  return `${keptHere()}:line:${taken.get(field)}`;
}

function kept(field: LineField): Typed {
  return readKept(placeOf(field), 'tab') ?? { entered: [], text: '' };
}

function keepTyped(field: LineField, entered: string[]): void {
  const typed: Typed = { entered, text: field.value };
  keepLatest(placeOf(field), entered.length === 0 && typed.text === '' ? undefined : typed, 'tab');
}

declare global {
  interface Window {
    trialignEnterLine: { take: typeof enterLine; done: typeof lineDone; giveBack: typeof giveBack };
  }
}
window.trialignEnterLine = { take: enterLine, done: lineDone, giveBack };
