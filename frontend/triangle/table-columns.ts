/** The cards of a table whose cells name their column by `data-column`, by columns. */
export function columnsOf(table: Element): HTMLElement[][] {
  const columns = new Map<string, HTMLElement[]>();
  for (const cell of table.querySelectorAll<HTMLElement>('[data-column]')) {
    const cards = columns.get(cell.dataset.column!) ?? [];
    cards.push(...cell.querySelectorAll<HTMLElement>('[data-card]'));
    columns.set(cell.dataset.column!, cards);
  }
  return [...columns.values()];
}
