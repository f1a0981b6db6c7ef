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
import { type Example, type Logged, mayBeLookedAt, readExamples, readLog } from './offer-examples.ts';

const lists = generateLists();
const { openLists } = await import('../core/offers/lexicon.ts');
const { LISTS } = await import('../core/offers/lexicon.generated.ts');
const { wordsOf } = await import('../core/offers/normalise.ts');
const { traitsOf } = await import('../core/offers/traits.ts');
const findConcepts = openLists(LISTS);

/** Chosen by what was unseen; so many weights are kept as the bytes of a search page allow. */
const PACE = { rounds: 16, stepRounds: 3, wholeRounds: 16, rate: 0.2, sparse: 0.01, keep: 3391, point: 0.8 };
/** By so many points more than nothing a need must have: precision against recall. */
const CAUTION = 1;
/** How much a lesson counts: a missed emergency costs a life; a false offer comes once in very many ordinary searches. */
const URGENT = 2;
const ORDINARY = 6;
/** How often rows are learned that must be met: what is asked most (core.jsonl), our own, and of the kind that the aim is
 * counted by. */
const CORE = 5;
const OURS = 3;
const LOOKED_AT = 2;
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
    bias: bias.map((start) => start.toFixed(1)).join(' '),
    weights: Object.fromEntries(NEEDS.map((need, at) => [need, text(at)])),
  };
  writeFileSync(join(OFFER_DATA, 'weights.json'), `${JSON.stringify(file, null, 2)}\n`);
}

const log = readLog();
if (log === null)
  throw new Error('The search log ../shared/offers/ordinary-dev.txt.gz is not there: cannot learn.');
const times = (count: number, rows: readonly Example[]) => Array.from({ length: count }, () => rows).flat();
const examples = [
  ...times(OURS, readExamples('written.jsonl')),
  ...readExamples('blind.jsonl'),
  ...readExamples('learn.jsonl'),
  ...times(
    LOOKED_AT,
    readExamples('dev.jsonl').filter(({ q }) => mayBeLookedAt(q)),
  ),
  ...times(CORE, readExamples('core.jsonl')),
].flatMap(({ q, label }) => {
  const urgent = label === 'overdose' || label === 'crisis';
  return lessonOf(q, label, urgent ? URGENT : 1) ?? [];
});
const [half, otherHalf] = [log.filter((_, at) => at % 2 === 0), log.filter((_, at) => at % 2 === 1)];
// First without half of the log, to see what happens on searches never learned from; then with all of it.
const unseen = ordinary(otherHalf);
const trial = cautious(learn([...examples, ...ordinary(half)], PACE));
console.log(
  `Learned without half of the log: ${falseOffers(trial, unseen)} false offers on its ${otherHalf.length} lines`,
);
const learned = cautious(learn([...examples, ...ordinary(half), ...unseen], PACE));
write(learned);
generateOfferTables();
console.log(`Learned from all: ${learned.weights.size} weights. Now: npm run offer:report`);
