import { Controls, Description, Primary, Stories, Title, useOf } from '@storybook/addon-docs/blocks';
import { createElement, Fragment, type ReactElement } from 'react';

/** An element's own page: under its own name, not under that of the group of stories. */
export function DocsPage(): ReactElement {
  const { preparedMeta } = useOf('meta', ['meta']);
  return createElement(
    Fragment,
    {},
    createElement(Title, {}, `<${preparedMeta.component as string}>`),
    createElement(Description),
    createElement(Primary),
    createElement(Controls),
    createElement(Stories, { includePrimary: false }),
  );
}
