import { css } from 'lit';

/** What looks alike in the list and in the panel of one finding (finding-parts). */
export const findingPartsStyles = css`
  .line { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
  .tags { display: flex; flex-wrap: wrap; gap: 4px; }
  .severity, .closed-mark { padding: 1px 7px; border-radius: 6px; background: var(--sunken); color: var(--text2); font: 600 var(--set-meta) var(--font); }
  .dismissed { margin-top: 6px; padding: 6px 10px; border-radius: var(--radius-control); background: var(--sunken); font: var(--type-small); overflow-wrap: anywhere; }
  .progress { padding: 0 7px; border: 1px solid var(--line2); border-radius: 6px; color: var(--text); font: 500 var(--set-meta) var(--font); }
  .facts { display: flex; flex-direction: column; gap: 2px; padding-left: 16px; list-style: disc; font: var(--type-small); }
  .cards { display: flex; flex-direction: column; gap: 8px; }
  .cards a { display: inline-flex; align-items: center; gap: 7px; min-height: 24px; color: var(--text); font: 500 var(--set-small) var(--font); text-decoration: none; border-radius: 4px; }
  .cards a:hover span:last-child { text-decoration: underline; text-underline-offset: 2px; }
  /* one fact after the other, below the title of its card */
  .of-card { display: flex; flex-wrap: wrap; gap: 0 14px; padding-left: 60px; color: var(--text2); font: var(--type-small); }
  .folded { display: grid; grid-template-columns: 16px minmax(0, 1fr); gap: 8px; padding: 8px 10px; border-radius: var(--radius-control); background: var(--sunken); font: var(--type-small); }
  @media (pointer: coarse) { .cards a { min-height: var(--touch); } }
  .folded a { color: inherit; text-decoration: none; }
  .folded a:hover { text-decoration: underline; text-underline-offset: 3px; }
`;
