/** Turns data/offers into core/offers/lexicon.generated.ts, the compact tables that the decision reads. */
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { wordsOf } from '../core/offers/normalise.ts';
import { generateEngineTables } from './build-engines.ts';
import { OFFER_DATA, quoted, readOfferData, writeGenerated } from './offer-data.ts';

const LANGUAGES = ['en', 'es', 'pt', 'fr', 'de', 'fa', 'hi'] as const;
/** One character names one concept in the tables; the marks of lexicon.ts and the signs of a rule are not here. */
const CODES = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz03456789$%&()-./:;<=@[]^_{}ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ',
];
const LETTERS = { overdose: 'o', crisis: 'c', help: 'h' } as const;

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

/** Reads data/offers and builds the tables; throws with the place when a list or a rule is wrong. */
export function buildOfferTables(): OfferTables {
  const table = new Map<string, Set<string>>();
  const codes = new Map<string, string>();
  const put = (entry: string, code: string) => {
    if (entry === '') return;
    if (/\* |^\*/.test(entry)) throw new Error(`data/offers: a star may only end a phrase: ${entry}`);
    table.set(entry, (table.get(entry) ?? new Set()).add(code));
  };
  const { sets, rules } = readOfferData(RuleFile, 'rules.json');
  const used = new Set(rules.flatMap((rule) => namesIn(`${rule.when} ${rule.soft ?? ''}`, sets)));
  for (const file of readdirSync(OFFER_DATA).sort()) {
    if (['rules.json', 'spelling.json', 'floors.json', 'engines.json'].includes(file)) continue;
    for (const [name, concept] of Object.entries(readOfferData(ConceptFile, file).concepts)) {
      if (codes.has(name)) throw new Error(`data/offers/${file}: ${name} is listed twice`);
      if (!used.has(name)) throw new Error(`data/offers/${file}: no rule uses ${name}`);
      const code = CODES[codes.size];
      if (code === undefined) throw new Error('data/offers: more concepts than codes');
      codes.set(name, code);
      for (const language of LANGUAGES) {
        for (const phrase of (concept[language] ?? '').split(',')) put(entryOf(phrase), code);
      }
    }
  }
  const spelling = readOfferData(SpellingFile, 'spelling.json');
  for (const word of spelling.words.split(' ')) put(entryOf(word), '~');
  for (const word of spelling.never.split(' ')) {
    const entry = entryOf(word);
    if (!table.has(entry)) put(entry, '!');
  }
  const encode = (terms: string) => encodeTerms(terms, sets, codes);
  const soft = encode('@close');
  const lines = rules.map((rule) => {
    const veto = rule.soft === undefined ? '' : ` ?${encode(rule.soft)}`;
    return `${LETTERS[rule.kind]} ${encode(rule.when)}${veto}`;
  });
  const groups = new Map<string, string[]>();
  for (const [entry, marks] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = [...marks].sort().join('');
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const lexicon = [...groups].map(([key, list]) => `${key}\t${list.join(',')}`).join('\n');
  return {
    lexicon,
    rules: [soft, ...lines].join('\n'),
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
