import { useMemo } from 'preact/hooks';
import { type DistanceUnit, kmIn } from '../../core/finder/distance.ts';
import type { MeetingQuery, MeetingSet } from '../../core/finder/meeting-query.ts';
import type { Place } from '../../core/finder/places.ts';
import { COVERED_KM, emptyReason } from '../../core/finder/relax-query.ts';
import { formatDistance, t } from '../../platform/i18n.ts';
import { Notice } from '../Notice.tsx';
import { type Go, PanelLink } from '../panel/PanelLink.tsx';

type Props = {
  set: MeetingSet;
  query: MeetingQuery;
  place: Place | null;
  /** Rooms in the answer. */
  rooms: number;
  unit: DistanceUnit;
  onGo: Go;
};

/** A list of online meetings alone looks as if there were no room near, where in truth no list knows this place. */
export function NotCovered({ set, query: { near, attendance }, place, rooms, unit, onGo }: Props) {
  const { want, avoid } = attendance;
  const wantsRoom = !avoid.includes('in-person') && (want.length === 0 || want.includes('in-person'));
  // Looks at every meeting there is: only where it may have to be said.
  const asked = wantsRoom && rooms === 0 ? near : null;
  const uncovered = useMemo(() => asked !== null && emptyReason(set, asked) === 'no-data-here', [set, asked]);
  if (!uncovered) return null;
  return (
    <Notice>
      <b>{t('meetings_no_data')}</b>
      <p>
        {t('meetings_no_data_hint', formatDistance(kmIn(unit, COVERED_KM), unit), place?.name ?? '')}{' '}
        <PanelLink to={{ name: 'sources' }} onGo={onGo} place="uncovered">
          {t('meetings_add_source')}
        </PanelLink>
      </p>
    </Notice>
  );
}
