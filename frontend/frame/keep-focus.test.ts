import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { arrive, restoreFocus } from './keep-focus';

const button = (name: string) => document.querySelector<HTMLElement>(`[name=${name}]`)!;

/** A browser takes the focus from what is hidden. */
function hide(element: HTMLElement): void {
  element.hidden = true;
  element.blur();
}

describe('focus on what goes away', () => {
  beforeEach(() => {
    document.body.innerHTML = `<button name="far"></button><ul>
      <li><button name="one"></button></li><li id="two"><button name="accept"></button></li><li><button name="three"></button></li></ul>`;
    // what a browser knows by layout
    Element.prototype.checkVisibility = function () {
      return !this.closest('[hidden]');
    };
  });

  it('SS-12: goes to what comes after it', () => {
    button('accept').focus();
    button('accept').remove();
    restoreFocus();
    expect(document.activeElement).toBe(button('three'));
  });

  it('SG-40: goes to what says what was done, not to the button that takes it back', () => {
    document.body.innerHTML = `<div><div><p id="all" tabindex="-1" data-goes-on>All are revealed</p><button name="reveal"></button></div><ul>
      <li id="lib" tabindex="-1" data-goes-on><button name="one"></button><button name="hide"></button></li></ul></div>`;
    button('reveal').focus();
    hide(button('reveal'));
    restoreFocus();
    expect(document.activeElement!.id).toBe('all');
    button('one').focus();
    hide(button('one'));
    restoreFocus();
    expect(document.activeElement!.id).toBe('lib');
  });

  it('SS-12: or to what stands before it', () => {
    button('three').focus();
    button('three').remove();
    restoreFocus();
    expect(document.activeElement).toBe(button('accept'));
  });

  it('SS-12: goes back behind a dialog that closed, to the place of the button that opened it', () => {
    button('accept').focus();
    document.body.insertAdjacentHTML('beforeend', '<div id="dialog"><button name="yes"></button></div>');
    button('yes').focus();
    document.querySelector('#dialog')!.remove();
    document.querySelector<HTMLElement>('#two')!.hidden = true;
    restoreFocus();
    expect(document.activeElement).toBe(button('three'));
  });

  it('SS-12: goes from a panel that went with its card to what stands next to the card, not to the end of the page', () => {
    document.body.innerHTML = `<div class="frame"><button name="bin"></button><ul><li id="two"><button name="card"></button></li>
      <li><button name="next"></button></li></ul><button name="last"></button><aside id="panel"><button name="remove"></button></aside></div>`;
    button('card').focus();
    button('remove').focus();
    document.querySelector('#panel')!.remove();
    document.querySelector('#two')!.remove();
    restoreFocus();
    expect(document.activeElement).toBe(button('next'));
  });

  it('SS-12: goes to the heading of the page where nothing of that place is left', () => {
    document.body.innerHTML = '<div class="frame"><main><h1>Library</h1></main><aside><button name="remove"></button></aside></div>';
    button('remove').focus();
    document.querySelector('aside')!.remove();
    restoreFocus();
    expect(document.activeElement).toBe(document.querySelector('h1'));
  });

  it('SS-12: goes on inside a component, where focus moves unseen by the page', () => {
    const host = document.body.appendChild(document.createElement('div'));
    const inside = host.attachShadow({ mode: 'open' });
    inside.innerHTML = '<p><button id="chip"></button><button id="clear"></button></p>';
    const [chip, clear] = inside.querySelectorAll('button');
    chip.focus();
    clear.focus();
    clear.addEventListener('click', () => clear.remove());
    clear.click();
    restoreFocus();
    expect(inside.activeElement).toBe(chip);
  });

  it('SS-12: stays where it is otherwise', () => {
    button('one').focus();
    restoreFocus();
    expect(document.activeElement).toBe(button('one'));
  });
});

describe('focus that a person has put elsewhere since', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = '<p>What it says</p><ul><li><button name="accept"></button></li><li><button name="next"></button></li></ul>';
    Element.prototype.checkVisibility = function () {
      return !this.closest('[hidden]');
    };
    button('accept').focus();
    button('accept').click();
  });
  afterEach(() => void vi.useRealTimers());

  it('SS-12: goes on by itself, however late what was pressed takes itself away', () => {
    vi.advanceTimersByTime(2_000);
    button('accept').remove();
    vi.advanceTimersByTime(2_000);
    expect(document.activeElement).toBe(button('next'));
  });

  it.each(['pointerdown', 'keydown'])('SS-43: stays there, also where that is nowhere (%s)', (event) => {
    document.querySelector('p')!.dispatchEvent(Object.assign(new Event(event, { bubbles: true }), { key: 'Tab' }));
    button('accept').remove();
    document.querySelector('p')!.click();
    vi.advanceTimersByTime(5_000);
    expect(document.activeElement).toBe(document.body);
  });
});

describe('focus on another page', () => {
  const stand = (html: string) => {
    document.body.innerHTML = html;
    return document.querySelector('main')!;
  };

  it('SS-18: goes from the way to it to its heading', () => {
    const main = stand('<nav class="rail"><a href="there" name="way">There</a></nav><main><h1>There</h1></main>');
    button('way').focus();
    arrive(main);
    expect(document.activeElement).toBe(document.querySelector('h1'));
  });

  it('SS-18: stays with what took it', () => {
    const main = stand('<main><h1>There</h1></main><aside><button name="panel"></button></aside>');
    button('panel').focus();
    arrive(main);
    expect(document.activeElement).toBe(button('panel'));
  });
});
