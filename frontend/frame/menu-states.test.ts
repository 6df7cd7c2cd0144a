import { expect, it, vi } from 'vitest';
import { tellTicks } from './menu-states';

it('SS-46: an item of a menu tells whether it is ticked, also after the menu drew it anew', async () => {
  const item = document.createElement('div');
  item.setAttribute('role', 'menuitem');
  item.toggleAttribute('menu-item-checked', true);
  tellTicks(item, 'checkbox');
  expect(item.getAttribute('role')).toBe('menuitemcheckbox');
  expect(item.getAttribute('aria-checked')).toBe('true');
  item.setAttribute('role', 'menuitem');
  item.toggleAttribute('menu-item-checked', false);
  await vi.waitFor(() => expect(item.getAttribute('aria-checked')).toBe('false'));
  expect(item.getAttribute('role')).toBe('menuitemcheckbox');
});
