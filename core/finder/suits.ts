/** "Which kind suits me": a few answers, any of them skipped, to a ranked list with its reasons. */
import type { Programme } from '../directory/programme.ts';
import { type ApproachGroup, mainApproach } from './programme-facets.ts';
import type { SuitAnswers } from './suit-answers.ts';
import { type SuitCaution, type SuitReason, weigh } from './suits-weights.ts';

/** How to get from meeting online to meeting in person without changing the kind of group. */
export type Bridge = { kind: 'same' } | { kind: 'branch'; programme: Programme };

export type Suit = {
  programme: Programme;
  /** What speaks for it, what was asked for first. */
  reasons: readonly SuitReason[];
  /** What to know beforehand. */
  cautions: readonly SuitCaution[];
  bridge: Bridge | null;
};

const SHOWN = 5;
/** No single answer is ever given: the person compares. */
const FEWEST = 2;
/** What a further programme of the same approach loses, so that the first few are of unlike kinds. */
const SAMENESS = 1.5;

/**
 * The kinds that fit best, at most 5 and never fewer than 2 (as far as the directory has them). Those that
 * shut the person out (other country and no online meetings, women only, family only) come in only to make
 * up that number. `country` is ISO 3166-1 alpha-2, or null when unknown.
 */
export function rankSuits(
  programmes: readonly Programme[],
  answers: SuitAnswers,
  country: string | null,
): Suit[] {
  const weighed = programmes.map((programme, place) => ({
    programme,
    place,
    ...weigh(programme, answers, country),
  }));
  const open = onePerFamily(weighed.filter(({ shut }) => !shut));
  const chosen = pickUnlike(open, SHOWN);
  if (chosen.length < FEWEST) {
    const rest = onePerFamily(weighed.filter((one) => !chosen.some((had) => isKin(had, one))));
    chosen.push(...pickUnlike(rest, FEWEST - chosen.length));
  }
  return chosen.map(({ programme, reasons, cautions }) => ({
    programme,
    reasons,
    cautions,
    bridge: bridgeOf(programme, programmes, answers, country),
  }));
}

type Weighed = ReturnType<typeof weigh> & { programme: Programme; place: number };

/** Of a worldwide programme and its national branches, the best fit stands for all. */
function onePerFamily(weighed: readonly Weighed[]): Weighed[] {
  const best = new Map<string, Weighed>();
  for (const one of weighed) {
    const known = best.get(family(one.programme));
    if (!known || byWeight(one, known) < 0) best.set(family(one.programme), one);
  }
  return [...best.values()];
}

function pickUnlike(candidates: readonly Weighed[], count: number): Weighed[] {
  const left = [...candidates];
  const picked: Weighed[] = [];
  const seen = new Map<ApproachGroup | null, number>();
  while (picked.length < count && left.length > 0) {
    const worth = (one: Weighed) => one.weight - SAMENESS * (seen.get(mainApproach(one.programme)) ?? 0);
    left.sort((a, b) => worth(b) - worth(a) || a.place - b.place);
    const [next] = left.splice(0, 1);
    if (!next) break;
    picked.push(next);
    seen.set(mainApproach(next.programme), (seen.get(mainApproach(next.programme)) ?? 0) + 1);
  }
  return picked;
}

function bridgeOf(
  programme: Programme,
  all: readonly Programme[],
  answers: SuitAnswers,
  country: string | null,
): Bridge | null {
  if (answers.meet === 'in-person' || !meets(programme, 'online')) return null;
  const near = [programme, ...all].filter(
    (other) => family(other) === family(programme) && meets(other, 'in-person') && isIn(other, country),
  );
  // A branch of the person's own country knows its rooms better than the worldwide programme.
  const best = near.find(({ countries }) => country !== null && countries.includes(country)) ?? near[0];
  if (!best) return null;
  return best.id === programme.id ? { kind: 'same' } : { kind: 'branch', programme: best };
}

function isIn(programme: Programme, country: string | null): boolean {
  return country === null || programme.countries.includes(country) || programme.countries.includes('INT');
}

function meets(programme: Programme, mode: 'online' | 'in-person'): boolean {
  return programme.modes.some((entry) => entry.mode === mode);
}

function family(programme: Programme): string {
  return programme.partOf ?? programme.id;
}

function isKin(a: Weighed, b: Weighed): boolean {
  return family(a.programme) === family(b.programme);
}

function byWeight(a: Weighed, b: Weighed): number {
  return b.weight - a.weight || a.place - b.place;
}
