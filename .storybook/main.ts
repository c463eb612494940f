import type { StorybookConfig } from '@storybook/web-components-vite';

/** Storybook without a word to the outside: no telemetry, no news, no invitations. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [
    { from: '../demo/feeds/images', to: '/images' },
    { from: '../themes', to: '/themes' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The toolbar has a colour scheme of its own, which the elements follow; painted backgrounds would only hide it.
  features: { backgrounds: false, sidebarOnboardingChecklist: false, menuOnboardingChecklist: false },
  // Named at once, as what is found later is bundled anew and stands beside the first copy.
  viteFinal: (config) => {
    const { include = [] } = (config.optimizeDeps ??= {});
    config.optimizeDeps.include = [...include, 'lit', 'lit/directive-helpers.js', 'dompurify'];
    return config;
  },
};

export default config;
