import * as v from 'valibot';
import { calendarDay, languageTag, topicCitationSchema } from './citation.ts';
import type { Inline } from './topic.ts';

/** Written in Markdown and in the overdose steps where the emergency number belongs. */
export const EMERGENCY_TOKEN = '{emergency}';

type TextOrEmergency = Extract<Inline, { kind: 'text' | 'emergency' }>;

/** Splits a plain string at `{emergency}` into text and emergency inlines; an empty string gives none. */
export function withEmergency(text: string): TextOrEmergency[] {
  return text.split(EMERGENCY_TOKEN).flatMap((part, index): TextOrEmergency[] => {
    const before: TextOrEmergency[] = index > 0 ? [{ kind: 'emergency' }] : [];
    return part === '' ? before : [...before, { kind: 'text', text: part }];
  });
}

const stepText = v.pipe(
  v.string(),
  v.check(
    (text) => !/[{}]/.test(text.replaceAll(EMERGENCY_TOKEN, '')),
    'a placeholder other than {emergency}',
  ),
);

/** The overdose steps, shown in large type; the same in popup, panel and offer card. */
export const overdoseStepsSchema = v.strictObject({
  /** Read before the steps: when to use them. */
  lead: stepText,
  steps: v.pipe(
    v.array(
      v.strictObject({
        id: v.picklist(['wake', 'call', 'naloxone', 'breathe', 'side', 'stay']),
        /** A few words, verb first. May hold `{emergency}`, as `text` may: see `withEmergency`. */
        title: stepText,
        text: stepText,
      }),
    ),
    v.minLength(4),
  ),
  /** Where bodies differ, for the note beneath. */
  differences: stepText,
  citations: v.pipe(v.array(topicCitationSchema), v.minLength(1)),
  clinicianReadOn: v.nullable(calendarDay),
  checkedOn: calendarDay,
  lang: languageTag,
});
export type OverdoseSteps = v.InferOutput<typeof overdoseStepsSchema>;
