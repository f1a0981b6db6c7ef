import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { kmIn } from '../../core/finder/distance.ts';
import { askedFrom } from '../../core/finder/meeting-choices.ts';
import type { MeetingQuery, MeetingSet } from '../../core/finder/meeting-query.ts';
import type { Place } from '../../core/finder/places.ts';
import { personWeek } from '../../core/finder/query-plan.ts';
import { emptyReason } from '../../core/finder/relax-query.ts';
import { TRAVEL_KMH } from '../../core/finder/scan-source.ts';
import { weekdayOf } from '../../core/finder/schedule.ts';
import { WEEKDAYS } from '../../core/meeting.ts';
import { formatDistance, formatNumber, t, tCount, zoneName } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { type Go, PanelLink } from '../panel/PanelLink.tsx';
import { SearchField } from '../SearchField.tsx';
import { filterFacets, quickOptions } from './filter-facets.ts';
import { MeetingFilters } from './MeetingFilters.tsx';
import { MeetingList } from './MeetingList.tsx';
import css from './MeetingsView.module.css';
import {
  type MeetingAsk,
  sourcesByAge,
  useAnswer,
  useMeetingSet,
  useMoment,
  useShownAnswer,
} from './meeting-ask.ts';
import type { MeetingServices } from './meeting-services.ts';
import type { Reader } from './meeting-words.ts';
import { NoMeetings, type NothingShown, titleOf } from './NoMeetings.tsx';
import { PlaceField } from './PlaceField.tsx';
import { SortChoice } from './SortChoice.tsx';
import { SourceNotes } from './SourceNotes.tsx';
import { useSteadyNow } from './steady-now.ts';
import type { MeetingShelf } from './use-meetings.ts';

/** Rows at first, and so many more with each request. */
const ROWS = 20;

export type MeetingsProps = {
  services: MeetingServices;
  shelf: MeetingShelf;
  ask: MeetingAsk;
  onAsk: (ask: MeetingAsk) => void;
  reader: Reader;
  /** Approaches of each programme. */
  approaches: Parameters<typeof useMeetingSet>[1];
  /** The place that is remembered on this device. */
  keptPlace: Place | null;
  onKeepPlace: (place: Place | null) => void;
  onGo: Go;
  /** A way to a person, shown when nothing is found. */
  help: ComponentChildren;
};

/** Real meetings, soonest first, nearby and online in one list, in the person's own time. */
export function MeetingsView(props: MeetingsProps) {
  const { shelf, ask, onAsk, reader, onGo } = props;
  const list = useRef<HTMLDivElement>(null);
  const moment = useMoment(useSteadyNow(reader.now, list), reader.zone);
  const { shown, hidden, old } = sourcesByAge(shelf, ask.oldShown, reader.now);
  const set = useMeetingSet(shown, props.approaches);
  const newest = useAnswer(set, ask.query, moment);
  const { answer: result, rows, unreadable } = useShownAnswer(shelf, newest);
  // The same list is not drawn again while the next one is being read: half the work of a key.
  const listed = useMemo(
    () => <MeetingList rows={rows} sort={ask.query.sort} reader={reader} onGo={onGo} />,
    [rows, ask.query.sort, reader],
  );
  const facets = useMemo(() => filterFacets(set, reader), [set, reader.programmes]);
  const today = WEEKDAYS[weekdayOf(personWeek(moment).nowLocal)] ?? 0;
  const setQuery = (query: MeetingQuery) => onAsk({ ...ask, query: { ...query, limit: ROWS } });
  const more = Math.min(ROWS, result.total - ask.query.limit);
  const reading =
    shelf.state === 'idle' ||
    shelf.state === 'reading' ||
    (newest.total > 0 && rows.length + unreadable === 0);
  const empty = !reading && result.total === 0 && result.waitingFor === null;
  const nothing = shelf.state === 'failed' ? 'failed' : empty ? whyEmpty(shelf, set, ask.query) : null;
  return (
    <>
      <h1 tabIndex={-1}>{t('meetings_title')}</h1>
      <AskedPlace {...props} />
      {set.sources.length > 0 && (
        <>
          <SearchField
            label={t('meetings_search')}
            value={ask.query.text}
            onType={(text) => setQuery({ ...ask.query, text })}
          />
          <MeetingFilters
            query={ask.query}
            onAsk={setQuery}
            facets={facets}
            quick={quickOptions(today)}
            unit={reader.unit}
          />
          <SortChoice query={ask.query} onAsk={setQuery} />
          <p class={css.zone}>
            <Icon name="clock" size="small" />
            <span>{t('meetings_zone', zoneName(reader.zone, new Date(reader.now)))}</span>
          </p>
        </>
      )}
      {ask.place === null && set.sources.length > 0 && <p class={css.fine}>{t('meetings_anywhere')}</p>}
      <p class={css.count} role="status">
        {reading && t('meetings_loading')}
        {nothing && <span class="visually-hidden">{titleOf(nothing)}</span>}
        {!reading && !nothing && <Found result={result} />}
      </p>
      <div ref={list}>
        {result.total > 0 && listed}
        {more > 0 && rows.length > 0 && (
          <Button
            class={css.more}
            onPress={() => onAsk({ ...ask, query: { ...ask.query, limit: ask.query.limit + ROWS } })}
          >
            {t('meetings_more', formatNumber(more))}
          </Button>
        )}
      </div>
      <SourceNotes
        {...{ old, hidden, unreadable, damaged: shelf.damaged, now: reader.now }}
        noPoint={result.counts.noPoint}
        onShowHidden={(id) => onAsk({ ...ask, oldShown: [...ask.oldShown, id] })}
      />
      {nothing && (
        <NoMeetings
          {...{ set, moment, onGo, onAsk: setQuery, query: ask.query, place: ask.place }}
          unit={reader.unit}
          onRetry={shelf.retry}
          reason={nothing}
          help={props.help}
        />
      )}
      {result.total > 0 && ask.query.sort === 'soonest' && ask.query.near !== null && (
        <p class={css.fine}>
          {t('meetings_reach_note', formatDistance(kmIn(reader.unit, TRAVEL_KMH), reader.unit))}
        </p>
      )}
      {set.sources.length > 0 && (
        <p>
          <PanelLink to={{ name: 'sources' }} onGo={onGo} class={css.link} place="foot">
            {t('meetings_sources')}
          </PanelLink>
        </p>
      )}
    </>
  );
}

/** Lists that are there and show nothing are another thing than no list. */
function whyEmpty(shelf: MeetingShelf, set: MeetingSet, { near }: MeetingQuery): NothingShown {
  const reason = emptyReason(set, near);
  return reason === 'no-source' && shelf.records.length > 0 ? 'not-shown' : reason;
}

/** The place asked from, remembered on the device only where the person says so. */
function AskedPlace({ services, ask, onAsk, reader, keptPlace, onKeepPlace }: MeetingsProps) {
  const { place, query } = ask;
  const reach =
    query.withinKm === null
      ? t('meetings_any_distance')
      : t('meetings_within', formatDistance(Math.round(kmIn(reader.unit, query.withinKm)), reader.unit));
  const kept = place !== null && keptPlace?.name === place.name && keptPlace.point.lat === place.point.lat;
  return (
    <PlaceField
      place={place}
      reach={reach}
      loadPlaces={services.loadPlaces}
      onPlace={(chosen) => {
        if (keptPlace !== null) onKeepPlace(chosen); // the remembered place follows the chosen one
        onAsk({ ...ask, place: chosen, query: { ...askedFrom(query, chosen, reader.unit), limit: ROWS } });
      }}
      kept={kept}
      onKeep={(keep) => onKeepPlace(keep ? place : null)}
    />
  );
}

function Found({
  result: { total, counts, respelled, waitingFor },
}: {
  result: ReturnType<typeof useAnswer>;
}) {
  if (waitingFor !== null) return <>{t('meetings_waiting')}</>;
  const ways = [counts['in-person'], counts.online, counts.hybrid, counts.phone].map(formatNumber);
  const [inPerson = '', online = '', hybrid = '', phone = ''] = ways;
  return (
    <>
      {respelled && `${t('meetings_respelled')} `}
      {tCount('meetings_count', total)}
      {total > 0 && <span>: {t('meetings_ways', inPerson, online, hybrid, phone)}</span>}
    </>
  );
}
