import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { chinese, dark, fallback, renderStale } from '../element.js';
import { at, missing, never, once } from '../site.js';

const meta: Meta = { id: 'article-card', title: 'article-card/States', component: 'article-card', args: { src: at('news') } };
export default meta;

type Story = StoryObj;

const loading: Story = { args: { src: never }, parameters: { state: 'loading' } };
const empty: Story = { args: { src: at('empty') }, parameters: { state: 'empty' } };
const error: Story = { args: { src: missing }, parameters: { state: 'error' } };
const stale: Story = { args: { src: once, layout: 'horizontal' }, render: renderStale, parameters: { state: 'stale' } };

export const LoadingVertical: Story = { ...loading };
export const LoadingHorizontal: Story = { ...loading, args: { ...loading.args, layout: 'horizontal' } };
export const LoadingCompact: Story = { ...loading, args: { ...loading.args, layout: 'compact' } };
export const LoadingCompactWithImage: Story = { ...loading, args: { ...loading.args, layout: 'compact', show: 'image date source' } };
export const LoadingHero: Story = { ...loading, args: { ...loading.args, layout: 'hero' } };
export const LoadingWithFallback: Story = { ...loading, args: { ...loading.args, slot: fallback } };
export const DarkLoading: Story = { ...loading, ...dark, args: { ...loading.args, layout: 'hero' } };

export const Empty: Story = { ...empty };
export const EmptyInOwnWords: Story = { ...empty, args: { ...empty.args, 'slot-empty': 'No article today.' } };
export const NoSuchItem: Story = { args: { item: 'yesterday' }, parameters: { state: 'empty' } };

export const Error: Story = { ...error };
export const ErrorWithFallback: Story = { ...error, args: { ...error.args, slot: fallback } };
export const ErrorInOwnWords: Story = {
  ...error,
  args: { ...error.args, 'slot-error': 'Our paper is being printed. Look in again soon.' },
};
export const DarkError: Story = { ...error, ...dark };
export const ChineseError: Story = { ...error, ...chinese };

export const Stale: Story = { ...stale };
export const DarkStale: Story = { ...stale, ...dark };
