import { afterEach, describe, expect, it, vi } from 'vitest';
import './uncover';

afterEach(() => document.body.replaceChildren());

const at = (element: HTMLElement, left: number, width: number) =>
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue({ left, right: left + width, width } as DOMRect);

describe('a side panel over the page', () => {
  it('SS-19: steps aside for what a key leads to below it, and comes back with the focus', () => {
    document.body.innerHTML = `<div class="frame"><main><button>beside</button><button>below</button></main>
      <aside class="side" style="position: fixed"><button>in it</button></aside></div>`;
    const [beside, below, inside] = document.querySelectorAll<HTMLElement>('button');
    const side = document.querySelector<HTMLElement>('.side')!;
    at(side, 650, 370);
    at(beside, 100, 200);
    at(below, 700, 200);
    vi.spyOn(below, 'matches').mockReturnValue(true);
    vi.spyOn(beside, 'matches').mockReturnValue(true);
    beside.focus();
    expect(side.dataset.away).toBeUndefined();
    below.focus();
    expect(side.dataset.away).toBe('');
    inside.focus();
    expect(side.dataset.away).toBeUndefined();
  });
});
