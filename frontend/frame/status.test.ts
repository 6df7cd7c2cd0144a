import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawn, onMarketSquare } from '../testing/market-square';
import '../coverage/who-holds-what';
import '../findings/findings-list';
import '../triangle/all-triangles';
import '../triangle/my-triangle';
import './status';
import type { Status } from './status';

afterEach(() => document.body.replaceChildren());

describe('the saved mark', () => {
  it('SC-27, SS-2: says live and saved, saving, and offline', async () => {
    const { element, server, one } = await onMarketSquare<Status>('trialign-status', {});
    expect(one('[data-saved]').dataset.saved).toBe('yes');
    expect(one('[data-saved]').textContent).toBe('Live · saved');
    const panel = document.createElement('span');
    panel.dataset.saved = 'no';
    document.body.append(panel);
    await vi.waitFor(() => expect(one('[data-saved]').dataset.saved).toBe('no'));
    expect(one('[data-saved]').textContent).toBe('Not saved yet');
    server.pass(10_000);
    server.draw();
    await drawn(element);
    expect(one('[data-saved]').dataset.saved).toBe('offline');
    expect(one('[role=alert]').textContent).toBe("Not connected. Keep typing; we send it when you’re back.");
    element.observing = true;
    await drawn(element);
    expect(one('[role=alert]').textContent).toBe('Not connected. What you see may be out of date.');
  });

  it('SS-30: no mark beside a field claims that all is saved while the page is offline', async () => {
    const { element, server } = await onMarketSquare<Status>('trialign-status', {});
    document.body.insertAdjacentHTML('beforeend', '<span class="save-mark" data-saved="yes">Saved</span>');
    const mark = document.querySelector<HTMLElement>('.save-mark')!;
    server.setOnline(false);
    server.draw();
    await drawn(element);
    expect([mark.dataset.saved, mark.textContent]).toEqual(['offline', 'Offline']);
    server.setOnline(true);
    server.pass(250);
    server.lastSocket.open();
    server.draw();
    await drawn(element);
    expect([mark.dataset.saved, mark.textContent]).toEqual(['yes', 'Saved']);
  });

  it('SC-6: who is signed out has a way to sign in again', async () => {
    const { element, server, one } = await onMarketSquare<Status>('trialign-status', {});
    server.lastSocket.drop(4403);
    await server.lastRequest.reply(401);
    server.draw();
    await drawn(element);
    expect(one('[role=alert]').textContent).toContain('You are signed out.');
    expect(one('[role=alert] button').textContent).toBe('Sign in');
  });

  it('PE-85: leaves it to the page that comes then to tell who was removed, and asks for it', async () => {
    const { element, server, one } = await onMarketSquare<Status>('trialign-status', {});
    const behind = vi.fn();
    element.addEventListener('behind', behind);
    server.lastSocket.drop(4403);
    await server.lastRequest.reply(404);
    server.draw();
    await drawn(element);
    expect(behind).toHaveBeenCalledTimes(1);
    expect(one('.bar').textContent).toBe('This workshop is not here, or not for you.');
    expect(one('.bar').getAttribute('role')).toBeNull();
  });

  it.each(['trialign-triangles', 'trialign-triangle', 'trialign-findings', 'trialign-coverage'])('PE-85: nor does %s read out what the page that comes then says', async (view) => {
    const { element, server, one, all } = await onMarketSquare<Status>(view as 'trialign-status', {});
    server.lastSocket.drop(4403);
    await server.lastRequest.reply(404);
    server.draw();
    await drawn(element);
    expect(one('.empty').textContent).toBe('This workshop is not here, or not for you.');
    expect(all('[role=status], [role=alert], [aria-live]').map((live) => live.textContent!.trim()).filter((text) => text !== '')).toEqual([]);
  });

  it('SS-16, SS-6: asks for what was missed once the screen is back, and not before; tells both, but no saving', async () => {
    const { element, server, one } = await onMarketSquare<Status>('trialign-status', {});
    expect(one('[role=status]').getAttribute('aria-live')).toBe('off');
    const behind = vi.fn();
    element.addEventListener('behind', behind);
    server.setOnline(false);
    server.draw();
    await drawn(element);
    expect(one('[role=status]').getAttribute('aria-live')).toBe('polite');
    server.setOnline(true);
    server.draw();
    expect(behind).not.toHaveBeenCalled();
    server.pass(250);
    server.lastSocket.open();
    server.draw();
    expect(behind).toHaveBeenCalledTimes(1);
  });
});
