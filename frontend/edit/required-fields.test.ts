import { afterEach, describe, expect, it } from 'vitest';
import { requiredFields } from './required-fields';

afterEach(() => document.body.replaceChildren());

describe('a form with fields that must be filled', () => {
  it('PE-83: says in its own words what is empty, gives the first of it the focus, and is not sent', () => {
    document.body.innerHTML = `<form novalidate><input id="login" required><span id="login-missing" hidden>Enter your login.</span>
      <input id="password" required><span id="password-missing" hidden>Enter your password.</span></form>`;
    const form = document.querySelector('form')!;
    const [login, password] = form.querySelectorAll('input');
    const said = () => [...form.querySelectorAll('span')].filter((line) => !line.hidden).map((line) => line.textContent);
    const isSent = () => form.dispatchEvent(new Event('submit', { cancelable: true }));
    requiredFields(form);
    login.value = 'lib-lead';
    expect(isSent()).toBe(false);
    expect(said()).toEqual(['Enter your password.']);
    expect(document.activeElement).toBe(password);
    expect(password.getAttribute('aria-describedby')).toBe('password-missing');
    password.value = 'secret';
    password.dispatchEvent(new Event('input', { bubbles: true }));
    expect(said()).toEqual([]);
    expect(password.hasAttribute('aria-invalid')).toBe(false);
    login.value = '';
    password.value = '';
    expect(isSent()).toBe(false);
    expect(document.activeElement).toBe(login);
    login.value = 'lib-lead';
    password.value = 'secret';
    expect(isSent()).toBe(true);
  });
});
