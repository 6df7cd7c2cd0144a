import { beforeEach, describe, expect, it, vi } from 'vitest';
import { arriving } from './arriving';

const frame = () => new Promise(requestAnimationFrame);

describe('another page that comes', () => {
  let main: HTMLElement;
  const heading = () => document.querySelector('h1')!;
  const way = () => document.querySelector<HTMLElement>('[name=way]')!;

  beforeEach(() => {
    document.body.innerHTML = `<nav class="rail"><a href="there" name="way">There</a><a href="else" name="other">Else</a></nav>
      <main tabindex="-1"><h1 hidden>There</h1><button name="last"></button></main>`;
    main = document.querySelector('main')!;
    // what a browser knows by layout
    Element.prototype.checkVisibility = function () {
      return !this.closest('[hidden]');
    };
  });

  it('SS-18: has arrived once its heading is drawn, and focus is there', async () => {
    way().focus();
    arriving(main);
    expect(document.activeElement).toBe(way());
    await frame();
    heading().hidden = false;
    await vi.waitFor(() => expect(document.activeElement).toBe(heading()));
  });

  it('SS-18: begins at its top', () => {
    main.scrollTop = 700;
    arriving(main);
    expect(main.scrollTop).toBe(0);
  });

  it('SS-18: takes focus from nobody who went on meanwhile', async () => {
    way().focus();
    arriving(main);
    const other = document.querySelector<HTMLElement>('[name=other]')!;
    other.focus();
    heading().hidden = false;
    await frame();
    await frame();
    expect(document.activeElement).toBe(other);
  });

  it('SS-68: a card that is open on a page which is being loaded has the focus once it is drawn, unless focus stands somewhere', async () => {
    for (const isElsewhere of [false, true]) {
      const place = heading();
      place.tabIndex = -1;
      place.hidden = true;
      place.dispatchEvent(new CustomEvent('opening', { bubbles: true }));
      if (isElsewhere) {
        way().focus();
      }
      await frame();
      place.hidden = false;
      await frame();
      await frame();
      expect(document.activeElement).toBe(isElsewhere ? way() : place);
      place.blur();
    }
    way().focus();
    heading().dispatchEvent(new CustomEvent('opening', { bubbles: true }));
    expect(document.activeElement).toBe(heading());
  });

  it('SS-18: goes from a link that went with its page to the heading too', async () => {
    document.body.focus();
    arriving(main);
    expect(document.activeElement).toBe(main);
    heading().hidden = false;
    await vi.waitFor(() => expect(document.activeElement).toBe(heading()));
  });
});
