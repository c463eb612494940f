import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { arabic, chinese, fallback, narrow } from '../element.js';
import { at } from '../site.js';

/** The forms in which a text says who said what, in the five languages that are read; and several statements as a list. */
const meta: Meta = {
  id: 'statement-quote',
  title: 'statement-quote/Forms',
  component: 'statement-quote',
  args: { src: at('said'), slot: fallback },
};
export default meta;

type Story = StoryObj;

const form = (item: string): Story => ({ args: { item } });

export const SpeakerAfterTheWords: Story = form('after');
export const SpeakerBeforeTheWords: Story = form('before');
export const SpeakerBetweenTheWords: Story = { args: { item: 'split', limit: 2 } };
export const SeveralParagraphs: Story = form('paragraphs');
export const WordsWithinWords: Story = form('nested');
export const ABodySpeaks: Story = form('collective');

/** The feed brings what it has found in these: the rules are less certain of them. */
export const Pronoun: Story = form('pronoun');
export const Headline: Story = form('headline');
export const Interview: Story = form('interview');

export const ChineseBefore: Story = form('zh-before');
export const ChineseAfter: Story = form('zh-after');
export const ChineseBetween: Story = { args: { item: 'zh-split', limit: 2 } };
export const ChineseWithin: Story = form('zh-nested');
export const ChineseTraditional: Story = form('zh-hant');
export const FrenchAfter: Story = form('fr-after');
export const FrenchWithinOnePairOfMarks: Story = form('fr-within');
export const DutchAfter: Story = form('nl-after');
export const DutchWithoutVerb: Story = form('nl-bare');
export const GermanAfter: Story = form('de-after');
export const GermanSubjectAfterVerb: Story = form('de-inverted');

/** Nobody knows who said it, so what the page wrote stays. */
export const NobodyIsCertain: Story = { args: { item: 'doubtful' }, parameters: { state: 'empty' } };

export const List: Story = { args: { limit: 3, slot: undefined } };
export const ListOfOneSpeaker: Story = { args: { limit: 3, speaker: 'Maes' } };
export const ListNarrow: Story = { ...narrow, args: { limit: 3 } };
export const ListOnAChinesePage: Story = { ...chinese, args: { limit: 3, match: '夜行' } };
export const ListOnAnArabicPage: Story = { ...arabic, args: { limit: 3 } };

export const Long: Story = form('long');
export const LongNarrow: Story = { ...narrow, args: { item: 'long' } };
export const LongOnAnArabicPage: Story = { ...arabic, args: { item: 'long' } };
