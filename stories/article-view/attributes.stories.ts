import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { fallback } from '../element.js';
import { at } from '../site.js';

const meta: Meta = { id: 'article-view', title: 'article-view/Attributes', component: 'article-view', args: { src: at('articles') } };
export default meta;

type Story = StoryObj;

export const ItemByAddress: Story = { args: { item: 'https://courier.example/news/text' } };
export const ItemByPlace: Story = { args: { item: '2' } };
export const WithoutImages: Story = { args: { images: 'none' } };
export const FullDate: Story = { args: { item: 'text', 'date-style': 'full' } };
export const WithoutDate: Story = { args: { item: 'text', 'date-style': 'none' } };
export const Footer: Story = { args: { item: 'text', 'slot-footer': 'Shown with feed-elements' } };
export const ThroughARelay: Story = {
  args: { src: 'https://closed.example/articles.json', relay: 'https://stories.example', item: 'text' },
};
export const ClickToLoad: Story = { args: { loading: 'click' } };
export const ClickToLoadWithFallback: Story = { args: { loading: 'click', slot: fallback } };
