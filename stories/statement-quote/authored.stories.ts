import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { dark } from '../element.js';
import { authored, long } from './authored.js';

/** Written by the page's author; no feed is needed. */
const meta: Meta = { id: 'statement-quote', title: 'statement-quote/Authored', component: 'statement-quote', args: authored };
export default meta;

type Story = StoryObj;

const alone = { 'speaker-role': undefined, occasion: undefined, date: undefined, href: undefined, source: undefined };

export const Authored: Story = {};
export const AuthoredWordsAlone: Story = { args: { ...alone, speaker: undefined } };
export const AuthoredWordsAndSpeaker: Story = { args: alone };
export const AuthoredWithoutLink: Story = { args: { href: undefined } };
export const AuthoredLong: Story = { args: { slot: long } };
export const AuthoredParagraphs: Story = { args: { slot: '<p>First we count.</p><p>Then we paint.</p>' } };
export const AuthoredWithMarks: Story = { args: { slot: `“${authored.slot}”` } };
export const DarkAuthored: Story = { ...dark };
