import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { fallback } from '../element.js';
import { at, relay } from '../site.js';

const meta: Meta = {
  id: 'article-card',
  title: 'article-card/Attributes',
  component: 'article-card',
  args: { src: at('news'), layout: 'horizontal' },
};
export default meta;

type Story = StoryObj;

export const ItemById: Story = { args: { item: 'helpline' } };
export const ItemByAddress: Story = { args: { item: 'https://courier.example/news/windows', layout: 'vertical' } };
export const ItemByPlace: Story = { args: { item: '2' } };
export const NewestOfACategory: Story = { args: { category: 'culture' } };
export const NewestThatMatches: Story = { args: { match: 'council' } };
export const NewestWithoutWords: Story = { args: { exclude: 'trains, crane' } };

export const TitleAlone: Story = { args: { show: 'source', layout: 'compact' } };
export const HorizontalWithoutImage: Story = { args: { images: 'none' } };
export const HeroWithoutImage: Story = { args: { images: 'none', layout: 'hero' } };
/** Shows none until relays sign pictures. */
export const ImageThroughARelay: Story = { args: { images: 'proxy' } };

export const FullDate: Story = { args: { 'date-style': 'full' } };
export const RelativeDate: Story = { args: { 'date-style': 'relative', src: at('fresh') } };
export const WithoutDate: Story = { args: { 'date-style': 'none' } };
export const TimeZone: Story = { args: { 'time-zone': 'Pacific/Kiritimati', 'date-style': 'full', item: '1' } };

export const Footer: Story = { args: { 'slot-footer': 'Shown with feed-elements' } };
export const ThroughARelay: Story = { args: relay };
export const ClickToLoad: Story = { args: { loading: 'click' } };
export const ClickToLoadWithFallback: Story = { args: { loading: 'click', slot: fallback } };
