import type { ChosenHelpline } from '../../core/directory/choose-helplines.ts';
import type { EmergencyNumber } from '../../core/directory/helpline.ts';
import type { PanelView } from '../../core/panel-view.ts';
import { t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import type { ContactIntents } from '../helplines/HelplineCard.tsx';
import { HelplineList } from '../helplines/HelplineList.tsx';
import { NoHelpline } from '../helplines/NoHelpline.tsx';
import { Notice } from '../Notice.tsx';

export type HelpFound =
  | { state: 'reading' }
  /** `kept` is false when the browser's storage failed and the lines come from the package. */
  | { state: 'found'; lines: readonly ChosenHelpline[]; now: number; kept: boolean }
  | { state: 'failed' };

/** So many lines at first: two fit the window, the third shows that there are more. */
const AT_FIRST = 3;

type Props = ContactIntents & {
  help: HelpFound;
  country: string | null;
  emergency: EmergencyNumber | null;
  onOpenPanel: (view: PanelView) => void;
  onRetry: () => void;
};

/** Whom to reach here and now, or what to do where nobody can be named. */
export function PopupHelp({ help, country, emergency, onOpenPanel, onRetry, ...contact }: Props) {
  if (help.state === 'reading') return null;
  if (country === null) return <Notice icon="globe">{t('popup_choose_country')}</Notice>;
  return (
    <section aria-labelledby="help-title">
      <h2 id="help-title" class="visually-hidden">
        {t('popup_talk')}
      </h2>
      {help.state === 'failed' && (
        <Notice announce>
          <p>{t('popup_failed')}</p>
          <Button onPress={onRetry} icon="refresh">
            {t('popup_retry')}
          </Button>
        </Notice>
      )}
      {help.state === 'found' && help.lines.length > 0 && (
        <HelplineList lines={help.lines} now={help.now} atFirst={AT_FIRST} {...contact} />
      )}
      {help.state === 'found' && help.lines.length === 0 && (
        <NoHelpline
          country={country}
          emergency={emergency}
          onFindOnline={() => onOpenPanel({ name: 'groups' })}
        />
      )}
      {help.state === 'found' && !help.kept && <Notice>{t('popup_not_kept')}</Notice>}
    </section>
  );
}
