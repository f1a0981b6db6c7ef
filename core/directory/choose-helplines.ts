import { emergencyNumberFor } from './emergency-number.ts';
import type { ForWhom } from './for-whom.ts';
import type { EmergencyNumber, Helpline } from './helpline.ts';
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

/** As much of a helpline as decides whether and where it is shown. */
export type Choosable = Pick<Helpline, 'country' | 'region' | 'kind' | 'forWhom' | 'hours'>;

export type ChosenHelpline<Line extends Choosable = Helpline> = { helpline: Line; open: OpenState };

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

export type LinesQuestion<Line extends Choosable = Helpline> = {
  helplines: readonly Line[];
  /** ISO 3166-1 alpha-2; null where it could not be guessed. */
  country: string | null;
  /** Epoch milliseconds. */
  now: number;
  forWhom: ForWhom;
  need: Need;
};

export type HelplineQuestion = LinesQuestion & { emergency: readonly EmergencyNumber[] };

/** The lines to show, and what stands beside them. */
export function chooseHelplines(question: HelplineQuestion): HelplineChoice {
  const { helplines, emergency, country } = question;
  return {
    lines: chooseLines(question),
    emergency: emergencyNumberFor(emergency, country),
    internationalRoute: !helplines.some((helpline) => helpline.country === country),
  };
}

/**
 * The lines of one country. Lines of the whole country come before those of one region, lines that are closed at
 * this moment after those that are open or do not state their hours; then by how well the kind fits the need;
 * then in the order of the reviewed file. A line for the other kind of person is left out.
 */
export function chooseLines<Line extends Choosable>(question: LinesQuestion<Line>): ChosenHelpline<Line>[] {
  const { helplines, country, now, forWhom, need } = question;
  const kinds = KINDS[need][forWhom];
  return helplines
    .filter((line) => line.country === country && line.forWhom.includes(forWhom) && kinds.includes(line.kind))
    .map((helpline) => ({ helpline, open: openState(helpline.hours, now) }))
    .sort((a, b) => compare(rankOf(a, kinds), rankOf(b, kinds)));
}

function rankOf({ helpline, open }: ChosenHelpline<Choosable>, kinds: readonly Kind[]): number[] {
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
