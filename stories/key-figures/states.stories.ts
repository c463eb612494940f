import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { arabic, dark, fallback } from '../element.js';
import { at, figuresOnce } from '../site.js';
import { empty, error, loading, stale as staleOnce } from '../states.js';

const meta: Meta = { id: 'key-figures', title: 'key-figures/States', component: 'key-figures', args: { src: at('figures') } };
export default meta;

type Story = StoryObj;

const stale: Story = { ...staleOnce, args: { src: figuresOnce } };

export const Loading: Story = { ...loading };
/** As many as are named, with room for their charts. */
export const LoadingWithTrend: Story = { ...loading, args: { ...loading.args, figures: 'passengers, freight, punctuality', trend: 5 } };
export const LoadingWithFallback: Story = { ...loading, args: { ...loading.args, slot: fallback } };
export const DarkLoading: Story = { ...loading, ...dark };

export const Empty: Story = { ...empty };
export const EmptyInOwnWords: Story = { ...empty, args: { ...empty.args, 'slot-empty': 'Nobody has counted yet.' } };
export const NoSuchFigure: Story = { args: { figures: 'whales' }, parameters: { state: 'empty' } };
/** The feed has news, but none with figures. */
export const NoFigures: Story = { args: { item: 'notice' }, parameters: { state: 'empty' } };

export const Error: Story = { ...error };
export const ErrorWithFallback: Story = { ...error, args: { ...error.args, slot: fallback } };
export const DarkError: Story = { ...error, ...dark };
export const ArabicError: Story = { ...error, ...arabic };

export const Stale: Story = { ...stale };
export const DarkStale: Story = { ...stale, ...dark };
