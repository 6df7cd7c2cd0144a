import { css } from 'lit';

export const valueMapStyles = css`
  .two { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0; }
  .large { padding: 12px 16px 20px; min-width: 0; }
  .large + .large { border-left: 1px solid var(--line); background: var(--surface); }
  .large header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 8px; margin-bottom: 6px; }
  .large h2 { font: var(--type-4); }
  .large .mission { margin-bottom: 10px; }
  .large em { color: var(--text2); font: 400 var(--set-small) var(--font); }
  .cells { display: grid; grid-template-columns: 18px minmax(0, 1fr) minmax(0, 1fr); gap: 8px; }
  .large .axis { font: 600 var(--set-small) var(--font); }
  .large .cell { padding: 10px 12px 14px; border: 1px solid var(--line); border-radius: var(--radius-panel); background: var(--surface); font: var(--type-small); }
  .large .cell.blank { border: 1.5px dashed var(--line2); background: none; }
  .large .cell h3 { position: relative; display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-start; gap: 0 8px; padding-right: 28px; min-height: 28px; margin-bottom: 6px; color: var(--text); font: 600 var(--set-small) var(--font); }
  .large .cell h3 .plus { position: absolute; right: -5px; top: 14px; translate: 0 -50%; margin: 0; }
  .large .cell h3 .quiet { font: 400 var(--set-small) var(--font); }
  .large .cell ul { display: flex; flex-direction: column; gap: 8px; max-height: none; overflow: visible; }
  .large .card { grid-template: auto / 18px minmax(0, 1fr); gap: 2px 8px; padding: 9px 11px; }
  .large .card .title { font: 600 var(--set-small) var(--font); -webkit-line-clamp: none; }
  .large .fact { grid-column: 2; display: flex; gap: 7px; align-items: flex-start; color: var(--text2); font: 400 var(--set-small) var(--font); }
  .large .role { flex: none; padding: 0 6px; border-radius: 5px; background: var(--sunken); color: var(--text); font: 600 var(--set-meta) var(--font); }
  .large .dashed .role { border: 1px dashed var(--line2); background: none; font: 600 var(--set-meta) var(--font); }

  .map-grid { width: 100%; border-spacing: 4px; table-layout: fixed; }
  .map-grid th { color: var(--text); font: 600 var(--set-small) var(--font); vertical-align: middle; }
  .map-grid col:first-child { width: 58px; }
  .map-grid th[scope='row'] { padding-right: 4px; text-align: right; }
  .map-grid tbody td { height: 128px; padding: 6px 4px; border-radius: 10px; background: var(--bg); vertical-align: middle; }
  .person { display: flex; align-items: center; gap: 5px; min-height: 28px; padding: 2px 0; border-radius: 6px; color: inherit; font: 600 var(--set-card) var(--font); text-decoration: none; overflow-wrap: anywhere; }
  .person:hover span { text-decoration: underline; text-underline-offset: 2px; }
  .person .in-words { display: none; }
  .map-grid .person + .person { margin-top: 6px; }
  .unknown { margin: 10px 0; padding: 10px 12px; border: 1.5px dashed var(--line2); border-radius: var(--radius-panel); font: var(--type-small); }
  .names { display: flex; flex-wrap: wrap; gap: 4px 18px; }

  @container (max-width: 1000px) {
    .two { grid-template-columns: minmax(0, 1fr); }
    .large + .large { border-left: 0; border-top: 1px solid var(--line); }
  }
  @container (max-width: 560px) {
    .cells { grid-template-columns: minmax(0, 1fr); }
    .cells > .axis, .cells > span { display: none; }
    .large .card .title { font: 600 var(--set-4) var(--font); }
    .large .fact { font: 400 var(--set-small) var(--font); }
    .person { min-height: var(--touch); font: 500 var(--set-4) var(--font); }
    /* five columns don't fit: each field of the map becomes a line, named by its row and column */
    .map-grid, .map-grid tbody, .map-grid tr, .map-grid td, .map-grid th { display: block; width: auto !important; text-align: left !important; }
    .map-grid tfoot { display: none; }
    .person .in-words { display: inline; margin-left: auto; font: 400 var(--set-small) var(--font); color: var(--text2); }
    .map-grid tbody td { height: auto; padding: 2px 10px; margin: 4px 0; }
    .map-grid tbody td:empty { display: none; }
  }
`;
