import { css } from 'lit';

export const boardStyles = css`
  :host { container-type: inline-size; background: var(--surface); }
  .board {
    position: relative; display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 0 30px; padding: 7px 16px 24px;
  }
  .column { display: flex; flex-direction: column; min-width: 0; }
  .column h3 { font: 600 var(--set-small) var(--font); margin-bottom: 7px; }
  .column .number { margin-left: 3px; color: var(--text3); font-weight: 500; font-variant-numeric: tabular-nums; }
  .column ul { display: grid; grid-auto-rows: 60px; gap: 8px; }
  .column li { grid-row: var(--row); min-width: 0; }
  /* The whole title on focus grows over what is below: places never move. */
  .column .card { min-height: 100%; scroll-margin: 44px 0; }
  .column .card:focus-visible { z-index: 3; }
  .column trialign-add-card { margin-top: 8px; }
  .column li { position: relative; }
  .nothing {
    margin-bottom: 8px; padding: 10px; border: 1.5px dashed var(--line2); border-radius: var(--radius-card); color: var(--text2);
    font: var(--type-small);
  }
  .none { color: var(--text3); font: var(--type-small); }
  .nothing b { display: block; color: var(--text); font-weight: 500; }
  .nothing small { display: block; margin-top: 2px; font: var(--type-meta); }

  /* Focus lights, the rest dims; words stay readable. */
  .lighting .card:not(.lit) { border-color: var(--line); background: var(--surface); }
  .lighting .card:not(.lit) .title { color: var(--text2); }
  .lighting .card:not(.lit) .mark { opacity: 0.55; }
  .linking .card.target { border-color: var(--accent); background: var(--accent-soft); }
  .linking .card.target:hover { box-shadow: 0 0 0 2px var(--accent); }
  .linking .card:not(.target) .title { color: var(--text2); }
  .moving { cursor: grabbing; user-select: none; }
  .moving .card, .linking .card { cursor: inherit; }

  .handle {
    position: absolute; z-index: 4; right: -13px; top: 50%; width: 24px; height: 24px; margin-top: -12px; padding: 0; display: grid;
    place-items: center; border: 1.5px solid var(--accent); border-radius: 50%; background: var(--surface); color: var(--accent);
    cursor: crosshair; opacity: 0; touch-action: none; transition: opacity var(--quick);
  }
  li:hover > .handle, li:focus-within > .handle, .handle:focus-visible { opacity: 1; }
  .handle:hover { background: var(--accent); color: var(--surface); }
  @media (hover: none) { .handle { opacity: 1; } }
  .thread { z-index: 5; }
  .thread path { fill: none; stroke: var(--accent); stroke-width: 2.5; stroke-dasharray: 6 4; }
  .thread circle { fill: var(--accent); }
  .slot { position: absolute; z-index: 5; height: 3px; border-radius: 2px; background: var(--accent); pointer-events: none; }

  .foot { display: flex; flex-wrap: wrap; gap: 2px 24px; padding: 0 16px 20px; font: var(--type-meta); }
  .hints { color: var(--text3); }
  .board:not(:has(a:focus-visible)) + .foot > .hints:not(.edits) { visibility: hidden; }
  .said { color: var(--text); }
  .links { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

  .lines { position: absolute; left: 0; top: 0; pointer-events: none; overflow: hidden; }
  .line { fill: none; stroke: var(--line2); stroke-width: 1.2; stroke-opacity: 0.75; transition: stroke-opacity var(--quick); }
  .line.untested { stroke-dasharray: 7 4; }
  .line.disputed { stroke-dasharray: 1.5 4; stroke-linecap: round; stroke-width: 1.8; }
  .line.lit { stroke: var(--accent); stroke-width: 3; stroke-opacity: 1; }
  .line.burden { stroke: var(--conflict); stroke-width: 1.4; stroke-opacity: 1; }
  .line.ticks { stroke: var(--conflict); stroke-width: 7; stroke-dasharray: 1.3 9; stroke-opacity: 1; }
  .dim { stroke-opacity: 0.35; }
  .evidence { transition: opacity var(--quick); }
  .evidence.dim { opacity: 0.55; stroke-opacity: 1; }
  .plate { fill: var(--surface); stroke-width: 1.5; }
  .plate.tested { stroke: var(--good); }
  .plate.untested { stroke: var(--gap); stroke-dasharray: 3 2; }
  .plate.disputed { stroke: var(--conflict); stroke-dasharray: 1 2.6; stroke-linecap: round; }
  .plate.burden { stroke: var(--conflict); }
  .tick { fill: none; stroke: var(--good); stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }
  .minus { stroke: var(--conflict); stroke-width: 2; stroke-linecap: round; }
  .evidence text { font: 700 var(--set-meta) var(--font); }
  text.untested { fill: var(--gap); }
  text.disputed { fill: var(--conflict); }

  @container (max-width: 860px) {
    .board { gap: 0 22px; padding: 8px 12px 20px; }
  }

  /* Too narrow for five columns: one section after the other, the links as words. */
  @container (max-width: 680px) {
    .board { display: flex; flex-direction: column; gap: 18px; }
    .lines { display: none; }
    .column h3 { font: var(--type-4); }
    .column ul { grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr)); grid-auto-rows: auto; }
    .column li { grid-row: auto; display: flex; flex-direction: column; }
    .column .card { min-height: 0; padding: 10px 12px; }
    .column .card .title { font: 500 var(--set-4) var(--font); -webkit-line-clamp: 4; }
    .column .card .mark { margin-top: 2px; }
    .column .card .facts { font: 400 var(--set-small) var(--font); flex-wrap: wrap; white-space: normal; }
    .column .card .facts .line { text-overflow: clip; }
    /* larger for a finger than it is drawn */
    .handle {
      right: 2px; top: 3px; margin-top: 0; width: var(--touch); height: var(--touch); border: 5px solid transparent;
      background-clip: padding-box; box-shadow: inset 0 0 0 1.5px var(--accent); cursor: pointer;
    }
    .column li:has(> .handle) .card .title { padding-right: 36px; }
    .hints { display: none; }
    .links {
      position: static; width: auto; height: auto; clip-path: none; white-space: normal; display: flex; flex-direction: column;
      padding: 3px 12px 2px 33px; color: var(--text2); font: 400 var(--set-small) var(--font);
    }
  }
`;
