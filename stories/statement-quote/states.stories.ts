import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { arabic, dark, fallback } from '../element.js';
import { at } from '../site.js';
import { empty, error, loading, stale } from '../states.js';

const meta: Meta = { id: 'statement-quote', title: 'statement-quote/States', component: 'statement-quote', args: { src: at('news') } };
export default meta;

type Story = StoryObj;

export const Loading: Story = { ...loading };
export const LoadingWithFallback: Story = { ...loading, args: { ...loading.args, slot: fallback } };
export const DarkLoading: Story = { ...loading, ...dark };

export const Empty: Story = { ...empty };
export const EmptyInOwnWords: Story = { ...empty, args: { ...empty.args, 'slot-empty': 'Nobody said a word.' } };
export const NoSuchSpeaker: Story = { args: { speaker: 'Nobody' }, parameters: { state: 'empty' } };

export const Error: Story = { ...error };
export const ErrorWithFallback: Story = { ...error, args: { ...error.args, slot: fallback } };
export const DarkError: Story = { ...error, ...dark };
export const ArabicError: Story = { ...error, ...arabic };

export const Stale: Story = { ...stale };
export const DarkStale: Story = { ...stale, ...dark };
