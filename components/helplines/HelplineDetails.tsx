import type { ComponentChildren } from 'preact';
import { channelAddress } from '../../core/directory/contact-address.ts';
import type { Channel, Helpline } from '../../core/directory/helpline.ts';
import { formatList, languageName, t } from '../../platform/i18n.ts';
import { IconButton } from '../Button.tsx';
import { CitationList } from '../Citations.tsx';
import { type CopyIntent, useCopied } from '../copied.ts';
import { ExternalLink } from '../ExternalLink.tsx';
import { Icon } from '../Icon.tsx';
import { usePainted } from '../use-painted.ts';
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
  const painted = usePainted();
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
      {painted && <AllFacts helpline={helpline} copy={copy} />}
      <p role="status">{said}</p>
    </details>
  );
}

function AllFacts({ helpline, copy }: { helpline: Helpline; copy: (text: string) => void }) {
  const { cost, lang, languages, languageNote, website } = helpline;
  return (
    <dl>
      {helpline.channels.map((channel) => (
        <Fact key={`${channel.type} ${channel.value}`} label={t(`helpline_channel_${channel.type}`)}>
          <span class={css.channel}>
            <ChannelValue channel={channel} />
            <IconButton
              icon="copy"
              label={t('contact_copy_number', channel.value)}
              onPress={() => copy(channel.value)}
            />
          </span>
          {channel.note && <OwnWords lang={lang} words={channel.note} />}
        </Fact>
      ))}
      <Fact label={t('helpline_hours')}>
        {hoursInWords(helpline.hours).map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
      </Fact>
      <Fact label={t('helpline_operator')}>
        <OwnWords lang={lang} words={helpline.operator} />
      </Fact>
      {(languages.length > 0 || languageNote) && (
        <Fact label={t('helpline_languages')}>
          {languages.length > 0 && <p>{formatList(languages.map(languageName), 'unit')}</p>}
          {languageNote && <OwnWords lang={lang} words={languageNote} />}
        </Fact>
      )}
      {cost.note && (
        <Fact label={t('helpline_cost')}>
          <OwnWords lang={lang} words={cost.note} />
        </Fact>
      )}
      {website && (
        <Fact label={t('helpline_website')}>
          <ExternalLink href={website}>{new URL(website).hostname}</ExternalLink>
        </Fact>
      )}
      <Fact label={t('citation_heading')}>
        <CitationList citations={helpline.citations} checkedOn={helpline.checkedOn} lang={lang} />
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Words of the record itself, which may be in another language than the page. */
function OwnWords({ lang, words }: { lang: string; words: string }) {
  return (
    <p lang={lang} dir="auto">
      {words}
    </p>
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
