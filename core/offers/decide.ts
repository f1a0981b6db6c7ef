import { RULES } from './lexicon.generated.ts';
import { type Find, findConcepts } from './lexicon.ts';
import { wordsOf } from './normalise.ts';

/** What a search asks for. The order of urgency is overdose, crisis, help. */
export type Need = 'overdose' | 'crisis' | 'help' | 'none';

/** A decision with what it rests on: the words as read, the concepts found, and the line of the rule table. */
export type Decision = { kind: Need; rule: number | null; words: string[]; finds: Find[] };

const KINDS: Record<string, Need> = { o: 'overdose', c: 'crisis', h: 'help' };
/**
 * The rules, each as its kind's letter and its terms; a small letter stands for the commonest terms too. Before them
 * the concepts that soften a refusal, and those commonest terms.
 */
const TABLE = RULES.split('\n').map((line) => line.split(' '));
/** Two concepts joined in a rule stand at most this many words apart. */
const NEAR = 3;
const PAIR = /[>~+]/;

/** Codes that no list gives: a bare number (a count of pills), a query of one word, and of several. */
export const NUMBER = '#';
export const ALONE = '1';
export const SEVERAL = '2';
const UNIT = /^(mg|mcg|ml|g|hours?|hrs?|days?|weeks?|months?|years?|yr|yo|am|pm|horas|dias|anos)$/;

function countsAsPills(words: readonly string[], at: number): boolean {
  return /^([2-9]|[1-9]\d)$/.test(words[at] ?? '') && !UNIT.test(words[at + 1] ?? '');
}

/** Whether one of the first concepts stands before one of the second with at most `gap` words between. */
function inOrder(finds: readonly Find[], first: string, second: string, gap: number): boolean {
  for (const a of finds) {
    if (!first.includes(a.code)) continue;
    for (const b of finds) {
      if (b.start >= a.end && b.start - a.end <= gap && second.includes(b.code)) return true;
    }
  }
  return false;
}

/** `ab>cd`: one of these shortly before one of those. `ab~cd`: in either order. `ab+cd`: at most one word between. */
function near(pair: string, sign: number, finds: readonly Find[]): boolean {
  const first = pair.slice(0, sign);
  const second = pair.slice(sign + 1);
  if (inOrder(finds, first, second, pair[sign] === '+' ? 1 : NEAR)) return true;
  return pair[sign] === '~' && inOrder(finds, second, first, NEAR);
}

/** Choices from `from` on, `ab|c>d`: any of these concepts, or a pair of neighbours. */
function any(term: string, from: number, finds: readonly Find[], present: ReadonlySet<string>): boolean {
  if (term.length === from + 1) return present.has(term.slice(from));
  for (const choice of term.slice(from).split('|')) {
    const sign = choice.search(PAIR);
    if (sign >= 0) {
      if (near(choice, sign, finds)) return true;
    } else {
      for (let at = 0; at < choice.length; at++) if (present.has(choice.charAt(at))) return true;
    }
  }
  return false;
}

/** One term of a rule: choices, `!` none of them, `?` none of them unless one of `close` is there too. */
function holds(term: string, finds: readonly Find[], present: ReadonlySet<string>, close: string): boolean {
  if (term.startsWith('!')) return !any(term, 1, finds, present);
  if (term.startsWith('?')) return !any(term, 1, finds, present) || any(close, 0, finds, present);
  return any(term, 0, finds, present);
}

/** The first rule that holds for what was found, as its line in the table, or -1. */
export function ruleFor(words: readonly string[], listed: readonly Find[]): number {
  const finds = [...listed];
  for (let at = 0; at < words.length; at++) {
    if (countsAsPills(words, at)) finds.push({ code: NUMBER, start: at, end: at + 1 });
  }
  const present = new Set(finds.map((find) => find.code));
  present.add(words.length === 1 ? ALONE : SEVERAL);
  const [close = '', ...common] = TABLE[0] ?? [];
  const meets = (term: string) => holds(term, finds, present, close);
  const plain = common.every(meets);
  return TABLE.slice(1).findIndex(([kind = '', ...terms]) => (kind < 'a' || plain) && terms.every(meets));
}

/**
 * Which help a search query asks for, by the rules of data/offers. Pure and local; never throws; reads at most
 * 256 characters. Rules stand in order of urgency and the first that holds decides.
 */
export function decide(query: string): Decision {
  const words = wordsOf(query);
  const finds = findConcepts(words);
  const rule = finds.length === 0 ? -1 : ruleFor(words, finds);
  return {
    kind: rule < 0 ? 'none' : (KINDS[TABLE[rule + 1]?.[0]?.toLowerCase() ?? ''] ?? 'none'),
    rule: rule < 0 ? null : rule,
    words,
    finds,
  };
}
