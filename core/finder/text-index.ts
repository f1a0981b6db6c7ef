/** A small index over the words of a few hundred records: prefixes, every word required, slips forgiven. */
import { prefixDistance } from './edit-distance.ts';
import { foldedWords, foldedWordsToFind } from './fold.ts';

export type IndexedField<F extends string> = { field: F; text: string; weight: number };
type Posting<F extends string> = { record: number; field: F; weight: number };

export type TextIndex<F extends string> = {
  /** Sorted by code unit, so that all words with one beginning lie side by side. */
  vocabulary: readonly string[];
  /** For each word of the vocabulary: the records it stands in, each with its weightiest field. */
  postings: readonly (readonly Posting<F>[])[];
};

export type TextMatch<F extends string> = {
  /** Sum over the typed words of the weight of the best place each was found in. */
  score: number;
  /** For each typed word the field it was best found in, without repeats. */
  fields: F[];
};

export type TextSearch<F extends string> = {
  /** Record number to its match. */
  matches: ReadonlyMap<number, TextMatch<F>>;
  /** Typed words that stood nowhere and were read as a near one. */
  readAs: readonly { typed: string; word: string }[];
};

/** Words that carry no meaning in a search for a group or a topic; ignored unless nothing else was typed. */
const LITTLE_WORDS = new Set(
  'a an and are at do for from i in is it me my near of on or s that the to with who'.split(' '),
);
const WHOLE_WORD_FACTOR = 1.5;
const SLIP_FACTOR = 0.4;

/** Indexes records by number: `records[3]` is record 3. */
export function buildTextIndex<F extends string>(
  records: readonly (readonly IndexedField<F>[])[],
): TextIndex<F> {
  const best = new Map<string, Map<number, Posting<F>>>();
  for (const [record, fields] of records.entries()) {
    for (const { field, text, weight } of fields) {
      for (const word of foldedWordsToFind(text)) {
        const postings = best.get(word) ?? new Map<number, Posting<F>>();
        best.set(word, postings);
        const known = postings.get(record);
        if (!known || known.weight < weight) postings.set(record, { record, field, weight });
      }
    }
  }
  const vocabulary = [...best.keys()].sort((a, b) => (a < b ? -1 : 1));
  return { vocabulary, postings: vocabulary.map((word) => [...(best.get(word)?.values() ?? [])]) };
}

/** The words a search goes by; empty when nothing was typed. */
export function searchWords(text: string): string[] {
  const words = [...new Set(foldedWords(text))];
  const telling = words.filter((word) => !LITTLE_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * Records that hold every typed word as the beginning of one of theirs. A word that begins none of the
 * vocabulary may be off by the slips `slipsAllowed` grants. Null when nothing was typed: no limit by text.
 */
export function searchText<F extends string>(index: TextIndex<F>, text: string): TextSearch<F> | null {
  const words = searchWords(text);
  if (words.length === 0) return null;
  const readAs: { typed: string; word: string }[] = [];
  let matches: Map<number, TextMatch<F>> | null = null;
  for (const typed of words) {
    let found = findPrefix(index, typed);
    if (found.size === 0) {
      const near = findNear(index, typed);
      found = near.found;
      if (near.word !== null) readAs.push({ typed, word: near.word });
    }
    matches = matches === null ? startMatches(found) : joinMatches(matches, found);
  }
  return { matches: matches ?? new Map(), readAs };
}

/** Slips forgiven in a word of so many letters: none below 4, one below 8, else two. */
export function slipsAllowed(letters: number): number {
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}

type Found<F extends string> = Map<number, Posting<F>>;

function findPrefix<F extends string>(index: TextIndex<F>, typed: string, factor = 1): Found<F> {
  const found: Found<F> = new Map();
  for (let at = lowerBound(index.vocabulary, typed); at < index.vocabulary.length; at += 1) {
    const word = index.vocabulary[at] ?? '';
    if (!word.startsWith(typed)) break;
    addPostings(found, index.postings[at] ?? [], word === typed ? factor * WHOLE_WORD_FACTOR : factor);
  }
  return found;
}

/**
 * The word with the fewest slips; of several the one in the weightiest place (a name before a mention), then the
 * one nearest in length. Only that word is searched for, so that what is said to be shown is what is shown.
 */
function findNear<F extends string>(
  index: TextIndex<F>,
  typed: string,
): { found: Found<F>; word: string | null } {
  let fewest = slipsAllowed(typed.length);
  let nearest: number[] = [];
  if (fewest === 0) return { found: new Map(), word: null };
  for (const [at, word] of index.vocabulary.entries()) {
    const slips = prefixDistance(typed, word, fewest);
    if (slips > fewest) continue;
    if (slips < fewest) nearest = [];
    fewest = slips;
    nearest.push(at);
  }
  const weight = (at: number) => Math.max(...(index.postings[at] ?? []).map((posting) => posting.weight));
  const far = (at: number) => Math.abs((index.vocabulary[at] ?? '').length - typed.length);
  const [best] = nearest.sort((a, b) => weight(b) - weight(a) || far(a) - far(b));
  const word = best === undefined ? null : (index.vocabulary[best] ?? null);
  return { found: word === null ? new Map() : findPrefix(index, word, SLIP_FACTOR), word };
}

function addPostings<F extends string>(
  found: Found<F>,
  postings: readonly Posting<F>[],
  factor: number,
): void {
  for (const { record, field, weight } of postings) {
    const known = found.get(record);
    if (!known || known.weight < weight * factor)
      found.set(record, { record, field, weight: weight * factor });
  }
}

function startMatches<F extends string>(found: Found<F>): Map<number, TextMatch<F>> {
  return new Map(
    [...found].map(([record, { field, weight }]) => [record, { score: weight, fields: [field] }]),
  );
}

function joinMatches<F extends string>(
  matches: ReadonlyMap<number, TextMatch<F>>,
  found: Found<F>,
): Map<number, TextMatch<F>> {
  const joined = new Map<number, TextMatch<F>>();
  for (const [record, match] of matches) {
    const posting = found.get(record);
    if (!posting) continue;
    const fields = match.fields.includes(posting.field) ? match.fields : [...match.fields, posting.field];
    joined.set(record, { score: match.score + posting.weight, fields });
  }
  return joined;
}

/** First place in the sorted list whose word is not below `typed`. */
function lowerBound(sorted: readonly string[], typed: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < typed) low = middle + 1;
    else high = middle;
  }
  return low;
}
