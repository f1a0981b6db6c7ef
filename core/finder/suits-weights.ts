/** What each answer of "Which kind suits me" weighs. The numbers only order; they are never shown. */
import type { Programme } from '../directory/programme.ts';
import type { SuitAnswers } from './suit-answers.ts';

export type SuitReason =
  | 'secular'
  | 'spiritual'
  | 'religious'
  | 'spiritual-as-you-like'
  | 'online'
  | 'in-person'
  | 'online-and-in-person'
  | 'phone'
  | 'medication-welcome'
  | 'sponsor'
  | 'sponsor-as-you-like'
  | 'no-sponsor'
  | 'for-family'
  | 'for-women'
  | 'for-men'
  | 'for-young'
  | 'for-lgbtq'
  | 'opioids'
  | 'your-country';

export type SuitCaution =
  | 'medication-mixed'
  | 'medication-ask'
  | 'spiritual-side'
  | 'religious'
  | 'no-spiritual-side'
  | 'not-online'
  | 'not-in-person'
  | 'sponsor-usual'
  | 'sponsor-none'
  | 'other-country'
  | 'women-only'
  | 'family-only'
  | 'not-family'
  | 'made-for-alcohol'
  | 'made-for-other-drug';

type Weight = { weight: number; reason?: SuitReason; caution?: SuitCaution };

export type Weighing = {
  weight: number;
  reasons: SuitReason[];
  cautions: SuitCaution[];
  /** The person could not take part at all. */
  shut: boolean;
};

/** Weighs one programme against the answers; what was asked for leads the reasons. */
export function weigh(programme: Programme, answers: SuitAnswers, country: string | null): Weighing {
  const parts = [
    audience(programme, answers),
    people(programme, answers),
    medication(programme, answers),
    spiritual(programme, answers),
    meeting(programme, answers),
    sponsor(programme, answers),
    focus(programme, answers),
    place(programme, country),
  ];
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return {
    weight,
    reasons: parts.toSorted((a, b) => b.weight - a.weight).flatMap(({ reason }) => (reason ? [reason] : [])),
    cautions: parts
      .toSorted((a, b) => a.weight - b.weight)
      .flatMap(({ caution }) => (caution ? [caution] : [])),
    shut: parts.some((part) => part.weight <= SHUT),
  };
}

const SHUT = -100;

function audience(programme: Programme, { forWhom }: SuitAnswers): Weight {
  const family = ['family', 'parents', 'bereaved'] as const;
  const forFamily = family.some((who) => programme.people.includes(who));
  const forAll = programme.people.includes('anyone');
  if (forWhom === 'other') {
    if (forFamily) return { weight: forAll ? 2 : 4, reason: 'for-family' };
    return { weight: SHUT, caution: 'not-family' };
  }
  if (forFamily && programme.people.every((who) => family.some((one) => one === who))) {
    return { weight: forWhom === 'self' ? SHUT : -3, caution: 'family-only' };
  }
  return { weight: 0 };
}

const PEOPLE_REASONS = {
  women: 'for-women',
  men: 'for-men',
  young: 'for-young',
  lgbtq: 'for-lgbtq',
} as const satisfies Record<string, SuitReason>;

function people(programme: Programme, answers: SuitAnswers): Weight {
  const wanted = answers.people.find((who) => programme.people.includes(who));
  if (wanted) return { weight: 3, reason: PEOPLE_REASONS[wanted] };
  const forAll = programme.people.includes('anyone');
  if (programme.people.includes('women') && !forAll) {
    return { weight: answers.people.includes('men') ? SHUT : -3, caution: 'women-only' };
  }
  const others = ['men', 'young', 'lgbtq'] as const;
  const narrow = !forAll && others.some((who) => programme.people.includes(who));
  return narrow ? { weight: -3 } : { weight: 0 };
}

/** A group that may turn medication away is the worst surprise there is for a person who needs it. */
function medication(programme: Programme, answers: SuitAnswers): Weight {
  const { answer } = programme.medication;
  const matters = answers.medication === 'yes';
  if (answer === 'welcome') return { weight: matters ? 4 : 0.5, reason: 'medication-welcome' };
  if (answers.forWhom === 'other' || answers.medication === 'no') return { weight: 0 };
  if (answer === 'mixed') return { weight: matters ? -2 : 0, caution: 'medication-mixed' };
  return answer === 'ask' ? { weight: matters ? -1 : 0, caution: 'medication-ask' } : { weight: 0 };
}

function spiritual(programme: Programme, answers: SuitAnswers): Weight {
  const { answer } = programme.spiritual;
  const [yes, no] = [answers.spiritual === 'yes', answers.spiritual === 'no'];
  switch (answer) {
    case 'none':
      return yes ? { weight: -2, caution: 'no-spiritual-side' } : { weight: no ? 3 : 0.2, reason: 'secular' };
    case 'optional':
      return { weight: yes || no ? 1.5 : 0.2, reason: 'spiritual-as-you-like' };
    case 'spiritual':
      return no ? { weight: -3, caution: 'spiritual-side' } : { weight: yes ? 3 : 0.1, reason: 'spiritual' };
    case 'religious':
      // Without a wish for it, a religious setting is not offered among the first.
      return yes ? { weight: 2.5, reason: 'religious' } : { weight: no ? -5 : -1, caution: 'religious' };
    case 'unknown':
      return { weight: 0 };
  }
}

function meeting(programme: Programme, { meet }: SuitAnswers): Weight {
  const has = (mode: 'online' | 'in-person' | 'phone') => programme.modes.some((one) => one.mode === mode);
  const [online, inPerson] = [has('online'), has('in-person')];
  if (meet === 'online' && !online) return { weight: -3, caution: 'not-online' };
  if (meet === 'in-person' && !inPerson) return { weight: -3, caution: 'not-in-person' };
  // Both ways leave open to begin on a screen and to go there later.
  if (online && inPerson) return { weight: meet ? 3 : 1, reason: 'online-and-in-person' };
  if (online) return { weight: meet === 'online' ? 2.5 : 0.5, reason: 'online' };
  if (inPerson) return { weight: meet === 'in-person' ? 2.5 : 0.5, reason: 'in-person' };
  return has('phone') ? { weight: 0.2, reason: 'phone' } : { weight: -1 };
}

function sponsor(programme: Programme, answers: SuitAnswers): Weight {
  const { answer } = programme.sponsor;
  const [yes, no] = [answers.sponsor === 'yes', answers.sponsor === 'no'];
  switch (answer) {
    case 'yes':
      return no ? { weight: -2, caution: 'sponsor-usual' } : { weight: yes ? 2.5 : 0.1, reason: 'sponsor' };
    case 'optional':
      return { weight: yes || no ? 1 : 0.1, reason: 'sponsor-as-you-like' };
    case 'no':
      return yes ? { weight: -2, caution: 'sponsor-none' } : { weight: no ? 2 : 0.1, reason: 'no-sponsor' };
    case 'unknown':
      return { weight: 0 };
  }
}

function focus(programme: Programme, answers: SuitAnswers): Weight {
  switch (programme.focus) {
    case 'opioids':
      return answers.forWhom === 'other' ? { weight: 0 } : { weight: 1, reason: 'opioids' };
    case 'alcohol':
      return { weight: -5, caution: 'made-for-alcohol' };
    case 'other-drug':
      return { weight: -3, caution: 'made-for-other-drug' };
    case undefined:
      return { weight: 0 };
  }
}

function place(programme: Programme, country: string | null): Weight {
  if (country === null) return { weight: 0 };
  if (programme.countries.includes(country)) return { weight: 1.5, reason: 'your-country' };
  if (programme.countries.includes('INT')) return { weight: 0.8 };
  const online = programme.modes.some(({ mode }) => mode === 'online');
  return { weight: online ? -2 : SHUT, caution: 'other-country' };
}
