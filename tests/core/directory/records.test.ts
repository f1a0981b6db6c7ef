import { describe, expect, it } from 'vitest';
import { emergencyRecordSchema, shipEmergency } from '../../../core/directory/emergency-record.ts';
import {
  type ChannelRecord,
  heldChannels,
  helplineRecordSchema,
  shipHelpline,
} from '../../../core/directory/helpline-record.ts';
import { parseWith } from '../../../core/directory/parse.ts';
import { heldLinks, programmeRecordSchema, shipProgramme } from '../../../core/directory/programme-record.ts';
import { EMERGENCY_RECORD, HELPLINE_RECORD, PROGRAMME_RECORD } from '../../fixtures/records.ts';

const PHONE: ChannelRecord = { type: 'phone', value: '1-800-555-0100', status: 'verified' };

describe('shipHelpline', () => {
  it('ships the channels that a page shows, and nothing of the review', () => {
    const shipping = shipHelpline(HELPLINE_RECORD);
    expect(shipping).toMatchObject({
      outcome: 'ships',
      value: { channels: [{ type: 'phone', value: '1-800-555-0100' }], website: 'https://example.org/' },
    });
    expect(JSON.stringify(shipping)).not.toMatch(/55501|two-source|The number/);
  });

  it.each(['after-live-check', 'website-only', 'no'] as const)(
    'holds a line that the review gives “%s”',
    (ship) => {
      expect(shipHelpline({ ...HELPLINE_RECORD, ship })).toEqual({
        outcome: 'held',
        reasons: [`the review says "${ship}"`],
      });
    },
  );

  it.each(['emergency', 'law-enforcement', 'halted', 'fellowship-office'] as const)('holds a %s', (kind) => {
    expect(shipHelpline({ ...HELPLINE_RECORD, kind })).toMatchObject({ outcome: 'held' });
  });

  it.each<ChannelRecord>([
    { ...PHONE, status: 'unverified' },
    { ...PHONE, hold: 'the police' },
    { ...PHONE, value: null },
  ])('holds a line whose only channel is %j', (channel) => {
    const record = { ...HELPLINE_RECORD, channels: [channel] };
    expect(shipHelpline(record)).toMatchObject({
      outcome: 'held',
      reasons: ['no channel was seen on a page'],
    });
    expect(heldChannels(record)).toHaveLength(1);
  });

  it('does not claim hours or show a website that nobody saw', () => {
    const record = {
      ...HELPLINE_RECORD,
      hours: { ...HELPLINE_RECORD.hours, status: 'unverified' as const },
      website: { url: 'https://example.org/', status: 'unverified' as const },
    };
    const shipping = shipHelpline(record);
    expect(shipping).toMatchObject({ outcome: 'ships', value: { hours: { kind: 'unknown' } } });
    expect(shipping.outcome === 'ships' && shipping.value.website).toBeUndefined();
  });

  it('is broken, not held, where a line may ship and does not parse', () => {
    const channels = [{ ...PHONE, type: 'chat' as const, value: 'javascript:alert(1)' }];
    expect(shipHelpline({ ...HELPLINE_RECORD, channels })).toEqual({
      outcome: 'broken',
      reason: 'channels.0.value: not a safe web address',
    });
  });

  it('names what is held and what to check', () => {
    expect(heldChannels(HELPLINE_RECORD)).toEqual([
      { part: 'sms 55501', reason: 'no page that was read shows it', toCheck: 'See it on the site.' },
    ]);
  });
});

describe('shipEmergency', () => {
  const shipped = (changes: object) => {
    const shipping = shipEmergency({ ...EMERGENCY_RECORD, ...changes });
    return shipping.outcome === 'ships'
      ? [shipping.value.ambulance, shipping.value.general]
      : shipping.outcome;
  };

  it('shows one number where both are the same', () => {
    expect(shipped({})).toEqual(['911', undefined]);
  });

  it('shows the ambulance first and the general number beside it', () => {
    expect(shipped({ ambulance: '144', general: '112' })).toEqual(['144', '112']);
  });

  it('falls back to the general number, and lets the review put it first', () => {
    expect(shipped({ ambulance: null, general: '112' })).toEqual(['112', undefined]);
    expect(shipped({ ambulance: '107', general: '911', first: 'general' })).toEqual(['911', undefined]);
  });

  it('does not show the police beside the ambulance', () => {
    expect(shipped({ ambulance: '1669', general: '191', hideGeneral: 'the police' })).toEqual([
      '1669',
      undefined,
    ]);
  });

  it('holds what the review holds, and what has no number', () => {
    expect(shipped({ ship: 'after-live-check' })).toBe('held');
    expect(shipped({ ambulance: null, general: null })).toBe('held');
  });
});

describe('shipProgramme', () => {
  it('ships a link by its own verdict and status only', () => {
    const shipping = shipProgramme(PROGRAMME_RECORD);
    expect(shipping).toMatchObject({ outcome: 'ships', value: { links: { home: 'https://example.org/' } } });
    expect(shipping.outcome === 'ships' && Object.keys(shipping.value.links)).toEqual(['home']);
    expect(heldLinks(PROGRAMME_RECORD)).toMatchObject([{ part: 'meetings https://example.org/find' }]);
  });

  it('asks for words on how to look for a programme without a link', () => {
    const links = PROGRAMME_RECORD.links.map((link) => ({ ...link, ship: 'no' as const }));
    expect(shipProgramme({ ...PROGRAMME_RECORD, links })).toMatchObject({ outcome: 'broken' });
    const shipping = shipProgramme({ ...PROGRAMME_RECORD, links, lookFor: 'Ask.' });
    expect(shipping).toMatchObject({ outcome: 'ships', value: { links: {}, lookFor: 'Ask.' } });
  });

  it('ships no number', () => {
    const numbers = [{ value: '1-800-555-0199', status: 'verified' as const, toCheck: 'Ask.' }];
    expect(JSON.stringify(shipProgramme({ ...PROGRAMME_RECORD, numbers }))).not.toContain('0199');
    expect(heldLinks({ ...PROGRAMME_RECORD, numbers })).toMatchObject([
      {},
      { part: 'number 1-800-555-0199' },
    ]);
  });

  it('holds what no page describes', () => {
    expect(shipProgramme({ ...PROGRAMME_RECORD, status: 'unverified' })).toMatchObject({ outcome: 'held' });
  });
});

describe('the shapes of records', () => {
  const unknown = { meetingFinderUrlRound1: 'https://example.org/' };
  const refused = { ok: false, reason: expect.stringContaining('meetingFinderUrlRound1') };

  it('take a good record and refuse an unknown field by its name', () => {
    expect(parseWith(helplineRecordSchema, HELPLINE_RECORD)).toMatchObject({ ok: true });
    expect(parseWith(helplineRecordSchema, { ...HELPLINE_RECORD, ...unknown })).toMatchObject(refused);
    expect(parseWith(emergencyRecordSchema, EMERGENCY_RECORD)).toMatchObject({ ok: true });
    expect(parseWith(emergencyRecordSchema, { ...EMERGENCY_RECORD, ...unknown })).toMatchObject(refused);
    expect(parseWith(programmeRecordSchema, PROGRAMME_RECORD)).toMatchObject({ ok: true });
    expect(parseWith(programmeRecordSchema, { ...PROGRAMME_RECORD, ...unknown })).toMatchObject(refused);
  });
});
