import { type SVGTemplateResult, type TemplateResult, html, nothing, svg } from 'lit';
import type { Card, CardList, Evidence, Severity } from '../channel/rows';

/** Shapes say the kind; colour repeats it (look: cards, findings). All marks are decoration: the words stand beside. */

export type Group = 'overlap' | 'conflict' | 'gap' | 'fault';

export function groupOf(kind: string): Group {
  switch (kind[0]) {
    case 'O':
      return 'overlap';
    case 'C':
      return 'conflict';
    case 'G':
      return 'gap';
    default:
      return 'fault';
  }
}

const SHAPES: Record<Exclude<CardList, 'values' | 'stakeholders'>, SVGTemplateResult> = {
  inputs: svg`<rect x="-4.84" y="-4.84" width="9.68" height="9.68" rx="1.2"/>`,
  activities: svg`<path d="M-4.4-5.5 6.05 0-4.4 5.5Z"/>`,
  outputs: svg`<path d="M-5.5-4.95H0A4.95 4.95 0 0 1 0 4.95H-5.5Z"/>`,
  outcomes: svg`<path d="M-6.05 0-3.025-5.225H3.025L6.05 0 3.025 5.225H-3.025Z"/>`,
};

/** The mark of a card, in its agency's colour (`--agency`). */
export function cardMark(list: CardList, card: Card | undefined, size = 15, showStance = true): TemplateResult {
  return html`<svg class="mark" width=${size} height=${size} viewBox="-8 -8 16 16" aria-hidden="true">
    ${shape(list, card, showStance)}
  </svg>`;
}

function shape(list: CardList, card: Card | undefined, showStance: boolean): SVGTemplateResult {
  if (list === 'values') {
    const hollow = card !== undefined && card.role !== 'core';
    return svg`<path class=${hollow ? 'hollow' : 'solid'} d="M0-6.6 6.6 0 0 6.6-6.6 0Z"/>`;
  }
  if (list === 'stakeholders') {
    return svg`<circle class="hollow" r="6.7"/>${card && showStance ? stanceSign(card.stance) : nothing}`;
  }
  return svg`<g class="solid">${SHAPES[list]}</g>`;
}

function stanceSign(stance: Card['stance']): SVGTemplateResult {
  if (stance === null || stance === undefined) {
    return svg`<text class="sign-text" y="3.6" text-anchor="middle">?</text>`;
  }
  if (stance === 0) {
    return svg`<circle class="sign-dot" r="1.4"/>`;
  }
  return svg`<path class="sign" d=${stance > 0 ? 'M-3 0H3M0-3V3' : 'M-3 0H3'}/>`;
}

/** Power 1 to 3 as bars. */
export function powerBars(power: number, label: string): TemplateResult {
  const bar = (n: number) =>
    svg`<rect class=${n <= power ? 'bar' : 'bar-off'} x=${(n - 1) * 7} y=${10 - n * 3} width="5" height=${n * 3 + 1} rx="1"/>`;
  return html`<svg class="power" width="20" height="11" viewBox="0 0 20 11" role="img" aria-label=${label}>
    ${[1, 2, 3].map(bar)}
  </svg>`;
}

/** The mark of a finding: filled high, outlined medium, outlined and smaller low. */
export function findingMark(group: Group, severity: Severity, size = 24): TemplateResult {
  const drawn = severity === 'low' ? size * 0.75 : size;
  return html`<svg class="bead ${group} ${severity === 'high' ? 'high' : ''}" width=${drawn} height=${drawn}
    style="margin:${(size - drawn) / 2}px" viewBox="-12 -12 24 24" aria-hidden="true">${bead(group, severity === 'high')}</svg>`;
}

function bead(group: Group, high: boolean): SVGTemplateResult {
  switch (group) {
    case 'overlap':
      return svg`<circle class="body" r="9"/><g class="glyph"><circle cx="-2.2" r="3.1"/><circle cx="2.2" r="3.1"/></g>`;
    case 'conflict':
      return svg`<path class="body" d="M0-11 11 0 0 11-11 0Z"/>
        <path class="glyph" transform="scale(0.86)" d="M-4.6-2.9-1.3 0-4.6 2.9M4.6-2.9 1.3 0 4.6 2.9"/>`;
    case 'gap':
      return high
        ? svg`<circle class="hole" r="8.4"/>`
        : svg`<circle class="ring" r="8.4"/><circle class="pit" r="2.6"/>`;
    case 'fault':
      return svg`<rect class="body" x="-8.3" y="-8.3" width="16.6" height="16.6" rx="3"/>
        <path class="glyph" d="M-2-1.8a2 2 0 1 1 3 1.7c-.7.4-1 .8-1 1.6M0 4v.01"/>`;
  }
}

/** Evidence on a link, around the point (0, 0). */
export function evidenceMark(evidence: Evidence): SVGTemplateResult {
  switch (evidence) {
    case 'tested':
      return svg`<circle class="plate tested" r="9"/><path class="tick" d="M-3.5 0-1 2.8 3.8-3"/>`;
    case 'untested':
      return svg`<circle class="plate untested" r="9"/><text class="untested" y="4" text-anchor="middle">?</text>`;
    case 'disputed':
      return svg`<circle class="plate disputed" r="9"/><text class="disputed" y="4" text-anchor="middle">≠</text>`;
  }
}

const ICONS = {
  plus: 'M12 5v14M5 12h14',
  next: 'M9 6l6 6-6 6',
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6 6 18',
  flag: 'M6 21V4M6 4h11l-2 4 2 4H6',
  news: 'M5 17h14l-1.5-2.5V10a5.5 5.5 0 0 0-11 0v4.5zM10 20h4',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  hidden: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 20 20 4',
} as const;

export function icon(name: keyof typeof ICONS, size = 14): TemplateResult {
  return html`<svg class="icon" width=${size} height=${size} viewBox="0 0 24 24" aria-hidden="true"><path d=${ICONS[name]}/></svg>`;
}
