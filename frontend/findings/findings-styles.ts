import { css } from 'lit';

export const findingsStyles = css`
  :host { container-type: inline-size; padding: 0 16px 24px; }
  .filters { display: flex; flex-wrap: wrap; gap: 8px; padding: 4px 0; }
  .filter {
    --ink: var(--text2); --soft: var(--sunken); display: inline-flex; align-items: center; gap: 6px; min-height: 30px; padding: 0 10px;
    border: 1px solid var(--line2); border-radius: 8px; background: var(--surface); color: var(--text); font: 500 var(--set-small) var(--font); cursor: pointer;
  }
  .filter:hover { border-color: var(--ink); }
  .filter.overlap { --ink: var(--overlap); --soft: var(--overlap-soft); }
  .filter.conflict { --ink: var(--conflict); --soft: var(--conflict-soft); }
  .filter.gap { --ink: var(--gap); --soft: var(--gap-soft); }
  .filter.fault { --ink: var(--fault); --soft: var(--fault-soft); }
  .filter[aria-pressed='true'] { border-color: var(--ink); background: var(--soft); color: var(--ink); font-weight: 600; }
  .filter[aria-pressed='true']:not(.overlap, .conflict, .gap, .fault) { border-color: var(--text); color: var(--text); }
  .number { font-variant-numeric: tabular-nums; }
  .narrowing { display: flex; flex-wrap: wrap; align-items: center; gap: 0 14px; }
  /* the word stays beside the groups, what it opens takes the row below */
  .more-filters { display: contents; }
  .more-filters::details-content { flex: 1 0 100%; }
  .more-filters:not([open])::details-content { display: none; }
  .none-yet .rest-on { color: var(--text2); }

  .groups { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); gap: 0 20px; align-items: start; }
  @container (min-width: 840px) {
    .groups:not(.one):has(> .bare) { display: flex; }
    .groups:not(.one) > .group { flex: 1 1 0; }
    .groups:not(.one) > .bare { flex: none; width: 150px; }
  }
  /* where two groups stand side by side, the third one takes the whole width below them */
  @container (min-width: 840px) and (width < 1240px) {
    .groups:not(.one, :has(> .bare)) > .group:nth-of-type(3):last-of-type {
      grid-column: 1 / -1; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 20px; align-items: start;
    }
    .groups > .group:nth-of-type(3):last-of-type > :not(article) { grid-column: 1 / -1; }
  }
  .groups.one { grid-template-columns: minmax(0, 860px); }
  .group { min-width: 0; margin-top: 14px; }
  .group h2 { display: flex; align-items: baseline; gap: 8px; padding-bottom: 2px; }
  .group h2 .number { color: var(--text3); font: 500 var(--set-small) var(--font); }
  .overlap h2 { color: var(--overlap); }
  .conflict h2 { color: var(--conflict); }
  .gap h2 { color: var(--gap); }
  .fault h2 { color: var(--fault); }

  article { display: grid; grid-template-columns: 24px minmax(0, 1fr); gap: 0 12px; padding: 10px 14px 6px 12px; margin-top: 8px; border: 1px solid var(--line); border-radius: var(--radius-panel); background: var(--surface); }
  .kind { color: var(--text2); font: 500 var(--set-small) var(--font); }
  [data-severity='low'] .severity { font-weight: 500; background: none; }
  .sentence { margin: 2px 0 0; font: 500 var(--set-body) var(--font); text-wrap: pretty; overflow-wrap: anywhere; }
  .ask { margin-top: 6px; padding: 2px 0 2px 10px; border-left: 3px solid var(--accent); font: 500 var(--set-small) var(--font); }
  .ask small { display: block; color: var(--text2); font: var(--type-meta); }
  .below { display: flex; align-items: flex-start; justify-content: space-between; gap: 8px; margin-top: 3px; }
  details { flex: 1; min-width: 0; margin: 0; font: var(--type-small); }
  summary { display: inline-flex; align-items: center; gap: 5px; min-height: 26px; color: var(--accent); font: 500 var(--set-small) var(--font); cursor: pointer; border-radius: 4px; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  summary::before { content: ''; width: 5px; height: 5px; margin: 0 3px; border: solid currentColor; border-width: 0 1.75px 1.75px 0; transform: rotate(-45deg); transition: transform var(--quick); }
  details[open] > summary::before { transform: rotate(45deg); }
  details h5 { margin: 6px 0 0; font: 600 var(--set-small) var(--font); }
  .sentence a { color: inherit; text-decoration: none; border-radius: 4px; }
  .sentence a:hover { text-decoration: underline; text-underline-offset: 3px; }
  article.selected { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
  .part { margin-top: 10px; color: var(--text2); font: 600 var(--set-small) var(--font); }
  .folded { margin-top: 8px; }
  details .cards { margin: 4px 0 8px; }
  .closed > summary { margin-top: 8px; }
  .more-filters > summary { min-height: 30px; }
  .agency-chips { display: inline-flex; flex-wrap: wrap; gap: 4px; }
  .agency-chip {
    min-width: 38px; min-height: 30px; padding: 0 6px; border: 2px solid var(--agency-edge); border-radius: 8px; background: var(--surface);
    color: var(--text); font: 700 var(--set-meta) var(--font); cursor: pointer;
  }
  .agency-chip[aria-pressed='true'] { background: var(--agency); color: var(--on-agency); }
  .went { margin-top: 24px; padding: 12px 14px; border: 1.5px dashed var(--line2); border-radius: var(--radius-panel); }
  .went ul { display: flex; flex-direction: column; gap: 6px; margin-top: 6px; }
  .went li { display: grid; grid-template-columns: minmax(92px, max-content) minmax(0, 1fr); gap: 10px; align-items: baseline; font: var(--type-small); }
  .went .progress { justify-self: start; }
  .apart { max-width: 70ch; margin: 0; padding: 10px 12px; border-radius: var(--radius-control); background: var(--accent-soft); color: var(--text); }
  .none-fits { display: flex; flex-direction: column; align-items: center; gap: 12px; max-width: 640px; margin: 24px auto; }
  .none-yet { max-width: 640px; margin: 24px auto; padding: 32px 24px; }
  .none-yet h2 { color: var(--text); }
  .none-yet > * + * { margin-top: 10px; }
  .none-yet ul { display: flex; flex-wrap: wrap; justify-content: center; gap: 8px 24px; }
  .none-yet li { display: inline-flex; align-items: center; gap: 8px; }
  .ghosts { display: flex; flex-direction: column; gap: 10px; max-width: 860px; padding: 12px 0; }
  .ghosts .ghost { min-height: 110px; border-radius: var(--radius-panel); }

  @container (max-width: 560px) {
    .kind, .severity { font-size: var(--size-small); }
    .sentence { font: 500 var(--set-4) var(--font); }
    article { grid-template-columns: 24px minmax(0, 1fr); gap: 0 10px; padding: 12px; }
    .filter, .agency-chip, .cards a, summary { min-height: var(--touch); font-size: var(--size-body); }
    .heading > .beside { order: 1; flex-basis: 100%; }
    .narrowing > .filters { flex: 1 0 100%; flex-wrap: nowrap; gap: 6px; }
    .filter { flex: 1 0 auto; justify-content: center; padding: 0 8px; }
    /* the mark says it, and the name */
    .filter:has(.bead) .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .more-filters .filters { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
    .more-filters .filters > :nth-child(n + 3) { grid-column: 1 / -1; }
    .more-filters select { width: 100%; min-height: var(--touch); font-size: var(--size-4); }
    .agency-chips { display: grid; grid-template-columns: repeat(auto-fill, minmax(50px, 1fr)); }
  }
`;
