import { css } from 'lit';

export const newsStyles = css`
  .bell {
    position: relative; display: inline-flex; align-items: center; justify-content: center; width: 36px; height: 36px; padding: 0; border: 0;
    border-radius: var(--radius-control); background: none; color: var(--text2); cursor: pointer;
  }
  .bell:hover { background: var(--accent-soft); color: var(--text); }
  .bell i {
    position: absolute; right: 0; top: 0; min-width: 16px; padding: 0 4px; border-radius: 8px; background: var(--accent); color: var(--on-accent);
    font: 600 var(--set-mark) var(--font); text-align: center;
  }
  dialog {
    width: min(460px, calc(100vw - 24px)); max-height: min(640px, calc(100dvh - 80px)); margin: 64px 12px auto auto; padding: 0; overflow: hidden auto;
    border: 1px solid var(--line); border-radius: var(--radius-panel); background: var(--surface); color: var(--text); box-shadow: var(--shadow-panel);
  }
  dialog::backdrop { background: rgb(0 0 0 / 12%); }
  header, footer { position: sticky; z-index: 1; display: flex; align-items: center; gap: 8px; padding: 10px 16px; background: var(--surface); }
  header { top: 0; }
  footer { bottom: 0; border-top: 1px solid var(--line); }
  header h2, footer p { flex: 1; }
  .cross { display: inline-flex; padding: 8px; border: 0; border-radius: var(--radius-control); background: none; cursor: pointer; }
  @media (pointer: coarse) { .bell, .cross { width: var(--touch); height: var(--touch); align-items: center; justify-content: center; } }
  @media (max-width: 700px) { dialog { margin: 56px 12px auto; } }
  @media (pointer: coarse) { footer p { visibility: hidden; } }
`;

export const newsListStyles = css`
  :host { padding: 0 16px 12px; }
  section + section { margin-top: 14px; }
  h3 { display: flex; align-items: center; gap: 6px; margin-bottom: 4px; }
  a, li > p { display: flex; align-items: flex-start; gap: 8px; padding: 6px; border-radius: 8px; color: var(--text); font: var(--type-small); text-decoration: none; }
  a:hover { background: var(--accent-soft); }
  a .grow, a > span, li > p > span { overflow-wrap: anywhere; }
  a .mark { margin-top: 2px; }
  .what { flex: none; color: var(--text2); font: var(--type-meta); }
  .what.added { color: var(--good); }
  .progress { flex: none; padding: 0 6px; border-radius: var(--radius-tag); background: var(--sunken); font: 500 var(--set-meta) var(--font); }
  summary { padding: 6px; color: var(--accent); font: var(--type-small); cursor: pointer; }
  @media (pointer: coarse) { a { min-height: var(--touch); align-items: center; } }
`;
