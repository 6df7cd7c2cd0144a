import { css } from 'lit';

export const allStyles = css`
  :host { display: flex; flex-direction: column; height: 100%; min-height: 320px; }
  .heading { flex: none; padding: 8px 16px; }
  .heading .segments + .segments { margin-left: 0; }
  .heading select { max-width: 260px; }
  .scroll { position: relative; flex: 1; min-height: 0; overflow: auto; border-top: 1px solid var(--line); background: var(--surface); }
  .scroll:focus-visible { outline-offset: -2px; }

  table { border-collapse: separate; border-spacing: 0; width: 100%; min-width: calc(124px + var(--columns) * 190px); table-layout: fixed; }
  thead td, th[scope='row'] { width: 124px; }
  thead > tr > * { position: sticky; top: 0; z-index: 3; background: var(--surface); border-bottom: 1px solid var(--line); }
  thead td { left: 0; z-index: 4; }
  th { text-align: left; vertical-align: top; font-weight: 500; }
  th[scope='col'] { padding: 10px 8px 8px; border-bottom: 2.5px solid var(--agency-edge); }
  .head { display: flex; align-items: center; gap: 8px; font: 600 var(--set-small) var(--font); }
  .head > a { color: inherit; text-decoration: none; border-radius: 4px; }
  .head > a:hover { text-decoration: underline; text-underline-offset: 2px; }
  .head > :last-child { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; min-height: 32px; align-content: center; }
  .under { display: flex; align-items: center; justify-content: space-between; gap: 8px; min-height: 26px; }
  th[scope='row'] { position: sticky; left: 0; z-index: 2; padding: 10px 10px 10px 16px; background: var(--surface); color: var(--text2); font: 500 var(--set-small) var(--font); }
  .corner { display: block; margin-bottom: 6px; color: var(--text); font: 600 var(--set-small) var(--font); }
  td { padding: 8px; vertical-align: top; }
  tbody td { border-left: 1px solid var(--line); }
  tr.first:not(:first-child) > * { border-top: 1px solid var(--line2); }
  td ul { display: flex; flex-direction: column; gap: 6px; }
  .card { min-height: 0; }
  .none::before { content: ''; display: block; width: 14px; margin: 9px 0 0 9px; border-top: 1.5px solid var(--line); }
  .hidden-agency { background: var(--bg); }
  .hidden-agency .empty { position: sticky; top: 84px; font: var(--type-small); }
  .state { margin: var(--step-5) var(--step-4); }
  .ghosts { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 12px; padding: 16px; }

  @media (max-width: 700px) {
    .heading { padding: 8px 12px; }
    .heading .segments { flex: 1 1 100%; margin-left: 0; }
    .heading .segments button { flex: 1; padding: 4px 6px; }
    .heading select { max-width: none; flex: 1 1 100%; font-size: var(--size-4); }
    table, tbody, tr, tbody td, tbody th { display: block; }
    table { min-width: 0; }
    thead { display: block; }
    thead tr { display: block; }
    thead td { display: none; }
    thead th[scope='col'] { display: block; }
    th[scope='row'] { position: static; width: auto; padding: 12px 12px 2px; font: 500 var(--set-small) var(--font); }
    table:has(.hidden-agency) :is(tbody tr:not(:first-child), th[scope='row']) { display: none; }
    .corner { font: var(--type-4); }
    td { padding: 6px 12px; border-left: 0 !important; }
    /* the line stands above the name of the corner, not below it too */
    tr.first:not(:first-child) > td { border-top: 0; }
    .none::before { margin: 2px 0 8px; }
    .card { padding: 10px 12px; }
    .card .title { font: 500 var(--set-4) var(--font); -webkit-line-clamp: 4; }
    .card .facts { font: 400 var(--set-small) var(--font); }
    th[scope='col'] { padding: 10px 12px 8px; }
    .head { font: 600 var(--set-4) var(--font); }
  }
`;
