import { useId, useState } from 'preact/hooks';
import type { Programme } from '../../core/directory/programme.ts';
import { httpsAddress, rootServerAddress } from '../../core/feeds/bmlt-query.ts';
import { linkHost } from '../../core/feeds/safe-link.ts';
import { t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { FieldLabel } from '../FieldLabel.tsx';
import css from './AddressSource.module.css';
import { Offer } from './Offer.tsx';
import { ProgrammeChoice } from './ProgrammeChoice.tsx';
import type { AddedSource } from './source-services.ts';

const KINDS = ['meeting-guide', 'bmlt'] as const;
type Kind = (typeof KINDS)[number];

type Props = { programmes: readonly Programme[]; onAdd: (added: AddedSource) => void };

/** A list by its address: a group's website or feed, or a server of NA's. */
export function AddressSource({ programmes, onAdd }: Props) {
  const id = useId();
  const [kind, setKind] = useState<Kind>('meeting-guide');
  const [typed, setTyped] = useState('');
  const [programme, setProgramme] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const submit = () => {
    const address = kind === 'bmlt' ? rootServerAddress(typed) : httpsAddress(typed);
    setWrong(address === null);
    if (address === null) return;
    const name = linkHost(address);
    onAdd({
      kind,
      address,
      name,
      programme: kind === 'bmlt' ? 'na' : programme,
      area: null,
      onlineOnly: false,
    });
  };
  return (
    <Offer title={t('sources_address_title')} text={t('sources_address_text')}>
      <fieldset class={css.kinds}>
        <legend class="visually-hidden">{t('sources_address_kind')}</legend>
        {KINDS.map((each) => (
          <label key={each} class={css.kind}>
            <input type="radio" name={`${id}-kind`} checked={kind === each} onChange={() => setKind(each)} />
            <span>{t(each === 'bmlt' ? 'sources_address_bmlt' : 'sources_address_website')}</span>
          </label>
        ))}
      </fieldset>
      <FieldLabel field={`${id}-address`}>{t('sources_address')}</FieldLabel>
      <input
        id={`${id}-address`}
        class={css.input}
        type="url"
        inputMode="url"
        dir="ltr"
        autoComplete="off"
        spellcheck={false}
        placeholder="https://"
        value={typed}
        aria-invalid={wrong}
        aria-describedby={`${id}-wrong`}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
        onKeyDown={(event) => event.key === 'Enter' && submit()}
      />
      <p id={`${id}-wrong`} role="status" class={css.wrong}>
        {wrong && t('sources_address_wrong')}
      </p>
      {kind === 'meeting-guide' && (
        <ProgrammeChoice programmes={programmes} programme={programme} onChoose={setProgramme} />
      )}
      <Button onPress={submit}>{t('sources_get')}</Button>
    </Offer>
  );
}
