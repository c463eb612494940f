import { createElement, type ReactElement } from 'react';
import { AddonPanel, EmptyTabContent, SyntaxHighlighter } from 'storybook/internal/components';
import { useArgs, useGlobals, useStorybookApi } from 'storybook/manager-api';
import { tags } from '../stories/tags.js';
import { snippet } from '../stories/snippet.js';

/** The code to copy for the element as the controls and the toolbar have it. */
export function SnippetPanel({ active }: { active: boolean }): ReactElement {
  // Until the story is there, it has none.
  const [args] = useArgs() as [Record<string, unknown> | undefined, ...unknown[]];
  const [{ theme }] = useGlobals();
  const tag = useStorybookApi().getCurrentStoryData()?.title.split('/')[0] ?? '';
  return createElement(AddonPanel, { active, children: args && tags.includes(tag) ? code(tag, args, theme as string) : none });
}

const none = createElement(EmptyTabContent, {
  title: 'Several elements',
  description: 'Choose a story of one element; its HTML and its custom properties are printed here.',
});

function code(tag: string, args: Record<string, unknown>, theme: string): ReactElement {
  const { html, css } = snippet(tag, args);
  const link = theme === 'none' ? '' : `<link rel="stylesheet" href="https://cdn.example/themes/${theme}.css">`;
  return createElement('div', {}, block('html', html), css && block('css', css), link && block('html', link));
}

const block = (language: 'html' | 'css', text: string) =>
  createElement(SyntaxHighlighter, { key: text, language, copyable: true, padded: true, bordered: true, children: text });
