const THRESHOLD_PX = 5;

/** What happens while something is dragged. */
export interface Drag {
  moved(event: PointerEvent): void;
  dropped(event: PointerEvent): void;
  /** After a drop, and when it was broken off by Escape or by the system. */
  ended(): void;
}

/**
 * Follows one pointer from its press until it is let go. Below a few pixels it is a click and nothing happens; after a
 * drag the click that browsers add is swallowed. The result breaks it off.
 */
export function followPointer(press: PointerEvent, drag: Drag): () => void {
  if (press.button !== 0) {
    return () => {};
  }
  let dragging = false;
  const end = () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', end);
    window.removeEventListener('keydown', key, true);
    if (dragging) {
      swallowClick();
      drag.ended();
    }
  };
  const move = (event: PointerEvent) => {
    const far = Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) > THRESHOLD_PX;
    if (event.pointerId === press.pointerId && (dragging || far)) {
      dragging = true;
      event.preventDefault();
      drag.moved(event);
    }
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId === press.pointerId) {
      if (dragging) {
        drag.dropped(event);
      }
      end();
    }
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && dragging) {
      event.stopPropagation();
      end();
      // the button is still down: to let it go is no click either
      window.addEventListener('pointerup', swallowClick, { capture: true, once: true });
    }
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', end);
  window.addEventListener('keydown', key, true);
  return end;
}

function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, true));
}
