/** The answers of "Which kind suits me". Kept in memory only. */
import type { ForWhom } from '../directory/for-whom.ts';

/** People a group may be meant for, as the quiz asks. */
export const SUIT_PEOPLE = ['women', 'men', 'young', 'lgbtq'] as const;

/** Null: skipped. `either`: answered that both are fine. */
export type SuitAnswers = {
  forWhom: ForWhom | null;
  /** Whether the person takes, or may take, medication for opioid use disorder. Never asked for somebody else. */
  medication: 'yes' | 'no' | null;
  /** Whether a spiritual side is wanted. */
  spiritual: 'yes' | 'no' | 'either' | null;
  meet: 'online' | 'in-person' | 'either' | null;
  /** Whether one person to call between meetings is wanted. */
  sponsor: 'yes' | 'no' | 'either' | null;
  people: readonly (typeof SUIT_PEOPLE)[number][];
};

export const NO_ANSWERS: SuitAnswers = {
  forWhom: null,
  medication: null,
  spiritual: null,
  meet: null,
  sponsor: null,
  people: [],
};
