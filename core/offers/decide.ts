import { LEXICON, RULES } from './lexicon.generated.ts';
import { type Find, findConcepts } from './lexicon.ts';
import { wordsOf } from './normalise.ts';

/** What a search asks for. The order of urgency is overdose, crisis, help. */
export type Need = 'overdose' | 'crisis' | 'help' | 'none';

/** A decision with what it rests on: the words as read, the concepts found, and the line of the rule table. */
export type Decision = { kind: Need; rule: number | null; words: string[]; finds: Find[] };

const KINDS: Record<string, Need> = { o: 'overdose', c: 'crisis', h: 'help' };
/** Two concepts joined in a rule stand at most this many words apart. */
const NEAR = 3;

/** Codes that no list gives: a bare number (a count of pills), and a query of a single word. */
export const NUMBER = '#';
export const ALONE = '1';
const UNIT = /^(mg|mcg|ml|g|hours?|hrs?|days?|weeks?|months?|years?|yr|yo|am|pm|horas|dias|anos)$/;

function countsAsPills(words: readonly string[], at: number): boolean {
  return /^([2-9]|[1-9]\d)$/.test(words[at] ?? '') && !UNIT.test(words[at + 1] ?? '');
}

/** `ab>cd`: one of these, then one of those, at most three words between. `ab~cd`: in either order. `ab+cd`: at most one word
 * between. */
function near(pair: string, finds: readonly Find[]): boolean {
  const [first = '', second = ''] = pair.split(/[>~+]/);
  const gap = pair.includes('+') ? 1 : NEAR;
  const ordered = (from: string, to: string) =>
    finds.some(
      (a) =>
        from.includes(a.code) &&
        finds.some((b) => to.includes(b.code) && b.start >= a.end && b.start - a.end <= gap),
    );
  return ordered(first, second) || (pair.includes('~') && ordered(second, first));
}

/** `ab|c>d`: any of these concepts, or a pair of neighbours. */
function any(choices: string, finds: readonly Find[], present: ReadonlySet<string>): boolean {
  return choices
    .split('|')
    .some((choice) =>
      /[>~+]/.test(choice) ? near(choice, finds) : [...choice].some((code) => present.has(code)),
    );
}

/** One term of a rule: choices, `!` none of them, `?` none of them unless one of `close` is there too. */
function holds(term: string, finds: readonly Find[], present: ReadonlySet<string>, close: string): boolean {
  if (term.startsWith('!')) return !any(term.slice(1), finds, present);
  if (term.startsWith('?')) return !any(term.slice(1), finds, present) || any(close, finds, present);
  return any(term, finds, present);
}

/**
 * Which help a search query asks for, by the rules of data/offers. Pure and local; never throws; reads at most
 * 256 characters. Rules stand in order of urgency and the first that holds decides.
 */
export function decide(query: string): Decision {
  const words = wordsOf(query);
  if (words.length === 0) return { kind: 'none', rule: null, words, finds: [] };
  const finds = findConcepts(LEXICON.split('\n'), words);
  if (finds.length === 0) return { kind: 'none', rule: null, words, finds };
  for (let at = 0; at < words.length; at++) {
    if (countsAsPills(words, at)) finds.push({ code: NUMBER, start: at, end: at + 1 });
  }
  const present = new Set(finds.map((find) => find.code));
  if (words.length === 1) present.add(ALONE);
  const [close = '', ...rules] = RULES.split('\n');
  const rule = rules.findIndex((line) =>
    line
      .slice(2)
      .split(' ')
      .every((term) => holds(term, finds, present, close)),
  );
  const kind = KINDS[rules[rule]?.[0] ?? ''] ?? 'none';
  return { kind, rule: rule < 0 ? null : rule, words, finds };
}
