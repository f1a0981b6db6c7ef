import { fillPlace } from '../../core/directory/place-address.ts';
import type { Programme } from '../../core/directory/programme.ts';
import { formatMonth, t } from '../../platform/i18n.ts';
import { ExternalLink } from '../ExternalLink.tsx';
import { type Go, PanelLink } from '../panel/PanelLink.tsx';
import { KindLabels } from './KindLabels.tsx';
import css from './ProgrammeCard.module.css';
import { countriesInWords, fullName, modesInWords } from './programme-words.ts';
import { WhatToExpect } from './WhatToExpect.tsx';

/** Countries named on a card; more are left to the description. */
const COUNTRIES_SHOWN = 3;

type Props = {
  programme: Programme;
  /** What was typed as a place, handed to a meeting search that takes one. */
  place: string;
  onGo: Go;
};

/**
 * One kind of group in a list: what it is, how it works, its stance on medication, how and where to meet; what to
 * expect folded away; and the ways to its own meetings.
 */
export function ProgrammeCard({ programme, place, onGo }: Props) {
  const countries = countriesInWords(programme);
  const shown =
    countries.length > COUNTRIES_SHOWN ? [...countries.slice(0, COUNTRIES_SHOWN), '…'] : countries;
  return (
    <article class={css.card}>
      <h2 class={css.name}>
        <PanelLink to={{ name: 'programme', id: programme.id }} onGo={onGo} place="card" class={css.link}>
          <span lang={programme.lang} dir="auto">
            {fullName(programme)}
          </span>
        </PanelLink>
      </h2>
      <p class={css.line} lang={programme.lang} dir="auto">
        {programme.oneLine}
      </p>
      <KindLabels programme={programme} />
      <ul class={css.facts}>
        <li>{t(`programme_cost_${programme.cost.kind}`)}</li>
        {modesInWords(programme).map((mode) => (
          <li key={mode}>{mode}</li>
        ))}
        <li>{shown.join(', ')}</li>
        <li>{t('helpline_checked', formatMonth(programme.checkedOn))}</li>
      </ul>
      <div class={css.more}>
        <WhatToExpect programme={programme} />
        {waysToMeet(programme, place).map(({ words, href }) => (
          <ExternalLink key={words} href={href} class={css.way}>
            {words}
            <span class="visually-hidden"> {programme.name}</span>
          </ExternalLink>
        ))}
      </div>
    </article>
  );
}

/** Its meeting search and its online meetings; where neither has been checked, its own website. */
function waysToMeet({ links: { meetings, online, home } }: Programme, place: string) {
  const ways = [
    ...(meetings ? [{ words: t('programme_meetings'), href: fillPlace(meetings, place) }] : []),
    ...(online ? [{ words: t('programme_online'), href: online }] : []),
  ];
  return ways.length > 0 || !home ? ways : [{ words: t('programme_home'), href: home }];
}
