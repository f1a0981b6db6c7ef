/** Reads the word lists of data/offers. */
import { readdirSync } from 'node:fs';
import * as v from 'valibot';
import { wordsOf } from '../core/offers/normalise.ts';
import { TABLE_LANGUAGES, type TableLanguage } from '../core/offers/table-languages.ts';
import { LONGEST_PHRASE, PHRASE_BEGINNINGS, WORD_BEGINNINGS } from '../core/offers/table-shape.ts';
import { OFFER_DATA, readOfferData } from './offer-data.ts';

const LANGUAGES = ['en', ...TABLE_LANGUAGES] as const;
/** What else stands in the folder. */
const OTHER_FILES = ['spelling.json', 'floors.json', 'engines.json', 'weights'];

const words = v.optional(v.string());
const ConceptFile = v.strictObject({
  about: v.string(),
  concepts: v.record(
    v.string(),
    v.strictObject({
      why: v.pipe(v.string(), v.minLength(4)),
      notes: v.optional(v.record(v.string(), v.string())),
      ...v.entriesFromList(LANGUAGES, words),
    }),
  ),
});
const SpellingFile = v.strictObject({ about: v.string(), words: v.string(), never: v.string() });

/** A list: what its words have in common, its phrases as queries will spell them, and remarks on unusual ones. */
export type OfferList = { name: string; why: string; phrases: string[]; notes: Record<string, string> };
/** Words whose misspellings are understood, and ordinary words too near to one of them, spelt as queries will be. */
export type OfferSpelling = { words: string[]; never: string[] };

/**
 * One list entry in the spelling the query will have. Behind a star it is cut to the longest beginning that is looked
 * up; one that is shorter than all of them is refused.
 */
export function entryOf(phrase: string): string {
  const parts = phrase.trim().split(/\s+/).flatMap(wordsOf);
  if (!phrase.endsWith('*')) return parts.join(' ');
  const last = parts.pop() ?? '';
  const lengths = parts.length === 0 ? WORD_BEGINNINGS : PHRASE_BEGINNINGS;
  const length = lengths.findLast((known) => known <= last.length);
  if (length === undefined) throw new Error(`data/offers: too short a beginning: ${phrase}`);
  return [...parts, `${last.slice(0, length)}*`].join(' ');
}

function phrasesOf(text: string, file: string): string[] {
  const phrases = text.split(',').map((phrase) => phrase.trim());
  for (const phrase of phrases) {
    if (/\*.|^\*/.test(phrase))
      throw new Error(`data/offers/${file}: a star may only end a phrase: ${phrase}`);
    if (phrase.split(' ').length > LONGEST_PHRASE)
      throw new Error(`data/offers/${file}: too long: ${phrase}`);
  }
  return phrases.filter((phrase) => phrase !== '');
}

/**
 * Every list of data/offers with its words in English and one language more, by the order of names, which is the order
 * of their codes in all tables; an error names the file.
 */
export function readOfferLists(language: TableLanguage): OfferList[] {
  const lists = new Map<string, OfferList>();
  for (const file of readdirSync(OFFER_DATA).sort()) {
    if (OTHER_FILES.includes(file)) continue;
    for (const [name, concept] of Object.entries(readOfferData(ConceptFile, file).concepts)) {
      if (lists.has(name)) throw new Error(`data/offers/${file}: ${name} is listed twice`);
      const phrases = (['en', language] as const)
        .flatMap((tongue) => phrasesOf(concept[tongue] ?? '', file))
        .map(entryOf);
      lists.set(name, { name, why: concept.why, phrases: [...new Set(phrases)], notes: concept.notes ?? {} });
    }
  }
  return [...lists.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Reads data/offers/spelling.json. */
export function readOfferSpelling(): OfferSpelling {
  const { words, never } = readOfferData(SpellingFile, 'spelling.json');
  return { words: words.split(' ').flatMap(wordsOf), never: never.split(' ').map(entryOf) };
}
