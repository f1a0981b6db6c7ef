import type { OpeningHours } from '../../core/directory/helpline.ts';
import { formatList, formatMinuteOfDay, formatWeekday, t } from '../../platform/i18n.ts';

/** When a line answers, one sentence a line, on the line's own clock. */
export function hoursInWords(hours: OpeningHours): string[] {
  switch (hours.kind) {
    case 'always':
      return [t('helpline_hours_always')];
    case 'unknown':
      return [hours.note ?? t('helpline_hours_unknown')];
    case 'weekly': {
      const spans = hours.spans.map(({ days, from, until }) => {
        const named = formatList(
          days.map((day) => formatWeekday(day, 'short')),
          'unit',
        );
        return t('helpline_hours_span', named, formatMinuteOfDay(from), formatMinuteOfDay(until));
      });
      return [...spans, t('helpline_hours_zone', hours.zone)];
    }
  }
}
