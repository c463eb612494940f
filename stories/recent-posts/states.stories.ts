import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { chinese, dark, fallback } from '../element.js';
import { at, missing } from '../site.js';
import { empty, error, loading, stale } from '../states.js';

const meta: Meta = { id: 'recent-posts', title: 'recent-posts/States', component: 'recent-posts', args: { src: at('news'), limit: 3 } };
export default meta;

type Story = StoryObj;

export const Loading: Story = { ...loading };
export const LoadingGrid: Story = { ...loading, args: { ...loading.args, layout: 'grid' } };
export const LoadingHeadlines: Story = { ...loading, args: { ...loading.args, layout: 'headlines' } };
export const LoadingStrip: Story = { ...loading, args: { ...loading.args, layout: 'strip' } };
export const LoadingWithFallback: Story = { ...loading, args: { ...loading.args, slot: fallback } };
export const DarkLoading: Story = { ...loading, ...dark };
export const DarkLoadingGrid: Story = { ...loading, ...dark, args: { ...loading.args, layout: 'grid' } };

export const Empty: Story = { ...empty };
export const EmptyInOwnWords: Story = { ...empty, args: { ...empty.args, slot: fallback, 'slot-empty': 'All quiet today.' } };
export const DarkEmpty: Story = { ...empty, ...dark };
export const NothingMatches: Story = { args: { match: 'submarine' }, parameters: { state: 'empty' } };

export const Error: Story = { ...error };
export const ErrorWithFallback: Story = { ...error, args: { ...error.args, slot: fallback } };
export const ErrorInOwnWords: Story = {
  ...error,
  args: { ...error.args, 'slot-error': 'Our paper is being printed. Look in again soon.' },
};
export const DarkError: Story = { ...error, ...dark };
export const ChineseError: Story = { ...error, ...chinese };

export const Stale: Story = { ...stale };
export const StaleGrid: Story = { ...stale, args: { ...stale.args, layout: 'grid' } };
export const DarkStale: Story = { ...stale, ...dark };
export const OneOfTwoFeedsFails: Story = { args: { src: `${at('news')} ${missing}` } };
