/**
 * What is ticked in a menu is drawn alone by the menu bar; here it is also told: an item with `data-ticks` says whether it is
 * ticked, one of several (`radio`) or by itself (`checkbox`).
 */
function tell(item: HTMLElement): void {
  const states = { role: `menuitem${item.dataset.ticks}`, 'aria-checked': String(item.hasAttribute('menu-item-checked')) };
  for (const [name, value] of Object.entries(states)) {
    if (item.getAttribute(name) !== value) {
      item.setAttribute(name, value);
    }
  }
}

export function tellTicks(item: HTMLElement, kind: 'radio' | 'checkbox'): void {
  item.dataset.ticks = kind;
  // the menu sets the role anew each time it opens
  new MutationObserver(() => tell(item)).observe(item, { attributes: true, attributeFilter: ['role', 'menu-item-checked'] });
  tell(item);
}

// an item of a menu that is closed stands in no page
document.addEventListener('ticks', (event) => {
  const { item, kind } = (event as CustomEvent<{ item: HTMLElement; kind: 'radio' | 'checkbox' }>).detail;
  tellTicks(item, kind);
});
