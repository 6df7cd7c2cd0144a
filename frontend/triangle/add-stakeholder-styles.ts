import { css } from 'lit';

/** The list below the line; the line itself looks like every other line that adds a card. */
export const addStakeholderStyles = css`
  ul {
    position: absolute; z-index: 7; left: 0; right: 0; top: calc(100% + 4px); max-height: 252px; padding: 4px; overflow: hidden auto;
    border: 1px solid var(--line2); border-radius: var(--radius-card); background: var(--raised); box-shadow: var(--shadow-panel);
  }
  li { display: flex; flex-direction: column; padding: 6px 8px; border-radius: 7px; font: var(--type-small); cursor: pointer; overflow-wrap: anywhere; }
  li small { color: var(--text2); font: var(--type-meta); }
  li[aria-selected='true'] { background: var(--accent-soft); outline: 2px solid var(--accent); outline-offset: -2px; }
  .made:empty { display: none; }
  @media (pointer: coarse) { li { min-height: var(--touch); justify-content: center; } }
`;
