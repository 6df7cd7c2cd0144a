import { afterEach, describe, expect, it, vi } from 'vitest';
import { followPointer } from './pointer';

const drag = () => ({ moved: vi.fn(), dropped: vi.fn(), ended: vi.fn() });
const pointer = (type: string, x: number) => Object.assign(new MouseEvent(type, { clientX: x, clientY: 0, button: 0, bubbles: true, cancelable: true }), { pointerId: 1 }) as unknown as PointerEvent;

describe('a drag', () => {
  const clicks = vi.fn();
  afterEach(() => {
    document.body.removeEventListener('click', clicks);
    clicks.mockReset();
  });

  it('BD-9: is broken off by Escape, and letting go after that opens nothing', async () => {
    document.body.addEventListener('click', clicks);
    const told = drag();
    followPointer(pointer('pointerdown', 0), told);
    window.dispatchEvent(pointer('pointermove', 20));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(told.ended).toHaveBeenCalledOnce();
    await new Promise((later) => setTimeout(later));
    window.dispatchEvent(pointer('pointerup', 20));
    document.body.click();
    expect(told.dropped).not.toHaveBeenCalled();
    expect(clicks).not.toHaveBeenCalled();
    await new Promise((later) => setTimeout(later));
    document.body.click();
    expect(clicks).toHaveBeenCalledOnce();
  });

  it('BD-9: ends where what it is dragged on goes', async () => {
    const told = drag();
    const breakOff = followPointer(pointer('pointerdown', 0), told);
    window.dispatchEvent(pointer('pointermove', 20));
    breakOff();
    window.dispatchEvent(pointer('pointermove', 40));
    window.dispatchEvent(pointer('pointerup', 40));
    expect([told.moved.mock.calls.length, told.dropped.mock.calls.length, told.ended.mock.calls.length]).toEqual([1, 0, 1]);
    await new Promise((later) => setTimeout(later));
  });

  it('BD-9: of a few pixels is a click', () => {
    document.body.addEventListener('click', clicks);
    const told = drag();
    followPointer(pointer('pointerdown', 0), told);
    window.dispatchEvent(pointer('pointermove', 3));
    window.dispatchEvent(pointer('pointerup', 3));
    document.body.click();
    expect(told.ended).not.toHaveBeenCalled();
    expect(clicks).toHaveBeenCalledOnce();
  });
});
