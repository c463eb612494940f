import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { arabicPage, chinesePage, page, pageInTheDark, states, statesInTheDark } from './page.js';

const meta: Meta = { title: 'Themes/None', globals: { theme: 'none' } };
export default meta;

type Story = StoryObj;

export const Page: Story = page;
export const PageInTheDark: Story = pageInTheDark;
export const ChinesePage: Story = chinesePage;
export const ArabicPage: Story = arabicPage;
export const States: Story = states;
export const StatesInTheDark: Story = statesInTheDark;
