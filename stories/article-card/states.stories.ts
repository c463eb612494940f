import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { chinese, dark, fallback } from '../element.js';
import { at } from '../site.js';
import { empty, error, loading, stale as staleOnce } from '../states.js';

const meta: Meta = { id: 'article-card', title: 'article-card/States', component: 'article-card', args: { src: at('news') } };
export default meta;

type Story = StoryObj;

const stale: Story = { ...staleOnce, args: { ...staleOnce.args, layout: 'horizontal' } };

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
