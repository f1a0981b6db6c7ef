/**
 * What the popup shows before Preact is read: the lines of the country, joined from cards that the build drew. This module
 * chooses and joins; which element takes it is for others.
 */
import { type Choosable, chooseLines } from './choose-helplines.ts';
import type { ForWhom } from './for-whom.ts';
import type { OpenState } from './opening-hours.ts';
import type { ZoneCountries } from './zone-countries.ts';

/** So many lines at first: two fit the window, the third shows that there are more. */
export const LINES_AT_FIRST = 3;

/** A line with its card as HTML, in which `{{label}}` stands for whether it is open. */
export type FirstLine = Choosable & { card: string };

/**
 * Drawings that the cards are put into, as HTML. What is only known at the moment stands in them by name: `{{words}}`,
 * `{{country}}`, `{{number}}`, and other drawings.
 */
export type FirstPieces = {
  lines: string;
  more: string;
  open: string;
  notOpen: string;
  noLine: string;
  noLineNoNumber: string;
  noCountry: string;
};

export type FirstHelp = {
  zones: ZoneCountries;
  /** The number to call for an ambulance, by country. */
  emergency: Readonly<Record<string, string>>;
  lines: readonly FirstLine[];
  pieces: FirstPieces;
};

/** Where the build puts it. */
export const FIRST_HELP_PATH = 'directory/first-help.json';

/** What has been shown first, for Preact to begin with. */
export type Shown = {
  /** ISO 3166-1 alpha-2; null where it could not be guessed. */
  country: string | null;
  /** True while the country is the device's guess. */
  guessed: boolean;
  forWhom: ForWhom;
  /** Epoch milliseconds. */
  now: number;
};

/** The words that depend on the moment, in the reader's language. */
export type FirstWords = {
  open(open: OpenState, now: number): string;
  more(count: number): string;
  country(code: string): string;
};

/**
 * Whether a file of the package is this one. What is in it was parsed when it was made; should it be damaged further
 * inside, what follows throws, and the lines are shown a moment later.
 */
export function isFirstHelp(value: unknown): value is FirstHelp {
  return typeof value === 'object' && value !== null && 'lines' in value && 'pieces' in value;
}

/** Whom to reach, as HTML. */
export function drawFirstHelp(help: FirstHelp, shown: Shown, words: FirstWords): string {
  const { emergency, lines, pieces } = help;
  const { country, forWhom, now } = shown;
  if (country === null) return pieces.noCountry;
  const chosen = chooseLines({ helplines: lines, country, now, forWhom, need: 'general' });
  if (chosen.length === 0) {
    const number = emergency[country];
    const name = escaped(words.country(country));
    if (number === undefined) return fillIn(pieces.noLineNoNumber, { country: name });
    return fillIn(pieces.noLine, { country: name, number: escaped(number) });
  }
  const cards = chosen.slice(0, LINES_AT_FIRST).map(({ helpline, open }) => {
    const label = open.state === 'open' ? pieces.open : pieces.notOpen;
    return fillIn(helpline.card, { label: fillIn(label, { words: escaped(words.open(open, now)) }) });
  });
  const rest = chosen.length - cards.length;
  const more = rest > 0 ? fillIn(pieces.more, { words: escaped(words.more(rest)) }) : '';
  return fillIn(pieces.lines, { cards: cards.join(''), more });
}

function fillIn(drawing: string, values: Readonly<Record<string, string>>): string {
  return drawing.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
