import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { fallback } from '../element.js';
import { at, relay } from '../site.js';

const meta: Meta = { id: 'recent-posts', title: 'recent-posts/Attributes', component: 'recent-posts', args: { src: at('news'), limit: 3 } };
export default meta;

type Story = StoryObj;

export const Heading: Story = { args: { heading: 'Around the harbour' } };
export const OwnHeadingAndFooter: Story = {
  args: { 'slot-heading': 'Around the <em>harbour</em>', 'see-all': 'none', 'slot-footer': 'Shown with feed-elements', limit: 2 },
};
export const OwnSeeAll: Story = { args: { 'see-all': 'https://courier.example/archive' } };
export const SeeAllInASlot: Story = { args: { 'slot-see-all': '<a href="https://courier.example/archive">The archive since 1911</a>' } };
export const LongHeading: Story = { args: { heading: 'Everything that has happened around the harbour, the railway and the lower coast' } };
export const OneItem: Story = { args: { limit: 1 } };
export const Offset: Story = { args: { offset: 2 } };
export const ShowMore: Story = { args: { more: true, limit: 2 } };

export const SummaryLines: Story = { args: { 'summary-lines': 4, src: at('rough'), limit: 2 } };
export const WithoutSummary: Story = { args: { 'summary-lines': 0 } };
export const TitlesAlone: Story = { args: { show: 'source' } };
export const WithAuthors: Story = { args: { show: 'author date' } };
export const WithReadingTime: Story = { args: { show: 'reading-time date' } };
export const WithCategories: Story = { args: { show: 'categories summary' } };
export const WithoutImages: Story = { args: { images: 'none' } };
export const GridWithoutImages: Story = { args: { images: 'none', layout: 'grid' } };
/** Shows none until relays sign pictures. */
export const ImagesThroughARelay: Story = { args: { images: 'proxy' } };

export const FullDates: Story = { args: { 'date-style': 'full' } };
export const LongDates: Story = { args: { 'date-style': 'long' } };
export const ShortDates: Story = { args: { 'date-style': 'short' } };
export const RelativeDates: Story = { args: { 'date-style': 'relative', src: at('fresh'), limit: 5 } };
export const WithoutDates: Story = { args: { 'date-style': 'none' } };
/** Where it is the next day already. */
export const TimeZone: Story = { args: { 'time-zone': 'Pacific/Kiritimati', 'date-style': 'full' } };

export const OneCategory: Story = { args: { category: 'transport' } };
export const SomeCategories: Story = { args: { category: 'travel, trade', show: 'categories date' } };
export const Match: Story = { args: { match: 'coast, lighthouse' } };
export const Exclude: Story = { args: { exclude: 'trains, crane' } };

export const SeveralFeeds: Story = { args: { src: `${at('news')} ${at('bulletins')}`, limit: 6 } };
export const ThroughARelay: Story = { args: relay };
export const Eager: Story = { args: { loading: 'eager' } };
export const ClickToLoad: Story = { args: { loading: 'click', limit: 2 } };
export const ClickToLoadWithFallback: Story = { args: { loading: 'click', limit: 2, slot: fallback } };
