import { describe, expect, it } from 'vitest';
import type { Triangle } from '../channel/rows';
import { firstSteps } from './first-steps';

const input = { id: 'i', title: 'Two posts' };
const walk = { id: 'a', title: 'Walk the square' };
const CHAIN: Triangle = {
  inputs: [input],
  activities: [walk],
  outputs: [{ id: 'o', title: 'Night wardens' }],
  outcomes: [{ id: 'u', title: 'Fewer loud nights' }],
  values: [{ id: 'v', title: 'People can sleep' }],
  links: [{ from: 'i', to: 'a' }, { from: 'a', to: 'o' }, { from: 'o', to: 'u' }, { from: 'u', to: 'v' }],
};

describe('the first steps of a triangle', () => {
  it('SS-9: begin with an input and go on after the end of the longest chain', () => {
    expect(firstSteps({})?.chain).toEqual({ done: false, after: undefined });
    expect(firstSteps({ inputs: [input], activities: [walk] })?.chain.after).toEqual({ id: 'i', list: 'inputs', title: 'Two posts' });
    const two = { inputs: [input], activities: [walk], links: [{ from: 'i', to: 'a' }] };
    expect(firstSteps(two)?.chain.after).toEqual({ id: 'a', list: 'activities', title: 'Walk the square' });
  });

  it('SS-9: lead from a whole chain to what its claim is about, and to who says yes', () => {
    const steps = firstSteps(CHAIN)!;
    expect(steps.chain.done).toBe(true);
    expect(steps.about).toMatchObject({ done: false, claim: { id: 'v' } });
    const told = { ...CHAIN, values: [{ id: 'v', population: 'p', place: 'l', facets: ['f'] }] };
    expect(firstSteps(told)).toMatchObject({ about: { done: true }, who: { done: false } });
  });

  it('SS-9: are gone once all three are done', () => {
    const values = [{ id: 'v', population: 'p', place: 'l', facets: ['f'] }];
    expect(firstSteps({ ...CHAIN, values, stakeholders: [{ id: 's', authorizer: 'council' }] })).toBeUndefined();
  });
});
