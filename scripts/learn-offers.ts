/**
 * `npm run offer:learn`: learns data/offers/weights anew, which is needed when lists or examples have changed;
 * `npm run offer:learn -- fr de` only those of some languages. Lessons are the examples that are for learning, in English
 * and the one language, the part of dev that may be looked at, and the search log, which asks for nothing. What the
 * report calls only counted is never learned from.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Need } from '../core/offers/decide.ts';
import { openLists } from '../core/offers/lexicon.ts';
import { wordsOf } from '../core/offers/normalise.ts';
import { placeOf } from '../core/offers/packed-sets.ts';
import { TABLE_LANGUAGES, type TableLanguage, USUAL_LANGUAGE } from '../core/offers/table-languages.ts';
import { NEEDS, TRAIT_BITS } from '../core/offers/table-shape.ts';
import { traitsOf } from '../core/offers/traits.ts';
import { generateOfferTables, packLists, weightsFile } from './build-offers.ts';
import { type Learned, type Lesson, learn } from './learn-weights.ts';
import { OFFER_DATA } from './offer-data.ts';
import {
  type Example,
  LESSONS,
  type Logged,
  mayBeLookedAt,
  readExamples,
  readLog,
} from './offer-examples.ts';
import { readOfferLists, readOfferSpelling } from './offer-lists.ts';

/** Chosen by what was unseen. */
const PACE = { rounds: 16, stepRounds: 3, wholeRounds: 16, rate: 0.22, sparse: 0.02, point: 0.6 };
/** So many weights are kept as the bytes of a search page allow beside the lists of the language. */
const KEEP: Record<TableLanguage, number> = { es: 3560, pt: 3005, fr: 3010, de: 2950, fa: 3000, hi: 2945 };
/** By so many points more than nothing a need must have: precision against recall. */
const CAUTION = 0.8;
/** How much a lesson counts: a missed emergency costs a life; a false offer comes once in very many ordinary searches. */
const URGENT = 2;
const ORDINARY = 9;
/** How often rows are learned that must be met: what is asked most (core.jsonl), our own, and of the kind that the aim is
 * counted by. */
const CORE = 5;
const OURS = 3;
const LOOKED_AT = 2;
/** How much a lesson in the language beside English counts: double where that cost English nothing. */
const OTHERS: Record<TableLanguage, number> = { es: 1, pt: 1, fr: 2, de: 1, fa: 2, hi: 2 };
const ABOUT =
  'Learned by npm run offer:learn: not for editing by hand. For each need the points that the traits at a place of the table give it, as place:points; places are hashes of traits (core/offers/traits.ts).';

/** What is learned from: rows that ask for something or not, and the search log. */
type Material = { examples: Example[]; log: Logged[] };
type ToLesson = (query: string, need: Need, counts: number) => Lesson[];

function readMaterial(): Material {
  const log = readLog();
  if (log === null)
    throw new Error('The search log ../shared/offers/ordinary-dev.txt.gz is not there: cannot learn.');
  const dev = readExamples('dev.jsonl').filter(({ q }) => mayBeLookedAt(q));
  const often: Partial<Record<string, number>> = { 'core.jsonl': CORE, 'written.jsonl': OURS };
  const times = (count: number, rows: Example[]) => Array.from({ length: count }, () => rows).flat();
  const examples = LESSONS.flatMap((file) => times(often[file] ?? 1, readExamples(file)));
  return { examples: [...examples, ...times(LOOKED_AT, dev)], log };
}

/** Makes lessons of queries; none of a query with no listed word: it is offered nothing, whatever is learned. */
function lessonsBy(language: TableLanguage): ToLesson {
  const findConcepts = openLists(packLists(readOfferLists(language), readOfferSpelling()));
  return (query, need, counts) => {
    const words = wordsOf(query);
    const finds = findConcepts(words);
    if (finds.length === 0) return [];
    const places = [...traitsOf(words, finds)].map((trait) => placeOf(trait, TRAIT_BITS));
    return [{ traits: [...new Set(places)], need: NEEDS.indexOf(need), counts }];
  };
}

/** Lessons from a part of the search log: what asks for something is left out, as nobody has labelled for what. */
function ordinary(rows: readonly Logged[], toLesson: ToLesson): Lesson[] {
  return rows.flatMap(({ query, asks }) => (asks ? [] : toLesson(query, 'none', ORDINARY)));
}

function cautious({ bias, weights }: Learned): Learned {
  return { bias: bias.map((start, need) => (NEEDS[need] === 'none' ? start + CAUTION : start)), weights };
}

/** How many of the lessons, all of which ask for nothing, would be offered something. */
function falseOffers({ bias, weights }: Learned, lessons: readonly Lesson[]): number {
  return lessons.filter(({ traits }) => {
    const points = bias.map((start, need) =>
      traits.reduce((sum, trait) => sum + (weights.get(trait * NEEDS.length + need) ?? 0), start),
    );
    return points.indexOf(Math.max(...points)) !== NEEDS.indexOf('none');
  }).length;
}

function write(language: TableLanguage, { bias, weights }: Learned): void {
  const places = [...weights].sort(([a], [b]) => a - b);
  const text = (need: number) =>
    places
      .filter(([place]) => place % NEEDS.length === need)
      .map(([place, weight]) => `${Math.floor(place / NEEDS.length)}:${weight}`)
      .join(' ');
  const file = {
    about: ABOUT,
    lists: readOfferLists(language).map(({ name }) => name),
    bias: bias.map((start) => start.toFixed(1)).join(' '),
    weights: Object.fromEntries(NEEDS.map((need, at) => [need, text(at)])),
  };
  writeFileSync(join(OFFER_DATA, weightsFile(language)), `${JSON.stringify(file, null, 2)}\n`);
}

function learnLanguage(language: TableLanguage, { examples, log }: Material): void {
  const toLesson = lessonsBy(language);
  const pace = { ...PACE, keep: KEEP[language] };
  const labelled = examples.flatMap(({ q, label, lang }) => {
    if (lang !== 'en' && lang !== language) return [];
    const urgent = label === 'overdose' || label === 'crisis';
    return toLesson(q, label, (urgent ? URGENT : 1) * (lang === 'en' ? 1 : OTHERS[language]));
  });
  const half = ordinary(
    log.filter((_, at) => at % 2 === 0),
    toLesson,
  );
  const unseen = ordinary(
    log.filter((_, at) => at % 2 === 1),
    toLesson,
  );
  if (language === USUAL_LANGUAGE) {
    // First without half of the log, to see what happens on searches never learned from.
    const trial = cautious(learn([...labelled, ...half], pace));
    console.log(
      `Learned without half of the log: ${falseOffers(trial, unseen)} false offers on its ${Math.floor(log.length / 2)} lines`,
    );
  }
  const learned = cautious(learn([...labelled, ...half, ...unseen], pace));
  write(language, learned);
  console.log(`${language}: learned from all, ${learned.weights.size} weights.`);
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !TABLE_LANGUAGES.some((language) => language === name));
if (unknown.length > 0) throw new Error(`There are no tables for ${unknown.join(', ')}.`);
const material = readMaterial();
for (const language of TABLE_LANGUAGES) {
  if (named.length === 0 || named.includes(language)) learnLanguage(language, material);
}
generateOfferTables();
console.log('Now: npm run offer:report');
