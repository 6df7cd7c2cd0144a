import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Channel, type ChannelEvent } from './channel';
import { FakeTransport, settled } from '../testing/fake-transport';
import type { Snapshot } from './rows';
import { browserTransport } from './transport';

const SNAPSHOT: Snapshot = {
  revision: 10,
  workshop: { title: 'Market square', problem: { title: 'Noise' }, agencies: [{ id: 'ORD', name: 'Order', triangle: {} }] },
  phase: 'align',
  counts: { ORD: 0 },
  findings: [],
  firstPage: {},
};

const row = (id: string, title: string) => ({ type: 'values', id, agency: 'ORD', after: { id, title } });

let server: FakeTransport;
let channel: Channel;
let events: ChannelEvent[];

beforeEach(() => {
  server = new FakeTransport();
  channel = new Channel('market', server);
  events = [];
});

async function live(): Promise<void> {
  channel.subscribe((event) => events.push(event));
  await server.lastRequest.reply(200, SNAPSHOT);
  server.lastSocket.open();
  server.draw();
}

const titles = () => channel.snapshot!.workshop.agencies![0].triangle!.values?.map((value) => value.title);

describe('what is typed', () => {
  it('BD-34: keeps nothing older at a place where there was no room for what was typed last', () => {
    channel.keep('line:ORD:outputs', 'Night');
    server.isFull = true;
    channel.keep('line:ORD:outputs', 'Night bus');
    expect(channel.keptAt('line:ORD:outputs')).toBeUndefined();
  });
});

describe('the live channel', () => {
  it('SC-1: takes a snapshot, then listens from its revision', async () => {
    await live();
    expect(server.requests[0].path).toBe('api/v1/workshops/market/snapshot');
    expect(server.lastSocket.path).toBe('api/v1/workshops/market/live?from=10');
    expect(channel.state).toBe('live');
    expect(channel.saved).toBe('yes');
  });

  it('SC-1: is one for all components of a page, and closes a little after the last has gone', async () => {
    await live();
    const leave = channel.subscribe(() => {});
    expect(server.requests).toHaveLength(1);
    leave();
    server.pass(4_000);
    expect(server.lastSocket.closed).toBe(false);
  });

  it('SC-2: tells several patches as one event per frame', async () => {
    await live();
    events = [];
    server.lastSocket.down({ patch: { from: 10, to: 11, rows: [row('v1', 'one')] } });
    server.lastSocket.down({ patch: { from: 11, to: 12, rows: [row('v2', 'two')] } });
    expect(events).toEqual([]);
    server.draw();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ kind: 'changed', reset: false, snapshot: { revision: 12 } });
    expect(titles()).toEqual(['one', 'two']);
  });

  it('SC-3: says that it is offline within 10 s without a tick', async () => {
    await live();
    server.pass(5_000);
    server.lastSocket.down({ tick: 10 });
    server.pass(8_900);
    expect(channel.state).toBe('live');
    server.pass(1_100);
    expect(channel.state).toBe('offline');
    expect(channel.saved).toBe('offline');
  });

  it('SC-3: says it at once when the browser knows', async () => {
    await live();
    server.setOnline(false);
    expect(channel.state).toBe('offline');
    server.setOnline(true);
    server.pass(0);
    server.lastSocket.open();
    expect(channel.state).toBe('live');
  });

  it('SC-4: resumes by revision after a lost connection', async () => {
    await live();
    server.lastSocket.down({ patch: { from: 10, to: 14, rows: [row('v1', 'one')] } });
    server.lastSocket.drop();
    server.pass(300);
    expect(server.sockets).toHaveLength(2);
    expect(server.lastSocket.path).toContain('from=14');
    expect(server.requests).toHaveLength(1);
  });

  it('SC-4: takes a new snapshot after a gap', async () => {
    await live();
    server.lastSocket.down({ patch: { from: 12, to: 13, rows: [row('v1', 'one')] } });
    await settled();
    expect(server.requests).toHaveLength(2);
    await server.lastRequest.reply(200, { ...SNAPSHOT, revision: 13 });
    expect(server.lastSocket.path).toContain('from=13');
  });

  it('SC-4: takes a tick beyond its revision for changes that it may not see', async () => {
    await live();
    server.lastSocket.down({ tick: 12 });
    server.lastSocket.down({ patch: { from: 12, to: 13, rows: [row('v1', 'one')] } });
    expect(server.requests).toHaveLength(1);
    expect(channel.snapshot!.revision).toBe(13);
  });

  it('SC-4: takes counts that come without a new revision', async () => {
    await live();
    server.lastSocket.down({ patch: { from: 10, to: 10, rows: [{ type: 'counts', id: 'all', after: { ORD: 5 } }] } });
    expect(channel.snapshot!.counts).toEqual({ ORD: 5 });
  });

  it('SC-4: takes a new snapshot when its revision can not be served', async () => {
    await live();
    server.lastSocket.down({ problem: { status: 410 } });
    await settled();
    expect(server.lastRequest.path).toMatch(/snapshot$/);
  });

  it('SC-5: reads changes by long poll when the WebSocket twice does not open, and tries it again later', async () => {
    channel.subscribe((event) => events.push(event));
    await server.lastRequest.reply(200, SNAPSHOT);
    server.lastSocket.drop();
    server.pass(300);
    server.lastSocket.drop();
    server.pass(600);
    expect(server.lastRequest.path).toBe('api/v1/workshops/market/changes?from=10&wait=5');
    await server.lastRequest.reply(200, { from: 10, to: 11, rows: [row('v1', 'one')] });
    expect(channel.state).toBe('live');
    expect(titles()).toEqual(['one']);
    expect(server.lastRequest.path).toContain('from=11');
    for (let i = 0; i < 13; i++) {
      server.pass(5_000);
      await server.lastRequest.reply(200, { from: 11, to: 11 });
    }
    expect(server.sockets).toHaveLength(3);
  });

  it('SC-5: reads them so, too, when of the WebSocket twice nothing is heard at all', async () => {
    channel.subscribe((event) => events.push(event));
    await server.lastRequest.reply(200, SNAPSHOT);
    server.pass(9_000);
    expect(channel.state).toBe('offline');
    server.pass(300);
    expect(server.sockets).toHaveLength(2);
    server.pass(9_000);
    server.pass(600);
    expect(server.sockets.map(({ closed }) => closed)).toEqual([true, true]);
    expect(server.lastRequest.path).toBe('api/v1/workshops/market/changes?from=10&wait=5');
    await server.lastRequest.reply(200, { from: 10, to: 11, rows: [row('v1', 'one')] });
    expect(channel.state).toBe('live');
  });

  it('SC-6: ends when the person is signed out or may no longer see the workshop', async () => {
    channel.subscribe((event) => events.push(event));
    await server.lastRequest.reply(401);
    expect(events).toEqual([{ kind: 'gone', reason: 'signed-out' }]);
    server.pass(60_000);
    expect(server.requests).toHaveLength(1);
  });

  it('SC-6: asks at once who it is now when the server closes it for another audience', async () => {
    await live();
    const before = server.requests.length;
    server.lastSocket.drop(4403);
    expect(server.requests).toHaveLength(before + 1);
    await server.lastRequest.reply(404);
    expect(events.at(-1)).toEqual({ kind: 'gone', reason: 'removed' });
  });

  it('SC-6: ends when membership is taken away while it is open', async () => {
    await live();
    server.lastSocket.down({ problem: { status: 404 } });
    expect(events.at(-1)).toEqual({ kind: 'gone', reason: 'removed' });
  });
});

describe('commands', () => {
  const edit = { op: 'set', card: 'v1', field: 'title', value: 'x' };

  it('SC-7: go up the socket, and are saved when they are answered', async () => {
    await live();
    const answer = channel.send([edit]);
    expect(server.lastSocket.sent).toEqual([{ command: { id: 'id-1', edits: [edit] } }]);
    expect(channel.saved).toBe('no');
    server.lastSocket.down({ answer: { id: 'id-1', status: 200, revision: 11, ids: {} } });
    expect(await answer).toMatchObject({ status: 200, revision: 11 });
    expect(channel.saved).toBe('yes');
  });

  it('SC-7: settle with the reason when they are refused', async () => {
    await live();
    const answer = channel.send([edit]);
    server.lastSocket.down({ answer: { id: 'id-1', status: 422, problem: { status: 422, code: 'TEXT' } } });
    expect(await answer).toMatchObject({ status: 422, problem: { code: 'TEXT' } });
  });

  it('SC-8: go out again with the same id after a lost connection', async () => {
    await live();
    void channel.send([edit]);
    server.lastSocket.drop();
    server.pass(300);
    server.lastSocket.open();
    expect(server.lastSocket.sent).toEqual([{ command: { id: 'id-1', edits: [edit] } }]);
  });

  it('SC-8: survive a reload in the browser', async () => {
    await live();
    void channel.send([edit]);
    const reloaded = new Channel('market', server);
    reloaded.subscribe(() => {});
    await server.lastRequest.reply(200, SNAPSHOT);
    server.lastSocket.open();
    expect(server.lastSocket.sent).toEqual([{ command: { id: 'id-1', edits: [edit] } }]);
    server.lastSocket.down({ answer: { id: 'id-1', status: 200, revision: 11 } });
    expect(server.stored.size).toBe(0);
  });

  it('SC-8: of one person are never sent for another', async () => {
    const mine = new Channel('market', server, 'lib-lead');
    void mine.send([edit]);
    const yours = new Channel('market', server, 'pol-lead');
    yours.subscribe(() => {});
    expect(yours.saved).toBe('no');
    await server.lastRequest.reply(200, SNAPSHOT);
    server.lastSocket.open();
    expect(server.lastSocket.sent).toEqual([]);
  });

  it('SC-32: of who is signed out wait until the same person is signed in again', async () => {
    void channel.send([edit]);
    await server.lastRequest.reply(401);
    expect(channel.saved).toBe('no');
    server.pass(60_000);
    expect(server.requests).toHaveLength(1);
    const signedInAgain = new Channel('market', server);
    const answer = signedInAgain.answerTo('id-1');
    signedInAgain.subscribe(() => {});
    await server.lastRequest.reply(200, SNAPSHOT);
    server.lastSocket.open();
    expect(server.lastSocket.sent).toEqual([{ command: { id: 'id-1', edits: [edit] } }]);
    server.lastSocket.down({ answer: { id: 'id-1', status: 200, revision: 11 } });
    expect(await answer).toMatchObject({ status: 200 });
    expect(server.stored.size).toBe(0);
  });

  it('SC-33: go out in a browser that stores nothing', async () => {
    server.store = browserTransport.store;
    const forbidden = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    try {
      void channel.send([edit]);
      expect(server.lastRequest.body).toEqual({ id: 'id-1', edits: [edit] });
    } finally {
      forbidden.mockRestore();
    }
  });

  it('SC-37: go out again by themselves when a post fails while the socket lives on', async () => {
    await live();
    const answer = channel.send([edit]);
    server.pass(5_000);
    server.lastSocket.down({ tick: 10 });
    server.pass(5_000);
    expect(server.lastRequest.path).toContain('/commands');
    await server.lastRequest.fail();
    expect(server.lastSocket.sent.filter(({ command }) => command)).toHaveLength(1);
    server.pass(250);
    expect(server.lastSocket.sent.filter(({ command }) => command).map(({ command }) => command!.id)).toEqual(['id-1', 'id-1']);
    server.lastSocket.down({ answer: { id: 'id-1', status: 200, revision: 11 } });
    expect(await answer).toMatchObject({ status: 200 });
  });

  it('SC-37: go out ever more seldom while posts fail', async () => {
    void channel.send([edit]);
    const waits = [250, 500, 1_000, 2_000, 4_000, 4_000];
    for (const [n, wait] of waits.entries()) {
      await server.lastRequest.fail();
      server.pass(wait - 1);
      expect(server.requests).toHaveLength(n + 1);
      server.pass(1);
      expect(server.requests).toHaveLength(n + 2);
    }
  });

  it('SC-38: go out once more, with the same id, when the answer to an old token brings a new one', async () => {
    document.cookie = 'XSRF-TOKEN=old';
    const sent: RequestInit[] = [];
    vi.stubGlobal('fetch', async (_: URL, init: RequestInit) => {
      sent.push(init);
      document.cookie = 'XSRF-TOKEN=new';
      return new Response('{}', { status: sent.length === 1 ? 403 : 200 });
    });
    try {
      const post = () => browserTransport.request('commands', { method: 'POST', body: { id: 'id-1' } });
      expect(await post()).toMatchObject({ status: 200 });
      expect(sent.map(({ body }) => body)).toEqual(['{"id":"id-1"}', '{"id":"id-1"}']);
      expect(sent.map(({ headers }) => (headers as Record<string, string>)['X-XSRF-TOKEN'])).toEqual(['old', 'new']);
      sent.length = 0;
      expect(await post()).toMatchObject({ status: 403 });
      expect(sent).toHaveLength(1);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('SC-8: are posted while there is no socket', async () => {
    const answer = channel.send([edit]);
    expect(server.lastRequest).toMatchObject({ path: 'api/v1/workshops/market/commands', method: 'POST' });
    await server.lastRequest.reply(200, { revision: 11, ids: { sent: 'made' } });
    expect(await answer).toMatchObject({ status: 200, ids: { sent: 'made' } });
  });
});
