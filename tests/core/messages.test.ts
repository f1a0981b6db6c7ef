import { describe, expect, it } from 'vitest';
import { readEnvelope } from '../../core/messages.ts';

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
