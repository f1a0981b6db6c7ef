import type { Programme } from '../../core/directory/programme.ts';
import type { Meeting } from '../../core/meeting.ts';
import { t } from '../../platform/i18n.ts';
import { approachLabels, facetLabel } from '../groups/programme-words.ts';
import { attendanceLabel, openToLabel, tagLabel } from '../meetings/meeting-words.ts';
import { APPROACH_MEANINGS, attendanceMeaning, openToMeaning, tagMeaning } from './meanings.ts';
import { languagesInWords } from './meeting-text.ts';
import css from './WordsMeaning.module.css';

type Props = { meeting: Meeting; programme: Programme | undefined };

/** What the labels of this meeting mean, for somebody who was never at one. */
export function WordsMeaning({ meeting, programme }: Props) {
  const languages = languagesInWords(meeting);
  const approaches = programme ? approachLabels(programme) : [];
  const ways = approaches.flatMap((group) => {
    const meaning = APPROACH_MEANINGS[group];
    return meaning ? [[facetLabel('approach', group), t(meaning)] as const] : [];
  });
  const explained = new Set(ways.map(([word]) => word));
  const entries: (readonly [string, string])[] = [
    [openToLabel(meeting.openTo), openToMeaning(meeting.openTo)],
    ...ways,
    [attendanceLabel(meeting.attendance), attendanceMeaning(meeting.attendance)],
    ...meeting.tags
      .map((tag) => [tagLabel(tag), tagMeaning(tag)] as const)
      .filter(([word]) => !explained.has(word)),
    [t('facet_language'), languages ?? t('helpline_languages_unknown')],
    [t('programme_medication'), medicationWords(programme)],
  ];
  return (
    <section class={css.section}>
      <h2 class={css.title}>{t('meeting_words')}</h2>
      <dl class={css.words}>
        {entries.map(([word, meaning]) => (
          <div key={word} class={css.entry}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function medicationWords(programme: Programme | undefined): string {
  const answer = programme?.medication.answer;
  const own = t('meaning_medication_private');
  if (answer === undefined || answer === 'not-applicable') return `${t('meaning_medication_unknown')} ${own}`;
  return `${t(`medication_${answer}`)}. ${own}`;
}
