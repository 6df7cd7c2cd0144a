import { css } from 'lit';

/** Large type, in steps that grow with the screen: read from 6 m where the picture is 2 m wide, never below 17 px. */
export const wallStyles = css`
  :host {
    --wall-poster: clamp(30px, 4.2vw, 110px); --wall-1: clamp(28px, 3.1vw, 84px); --wall-2: clamp(26px, 2.7vw, 70px);
    --wall-3: clamp(22px, 2.2vw, 58px); --wall-4: clamp(20px, 1.85vw, 48px); --wall-5: clamp(18px, 1.6vw, 42px);
    --wall-6: clamp(17px, 1.3vw, 34px);
    display: flex; flex-direction: column; height: 100dvh; overflow: hidden auto; background: var(--bg); color: var(--text); }
  header { display: flex; align-items: center; gap: 16px; padding: 14px 32px; background: var(--surface); border-bottom: 1px solid var(--line); font: 600 var(--wall-4)/1.3 var(--font); }
  header .logo { flex: none; width: 1.7em; height: 1.7em; }
  header .phase { padding: 4px 16px; border-radius: 10px; background: var(--text); color: var(--surface); font-size: var(--wall-6); }
  header > .title { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  header .phase { flex: none; }
  header .grow { flex: 1; }
  header .tags { display: flex; flex: none; flex-wrap: wrap; gap: 6px; max-width: 60%; }
  .tag { min-width: 3.2em; height: 1.9em; border-radius: 8px; font-size: var(--wall-6); }
  main { flex: 1; display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 32px 56px; align-content: center; padding: 32px; }
  main.one { grid-template-columns: minmax(0, 88vw); justify-content: center; }
  h1, h2, p, ul { margin: 0; }
  h1 { font: 600 var(--wall-1)/1.15 var(--font); text-wrap: balance; overflow-wrap: anywhere; }
  .statement { margin-top: 24px; font: 400 var(--wall-4)/1.4 var(--font); text-wrap: pretty; overflow-wrap: anywhere; }
  .kind { display: flex; align-items: center; gap: 16px; font: 600 var(--wall-5)/1.3 var(--font); }
  .kind.overlap { color: var(--overlap); }
  .kind.conflict { color: var(--conflict); }
  .kind.gap { color: var(--gap); }
  .severity { color: var(--text2); font-weight: 500; }
  .sentence { margin-top: 16px; font: 600 var(--wall-2)/1.22 var(--font); text-wrap: pretty;
    letter-spacing: -0.01em; overflow-wrap: anywhere; }
  .cards { display: flex; flex-direction: column; gap: 12px; margin-top: 24px; padding: 0; list-style: none; font: 400 var(--wall-5)/1.35 var(--font); }
  .cards li { display: flex; align-items: baseline; gap: 14px; }
  .cards li > span:last-child { min-width: 0; overflow-wrap: anywhere; }
  .ask { margin-top: 32px; padding: 20px 28px; border-left: 6px solid var(--accent); border-radius: 0 14px 14px 0; background: var(--accent-soft); font: 600 var(--wall-3)/1.3 var(--font); text-wrap: pretty; }
  .mission { margin-top: 16px; font: 400 var(--wall-4)/1.35 var(--font); }
  h2 { margin-top: 24px; color: var(--text2); font: 600 var(--wall-5)/1.3 var(--font); }
  .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(270px, 1fr)); gap: 8px 3vw; margin-top: 1.2vw; }
  /* all four stand side by side on a small projector too: nobody scrolls a wall */
  .columns.lists { display: flex; }
  .lists > section { flex: 1 1 0; min-width: 0; }
  .lists > section:first-child { flex-grow: 1.4; }
  .columns .cards { gap: 8px; margin-top: 10px; font-size: var(--wall-5); }
  .columns .cards li { gap: 10px; }
  .cards svg { flex: none; align-self: flex-start; width: 1em; height: 1em; margin-top: 0.18em; }
  /* one card: a sheet with its agency's colour */
  .poster { padding: 2.6vw 3vw 3vw; border: 1px solid var(--line); border-top: 1vw solid var(--agency-edge); border-radius: 14px; background: var(--surface); }
  .poster .kind { flex-wrap: wrap; gap: 8px 16px; }
  .poster .fact { padding: 2px 14px; border-radius: 10px; background: var(--sunken); font-weight: 500; }
  .poster .sentence { margin-top: 1.4vw; font-size: var(--wall-poster); line-height: 1.12; }
  .poster .columns { grid-template-columns: repeat(auto-fit, minmax(min(100%, 22vw), 1fr)); }
  .own { max-width: 26ch; margin: auto; text-align: center; }
  .state { padding: 8px 32px; background: var(--sunken); font: 500 var(--wall-6)/1.3 var(--font); text-align: center; }
  main.opening { grid-template-columns: minmax(0, 6fr) minmax(0, 5fr); align-items: center; padding: 3vw; }
  .opening h1 { font-size: var(--wall-1); }
  .opening > div:not(:has(.statement)) > h1 { font-size: var(--wall-poster); }
  .opening .statement { margin-top: 1.2vw; font-size: var(--wall-5); }
  .now { margin-top: 28px; padding: 16px 24px; border-left: 6px solid var(--accent); border-radius: 0 14px 14px 0; background: var(--accent-soft); font: 600 var(--wall-4)/1.35 var(--font); text-wrap: pretty; }
  .talking .now { padding: 0; border: 0; background: none; color: var(--text2); font-weight: 500; }
  .opening h2 { margin-top: 28px; }
  .opening > div:last-child h2 { margin-top: 8px; }
  .parts { display: flex; flex-wrap: wrap; gap: 8px 10px; margin-top: 12px; padding: 0; list-style: none; font: 500 var(--wall-6)/1.3 var(--font); }
  .parts li { padding: 5px 14px; border: 1px solid var(--line2); border-radius: 10px; background: var(--surface); }
  .parts .critical { border: 2px solid var(--text); }
  .parts .rest { border-color: transparent; background: none; color: var(--text2); }
  .table { display: grid; gap: 10px; margin-top: 14px; padding: 0; list-style: none; font: 500 var(--wall-5)/1.3 var(--font); }
  .table.two { grid-template-columns: repeat(2, minmax(0, 1fr)); font-size: var(--wall-6); }
  .table li { display: flex; align-items: center; gap: 16px; padding: 10px 18px; border: 1px solid var(--line); border-radius: 14px; background: var(--surface); }
  .table .name { flex: 1; min-width: 0; overflow-wrap: anywhere; }
  .table .cards-of { flex: none; color: var(--text2); font-weight: 400; }
  .table .cards-of b { color: var(--text); font: 600 var(--wall-3)/1 var(--font); font-variant-numeric: tabular-nums; }
  .quiet-line { margin-top: 14px; color: var(--text2); font: 400 var(--wall-6)/1.35 var(--font); }
  footer { display: flex; align-items: flex-end; gap: 16px 28px; padding: 0 32px 32px; min-height: 24px; font: 400 var(--wall-6)/1.3 var(--font); }
  footer .grow { flex: 1; }
  .table-line { display: flex; flex-wrap: wrap; gap: 8px 22px; padding: 0; list-style: none; color: var(--text2); }
  .table-line li { display: flex; align-items: center; gap: 10px; }
  .join { display: grid; flex: none; max-width: 50%; color: var(--text2); text-align: right; overflow-wrap: anywhere; }
  .join b { color: var(--text); font-weight: 600; }
  /* while the room fills, how to get in is as large as who is there */
  .door { display: flex; align-items: center; justify-content: space-between; gap: 24px; margin-top: 2vw; padding: 1.4vw 1.6vw; border-radius: 14px; background: var(--accent-soft); font: 400 var(--wall-5)/1.35 var(--font); }
  .door:not(:has(.join)) { display: none; }
  .door .join { flex: 1; max-width: none; text-align: left; }
  .door ::slotted([slot='join']) { width: clamp(96px, 11vw, 260px); }
  ::slotted([slot='join']) { display: block; flex: none; line-height: 0; width: clamp(84px, 7vw, 150px); overflow: hidden; border-radius: 10px; }
  @media (max-width: 900px) { footer { flex-wrap: wrap; padding: 12px 20px; } main.opening, main { grid-template-columns: minmax(0, 1fr); align-content: start; padding: 20px; } header { flex-wrap: wrap; padding: 12px 20px; } .columns.lists { display: grid; } }
`;
