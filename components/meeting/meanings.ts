/** What the labels of meetings mean, in plain words for a newcomer. */
import type { ApproachGroup } from '../../core/finder/programme-facets.ts';
import type { Attendance, MeetingTag, OpenTo } from '../../core/meeting.ts';
import { t } from '../../platform/i18n.ts';

const TAG_MEANINGS = {
  beginners: 'meaning_beginners',
  women: 'meaning_women',
  men: 'meaning_men',
  young: 'meaning_young',
  seniors: 'meaning_seniors',
  lgbtq: 'meaning_lgbtq',
  'people-of-color': 'meaning_people_of_color',
  indigenous: 'meaning_indigenous',
  wheelchair: 'meaning_wheelchair',
  'sign-language': 'meaning_sign_language',
  'children-welcome': 'meaning_children_welcome',
  childcare: 'meaning_childcare',
  'no-children': 'meaning_no_children',
  speaker: 'meaning_speaker',
  discussion: 'meaning_discussion',
  'step-study': 'meaning_step_study',
  'tradition-study': 'meaning_tradition_study',
  literature: 'meaning_literature',
  meditation: 'meaning_meditation',
  secular: 'meaning_secular',
  topic: 'meaning_topic',
  questions: 'meaning_questions',
  candlelight: 'meaning_candlelight',
  smoking: 'meaning_smoking',
  'non-smoking': 'meaning_non_smoking',
  'restricted-access': 'meaning_restricted_access',
  'closed-holidays': 'meaning_closed_holidays',
  'proof-of-attendance': 'meaning_proof_of_attendance',
  professionals: 'meaning_professionals',
  'dual-diagnosis': 'meaning_dual_diagnosis',
  'format-varies': 'meaning_format_varies',
} as const satisfies Record<MeetingTag, string>;

export function tagMeaning(tag: MeetingTag): string {
  return t(TAG_MEANINGS[tag]);
}

export function openToMeaning(openTo: OpenTo): string {
  return t(`meaning_open_${openTo}`);
}

const ATTENDANCE_MEANINGS = {
  'in-person': 'meaning_in_person',
  online: 'meaning_online',
  hybrid: 'meaning_hybrid',
  phone: 'meaning_phone',
} as const satisfies Record<Attendance, string>;

export function attendanceMeaning(attendance: Attendance): string {
  return t(ATTENDANCE_MEANINGS[attendance]);
}

/** Ways of working that need a word of explanation; the others say it by their names. */
export const APPROACH_MEANINGS = {
  'twelve-step': 'meaning_twelve_step',
  secular: 'meaning_approach_secular',
  meditation: 'meaning_approach_meditation',
  family: 'meaning_approach_family',
} as const satisfies Partial<Record<ApproachGroup, string>> as Partial<
  Record<
    ApproachGroup,
    | 'meaning_twelve_step'
    | 'meaning_approach_secular'
    | 'meaning_approach_meditation'
    | 'meaning_approach_family'
  >
>;
