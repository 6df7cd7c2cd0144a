import { css } from 'lit';

/** The table of look/4-nobodys-core-business: a hole is dark, core is filled, helping is dashed. */
export const coverageStyles = css`
  :host { container-type: inline-size; padding: 0 16px 24px; }
  .heading { padding-bottom: 12px; }
  .scroll { position: relative; overflow-x: auto; border-radius: var(--radius-card); }
  table { width: 100%; min-width: 620px; border-collapse: separate; border-spacing: 0 2px; }
  th, td { padding: 8px 6px; border-bottom: 1px solid var(--line); text-align: center; vertical-align: middle; }
  thead th { position: sticky; top: 0; border-bottom: 2px solid var(--line2); background: var(--bg); font: 600 var(--set-small) var(--font); }
  th.part { width: 38%; text-align: left; }
  tbody th.part { font: 500 var(--set-body) var(--font); }
  tbody th.part { padding-left: 12px; }
  tbody th.part > span:last-child { display: inline-block; width: calc(100% - 24px); vertical-align: middle; overflow-wrap: anywhere; }
  .flag { display: inline-block; width: 20px; color: var(--text2); vertical-align: middle; }
  .flag .icon { display: block; }
  thead .icon { vertical-align: -2px; }
  .hold.add .icon { display: block; margin: 0 auto; }
  .none { color: var(--text3); }
  .hold {
    min-width: 48px; min-height: 32px; padding: 4px 6px; white-space: nowrap; border: 2px solid var(--agency-edge); border-radius: 8px;
    font: 600 var(--set-small) var(--font); cursor: pointer;
  }
  .hold:hover { box-shadow: 0 0 0 2px color-mix(in oklab, var(--agency-edge) 35%, transparent); }
  .hold.add:hover { border-color: var(--accent); color: var(--accent); box-shadow: none; }
  .hold.core { background: var(--agency); color: var(--on-agency); }
  .hold.helps { border-style: dashed; background: var(--surface); color: var(--text); }
  .hold.add { border: 1.5px dashed var(--line2); background: transparent; color: var(--text2); }
  th.held, td.held { width: 22%; text-align: left; }
  td.held a, td.held .plain { display: inline-flex; align-items: center; gap: 8px; min-height: 32px; color: var(--text); font: var(--type-small); text-decoration: none; border-radius: 4px; }
  td.held a span:last-child { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
  .squares { display: inline-flex; gap: 2px; }
  .squares i { width: 9px; height: 9px; border: 1.5px solid var(--text); border-radius: 2px; }
  .squares i.on { background: var(--text); }
  tr.hole > * { background: var(--hole); color: var(--hole-text); border-bottom-color: transparent; }
  tr.hole > :first-child { border-radius: var(--radius-card) 0 0 var(--radius-card); }
  tr.hole > :last-child { border-radius: 0 var(--radius-card) var(--radius-card) 0; }
  tr.hole .flag, tr.hole td.held a, tr.hole .plain { color: var(--hole-rim); }
  tr.hole .squares i { border-color: var(--hole-rim); }
  /* no room for words beside how far it is held */
  td.held { white-space: nowrap; }
  td.held a { white-space: normal; vertical-align: middle; max-width: calc(100% - 32px); }
  .vague { white-space: normal; font: var(--type-meta); overflow-wrap: anywhere; }
  .look { vertical-align: middle; }
  .look span { display: none; }
  tr.hole .look { color: var(--hole-rim); }
  tr.hole .look:hover { background: #ffffff1f; }
  tr.hole .squares i.on { background: var(--hole-rim); }
  tr.hole .none { color: #b7c0cf; }
  tr.hole .hold.helps { border-color: #fff; background: transparent; color: #fff; }
  tr.hole .hold.add { border-color: #b7c0cf; color: #fff; }
  tr.hole :focus-visible { outline-color: var(--hole-rim); }
  tr.chosen > * { box-shadow: inset 0 2px var(--accent), inset 0 -2px var(--accent); }
  tr.detail td { padding: 10px 12px 14px; background: var(--surface); text-align: left; border-radius: 0 0 var(--radius-card) var(--radius-card); }
  .claims { display: flex; flex-direction: column; gap: 10px; }
  .claims ul { display: flex; flex-direction: column; gap: 4px; }
  .claims li a { display: inline-flex; align-items: center; gap: 7px; min-height: 24px; color: var(--text); font: 500 var(--set-small) var(--font); text-decoration: none; border-radius: 4px; }
  .claims li a:hover span { text-decoration: underline; }
  .claim { display: flex; flex-direction: column; gap: 8px; }
  .claim form { display: flex; flex-wrap: wrap; align-items: end; gap: 8px; }
  .claim label { display: flex; flex-direction: column; gap: 3px; flex: 1 1 240px; max-width: 440px; color: var(--text2); font: 500 var(--set-small) var(--font); }
  .claim input, .claim select { width: 100%; min-height: 34px; padding: 4px 10px; border: 1px solid var(--line2); border-radius: var(--radius-control); background: var(--surface); color: var(--text); font: var(--type-small); }
  .refused { color: var(--conflict); font: 500 var(--set-small) var(--font); }
  .late { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; padding: 6px 12px; overflow-wrap: anywhere; }
  .sum { padding: 14px 4px 0; font-weight: 600; }
  .sum .quiet { font-weight: 400; }
  .ghost { margin: 6px 0; }
  @media (forced-colors: active) {
    .squares i.on { forced-color-adjust: none; background: LinkText; }
    tr.hole > * { border-block: 2px solid; }
  }
  .whose { display: none; }
  @container (max-width: 640px) {
    table { min-width: 0; }
    table, thead, tbody, thead tr, tbody tr { display: block; }
    thead th:not(.part) { display: none; }
    thead th.part { display: block; width: auto; padding: 4px 12px 8px; }
    tbody tr:not(.detail) { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; padding: 10px 12px; border-bottom: 1px solid var(--line); }
    tbody th.part, tbody td, td.held { width: auto; padding: 0; border: 0; background: none !important; }
    tbody th.part { flex: 1 0 100%; padding: 0; font: 600 var(--set-4) var(--font); }
    /* in a table flags stand below each other; here a title without one begins where all begin */
    .flag:empty { display: none; }
    td.held { flex: 1 0 100%; order: 1; }
    td.unheld { display: none; }
    .whose { display: inline; margin-right: 6px; }
    .hold.add .icon { display: inline; vertical-align: -2px; }
    tr.hole { margin: 4px 0; border: 0 !important; border-radius: var(--radius-card); background: var(--hole); color: var(--hole-text); }
    tr.detail td { display: block; padding: 10px 12px 14px; background: var(--surface) !important; }
    .heading > :is(.beside, .segments) { flex: 1 0 100%; }
    .heading .segments button { flex: 1; }
  }
  @media (pointer: coarse) { .hold, .claim input, .claim select, td.held a { min-height: var(--touch); } }
`;
