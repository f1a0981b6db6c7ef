import type { ChosenHelpline } from '../../core/directory/choose-helplines.ts';
import { LINES_AT_FIRST } from '../../core/directory/first-help.ts';
import type { EmergencyNumber } from '../../core/directory/helpline.ts';
import type { PanelView } from '../../core/panel-view.ts';
import { t } from '../../platform/i18n.ts';
import type { ContactIntents } from '../helplines/HelplineCard.tsx';
import { HelplineList } from '../helplines/HelplineList.tsx';
import { NoHelpline } from '../helplines/NoHelpline.tsx';
import { Notice } from '../Notice.tsx';

export type HelpFound = { lines: readonly ChosenHelpline[]; now: number };

type Props = ContactIntents & {
  /** Null until it is known which country the lines are for. */
  help: HelpFound | null;
  country: string | null;
  emergency: EmergencyNumber | null;
  onOpenPanel: (view: PanelView) => void;
};

/** Whom to reach here and now, or what to do where nobody can be named. */
export function PopupHelp({ help, country, emergency, onOpenPanel, ...contact }: Props) {
  if (help === null) return null;
  if (country === null) return <Notice icon="globe">{t('popup_choose_country')}</Notice>;
  return (
    <section aria-labelledby="help-title">
      <h2 id="help-title" class="visually-hidden">
        {t('popup_talk')}
      </h2>
      {help.lines.length > 0 ? (
        <HelplineList lines={help.lines} now={help.now} atFirst={LINES_AT_FIRST} {...contact} />
      ) : (
        <NoHelpline
          country={country}
          emergency={emergency}
          onFindOnline={() => onOpenPanel({ name: 'groups' })}
        />
      )}
    </section>
  );
}
