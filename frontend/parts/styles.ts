import { css } from 'lit';

/** What every component of ours needs inside its shadow root; the tokens come through from the page. */
export const shared = css`
  *, *::before, *::after { box-sizing: border-box; }
  :host { display: block; font: var(--type-body); color: var(--text); }
  h2, h3, h4, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  h2 { font: var(--type-4); }
  h3 { font: 600 var(--set-small) var(--font); }
  b { font-weight: 600; }
  button, input, select { font: inherit; color: inherit; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  .quiet { color: var(--text2); }
  .small { font: var(--type-small); }
  .meta { font: var(--type-meta); }
  .grow { flex: 1; min-width: 0; }
  .clip { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .sr-only {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  /* also where the page below is hidden by a panel that fills the screen */
  .sr-only[role='status'] { visibility: visible; }
  .icon { flex: none; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }

  .tag {
    display: inline-flex; align-items: center; justify-content: center; flex: none; min-width: 32px; height: 16px; padding: 0 4px;
    border: 1.5px solid var(--agency-edge); border-radius: var(--radius-tag); background: var(--agency); color: var(--on-agency);
    font: 700 var(--size-mark)/1 var(--font); letter-spacing: 0.02em;
  }
  .tag.large { min-width: 38px; height: 22px; border-radius: 6px; font-size: var(--size-small); }

  .empty {
    padding: var(--step-4); border: 1.5px dashed var(--line2); border-radius: var(--radius-card); color: var(--text2); text-align: center;
  }
  .empty.not-framed { display: flex; flex-direction: column; align-items: center; gap: 10px; margin: var(--step-4); }
  .empty .button { text-decoration: none; }
  .ghost { border: 1px solid var(--line); border-radius: var(--radius-card); min-height: 58px; }

  .button {
    display: inline-flex; align-items: center; gap: 6px; min-height: 32px; padding: 0 12px; border: 1px solid var(--line2);
    border-radius: var(--radius-control); background: var(--surface); color: var(--text); font: 500 var(--set-small) var(--font); cursor: pointer;
  }
  .button:hover { background: var(--accent-soft); }
  .button:active { background: color-mix(in oklab, var(--accent-soft) 88%, var(--text)); }
  .button.primary { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
  .button.primary:hover { background: color-mix(in oklab, var(--accent) 88%, var(--text)); }
  .button.primary:active { background: color-mix(in oklab, var(--accent) 78%, var(--text)); }
  .segments { display: inline-flex; flex-wrap: wrap; gap: 2px; padding: 2px; border-radius: var(--radius-control); background: var(--sunken); }
  .segments button {
    min-height: 28px; padding: 4px 10px; border: 0; border-radius: 7px; background: none; color: var(--text2);
    font: 500 var(--set-small) var(--font); cursor: pointer; white-space: nowrap;
  }
  .segments button:hover { color: var(--text); }
  .segments button[aria-pressed='true'], .segments button[aria-selected='true'] {
    background: var(--surface); color: var(--text); font-weight: 600; box-shadow: var(--shadow);
  }
  select {
    min-height: 32px; padding: 0 8px; border: 1px solid var(--line2); border-radius: var(--radius-control); background: var(--surface);
    font: var(--type-small);
  }
  @media (pointer: coarse) {
    .button, .segments button, select { min-height: var(--touch); }
    input, textarea, select { font-size: var(--size-typed) !important; scroll-margin-block: 28px 60px; }
    input::placeholder { font-size: var(--size-small); }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'], [aria-selected='true'] { forced-color-adjust: none; background: Highlight !important; color: HighlightText !important; }
  }
`;

/** The marks of cards and findings. */
export const markStyles = css`
  .mark { flex: none; overflow: visible; display: block; }
  .mark .solid { fill: var(--agency); stroke: var(--agency-edge); stroke-width: 1.5; stroke-linejoin: round; }
  .mark .hollow { fill: var(--surface); stroke: var(--agency-edge); stroke-width: 1.5; stroke-linejoin: round; }
  .mark .sign { stroke: var(--text); stroke-width: 1.6; }
  .mark .sign-dot { fill: var(--text); }
  .mark .sign-text { fill: var(--text); font: 700 var(--set-mark) var(--font); }
  .power { flex: none; display: block; }
  .power .bar { fill: var(--text2); }
  .power .bar-off { fill: var(--line); }

  .bead { flex: none; overflow: visible; display: block; }
  .bead.overlap { --ink: var(--overlap); --soft: var(--overlap-soft); }
  .bead.conflict { --ink: var(--conflict); --soft: var(--conflict-soft); }
  .bead.gap { --ink: var(--gap); --soft: var(--gap-soft); }
  .bead.fault { --ink: var(--fault); --soft: var(--fault-soft); }
  .bead .body { fill: var(--soft); stroke: var(--ink); stroke-width: 1.5; stroke-linejoin: round; }
  .bead.high .body { fill: var(--ink); }
  .bead .glyph { fill: none; stroke: var(--ink); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
  .bead.high .glyph { stroke: var(--on-mark); }
  .bead .hole { fill: var(--hole); stroke: var(--gap); stroke-width: 3.4; }
  .bead .ring { fill: var(--surface); stroke: var(--gap); stroke-width: 2.2; stroke-dasharray: 4.6 2.6; }
  .bead .pit { fill: var(--hole); stroke: var(--gap); stroke-width: 0.6; }
`;

/** The round marks of people, as in the top bar (theme/base.css). */
export const peopleStyles = css`
  .here { display: inline-flex; flex: none; }
  .avatar {
    display: inline-flex; align-items: center; justify-content: center; flex: none; width: 22px; height: 22px; border: 2px solid var(--surface);
    border-radius: 50%; background: var(--agency, var(--sunken)); color: var(--on-agency, var(--text2)); font: 700 var(--size-mark)/1 var(--font);
    box-shadow: 0 0 0 1px var(--agency-edge, var(--line2));
  }
  .avatar + .avatar { margin-left: -4px; }
`;

/** A card as a link, in the board and in the columns of all triangles. */
export const cardStyles = [peopleStyles, css`
  .card {
    position: relative; z-index: 1; display: grid; grid-template: auto auto / 15px minmax(0, 1fr); gap: 1px 6px; align-content: start;
    min-height: 58px; padding: 6px 8px; border: 1px solid var(--line2); border-radius: var(--radius-card);
    background: var(--raised); color: var(--text); text-decoration: none; cursor: pointer;
    transition: background-color var(--quick), border-color var(--quick), opacity var(--quick);
  }
  .card.dashed { border-style: dashed; }
  .card:hover { background: color-mix(in oklab, var(--accent-soft) 55%, var(--raised)); }
  .card .title {
    display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere;
    font: 500 var(--set-card) var(--font);
  }
  .card:focus-visible .title { -webkit-line-clamp: none; }
  .card .facts {
    grid-column: 1 / -1; display: flex; align-items: center; overflow: hidden; color: var(--text2); font: 400 var(--set-meta) var(--font);
    white-space: nowrap;
  }
  .card .facts .line { flex: 0 1 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; }
  .card .facts .line > * + *::before { content: '·'; padding: 0 4px; }
  .card .facts .icon { vertical-align: -2px; }
  .card .facts .power { display: inline-block; vertical-align: -1px; }
  .card.lit { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); background: var(--accent-soft); }
  /* it is what there is to do; what the card is gives way */
  .card .facts .loose { flex: none; color: var(--gap); }
  .card .facts .loose::before { content: '·'; padding: 0 4px; }
  .card .facts .crossings { display: inline-flex; flex: none; gap: 4px; margin-left: auto; padding-left: 4px; }
  .card .crossing { display: inline-flex; align-items: center; gap: 2px; color: var(--text2); font: 600 var(--set-meta) var(--font); }
  .card .crossing .tag { height: 14px; min-width: 26px; font-size: var(--size-mark); }
  .card .crossing.proposed .tag { border-style: dashed; background: none; color: var(--text); border-color: var(--agency-edge); }
  .card .crossing.burdens, .card .crossing.burdened { color: var(--conflict); }
  .card > .here { position: absolute; right: 6px; top: -11px; }
  .card:has(> .fault-mark) > .here { right: 16px; }
  .card .fault-mark {
    position: absolute; right: -7px; top: -7px; width: 19px; height: 19px; border-radius: 6px; background: var(--fault); color: var(--on-mark);
    font: 700 var(--set-small) var(--font); line-height: 19px; text-align: center;
  }
  @media (forced-colors: active) {
    .card.lit { border-width: 2px; border-color: Highlight; }
    .card .fault-mark { border: 1px solid; background: Canvas; line-height: 17px; }
  }
`];
