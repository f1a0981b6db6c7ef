import { formatTimeParts, t } from '../../platform/i18n.ts';
import { APPROACH_ICONS, approachLabels, facetLabel } from '../groups/programme-words.ts';
import { Icon } from '../Icon.tsx';
import { type Go, PanelLink } from '../panel/PanelLink.tsx';
import css from './MeetingRow.module.css';
import type { ShownMeeting } from './meeting-ask.ts';
import {
  meetingView,
  oldAge,
  otherWay,
  type Reader,
  rowLabels,
  soonLine,
  whereLine,
  zoneLine,
} from './meeting-words.ts';

type Props = {
  shown: ShownMeeting;
  reader: Reader;
  onGo: Go;
  /** The day stands in the row where no heading above it says it. */
  day?: string | undefined;
};

/** One meeting in a list: one's own time at the spine; name, place, how soon, labels. */
export function MeetingRow({ shown, reader, onGo, day }: Props) {
  const { found, meeting, source } = shown;
  const { clock, period } = formatTimeParts(new Date(found.startsAt), reader.zone);
  const where = whereLine(shown, reader.unit);
  const soon = soonLine(found, reader.now);
  const age = oldAge(source, reader.now);
  const zone = zoneLine(found.startsAt, found.zone, reader.zone);
  return (
    <article class={soon?.live ? `${css.row} ${css.live}` : css.row}>
      <p class={css.time}>
        <b class={css.clock}>{clock}</b>
        {period && <span class={css.period}>{period}</span>}
        {day && <span class={css.period}>{day}</span>}
      </p>
      <div class={css.what}>
        <h3 class={css.name}>
          <PanelLink to={meetingView(source.id, meeting.id)} onGo={onGo} place="row" class={css.link}>
            <bdi>{meeting.name}</bdi>
          </PanelLink>
          {source.kind === 'sample' && <span class={css.sample}> ({t('meeting_sample')})</span>}
        </h3>
        <p class={css.where}>
          <Icon name={where.icon} size="middle" />
          <bdi>{where.text}</bdi>
        </p>
        {meeting.venueClosed && found.way === 'in-person' && (
          <p class={css.extra}>
            <strong>{t('meeting_venue_closed')}</strong>
          </p>
        )}
        {soon && <p class={soon.live ? css.now : css.extra}>{soon.text}</p>}
        {zone && <p class={css.extra}>{zone}</p>}
        {age && <p class={css.extra}>{t('meeting_old', age)}</p>}
        {otherWay(shown) && <p class={css.extra}>{otherWay(shown)}</p>}
        <MeetingLabels shown={shown} reader={reader} />
      </div>
    </article>
  );
}

function MeetingLabels({ shown: { meeting }, reader }: Pick<Props, 'shown' | 'reader'>) {
  const programme = meeting.programme === null ? undefined : reader.programmes.get(meeting.programme);
  const approaches = programme ? approachLabels(programme) : [];
  const said = approaches.map((group) => facetLabel('approach', group));
  const labels = rowLabels(meeting).filter((label) => !said.includes(label));
  if (!programme && labels.length === 0) return null;
  return (
    <ul class={css.labels}>
      {programme && <li class={css.label}>{programme.shortName ?? programme.name}</li>}
      {approaches.map((group) => (
        <li key={group} class={css.label}>
          <Icon name={APPROACH_ICONS[group]} size="small" />
          {facetLabel('approach', group)}
        </li>
      ))}
      {labels.map((label) => (
        <li key={label} class={css.label}>
          {label}
        </li>
      ))}
    </ul>
  );
}
