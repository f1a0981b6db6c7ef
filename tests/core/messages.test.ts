import { describe, expect, it } from 'vitest';
import { OFFER_MESSAGES, readEnvelope } from '../../core/messages.ts';

describe('the protocol', () => {
  it('reads a known message of a page', () => {
    expect(readEnvelope('page', { nearhand: 'ping', arguments: [] })).toEqual({
      ok: true,
      name: 'ping',
      arguments: [],
    });
  });

  it.each([
    ['no envelope', 'page', 'ping'],
    ['an unknown name', 'page', { nearhand: 'toString', arguments: [] }],
    ['arguments that do not fit', 'page', { nearhand: 'ping', arguments: ['opium'] }],
    ['an extra field', 'page', { nearhand: 'ping', arguments: [], q: 'opium' }],
    ['a page message from a search page', 'offer', { nearhand: 'ping', arguments: [] }],
  ] as const)('refuses %s', (_what, sender, incoming) => {
    expect(readEnvelope(sender, incoming).ok).toBe(false);
  });
});

describe('what the script on search pages may say', () => {
  /** Everything it can say, written out: each argument comes from a closed set of words. */
  const SAYABLE = [
    ['offerFor', ['overdose', 'crisis', 'help']],
    ['quietOffers', ['not-now', 'less-often', 'turn-off']],
    ['openFromOffer', ['overdose', 'groups', 'meetings', 'settings']],
  ] as const;

  it.each(SAYABLE)('is for %s only one of %j', (nearhand, words) => {
    for (const word of words) {
      expect(readEnvelope('offer', { nearhand, arguments: [word] }).ok).toBe(true);
    }
    for (const query of ['heroin withdrawal help', '', 'none', null, { q: 'heroin' }]) {
      expect(readEnvelope('offer', { nearhand, arguments: [query] }).ok).toBe(false);
    }
    expect(readEnvelope('offer', { nearhand, arguments: [words[0], 'heroin'] }).ok).toBe(false);
  });

  it.each(['offerShown', 'offerOver'])('is for %s nothing at all', (nearhand) => {
    expect(readEnvelope('offer', { nearhand, arguments: [] }).ok).toBe(true);
    expect(readEnvelope('offer', { nearhand, arguments: ['heroin'] }).ok).toBe(false);
  });

  it('is no more than these five messages', () => {
    expect(Object.keys(OFFER_MESSAGES).toSorted()).toEqual(
      [...SAYABLE.map(([name]) => name), 'offerShown', 'offerOver'].toSorted(),
    );
  });
});
