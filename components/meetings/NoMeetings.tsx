import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type DistanceUnit, kmIn } from '../../core/finder/distance.ts';
import { isFiltered, withoutFilters } from '../../core/finder/meeting-choices.ts';
import type { MeetingQuery, MeetingSet, Moment } from '../../core/finder/meeting-query.ts';
import type { Place } from '../../core/finder/places.ts';
import { COVERED_KM, type EmptyReason, type Relaxation, relaxations } from '../../core/finder/relax-query.ts';
import { formatDistance, t, tCount } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { type Go, PanelLink } from '../panel/PanelLink.tsx';
import { StateMessage } from '../panel/StateMessage.tsx';
import css from './NoMeetings.module.css';

/** `not-shown`: there are lists, each too old, unread, empty or damaged. */
export type NothingShown = EmptyReason | 'not-shown' | 'failed';

type Props = {
  reason: NothingShown;
  set: MeetingSet;
  query: MeetingQuery;
  place: Place | null;
  moment: Moment;
  unit: DistanceUnit;
  onAsk: (query: MeetingQuery) => void;
  onRetry: () => void;
  onGo: Go;
  help: ComponentChildren;
};

const TITLES = {
  failed: 'meetings_failed',
  'no-source': 'meetings_no_source',
  'not-shown': 'meetings_not_shown',
  'no-data-here': 'meetings_no_data',
  'no-match': 'meetings_empty',
} as const satisfies Record<NothingShown, string>;

/** Why nothing is shown, in a few words. */
export function titleOf(reason: NothingShown): string {
  return t(TITLES[reason]);
}

/** Why the list is empty and what to do about it: no filter fits, no list covers this place, or no list at all. */
export function NoMeetings(props: Props) {
  const { set, query, moment } = props;
  const offers = useMemo(() => relaxations(set, query, moment), [set, query, moment]);
  return (
    <>
      <Reason {...props} offers={offers} />
      {props.help}
    </>
  );
}

type ReasonProps = Props & { offers: readonly Relaxation[] };

function Reason(props: ReasonProps) {
  const { reason, place, unit, onGo, onRetry } = props;
  const title = titleOf(reason);
  const addSource = (
    <PanelLink to={{ name: 'sources' }} onGo={onGo} class={css.filled} place="empty">
      {t('meetings_add_source')}
    </PanelLink>
  );
  const kinds = (
    <PanelLink to={{ name: 'groups' }} onGo={onGo} class={css.plain} place="empty">
      {t('meetings_kinds')}
    </PanelLink>
  );
  switch (reason) {
    case 'failed':
      return (
        <StateMessage title={title} level={2} text={t('meetings_failed_hint')}>
          <Button kind="filled" icon="refresh" onPress={onRetry}>
            {t('panel_try_again')}
          </Button>
          {kinds}
        </StateMessage>
      );
    case 'no-source':
      return (
        <StateMessage title={title} level={2} text={t('meetings_no_source_hint')}>
          {addSource}
          {kinds}
        </StateMessage>
      );
    case 'not-shown':
      return (
        <StateMessage title={title} level={2} text={t('meetings_not_shown_hint')}>
          <PanelLink to={{ name: 'sources' }} onGo={onGo} class={css.filled} place="empty">
            {t('meetings_sources')}
          </PanelLink>
          {kinds}
        </StateMessage>
      );
    case 'no-data-here': {
      const reach = formatDistance(kmIn(unit, COVERED_KM), unit);
      return (
        <StateMessage title={title} level={2} text={t('meetings_no_data_hint', reach, place?.name ?? '')}>
          {addSource}
          <Easier {...props} />
          {kinds}
        </StateMessage>
      );
    }
    case 'no-match':
      return <NoMatch {...props} />;
  }
}

function NoMatch(props: ReasonProps) {
  const hint = props.offers.length > 0 ? 'meetings_empty_hint' : 'meetings_empty_none';
  return (
    <StateMessage title={titleOf('no-match')} level={2} text={t(hint)}>
      <Easier {...props} />
    </StateMessage>
  );
}

/** The same question with one condition less, each with how many meetings it finds. */
function Easier({ offers, query, onAsk }: ReasonProps) {
  return (
    <>
      {offers.map((offer) => (
        <Button key={offer.kind} onPress={() => onAsk(offer.query)}>
          {inWords(offer, query)}: {tCount('meetings_count', offer.total)}
        </Button>
      ))}
      {isFiltered(query) && (
        <Button onPress={() => onAsk(withoutFilters(query))}>{t('meetings_clear')}</Button>
      )}
    </>
  );
}

const RELAX_WORDS = {
  online: 'relax_online',
  tomorrow: 'relax_tomorrow',
  later: 'relax_later',
  sooner: 'relax_sooner',
  'any-day': 'relax_any_day',
  'any-time': 'relax_any_time',
  farther: 'relax_farther',
  nearer: 'relax_nearer',
  attendance: 'relax_attendance',
  tags: 'relax_tags',
  'open-to': 'relax_open_to',
  language: 'relax_language',
  programme: 'relax_programme',
  approach: 'relax_approach',
} as const satisfies Record<Exclude<Relaxation['kind'], 'text'>, string>;

function inWords({ kind }: Relaxation, { text }: MeetingQuery): string {
  return kind === 'text' ? t('relax_text', text.trim()) : t(RELAX_WORDS[kind]);
}
