import { beforeEach, describe, expect, it } from 'vitest';
import { restoreFocus } from './keep-focus';

const button = (name: string) => document.querySelector<HTMLElement>(`[name=${name}]`)!;

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

  it('SS-12: stays where it is otherwise', () => {
    button('one').focus();
    restoreFocus();
    expect(document.activeElement).toBe(button('one'));
  });
});
