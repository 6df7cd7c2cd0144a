import { linesOf } from '../triangle/new-cards';

/** A text field that makes something of each line: what it takes of it. */
export interface LineField extends HTMLElement {
  value: string;
}

const taken = new WeakSet<LineField>();

/**
 * Takes the text out of a field on Enter, at once: who types on meanwhile types the next line. Several lines that are
 * pasted are as many. Fires `line-entered` with the line as its detail.
 */
export function enterLine(field: LineField): void {
  if (taken.has(field)) {
    return;
  }
  taken.add(field);
  const entered = (lines: readonly string[]) =>
    lines.forEach((line) => field.dispatchEvent(new CustomEvent('line-entered', { detail: line })));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing && field.value.trim() !== '') {
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

/** Puts a line back that was refused, before what was typed since. */
export function giveBack(field: LineField, line: string): void {
  field.value = field.value === '' ? line : `${line} ${field.value}`;
}

declare global {
  interface Window {
    trialignEnterLine: { take: typeof enterLine; giveBack: typeof giveBack };
  }
}
window.trialignEnterLine = { take: enterLine, giveBack };
