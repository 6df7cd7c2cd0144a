import { Channel } from '../channel/channel';
import { FakeTransport, settled } from './fake-transport';
import type { Finding, Patch, Snapshot } from '../channel/rows';

/** A small workshop for the tests of components: one agency with every kind of card, one that isn't revealed. */
export const MARKET_SQUARE: Snapshot = {
  revision: 1,
  phase: 'align',
  counts: { ORD: 7, POL: 3 },
  findings: [finding('F1|v2', 'high', ['v2']), finding('G1|fa-sleep', 'medium', ['v2']), finding('O7|re-bus', 'low', ['i1'])],
  firstPage: {},
  workshop: {
    title: 'Market square by night',
    problem: { title: 'Noise', facets: [{ id: 'fa-sleep', title: 'People cannot sleep', critical: true }] },
    authorizers: [{ id: 'au-council', name: 'Town council' }, { id: 'au-court', name: 'Court' }],
    places: [{ id: 'pl', name: 'Market square' }],
    agencies: [
      {
        id: 'ORD',
        name: 'Public order office',
        triangle: {
          values: [
            { id: 'v1', title: 'Residents can sleep', cell: 'CW', role: 'core', facets: ['fa-sleep'] },
            { id: 'v2', title: 'Fair rules', cell: 'CJ' },
          ],
          stakeholders: [{ id: 's1', authorizer: 'au-council', stance: -1, power: 3 }],
          inputs: [{ id: 'i1', title: 'Two posts', kind: 'money', status: 'requested', amount: 1200, unit: 'hours' }],
          activities: [{ id: 'a1', title: 'Walk the square', kind: 'program' }],
          outputs: [{ id: 'o1', title: 'Night wardens', kind: 'service', place: 'pl' }],
          outcomes: [{ id: 'u1', title: 'Fewer loud nights', kind: 'better_condition', agenciesOnly: true }],
          links: [
            { from: 'i1', to: 'a1' }, { from: 'a1', to: 'o1' }, { from: 'o1', to: 'u1', evidence: 'tested' }, { from: 'u1', to: 'v1' },
          ],
        },
      },
      { id: 'POL', name: 'Police' },
    ],
  },
};

export function finding(key: string, severity: Finding['severity'], cards: string[]): Finding {
  const [kind, anchor] = key.split('|');
  return { key, kind, anchor, severity, cards };
}

let made = 0;

/** The page before it was loaded anew. */
interface Before {
  slug: string;
  server: FakeTransport;
}

/** An element in the page, joined to a live channel on Market Square in the hands of the test. */
export async function onMarketSquare<T extends HTMLElement>(tag: string, properties: Partial<T>, snapshot = MARKET_SQUARE, before?: Before) {
  const slug = before?.slug ?? `market-${++made}`;
  const server = Object.assign(new FakeTransport(), before && { stored: before.server.stored, newId: before.server.newId });
  Channel.of(slug, server);
  const element = Object.assign(document.createElement(tag) as T, { slug }, properties);
  document.body.append(element);
  await drawn(element);
  await server.requests.find((request) => request.path.endsWith('/snapshot'))!.reply(200, snapshot);
  server.lastSocket.open();
  server.draw();
  await drawn(element);
  return {
    element,
    server,
    all: (selector: string) => findAll(element, selector),
    one: (selector: string) => findAll(element, selector)[0],
    /** The page is loaded anew: the element, and what it kept in the browser, with a connection of its own. */
    reload: (now = snapshot) => {
      element.remove();
      Channel.of(slug).gone = 'removed';
      return onMarketSquare<T>(tag, properties, now, { slug, server });
    },
    patch: async (patch: Patch) => {
      server.lastSocket.down({ patch });
      server.draw();
      await drawn(element);
    },
  };
}

/** Waits until the element and what it holds have drawn themselves. */
export async function drawn(element: Element): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await settled();
    await (element as Element & { updateComplete?: Promise<unknown> }).updateComplete;
  }
}

/** Finds through open shadow roots, as a person sees the page. */
function findAll(root: Element, selector: string): HTMLElement[] {
  const inside = root.shadowRoot ?? root;
  return [...inside.querySelectorAll<HTMLElement>('*')].flatMap((node) => [
    ...(node.matches(selector) ? [node] : []),
    ...(node.shadowRoot ? findAll(node, selector) : []),
  ]);
}
