import { type TemplateResult, html, nothing, svg } from 'lit';
import type { Evidence, Link } from '../channel/rows';
import { evidenceMark } from '../parts/marks';
import { isBurden } from './chain';

// Gaps between columns are narrower than this, columns wider.
const COLUMN = 60;

/** Where a card lies in the board, in pixels. */
export interface Box {
  left: number;
  right: number;
  middle: number;
}

export interface Line {
  link: Link;
  path: string;
  /** Where the evidence or the sign of a burden stands; absent where a link carries none. */
  mark: { x: number; y: number } | undefined;
  evidence: Evidence;
}

/** The lines between the cards that have a place. */
export function linesOf(links: readonly Link[], boxes: ReadonlyMap<string, Box>, hasMark: (link: Link) => boolean): Line[] {
  return links.flatMap((link) => {
    const from = boxes.get(link.from);
    const to = boxes.get(link.to);
    if (from === undefined || to === undefined) {
      return [];
    }
    const [x1, y1, x2, y2] = [from.right, from.middle, to.left, to.middle];
    const bend = Math.min((x2 - x1) / 2, 60);
    const middle = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
    // A burden that skips a column runs behind its cards; its sign stands in the last gap, where it can be read.
    const skips = x2 - x1 > COLUMN;
    return [{
      link,
      path: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`,
      mark: hasMark(link) ? (skips ? { x: x2 - 15, y: y2 + (y2 > y1 ? -15 : 15) } : middle) : undefined,
      evidence: link.evidence ?? 'untested',
    }];
  });
}

/** The picture of the links, behind the cards; its words are in the cards' descriptions. */
export function chainLines(lines: readonly Line[], width: number, height: number, lit: ReadonlySet<string> | undefined): TemplateResult {
  const isLit = ({ link }: Line) => !isBurden(link) && lit !== undefined && lit.has(link.from) && lit.has(link.to);
  // What is lit lies above the rest.
  const sorted = [...lines].sort((a, b) => Number(isLit(a)) - Number(isLit(b)));
  return html`<svg class="lines" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${sorted.map((line) => {
      const kind = isBurden(line.link) ? 'burden' : line.mark ? line.evidence : 'plain';
      const name = `line ${kind} ${isLit(line) ? 'lit' : lit ? 'dim' : ''}`;
      return svg`<path class=${name} d=${line.path} data-link="${line.link.from}>${line.link.to}"/>
        ${kind === 'burden' ? svg`<path class="line ticks ${lit ? 'dim' : ''}" d=${line.path}/>` : nothing}`;
    })}
    ${sorted.filter((line) => line.mark).map((line) => svg`<g class="evidence ${lit && !isLit(line) ? 'dim' : ''}"
      transform="translate(${line.mark!.x} ${line.mark!.y})">${isBurden(line.link) ? burdenMark() : evidenceMark(line.evidence)}</g>`)}
  </svg>`;
}

function burdenMark() {
  return svg`<circle class="plate burden" r="8"/><path class="minus" d="M-3.5 0H3.5"/>`;
}
