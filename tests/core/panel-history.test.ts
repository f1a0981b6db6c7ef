import { describe, expect, it } from 'vitest';
import { currentStop, goBack, goTo, startHistory } from '../../core/panel-history.ts';

const leaving = { scroll: 120, opener: 'card-na' };

describe('the way through the panel', () => {
  it('leads back to where one came from, as it was left', () => {
    const groups = goTo(startHistory({ name: 'home' }), { name: 'groups' }, { scroll: 0, opener: null });
    const detail = goTo(groups, { name: 'programme', id: 'na' }, leaving);
    expect(currentStop(detail).view).toEqual({ name: 'programme', id: 'na' });
    expect(currentStop(goBack(detail))).toEqual({ view: { name: 'groups' }, ...leaving });
  });

  it('has home beneath any first view', () => {
    expect(currentStop(goBack(startHistory({ name: 'overdose' }))).view).toEqual({ name: 'home' });
  });

  it('stays at the beginning', () => {
    expect(goBack(startHistory({ name: 'home' }))).toEqual(startHistory({ name: 'home' }));
  });

  it('does not count the same view twice, but tells two topics apart', () => {
    const topic = startHistory({ name: 'topic', id: 'opium' });
    expect(goTo(topic, { name: 'topic', id: 'opium' }, leaving)).toBe(topic);
    expect(goTo(topic, { name: 'topic', id: 'detox' }, leaving).length).toBe(3);
  });

  it('starts anew at home', () => {
    const far = goTo(startHistory({ name: 'guide' }), { name: 'home' }, leaving);
    expect(far.length).toBe(1);
  });

  it('does not grow without end', () => {
    let history = startHistory({ name: 'home' });
    for (let at = 0; at < 200; at += 1) history = goTo(history, { name: 'topic', id: `t${at}` }, leaving);
    expect(history.length).toBeLessThanOrEqual(51);
    expect(currentStop(history).view).toEqual({ name: 'topic', id: 't199' });
  });
});
