/**
 * Where there is little room the side panel lies over the page. What a key leads to below it must not stay hidden: the panel
 * steps aside until focus or the pointer comes back to it (frontend/theme/frame.css).
 */
export function uncover(event: Event): void {
  const side = document.querySelector<HTMLElement>('.frame > .side:not([hidden])');
  const [target] = event.composedPath();
  if (side === null || !(target instanceof HTMLElement)) {
    return;
  }
  if (event.composedPath().includes(side)) {
    delete side.dataset.away;
  } else if (target.matches(':focus-visible') && isBelow(target, side)) {
    side.dataset.away = '';
  }
}

function isBelow(target: Element, side: Element): boolean {
  const { left, right, width } = target.getBoundingClientRect();
  const panel = side.getBoundingClientRect();
  return width > 0 && left + width / 2 > panel.left && right <= panel.right + 1 && getComputedStyle(side).position === 'fixed';
}

document.addEventListener('focusin', uncover);
