/** The words of "Which kind suits me": questions, answers, reasons. */
import type { SuitAnswers } from '../../core/finder/suit-answers.ts';
import type { SuitCaution, SuitReason } from '../../core/finder/suits-weights.ts';
import { formatList, t } from '../../platform/i18n.ts';

export type SuitQuestion = keyof SuitAnswers;

/** The questions in order. Of somebody else's medication the person asking need not answer. */
export function questionsFor(answers: SuitAnswers): SuitQuestion[] {
  const all: SuitQuestion[] = ['forWhom', 'medication', 'spiritual', 'meet', 'sponsor', 'people'];
  return all.filter((question) => question !== 'medication' || answers.forWhom !== 'other');
}

const QUESTIONS = {
  forWhom: 'suits_ask_for_whom',
  medication: 'suits_ask_medication',
  spiritual: 'suits_ask_spiritual',
  meet: 'suits_ask_meet',
  sponsor: 'suits_ask_sponsor',
  people: 'suits_ask_people',
} as const satisfies Record<SuitQuestion, string>;

const HINTS = {
  forWhom: 'suits_private',
  medication: 'suits_hint_medication',
  spiritual: 'suits_hint_spiritual',
  meet: null,
  sponsor: 'suits_hint_sponsor',
  people: 'suits_hint_people',
} as const satisfies Record<SuitQuestion, string | null>;

export function questionWords(question: SuitQuestion): { title: string; hint: string | null } {
  const hint = HINTS[question];
  return { title: t(QUESTIONS[question]), hint: hint && t(hint) };
}

type Answer = {
  label: string;
  /** Whether it is the answer given before. */
  chosen: boolean;
  answers: SuitAnswers;
};

/** What can be answered; each answer carries the answers as they are once it is given. */
export function answersTo(question: Exclude<SuitQuestion, 'people'>, answers: SuitAnswers): Answer[] {
  const give = <K extends Exclude<SuitQuestion, 'people'>>(key: K, value: SuitAnswers[K], label: string) => ({
    label,
    chosen: answers[key] === value,
    answers: { ...answers, [key]: value },
  });
  switch (question) {
    case 'forWhom':
      return [
        give(question, 'self', t('suits_answer_self')),
        give(question, 'other', t('suits_answer_other')),
      ];
    case 'medication':
      return [give(question, 'yes', t('suits_answer_yes')), give(question, 'no', t('suits_answer_no'))];
    case 'meet':
      return [
        give(question, 'online', t('suits_answer_online')),
        give(question, 'in-person', t('suits_answer_in_person')),
        give(question, 'either', t('suits_answer_either')),
      ];
    case 'spiritual':
    case 'sponsor':
      return [
        give(question, 'yes', t('suits_answer_yes')),
        give(question, 'no', t('suits_answer_no')),
        give(question, 'either', t('suits_answer_either')),
      ];
  }
}

const REASONS = {
  secular: 'suits_reason_secular',
  spiritual: 'suits_reason_spiritual',
  religious: 'suits_reason_religious',
  'spiritual-as-you-like': 'suits_reason_spiritual_as_you_like',
  online: 'suits_reason_online',
  'in-person': 'suits_reason_in_person',
  'online-and-in-person': 'suits_reason_online_and_in_person',
  phone: 'suits_reason_phone',
  'medication-welcome': 'suits_reason_medication_welcome',
  sponsor: 'suits_reason_sponsor',
  'sponsor-as-you-like': 'suits_reason_sponsor_as_you_like',
  'no-sponsor': 'suits_reason_no_sponsor',
  'for-family': 'suits_reason_for_family',
  'for-women': 'suits_reason_for_women',
  'for-men': 'suits_reason_for_men',
  'for-young': 'suits_reason_for_young',
  'for-lgbtq': 'suits_reason_for_lgbtq',
  opioids: 'suits_reason_opioids',
  'your-country': 'suits_reason_your_country',
} as const satisfies Record<SuitReason, string>;

const CAUTIONS = {
  'medication-mixed': 'suits_caution_medication_mixed',
  'medication-ask': 'suits_caution_medication_ask',
  'spiritual-side': 'suits_caution_spiritual_side',
  religious: 'suits_caution_religious',
  'no-spiritual-side': 'suits_caution_no_spiritual_side',
  'not-online': 'suits_caution_not_online',
  'not-in-person': 'suits_caution_not_in_person',
  'sponsor-usual': 'suits_caution_sponsor_usual',
  'sponsor-none': 'suits_caution_sponsor_none',
  'other-country': 'suits_caution_other_country',
  'women-only': 'suits_caution_women_only',
  'family-only': 'suits_caution_family_only',
  'not-family': 'suits_caution_not_family',
  'made-for-alcohol': 'suits_caution_made_for_alcohol',
  'made-for-other-drug': 'suits_caution_made_for_other_drug',
} as const satisfies Record<SuitCaution, string>;

/** "secular, online, says medication is welcome" */
export function reasonsInWords(reasons: readonly SuitReason[]): string {
  return formatList(
    reasons.map((reason) => t(REASONS[reason])),
    'unit',
  );
}

/** "on medication, meetings differ, a sponsor is usual" */
export function cautionsInWords(cautions: readonly SuitCaution[]): string {
  return formatList(cautions.map((caution) => t(CAUTIONS[caution])));
}
