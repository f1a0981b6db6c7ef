import { useEffect, useRef } from 'preact/hooks';
import type { Suit } from '../../core/finder/suits.ts';
import { t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { type Go, PanelLink } from '../panel/PanelLink.tsx';
import { KindLabels } from './KindLabels.tsx';
import { fullName } from './programme-words.ts';
import css from './SuitResults.module.css';
import { cautionsInWords, reasonsInWords } from './suit-words.ts';

type Props = { suits: readonly Suit[]; onChange: () => void; onAgain: () => void; onGo: Go };

/** The kinds that fit, best first, each with the reasons in words; always more than one. */
export function SuitResults({ suits, onChange, onAgain, onGo }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {t('suits_result_title')}
      </h1>
      <p class={css.hint}>{t('suits_result_hint')}</p>
      <ol class={css.list}>
        {suits.map((suit) => (
          <li key={suit.programme.id} class={css.suit}>
            <SuitItem suit={suit} onGo={onGo} />
          </li>
        ))}
      </ol>
      <div class={css.ways}>
        <Button onPress={onChange}>{t('suits_change')}</Button>
        <Button kind="quiet" onPress={onAgain}>
          {t('suits_again')}
        </Button>
      </div>
      <p class={css.all}>
        <PanelLink to={{ name: 'groups' }} onGo={onGo} place="all">
          {t('suits_all')}
        </PanelLink>
      </p>
    </>
  );
}

function SuitItem({ suit: { programme, reasons, cautions, bridge }, onGo }: { suit: Suit; onGo: Go }) {
  return (
    <>
      <h2 class={css.name}>
        <PanelLink to={{ name: 'programme', id: programme.id }} onGo={onGo} place="suit">
          <span lang={programme.lang} dir="auto">
            {fullName(programme)}
          </span>
        </PanelLink>
      </h2>
      {reasons.length > 0 && (
        <p class={css.reasons}>
          <Icon name="check" size="middle" />
          <span class={css.sentence}>{reasonsInWords(reasons)}.</span>
        </p>
      )}
      {cautions.length > 0 && (
        <p class={css.cautions}>
          <Icon name="info" size="middle" />
          <span>{t('suits_know', cautionsInWords(cautions))}</span>
        </p>
      )}
      {bridge && (
        <p class={css.cautions}>
          <Icon name="way" size="middle" />
          <span>
            {bridge.kind === 'same'
              ? t('suits_bridge_same')
              : t('suits_bridge_branch', bridge.programme.name)}
          </span>
        </p>
      )}
      <KindLabels programme={programme} />
    </>
  );
}
