/** Packs data/offers into the tables that the decision reads, one for each language beside English. */
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { bonesOf, FEWEST_BONES } from '../core/offers/bones.ts';
import { placeOf } from '../core/offers/packed-sets.ts';
import { TABLE_LANGUAGES, type TableLanguage } from '../core/offers/table-languages.ts';
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

/** The file of a language's learned weights in data/offers. */
export function weightsFile(language: TableLanguage): string {
  return `weights/${language}.json`;
}

/** Reads what was learned for a language; throws where it was learned with other lists than there are now. */
export function readOfferWeights(language: TableLanguage, lists: readonly OfferList[]): OfferWeights {
  const file = readOfferData(WeightFile, weightsFile(language));
  if (file.lists.join() !== lists.map((list) => list.name).join()) {
    throw new Error(
      `data/offers/${weightsFile(language)}: lists came or went since it was learned: npm run offer:learn`,
    );
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

/** The tables for a language as data/offers has them now. */
export function readOfferTables(language: TableLanguage): OfferTables {
  const lists = readOfferLists(language);
  return {
    lists: packLists(lists, readOfferSpelling()),
    weights: packWeights(readOfferWeights(language, lists)),
  };
}

/** Writes all generated modules where they are missing or out of date. */
export function generateOfferTables(): void {
  writeGenerated('core/offers/tables.generated.ts', 'data/offers', [
    'export const TABLES = {',
    ...TABLE_LANGUAGES.map((language) => {
      const { lists, weights } = readOfferTables(language);
      const packedLists = `{ sets: ${lists.sets}, packed: ${quoted(lists.packed)} }`;
      const packedWeights = `{ bias: [${weights.bias.join(', ')}], packed: ${quoted(weights.packed)} }`;
      return `  ${language}: { lists: ${packedLists}, weights: ${packedWeights} },`;
    }),
    '};',
  ]);
  generateEngineTables();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) generateOfferTables();
