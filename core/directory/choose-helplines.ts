import { emergencyNumberFor } from './emergency-number.ts';
import type { EmergencyNumber, ForWhom, Helpline } from './helpline.ts';
import { type OpenState, openState } from './opening-hours.ts';

/** Which helplines to show, in which order. Never another country's line. */

/** What the person needs: somebody to turn to, help with an overdose, or help with thoughts of suicide. */
export const NEEDS = ['general', 'overdose', 'crisis'] as const;
export type Need = (typeof NEEDS)[number];

type Kind = Helpline['kind'];

/**
 * Kinds that serve a need, the fitting ones first; a kind left out is not shown for it. While an overdose goes
 * on only the emergency number helps, and a poison line once the person is awake; lines that stay with
 * somebody who uses alone, health advice lines and crisis texts say themselves that they are not for it.
 */
const KINDS: Record<Need, Record<ForWhom, readonly Kind[]>> = {
  general: {
    self: [
      'treatment-referral',
      'information',
      'peer-support',
      'crisis',
      'health-advice',
      'overdose-spotting',
      'poison-control',
      'family',
    ],
    other: [
      'family',
      'treatment-referral',
      'information',
      'peer-support',
      'crisis',
      'health-advice',
      'poison-control',
      'overdose-spotting',
    ],
  },
  overdose: { self: ['poison-control'], other: ['poison-control'] },
  crisis: {
    self: ['crisis', 'treatment-referral', 'information', 'peer-support', 'health-advice'],
    other: ['crisis', 'family', 'treatment-referral', 'information', 'peer-support', 'health-advice'],
  },
};

export type ChosenHelpline = { helpline: Helpline; open: OpenState };

export type HelplineChoice = {
  /** Best first. Empty where the country has no line that fits. */
  lines: ChosenHelpline[];
  /** Null: say "your local emergency number". */
  emergency: EmergencyNumber | null;
  /**
   * True where no line of the country is known at all: say that none is known yet, that a doctor, a hospital or a
   * group can help, and how to look for a line. No address of a directory of lines may ship so far.
   */
  internationalRoute: boolean;
};

export type HelplineQuestion = {
  helplines: readonly Helpline[];
  emergency: readonly EmergencyNumber[];
  /** ISO 3166-1 alpha-2; null where it could not be guessed. */
  country: string | null;
  /** Epoch milliseconds. */
  now: number;
  forWhom: ForWhom;
  need: Need;
};

/**
 * The lines of one country. Lines of the whole country come before those of one region, lines that are closed at
 * this moment after those that are open or do not state their hours; then by how well the kind fits the need;
 * then in the order of the reviewed file. A line for the other kind of person is left out.
 */
export function chooseHelplines(question: HelplineQuestion): HelplineChoice {
  const { helplines, emergency, country, now, forWhom, need } = question;
  const here = helplines.filter((helpline) => helpline.country === country);
  const kinds = KINDS[need][forWhom];
  const lines = here
    .filter((helpline) => helpline.forWhom.includes(forWhom) && kinds.includes(helpline.kind))
    .map((helpline) => ({ helpline, open: openState(helpline.hours, now) }))
    .sort((a, b) => compare(rankOf(a, kinds), rankOf(b, kinds)));
  return {
    lines,
    emergency: emergencyNumberFor(emergency, country),
    internationalRoute: here.length === 0,
  };
}

function rankOf({ helpline, open }: ChosenHelpline, kinds: readonly Kind[]): number[] {
  return [
    helpline.region === undefined ? 0 : 1,
    open.state === 'opens' ? 1 : 0,
    kinds.indexOf(helpline.kind),
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
