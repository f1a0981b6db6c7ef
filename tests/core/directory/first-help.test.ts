import { describe, expect, it } from 'vitest';
import {
  drawFirstHelp,
  type FirstHelp,
  type FirstLine,
  type FirstWords,
  isFirstHelp,
  type Shown,
} from '../../../core/directory/first-help.ts';

const line = (name: string, change: Partial<FirstLine> = {}): FirstLine => ({
  country: 'US',
  kind: 'crisis',
  forWhom: ['self', 'other'],
  hours: { kind: 'always' },
  card: `<article>${name} {{label}}</article>`,
  ...change,
});

const HELP: FirstHelp = {
  zones: { 'America/New_York': 'US' },
  emergency: { US: '911', GL: '112' },
  lines: [
    line('crisis'),
    line('referral', { kind: 'treatment-referral' }),
    line('mothers', { kind: 'family', forWhom: ['other'] }),
    line('London', { country: 'GB' }),
    line('by day', {
      country: 'FR',
      hours: {
        kind: 'weekly',
        zone: 'Europe/Paris',
        spans: [{ days: [1, 2, 3, 4, 5], from: 540, until: 1080 }],
      },
    }),
  ],
  pieces: {
    lines: '<div>{{cards}}</div>{{more}}',
    more: '<button>{{words}}</button>',
    open: '<b>{{words}}</b>',
    notOpen: '<i>{{words}}</i>',
    noLine: '<p>{{country}}: {{number}}</p>',
    noLineNoNumber: '<p>{{country}}: your number</p>',
    noCountry: '<p>Choose</p>',
  },
};

const WORDS: FirstWords = {
  open: ({ state }) => state,
  more: (count) => `${count} more`,
  country: (code) => (code === 'GL' ? 'Greenland & <more>' : code),
};

/** A Tuesday, 12:00 in Paris. */
const NOON = Date.UTC(2026, 10, 24, 11);
const NEW_YORKER: Shown = { country: 'US', guessed: true, forWhom: 'self', now: NOON };
const draw = (change: Partial<Shown>, help = HELP) =>
  drawFirstHelp(help, { ...NEW_YORKER, ...change }, WORDS);

describe('what is drawn first', () => {
  it('is the lines of the country alone, in their order, for this person', () => {
    expect(draw({})).toBe(
      '<div><article>referral <b>open</b></article><article>crisis <b>open</b></article></div>',
    );
    expect(draw({ forWhom: 'other' })).toMatch(/^<div><article>mothers/);
  });

  it('says whether a line is open at this moment', () => {
    expect(draw({ country: 'FR' })).toContain('<b>open</b>');
    expect(draw({ country: 'FR', now: NOON + 9 * 3_600_000 })).toContain('<i>opens</i>');
  });

  it('is three lines, and how many there are besides', () => {
    const many = { ...HELP, lines: ['a', 'b', 'c', 'd', 'e'].map((name) => line(name)) };
    const drawn = draw({}, many);
    expect(drawn.match(/<article>/g)).toHaveLength(3);
    expect(drawn).toContain('<button>2 more</button>');
  });

  it('is the emergency number where a country has no line, and never another country’s line', () => {
    expect(draw({ country: 'GL' })).toBe('<p>Greenland &amp; &lt;more>: 112</p>');
    expect(draw({ country: 'AQ' })).toBe('<p>AQ: your number</p>');
  });

  it('asks for the country where none is known', () => {
    expect(draw({ country: null })).toBe('<p>Choose</p>');
  });

  it('is taken from the packaged file and no other', () => {
    expect(isFirstHelp(HELP)).toBe(true);
    for (const other of [null, undefined, 'help', {}, [], { lines: [] }])
      expect(isFirstHelp(other)).toBe(false);
  });
});
