import type { Programme } from '../../core/directory/programme.ts';
import { formatMonth, t } from '../../platform/i18n.ts';
import { type Go, PanelLink } from '../panel/PanelLink.tsx';
import { KindLabels } from './KindLabels.tsx';
import css from './ProgrammeCard.module.css';
import { countriesInWords, fullName, modesInWords } from './programme-words.ts';

/** Countries named on a card; more are left to the description. */
const COUNTRIES_SHOWN = 3;

type Props = { programme: Programme; onGo: Go };

/** One kind of group in a list: what it is, how it works, its stance on medication, how and where to meet. */
export function ProgrammeCard({ programme, onGo }: Props) {
  const countries = countriesInWords(programme);
  const shown =
    countries.length > COUNTRIES_SHOWN ? [...countries.slice(0, COUNTRIES_SHOWN), '…'] : countries;
  return (
    <article class={css.card}>
      <h2 class={css.name}>
        <PanelLink to={{ name: 'programme', id: programme.id }} onGo={onGo} place="card" class={css.link}>
          <span lang={programme.lang}>{fullName(programme)}</span>
        </PanelLink>
      </h2>
      <p class={css.line} lang={programme.lang}>
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
    </article>
  );
}
