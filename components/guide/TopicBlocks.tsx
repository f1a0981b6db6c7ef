import type { ComponentChildren } from 'preact';
import type { Block, Inline } from '../../core/directory/topic.ts';
import { formatNumber, t } from '../../platform/i18n.ts';
import { type Go, PanelLink } from '../panel/PanelLink.tsx';
import css from './TopicBlocks.module.css';

type Props = {
  blocks: readonly Block[];
  /** The country's emergency number; null reads "your local emergency number". */
  emergency: string | null;
  onGo: Go;
};

/** The blocks of a topic. They are data and never markup, so nothing in them can act. */
export function TopicBlocks({ blocks, emergency, onGo }: Props) {
  const line = (content: readonly Inline[]) =>
    content.map((inline, at) => <InlinePart key={at} inline={inline} emergency={emergency} onGo={onGo} />);
  return (
    <div class={css.blocks}>
      {blocks.map((block, at) => (
        <BlockPart key={at} block={block} line={line} />
      ))}
    </div>
  );
}

type Line = (content: readonly Inline[]) => ComponentChildren;

function BlockPart({ block, line }: { block: Block; line: Line }) {
  switch (block.kind) {
    case 'heading':
      return <h2 class={css.heading}>{block.text}</h2>;
    case 'paragraph':
      return <p>{line(block.content)}</p>;
    case 'note':
      return (
        <div class={`${css.note} ${css[block.tone]}`}>
          <p class={css.tone}>{t(`guide_note_${block.tone}`)}</p>
          <p>{line(block.content)}</p>
        </div>
      );
    case 'list': {
      const items = block.items.map((item, at) => <li key={at}>{line(item)}</li>);
      return block.ordered ? <ol class={css.ordered}>{items}</ol> : <ul class={css.dots}>{items}</ul>;
    }
  }
}

type InlineProps = Pick<Props, 'emergency' | 'onGo'> & { inline: Inline };

function InlinePart({ inline, emergency, onGo }: InlineProps) {
  switch (inline.kind) {
    case 'text':
      return <>{inline.text}</>;
    case 'strong':
      return <b>{inline.text}</b>;
    case 'emergency':
      return <b>{emergency === null ? t('emergency_words') : <bdi>{emergency}</bdi>}</b>;
    case 'topic':
      return (
        <PanelLink to={{ name: 'topic', id: inline.topic }} onGo={onGo} place="text">
          {inline.text}
        </PanelLink>
      );
    case 'cite':
      return (
        <sup class={css.cite}>
          <a
            href={`#source-${inline.number}`}
            aria-label={t('guide_source', formatNumber(inline.number))}
            onClick={(event) => {
              event.preventDefault(); // the address stays
              document.getElementById(`source-${inline.number}`)?.focus();
            }}
          >
            {formatNumber(inline.number)}
          </a>
        </sup>
      );
  }
}
