import { css } from 'lit';

export const triangleStyles = css`
  :host { container-type: inline-size; display: flex; flex-direction: column; min-height: 100%; background: var(--surface); }
  .top + div { flex: 1; display: flex; flex-direction: column; min-width: 0; }
  .two { flex: 1; }
  .top, .map, .two { background: var(--bg); }
  .top { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; min-height: 48px; padding: 8px 16px 6px; }
  .top trialign-add-menu { margin-left: auto; }
  .top .segments { flex: none; }
  .top ::slotted(*) { flex: 1 1 360px; min-width: 0; padding: 0 !important; }
  .map { position: relative; display: flex; flex-direction: column; gap: 10px; padding: 8px 16px; }
  .sides { position: absolute; inset: 2px 0 6px; width: 100%; height: calc(100% - 8px); pointer-events: none; }
  .sides path { fill: color-mix(in oklab, var(--agency) 9%, var(--bg)); stroke: var(--agency-edge); stroke-width: 2.5; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
  .upper, .lower { position: relative; display: grid; gap: 12px 16px; align-items: start; }
  .upper { grid-template-columns: minmax(0, 200fr) minmax(0, 556fr) minmax(0, 200fr); }
  .lower { grid-template-columns: minmax(0, 306fr) minmax(0, 312fr) minmax(0, 306fr); align-items: stretch; }

  .corner { padding: 7px 12px 8px; border: 1.5px solid var(--agency-edge); border-radius: var(--radius-panel); background: var(--surface); min-width: 0; }
  .corner.capacity { grid-column: 3; }
  .middle { grid-column: 2; grid-row: 1; align-self: start; display: flex; flex-direction: column; gap: 12px; min-width: 0; }
  .corner.questions { border: 1.5px dashed var(--fault); }
  .corner.steps { border: 1.5px dashed var(--accent); }
  .steps h2 { color: var(--accent); }
  .steps ol { margin-top: 4px; font: var(--type-small); }
  .steps li { display: grid; grid-template-columns: 18px minmax(0, 1fr); gap: 0 6px; padding: 4px 0; color: var(--text); }
  .steps .nth { color: var(--accent); font-weight: 600; }
  .steps .done { color: var(--text2); }
  .steps .done .nth { color: var(--good); }
  .steps .button { grid-column: 2; justify-self: start; min-height: 28px; margin-top: 4px; font: 500 var(--set-small) var(--font); text-align: left; }
  .steps > .button { margin-top: 8px; min-height: 32px; text-decoration: none; }
  .corner header { display: flex; flex-wrap: wrap; align-items: center; gap: 0 7px; }
  .corner h2 { font: 600 var(--set-body) var(--font); }
  .corner em { color: var(--text2); font: 500 var(--set-meta) var(--font); }
  .corner em .icon { vertical-align: -2px; }
  .questions h2 { color: var(--fault); }
  .questions ul { margin-top: 3px; font: var(--type-small); }
  .questions li > * { display: block; padding: 3.5px 0; }
  .more { min-height: 24px; padding: 2px 0; border: 0; background: none; color: var(--accent); font: 500 var(--set-small) var(--font); cursor: pointer; }
  /* on the row of the heading where it fits, else below */
  .value header, .authorizing header { position: relative; column-gap: 10px; }
  .value header { padding-right: 76px; }
  .authorizing header:has(.plus) { padding-right: 16px; column-gap: 5px; }
  .authorizing .plus { position: absolute; right: -8px; top: -3px; margin: 0; }
  .value header > .mark { margin-right: -3px; }
  .value header .mission { flex: 0 1 auto; margin: 0; }
  .value header > .number { position: absolute; right: 0; top: 0; }
  .mission { margin-top: 3px; color: var(--text2); font: var(--type-small); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }

  .matrix { display: grid; grid-template-columns: 14px minmax(0, 1fr) minmax(0, 1fr); gap: 4px 5px; margin-top: 5px; }
  .axis { color: var(--text2); font: 500 var(--set-meta) var(--font); }
  .axis.upright { writing-mode: vertical-rl; transform: rotate(180deg); text-align: center; }
  .cell { position: relative; min-height: 38px; padding: 2px 7px 3px; border: 1.5px solid transparent; border-radius: 8px; background: var(--bg); font: var(--type-meta); }
  .cell.blank { border: 1.5px dashed var(--line2); background: none; }
  .matrix .cell h3 { padding-right: 24px; color: var(--text2); font: var(--type-meta); }
  /* beside the heading and the first entry, so that neither takes a taller row for it */
  .matrix .plus { position: absolute; top: 0; right: 2px; margin: 0; }
  .matrix .plus ~ ul > :first-child { margin-right: 20px; }
  .plus { display: inline-flex; align-items: center; justify-content: center; width: 24px; height: 24px; margin-right: -5px; padding: 0; border: 0; border-radius: 6px; background: none; color: var(--text2); cursor: pointer; }
  .plus:hover { background: var(--accent-soft); color: var(--accent); }
  .entry { display: flex; align-items: center; gap: 6px; min-height: 24px; border-radius: 4px; color: inherit; font: 500 var(--set-meta) var(--font); text-decoration: none; }
  .entry:hover > .clip, .plain:hover { text-decoration: underline; text-underline-offset: 2px; }
  .plain { color: inherit; text-decoration: none; }

  .people { margin-top: 4px; }
  .drop-before { box-shadow: 0 -2px 0 var(--accent); }
  .drop-end { box-shadow: 0 2px 0 var(--accent); }
  /* A long list scrolls in its corner, so that the picture stays a triangle. */
  @container (min-width: 561px) {
    .cell ul { max-height: 144px; overflow: hidden auto; }
    .people { max-height: 156px; overflow: hidden auto; }
  }
  .people .entry { font: 400 var(--set-small) var(--font); }
  .stance { flex: none; min-width: 62px; white-space: nowrap; color: var(--text2); font: var(--type-meta); }
  .question { width: 15px; border-radius: 4px; background: var(--fault); color: var(--on-mark); font: 700 var(--set-mark) var(--font); line-height: 15px; text-align: center; }
  .people + trialign-add-stakeholder { margin-top: 6px; }
  .people + trialign-add-stakeholder[folded] { margin: 0; }

  .numbers { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); margin-top: 8px; }
  .numbers div { display: flex; flex-direction: column-reverse; }
  .numbers dd { display: flex; align-items: center; gap: 5px; font: 600 var(--set-2) var(--font); font-variant-numeric: tabular-nums; }
  .numbers dt { color: var(--text2); font: var(--type-meta); }
  .chained { display: flex; align-items: center; gap: 8px; margin-top: 10px; }
  .chained .meta { flex: 0 0 50%; }
  .meter { flex: 1; height: 5px; border-radius: 3px; background: var(--sunken); overflow: hidden; }
  .meter i { display: block; height: 100%; border-radius: 3px; background: var(--agency-edge); }

  .aside { padding: 0 2px; }
  .aside h2 { font: 600 var(--set-small) var(--font); }
  .aside li { display: flex; align-items: flex-start; gap: 7px; padding: 2.5px 0; font: 400 var(--set-card) var(--font); }
  .aside .mark { margin-top: 1px; }
  .shared { margin-top: 3px; }
  .shared .plain { display: flex; flex: 1; align-items: center; gap: 8px; min-height: 27px; }
  .chain { display: block; border-top: 1px solid var(--line); }
  .others { margin-top: 5px; }
  .others li { display: grid; grid-template-columns: 32px minmax(0, 1fr) auto; align-items: center; gap: 8px; min-height: 26px; padding: 0; }
  .others .meter i { background: var(--agency); }
  .state { margin: var(--step-5) var(--step-4); }
  .ghosts { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 16px; padding: 16px; }
  .ghosts .wide { grid-column: 1 / -1; min-height: 150px; }

  @media (forced-colors: active) {
    .meter { border: 1px solid; }
    .meter i { forced-color-adjust: none; background: CanvasText; }
    .question { border: 1px solid; }
  }
  @media (max-width: 700px) {
    .top { gap: 6px 8px; padding: 8px 12px; }
    .top .segments { order: 2; flex: 1 1 100%; }
    .top .segments button { flex: 1 1 auto; padding: 0 6px; }
    .top trialign-add-menu { order: 4; }
  }
  /* Wide: three columns, so that what is short at one side makes room for what is long. */
  @container (min-width: 1200px) {
    .map { display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 310fr) minmax(0, 660fr) minmax(0, 310fr); gap: 10px 16px; }
    .upper, .lower { display: contents; }
    .map > * > * { position: relative; }
    .upper .value { grid-area: 1 / 2 / 3 / 3; display: flex; flex-direction: column; }
    .value .matrix { flex: 1; grid-template-rows: auto 1fr auto; }
    .upper .value + * { grid-area: 1 / 3; }
    .authorizing { grid-area: 2 / 1 / 4 / 2; }
    .middle { grid-area: 3 / 2; width: min(100%, 520px); justify-self: center; }
    .corner.capacity { grid-area: 2 / 3 / 4 / 4; }
  }
  @container (max-width: 1000px) {
    .corner { padding-inline: 9px; }
    .people { max-height: 196px; }
    .authorizing em { font-size: var(--size-meta); }
    .people .clip { padding: 2px 0; font: 400 var(--set-card) var(--font); white-space: normal; }
  }
  @container (max-width: 900px) {
    .map { padding: 8px 10px; }
    .upper, .lower { gap: 10px; }
    .corner { padding: 7px 9px 8px; }
    .authorizing em { display: none; }
    .numbers { grid-template-columns: repeat(4, auto); justify-content: space-between; }
    .numbers dt { font-size: var(--size-meta); }
    .chained { gap: 6px; margin-top: 7px; }
    .chained .meta { flex-basis: 62%; }
  }
  @container (max-width: 800px) {
    .authorizing em { display: inline; }
    .upper { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    .upper .value { grid-column: 1 / -1; grid-row: 1; }
    .lower { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    .corner.capacity { grid-column: 2; }
    .middle { grid-column: 1 / -1; grid-row: 2; }
    .middle:not(:has(*)) { display: none; }
    .sides { display: none; }
  }
  @container (max-width: 560px) {
    .map { padding: 4px 12px 10px; }
    /* one below the other; who begins reads first what to do first */
    .map { reading-flow: flex-visual; }
    .upper, .lower { display: contents; }
    .people { max-height: none; }
    .authorizing .plus { top: -13px; }
    .map .value { order: -1; }
    .middle { align-self: stretch; }
    .middle:has(.steps) { order: -2; }
    .steps .button { min-height: var(--touch); font: 500 var(--set-4) var(--font); }
    .steps ol { font: 400 var(--set-4) var(--font); }
    .people .clip { font: inherit; }
    .cell .clip { padding: 3px 0; white-space: normal; }
    .entry, .people .entry { min-height: var(--touch); font: 500 var(--set-4) var(--font); }
    .cell h3, .axis { font: 500 var(--set-small) var(--font); }
    .plus { width: var(--touch); height: var(--touch); margin: -6px -7px -6px 0; }
    .matrix .plus { top: -8px; }
    .matrix .plus ~ ul > :first-child { margin-right: 36px; }
    .matrix { grid-template-columns: minmax(0, 1fr); }
    .matrix > .axis, .matrix > span { display: none; }
    .stance { width: 86px; font: 400 var(--set-small) var(--font); }
    .aside li { font: 400 var(--set-4) var(--font); }
    .shared .plain { min-height: var(--touch); }
    .aside li, .questions li { min-height: 30px; font: 400 var(--set-4) var(--font); }
    .numbers dt { font: 400 var(--set-small) var(--font); }
  }
`;
