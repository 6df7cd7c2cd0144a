import { css } from 'lit';

export const addCardStyles = css`
  form { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
  .line { position: relative; flex: 1 1 110px; min-width: 0; }
  .line .icon { position: absolute; left: 9px; top: 50%; margin-top: -7px; color: var(--text2); pointer-events: none; }
  input, select {
    width: 100%; min-height: 34px; border: 1.5px dashed var(--line2); border-radius: var(--radius-card); background: transparent;
    font: var(--type-small);
  }
  input { padding: 6px 8px 6px 28px; text-overflow: ellipsis; }
  input::placeholder { color: var(--text2); opacity: 1; }
  input:focus, select:focus { border-style: solid; background: var(--raised); }
  input[aria-invalid='true'] { border-color: var(--conflict); }
  select { flex: 1 1 100%; min-width: 0; padding: 0 6px; }
  select { display: none; }
  form:focus-within select, form.filled select { display: block; }
  :host(.then) input { border: 1.5px solid var(--accent); background: var(--raised); min-height: 42px; }
  p { flex: 1 1 100%; color: var(--text2); font: var(--type-meta); }
  p.error { color: var(--conflict); }
  .unsent { flex: 1 1 100%; padding: 8px 10px; border: 1px solid var(--line2); border-radius: var(--radius-control); overflow-wrap: anywhere; }
  .unsent ul { margin: 4px 0; padding-left: 16px; list-style: disc; font: var(--type-small); }
  .unsent .small + .small { margin-left: 12px; }
  .made { display: flex; flex: 1 1 100%; flex-wrap: wrap; gap: 2px 10px; }
  .made p { overflow-wrap: anywhere; }
  .small {
    min-height: 24px; padding: 2px 0; border: 0; background: none; color: var(--accent); font: 600 var(--set-small) var(--font); cursor: pointer;
    text-decoration: underline; text-decoration-color: transparent; text-underline-offset: 3px;
  }
  .small:hover { text-decoration-color: currentColor; }
  @media (pointer: coarse) { input, select, .small { min-height: var(--touch); } }
`;
