/**
 * `npm run offer:learn`: learns data/offers/weights.json anew, which is needed when lists or examples have changed.
 * Lessons are the examples that are for learning, the part of dev that may be looked at, and the search log, which asks
 * for nothing. What the report calls only counted is never learned from.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Need } from '../core/offers/decide.ts';
import { placeOf } from '../core/offers/packed-sets.ts';
import { NEEDS, TRAIT_BITS } from '../core/offers/table-shape.ts';
import { generateLists, generateOfferTables } from './build-offers.ts';
import { type Learned, type Lesson, learn } from './learn-weights.ts';
import { OFFER_DATA } from './offer-data.ts';
import { type Logged, mayBeLookedAt, readExamples, readLog } from './offer-examples.ts';

const lists = generateLists();
const { openLists } = await import('../core/offers/lexicon.ts');
const { LISTS } = await import('../core/offers/lexicon.generated.ts');
const { wordsOf } = await import('../core/offers/normalise.ts');
const { traitsOf } = await import('../core/offers/traits.ts');
const findConcepts = openLists(LISTS);

/** Chosen by what was unseen, within the bytes of a search page. */
const PACE = { rounds: 14, wholeRounds: 6, rate: 0.15, sparse: 0.059, point: 0.4 };
/** How much a lesson counts: a missed emergency costs a life; a false offer comes once in very many ordinary searches. */
const URGENT = 2;
const ORDINARY = 4;
/** How often core.jsonl is learned: what is asked most, opium first of all, must be met. */
const CORE = 2;
const ABOUT =
  'Learned by npm run offer:learn: not for editing by hand. For each need the points that the traits at a place of the table give it, as place:points; places are hashes of traits (core/offers/traits.ts).';

/** Null for a query with no listed word: it is offered nothing, whatever is learned. */
function lessonOf(query: string, need: Need, counts: number): Lesson | null {
  const words = wordsOf(query);
  const finds = findConcepts(words);
  if (finds.length === 0) return null;
  const places = [...traitsOf(words, finds)].map((trait) => placeOf(trait, TRAIT_BITS));
  return { traits: [...new Set(places)], need: NEEDS.indexOf(need), counts };
}

/** Lessons from a part of the search log: what asks for something is left out, as nobody has labelled for what. */
function ordinary(rows: readonly Logged[]): Lesson[] {
  return rows.flatMap(({ query, asks }) => (asks ? [] : (lessonOf(query, 'none', ORDINARY) ?? [])));
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

function write({ bias, weights }: Learned): void {
  const places = [...weights].sort(([a], [b]) => a - b);
  const text = (need: number) =>
    places
      .filter(([place]) => place % NEEDS.length === need)
      .map(([place, weight]) => `${Math.floor(place / NEEDS.length)}:${weight}`)
      .join(' ');
  const file = {
    about: ABOUT,
    lists: lists.map(({ name }) => name),
    bias: bias.join(' '),
    weights: Object.fromEntries(NEEDS.map((need, at) => [need, text(at)])),
  };
  writeFileSync(join(OFFER_DATA, 'weights.json'), `${JSON.stringify(file, null, 2)}\n`);
}

const log = readLog();
if (log === null)
  throw new Error('The search log ../shared/offers/ordinary-dev.txt.gz is not there: cannot learn.');
const ours = readExamples('written.jsonl');
const lookedAt = readExamples('dev.jsonl').filter(({ q }) => mayBeLookedAt(q));
// Ours, and those of the kind that the aim is counted by, count twice.
const examples = [
  ...ours,
  ...readExamples('blind.jsonl'),
  ...readExamples('learn.jsonl'),
  ...lookedAt,
  ...ours,
  ...lookedAt,
  ...Array.from({ length: CORE }, () => readExamples('core.jsonl')).flat(),
].flatMap(({ q, label }) => {
  const urgent = label === 'overdose' || label === 'crisis';
  return lessonOf(q, label, urgent ? URGENT : 1) ?? [];
});
const [half, otherHalf] = [log.filter((_, at) => at % 2 === 0), log.filter((_, at) => at % 2 === 1)];
// First without half of the log, to see what happens on searches never learned from; then with all of it.
const unseen = ordinary(otherHalf);
const trial = learn([...examples, ...ordinary(half)], PACE);
console.log(
  `Learned without half of the log: ${falseOffers(trial, unseen)} false offers on its ${otherHalf.length} lines`,
);
const learned = learn([...examples, ...ordinary(half), ...unseen], PACE);
write(learned);
generateOfferTables();
console.log(`Learned from all: ${learned.weights.size} weights. Now: npm run offer:report`);
