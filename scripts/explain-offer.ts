/** Puts a decision into words for a person. */
import type { Decision } from '../core/offers/decide.ts';
import { codeOf, NUMBER } from '../core/offers/lexicon.ts';
import type { TableLanguage } from '../core/offers/table-languages.ts';
import { NEEDS } from '../core/offers/table-shape.ts';
import { TABLES } from '../core/offers/tables.generated.ts';
import { traitsOf } from '../core/offers/traits.ts';
import { openWeights } from '../core/offers/weights.ts';
import { readOfferLists } from './offer-lists.ts';

/** Traits named in an explanation, those that speak most for and against the decision. */
const NAMED = 8;

const NAMES = new Intl.DisplayNames('en', { type: 'language' });
const NOTHING = NEEDS.map(() => 0);

/** Names of the lists by their codes, which are the same in all languages. */
function listNames(language: TableLanguage): Map<string, string> {
  const names = readOfferLists(language).map(({ name }, at): [string, string] => [codeOf(at + 1), name]);
  return new Map([...names, [NUMBER, 'a number']]);
}

function traitName(trait: string, names: ReadonlyMap<string, string>): string {
  if (trait.startsWith('  ')) return `the word ${trait.trim()}`;
  if (trait.startsWith(' ')) return `its length of${trait} words${trait === ' 8' ? ' or more' : ''}`;
  return [...trait].map((code) => names.get(code) ?? code).join(' with ');
}

/** Several lines: what was read, which lists the words stand on, the points, and what they came from. */
export function explain({ kind, words, finds, points }: Decision, language: TableLanguage): string {
  const names = listNames(language);
  const sumOf = openWeights(TABLES[language].weights);
  const lines = [
    `Decision: ${kind}`,
    `Decided by the words of English and ${NAMES.of(language)}`,
    `Read as: ${words.join(' ') || '(no words)'}`,
  ];
  const seen = new Map<string, Set<string>>();
  for (const { code, start, end } of finds) {
    const name = names.get(code) ?? code;
    seen.set(name, (seen.get(name) ?? new Set()).add(words.slice(start, end).join(' ')));
  }
  if (points === null) return [...lines, 'No word is on a list, so nothing is offered.'].join('\n');
  lines.push('Words on the lists:');
  for (const [name, found] of seen) lines.push(`  ${name}: ${[...found].join(', ')}`);
  lines.push(`Points: ${NEEDS.map((need, at) => `${need} ${points[at]?.toFixed(1)}`).join(', ')}`);

  const [, second = 0] = [...points.keys()].sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0));
  const against = kind === 'none' ? second : NEEDS.indexOf('none');
  const weighed = [...traitsOf(words, finds)]
    .map((trait) => {
      const given = sumOf([trait], NOTHING);
      return { trait, points: (given[NEEDS.indexOf(kind)] ?? 0) - (given[against] ?? 0) };
    })
    .filter((item) => item.points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  lines.push(`Most of ${kind} against ${NEEDS[against]}:`);
  for (const { trait, points } of weighed.slice(0, NAMED)) {
    lines.push(`  ${points > 0 ? '+' : ''}${points}  ${traitName(trait, names)}`);
  }
  return lines.join('\n');
}
