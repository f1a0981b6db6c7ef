import type { ComponentChildren } from 'preact';
import type { Programme } from '../../core/directory/programme.ts';
import { keptProgrammeId, newKeptProgramme } from '../../core/kept/new-kept.ts';
import { formatList, languageName, t } from '../../platform/i18n.ts';
import { Citations } from '../Citations.tsx';
import { KeepButton } from '../kept/KeepButton.tsx';
import type { KeptShelf } from '../kept/use-kept.ts';
import { type Go, PanelLink } from '../panel/PanelLink.tsx';
import { KindLabels } from './KindLabels.tsx';
import { ProgrammeLinks } from './ProgrammeLinks.tsx';
import css from './ProgrammeView.module.css';
import { countriesInWords, facetLabel, fullName } from './programme-words.ts';

type Props = {
  programme: Programme;
  /** The wider programme it belongs to, and the branches it has. */
  kin: { parent: Programme | null; branches: readonly Programme[] };
  /** What was typed as a place, kept while the panel is open. */
  place: string;
  onPlace: (place: string) => void;
  kept: KeptShelf;
  onGo: Go;
};

/** Everything known about one kind of group, with how to find its meetings and where each fact was read. */
export function ProgrammeView({ programme, kin, place, onPlace, kept, onGo }: Props) {
  const { lang } = programme;
  return (
    <>
      <h1 tabIndex={-1} lang={lang} dir="auto">
        {fullName(programme)}
      </h1>
      <p class={css.lead} lang={lang} dir="auto">
        {programme.oneLine}
      </p>
      <KindLabels programme={programme} />
      <ProgrammeLinks programme={programme} place={place} onPlace={onPlace} />
      <div class={css.keep}>
        <KeepButton
          shelf={kept}
          id={keptProgrammeId(programme.id)}
          item={() => newKeptProgramme(programme, Date.now())}
          onGo={onGo}
        />
      </div>
      <dl class={css.facts}>
        <Fact title={t('programme_expect')}>
          <span lang={lang} dir="auto">
            {programme.expect}
          </span>
        </Fact>
        <Fact title={t('programme_medication')}>
          {programme.medication.answer !== 'not-applicable' && (
            <b>{t(`medication_${programme.medication.answer}`)}. </b>
          )}
          <span lang={lang} dir="auto">
            {programme.medication.note}
          </span>
        </Fact>
        <Fact title={t('programme_audience')}>
          <span lang={lang} dir="auto">
            {programme.audience}
          </span>
        </Fact>
        <Fact title={t('programme_spiritual')}>
          {t(`programme_spiritual_${programme.spiritual.answer}`)}
          <Aside text={programme.spiritual.note} lang={lang} />
        </Fact>
        <Fact title={t('programme_sponsor')}>
          {t(`programme_sponsor_${programme.sponsor.answer}`)}
          <Aside text={programme.sponsor.note} lang={lang} />
        </Fact>
        <Fact title={t('programme_cost')}>
          {t(`programme_cost_${programme.cost.kind}`)}.
          <Aside text={programme.cost.note} lang={lang} />
        </Fact>
        <Fact title={t('programme_modes')}>
          <ul>
            {programme.modes.map(({ mode, note }) => (
              <li key={mode}>
                {facetLabel('mode', mode)}
                <Aside text={note} lang={lang} />
              </li>
            ))}
          </ul>
        </Fact>
        <Fact title={t('programme_languages')}>
          {programme.languages.length > 0 && formatList(programme.languages.map(languageName), 'unit')}
          {programme.languages.length === 0 && !programme.languageNote && t('programme_languages_unknown')}
          <Aside text={programme.languageNote} lang={lang} />
        </Fact>
        <Fact title={t('programme_where')}>
          {formatList(countriesInWords(programme), 'unit')}
          <Aside text={programme.countriesNote} lang={lang} />
        </Fact>
      </dl>
      <Kin kin={kin} onGo={onGo} />
      <div class={css.sources}>
        <Citations citations={programme.citations} checkedOn={programme.checkedOn} lang={lang} />
      </div>
    </>
  );
}

function Fact({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class={css.fact}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Aside({ text, lang }: { text: string | undefined; lang: string }) {
  if (!text) return null;
  return (
    <span class={css.aside} lang={lang} dir="auto">
      {' '}
      {text}
    </span>
  );
}

function Kin({ kin: { parent, branches }, onGo }: Pick<Props, 'kin' | 'onGo'>) {
  return (
    <>
      {parent && (
        <p class={css.kin}>
          <PanelLink to={{ name: 'programme', id: parent.id }} onGo={onGo} place="kin">
            {t('programme_part_of', parent.name)}
          </PanelLink>
        </p>
      )}
      {branches.length > 0 && (
        <>
          <h2 class={css.heading}>{t('programme_branches')}</h2>
          <ul class={css.kin}>
            {branches.map((branch) => (
              <li key={branch.id}>
                <PanelLink to={{ name: 'programme', id: branch.id }} onGo={onGo} place="kin">
                  <span lang={branch.lang} dir="auto">
                    {branch.name}
                  </span>
                </PanelLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
