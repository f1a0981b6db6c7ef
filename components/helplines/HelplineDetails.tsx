import { channelAddress } from '../../core/directory/contact-address.ts';
import type { Channel, Helpline } from '../../core/directory/helpline.ts';
import { formatList, languageName, t } from '../../platform/i18n.ts';
import { IconButton } from '../Button.tsx';
import { CitationList } from '../Citations.tsx';
import { type CopyIntent, useCopied } from '../copied.ts';
import { ExternalLink } from '../ExternalLink.tsx';
import { Icon } from '../Icon.tsx';
import css from './HelplineDetails.module.css';
import { hoursInWords } from './hours-in-words.ts';

type Props = {
  helpline: Helpline;
  onCopy: CopyIntent;
  /** A few words each, always seen: pressing them shows the rest. */
  facts: readonly string[];
};

/** Everything else that is known about a line, folded away: every channel, notes, who runs it, the sources. */
export function HelplineDetails({ helpline, onCopy, facts }: Props) {
  const { said, copy } = useCopied(onCopy);
  const { cost, languages, languageNote, website } = helpline;
  return (
    <details class={css.details}>
      <summary>
        <span class={css.facts}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
        <span class="visually-hidden">{t('helpline_more', helpline.name)}</span>
        <Icon name="down" size="small" />
      </summary>
      <dl>
        {helpline.channels.map((channel) => (
          <div key={`${channel.type} ${channel.value}`}>
            <dt>{t(`helpline_channel_${channel.type}`)}</dt>
            <dd class={css.channel}>
              <ChannelValue channel={channel} />
              <IconButton
                icon="copy"
                label={t('contact_copy_number', channel.value)}
                onPress={() => copy(channel.value)}
              />
            </dd>
            {channel.note && (
              <dd lang={helpline.lang} dir="auto">
                {channel.note}
              </dd>
            )}
          </div>
        ))}
        <div>
          <dt>{t('helpline_hours')}</dt>
          {hoursInWords(helpline.hours).map((line) => (
            <dd key={line} dir="auto">
              {line}
            </dd>
          ))}
        </div>
        <div>
          <dt>{t('helpline_operator')}</dt>
          <dd lang={helpline.lang} dir="auto">
            {helpline.operator}
          </dd>
        </div>
        {(languages.length > 0 || languageNote) && (
          <div>
            <dt>{t('helpline_languages')}</dt>
            {languages.length > 0 && <dd>{formatList(languages.map(languageName), 'unit')}</dd>}
            {languageNote && (
              <dd lang={helpline.lang} dir="auto">
                {languageNote}
              </dd>
            )}
          </div>
        )}
        {cost.note && (
          <div>
            <dt>{t('helpline_cost')}</dt>
            <dd lang={helpline.lang} dir="auto">
              {cost.note}
            </dd>
          </div>
        )}
        {website && (
          <div>
            <dt>{t('helpline_website')}</dt>
            <dd>
              <ExternalLink href={website}>{new URL(website).hostname}</ExternalLink>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('citation_heading')}</dt>
          <dd>
            <CitationList
              citations={helpline.citations}
              checkedOn={helpline.checkedOn}
              lang={helpline.lang}
            />
          </dd>
        </div>
      </dl>
      <p role="status">{said}</p>
    </details>
  );
}

function ChannelValue({ channel }: { channel: Channel }) {
  if (channel.type === 'chat' || channel.type === 'web') {
    return <ExternalLink href={channel.value}>{new URL(channel.value).hostname}</ExternalLink>;
  }
  const address = channelAddress(channel);
  const value = <bdi>{channel.value}</bdi>;
  return address === null ? value : <a href={address}>{value}</a>;
}
