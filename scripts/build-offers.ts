/** Turns data/offers into core/offers/lexicon.generated.ts, the compact tables that the decision reads. */
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { OPEN_FROM, tableWord, wordsOf } from '../core/offers/normalise.ts';
import { generateEngineTables } from './build-engines.ts';
import { OFFER_DATA, quoted, readOfferData, writeGenerated } from './offer-data.ts';

const LANGUAGES = ['en', 'es', 'pt', 'fr', 'de', 'fa', 'hi'] as const;
/** One character names one concept in the tables; the marks of lexicon.ts and the signs of a rule are not here. */
const CODES = [
  ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ03456789$%&()-./:;<=@[]^_{}ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ',
];
const LETTERS = { overdose: 'o', crisis: 'c', help: 'h' } as const;

/** Terms that most rules hold: the table writes them once. */
const COMMON = ['!media', '!thing'];

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
const RuleFile = v.strictObject({
  about: v.string(),
  sets: v.record(v.string(), v.string()),
  rules: v.array(
    v.strictObject({
      kind: v.picklist(['overdose', 'crisis', 'help']),
      id: v.string(),
      why: v.string(),
      when: v.string(),
      soft: v.optional(v.string()),
    }),
  ),
});
const SpellingFile = v.strictObject({ about: v.string(), words: v.string(), never: v.string() });

/** A rule as a person reads it. */
export type OfferRule = {
  kind: 'overdose' | 'crisis' | 'help';
  id: string;
  why: string;
  when: string;
  soft?: string | undefined;
};

/** The tables, and what a person needs to read them: concept names by code, and the rules in order. */
export type OfferTables = {
  lexicon: string;
  rules: string;
  names: Map<string, string>;
  sources: OfferRule[];
};

/** One list entry in the spelling the query will have; an ending star is kept. */
function entryOf(phrase: string): string {
  return phrase
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      const parts = wordsOf(word);
      return word.endsWith('*')
        ? parts.map((part, at) => (at === parts.length - 1 ? `${part}*` : part))
        : parts;
    })
    .join(' ');
}

/** An entry as the table writes it: a star where it differs from what its length says (see OPEN_FROM). */
function storedOf(entry: string): string {
  const phrase = tableWord(entry.replace('*', ''));
  const open = phrase.length - phrase.lastIndexOf(' ') - 1 >= OPEN_FROM;
  return entry.endsWith('*') === open ? phrase : `${phrase}*`;
}

/** The listed word that covers a word whose misspellings are understood: itself, or the longest that begins it. */
function covering(word: string, entries: Iterable<string>): string | undefined {
  const found = [...entries].filter(
    (entry) => entry === word || (entry.endsWith('*') && word.startsWith(entry.slice(0, -1))),
  );
  return found.sort((a, b) => b.length - a.length)[0];
}

/** The table as text: one line for each set of codes, its phrases sorted, spelt words marked. */
function lexiconText(table: ReadonlyMap<string, ReadonlySet<string>>, spelt: string): string {
  const stored = new Map([...table.keys()].map((entry) => [entry, [storedOf(entry)]]));
  if (new Set([...stored.values()].flat()).size < stored.size) {
    throw new Error('data/offers: two phrases are written alike in the table (see tableWord)');
  }
  for (const word of spelt.split(' ')) {
    const entry = covering(entryOf(word), table.keys()) ?? '';
    const forms = stored.get(entry) ?? [];
    const marked = `${storedOf(entry)}~${entryOf(word).slice(entry.replace('*', '').length)}`;
    stored.set(entry, [...forms.filter((form) => form.includes('~')), marked]);
  }
  const groups = new Map<string, string[]>();
  for (const [entry, marks] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = [...marks].sort().join('');
    groups.set(key, [...(groups.get(key) ?? []), ...(stored.get(entry) ?? [])]);
  }
  return [...groups].map(([key, list]) => `${key} ${list.join(',')}`).join('\n');
}

/** Concept names by how often lists and rules name them: the commonest get the codes that are shortest when packed. */
function codesFor(
  lists: ReadonlyMap<string, readonly string[]>,
  rules: readonly string[],
): Map<string, string> {
  const uses = new Map<string, number>();
  for (const name of rules) uses.set(name, (uses.get(name) ?? 0) + 1);
  for (const name of lists.keys()) {
    if (!uses.has(name)) throw new Error(`data/offers: no rule uses ${name}`);
  }
  const order = [...lists.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
  if (order.length > CODES.length) throw new Error('data/offers: more concepts than codes');
  return new Map(order.map((name, at) => [name, CODES[at] ?? '']));
}

/** Every concept's entries by its name, from all lists of data/offers. */
function readLists(): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const file of readdirSync(OFFER_DATA).sort()) {
    if (['rules.json', 'spelling.json', 'floors.json', 'engines.json'].includes(file)) continue;
    for (const [name, concept] of Object.entries(readOfferData(ConceptFile, file).concepts)) {
      if (lists.has(name)) throw new Error(`data/offers/${file}: ${name} is listed twice`);
      const entries = LANGUAGES.flatMap((language) => (concept[language] ?? '').split(',')).map(entryOf);
      const wrong = entries.find((entry) => /\* |^\*/.test(entry));
      if (wrong !== undefined) throw new Error(`data/offers/${file}: a star may only end a phrase: ${wrong}`);
      lists.set(
        name,
        entries.filter((entry) => entry !== ''),
      );
    }
  }
  return lists;
}

/** Reads data/offers and builds the tables; throws with the place when a list or a rule is wrong. */
export function buildOfferTables(): OfferTables {
  const { sets, rules } = readOfferData(RuleFile, 'rules.json');
  const lists = readLists();
  const codes = codesFor(
    lists,
    rules.flatMap((rule) => namesIn(`${rule.when} ${rule.soft ?? ''}`, sets)),
  );
  const table = new Map<string, Set<string>>();
  for (const [name, entries] of lists) {
    for (const entry of entries) table.set(entry, (table.get(entry) ?? new Set()).add(codes.get(name) ?? ''));
  }
  const spelling = readOfferData(SpellingFile, 'spelling.json');
  // Known words without a meaning of their own: they are read as they stand.
  for (const entry of `${spelling.words} ${spelling.never}`.split(' ').map(entryOf)) {
    if (covering(entry, table.keys()) === undefined) table.set(entry, new Set(['!']));
  }
  const encode = (terms: string) => encodeTerms(terms, sets, codes);
  const common = COMMON.map(encode);
  const lines = rules.map((rule) => {
    const veto = rule.soft === undefined ? '' : ` ?${encode(rule.soft)}`;
    const terms = `${encode(rule.when)}${veto}`.split(' ');
    const letter = LETTERS[rule.kind];
    return common.every((term) => terms.includes(term))
      ? [letter, ...terms.filter((term) => !common.includes(term))].join(' ')
      : [letter.toUpperCase(), ...terms].join(' ');
  });
  return {
    lexicon: lexiconText(table, spelling.words),
    rules: [[encode('@close'), ...common].join(' '), ...lines].join('\n'),
    names: new Map([...codes].map(([name, code]) => [code, name])),
    sources: rules,
  };
}

function expand(term: string, sets: Record<string, string>): string {
  return term.replace(/@(\w+)/g, (_, name: string) => {
    const set = sets[name];
    if (set === undefined) throw new Error(`data/offers/rules.json: no set ${name}`);
    return set;
  });
}

function namesIn(terms: string, sets: Record<string, string>): string[] {
  return expand(terms, sets).split(/[ |>~+!]+/);
}

/** One side of a rule's term as codes: a concept, or every concept of a set. */
function encodeSide(side: string, sets: Record<string, string>, codes: Map<string, string>): string {
  const names = side.startsWith('@') ? expand(side, sets).split('|') : [side];
  return names
    .map((name) => {
      const code = name === '1' || name === '2' || name === '#' ? name : codes.get(name);
      if (code === undefined) throw new Error(`data/offers/rules.json: no concept ${name}`);
      return code;
    })
    .join('');
}

/** A rule's terms as codes: plain alternatives side by side, pairs of neighbours behind a bar each. */
function encodeTerms(terms: string, sets: Record<string, string>, codes: Map<string, string>): string {
  return terms
    .split(' ')
    .map((term) => {
      const negated = term.startsWith('!');
      const plain: string[] = [];
      const pairs: string[] = [];
      for (const choice of (negated ? term.slice(1) : term).split('|')) {
        const sign = /[>~+]/.exec(choice)?.[0];
        const sides = choice.split(/[>~+]/).map((side) => encodeSide(side, sets, codes));
        (sign ? pairs : plain).push(sides.join(sign ?? ''));
      }
      const choices = plain.length > 0 ? [plain.join(''), ...pairs] : pairs;
      return (negated ? '!' : '') + choices.join('|');
    })
    .join(' ');
}

/** Writes the generated modules where they are missing or out of date. */
export function generateOfferTables(): void {
  const { lexicon, rules } = buildOfferTables();
  writeGenerated('core/offers/lexicon.generated.ts', 'data/offers', [
    `export const LEXICON = ${quoted(lexicon)};`,
    `export const RULES = ${quoted(rules)};`,
  ]);
  generateEngineTables();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) generateOfferTables();
