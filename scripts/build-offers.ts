/** Turns data/offers into core/offers/*.generated.ts, the tables that the decision reads. */
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { bonesOf, FEWEST_BONES } from '../core/offers/bones.ts';
import { placeOf } from '../core/offers/packed-sets.ts';
import {
  HEAVIEST,
  LIST_BITS,
  NEEDS,
  type OfferTables,
  type PackedLists,
  type PackedWeights,
  WEIGHT_PLACES,
  weightOf,
} from '../core/offers/table-shape.ts';
import { generateEngineTables } from './build-engines.ts';
import { quoted, readOfferData, writeGenerated } from './offer-data.ts';
import { type OfferList, type OfferSpelling, readOfferLists, readOfferSpelling } from './offer-lists.ts';
import { packSets } from './pack-sets.ts';

const WeightFile = v.strictObject({
  about: v.string(),
  lists: v.array(v.string()),
  bias: v.string(),
  weights: v.strictObject(v.entriesFromList(NEEDS, v.string())),
});

/** Weights by their place in the table. */
export type OfferWeights = { bias: readonly number[]; weights: ReadonlyMap<number, number> };

/** Whether a listed entry covers the word. */
function covers(entry: string, word: string): boolean {
  return entry === word || (entry.endsWith('*') && word.startsWith(entry.slice(0, -1)));
}

/** A word's bones as the table knows them: behind a sign that no word holds. */
function misspelt(word: string): string {
  const bones = bonesOf(word);
  if (bones.length < FEWEST_BONES) throw new Error(`data/offers/spelling.json: too few bones: ${word}`);
  return `~${bones}`;
}

/** The packed table of lists. Its first set are words that stand for nothing beyond themselves. */
export function packLists(lists: readonly OfferList[], { words, never }: OfferSpelling): PackedLists {
  const phrases = lists.map((list) => {
    const understood = words.filter((word) => list.phrases.some((entry) => covers(entry, word)));
    return [...list.phrases, ...understood.map(misspelt)];
  });
  const sets = [never, ...phrases].map((set) => [...new Set(set.map((entry) => placeOf(entry, LIST_BITS)))]);
  return { sets: sets.length, packed: packSets(sets, 2 ** LIST_BITS) };
}

/** Reads data/offers/weights.json; throws where it was learned with other lists than there are now. */
export function readOfferWeights(lists: readonly OfferList[]): OfferWeights {
  const file = readOfferData(WeightFile, 'weights.json');
  if (file.lists.join() !== lists.map((list) => list.name).join()) {
    throw new Error('data/offers/weights.json: lists came or went since it was learned: npm run offer:learn');
  }
  const weights = new Map<number, number>();
  NEEDS.forEach((need, at) => {
    for (const item of file.weights[need].split(' ').filter(Boolean)) {
      const [trait, weight] = item.split(':').map(Number);
      weights.set((trait ?? 0) * NEEDS.length + at, weight ?? 0);
    }
  });
  return { bias: file.bias.split(' ').map(Number), weights };
}

/** The packed table of weights: for each weight the places that have it. */
export function packWeights({ bias, weights }: OfferWeights): PackedWeights {
  const places = Array.from({ length: 2 * HEAVIEST }, (_, set) =>
    [...weights].filter(([, weight]) => weight === weightOf(set)).map(([place]) => place),
  );
  return { bias, packed: packSets(places, WEIGHT_PLACES) };
}

/** Both tables as data/offers has them now. */
export function readOfferTables(): OfferTables {
  const lists = readOfferLists();
  return { lists: packLists(lists, readOfferSpelling()), weights: packWeights(readOfferWeights(lists)) };
}

/** Writes the generated lists where they are missing or out of date, as learning needs them. */
export function generateLists(): OfferList[] {
  const lists = readOfferLists();
  const { sets, packed } = packLists(lists, readOfferSpelling());
  writeGenerated('core/offers/lexicon.generated.ts', 'data/offers', [
    `export const LISTS = { sets: ${sets}, packed: ${quoted(packed)} } as const;`,
  ]);
  return lists;
}

/** Writes all generated modules where they are missing or out of date. */
export function generateOfferTables(): void {
  const { bias, packed } = packWeights(readOfferWeights(generateLists()));
  writeGenerated('core/offers/weights.generated.ts', 'data/offers', [
    `export const WEIGHTS = { bias: [${bias.join(', ')}], packed: ${quoted(packed)} } as const;`,
  ]);
  generateEngineTables();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) generateOfferTables();
