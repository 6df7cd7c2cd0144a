import { css } from 'lit';

/** A finding in the side panel, as in look/3-one-finding. */
export const oneFindingStyles = css`
  :host { container-type: inline-size; padding: 12px 16px 24px; }
  .bar { order: -1; display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
  .bar .button { text-decoration: none; }
  .step { display: inline-flex; align-items: center; gap: 8px; margin-left: auto; }
  .nowrap { white-space: nowrap; }
  @container (max-width: 380px) { .bar .button { padding: 0 9px; gap: 4px; } }
  article, .sheet { display: flex; flex-direction: column; gap: 14px; }
  article.overlap { --ink: var(--overlap); --soft: var(--overlap-soft); }
  article.conflict { --ink: var(--conflict); --soft: var(--conflict-soft); }
  article.gap { --ink: var(--gap); --soft: var(--gap-soft); }
  article.fault { --ink: var(--fault); --soft: var(--fault-soft); }
  .title { display: grid; grid-template-columns: 32px minmax(0, 1fr); gap: 10px; }
  .kind { padding: 1px 8px; border-radius: 6px; background: var(--soft); color: var(--ink); font: 600 var(--set-meta) var(--font); }
  h2 { margin: 6px 0 8px; font: 600 var(--set-3) var(--font); text-wrap: pretty; overflow-wrap: anywhere; }
  h2:focus { outline: none; }
  .ask { padding: 10px 12px; border-left: 3px solid var(--accent); border-radius: 0 8px 8px 0; background: var(--accent-soft); font: 500 var(--set-4) var(--font); text-wrap: pretty; }
  .ask small { display: block; margin-bottom: 3px; color: var(--text2); font: var(--type-meta); }
  section { display: flex; flex-direction: column; gap: 6px; padding-top: 12px; border-top: 1px solid var(--line); }
  section:first-of-type { border-top: 0; padding-top: 0; }
  .actions { flex-flow: row wrap; gap: 8px; }
  .dismiss { display: flex; flex-direction: column; gap: 6px; flex-basis: 100%; }
  .dismiss label { font: 500 var(--set-small) var(--font); }
  textarea { padding: 8px 10px; border: 1px solid var(--line2); border-radius: var(--radius-control); background: var(--surface); color: var(--text); font: var(--type-body); resize: vertical; }
  .row { display: flex; gap: 8px; }
  .refused { flex-basis: 100%; color: var(--conflict); font: 500 var(--set-small) var(--font); }
  .went { display: flex; flex-direction: column; gap: 10px; align-items: flex-start; padding: 16px; border: 1.5px dashed var(--line2); border-radius: var(--radius-card); }
  .ghost { min-height: 320px; border-radius: var(--radius-panel); }
`;
