/** The languages of our own words, by their own names. */
export const languages = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  fr: 'Français',
  nl: 'Nederlands',
  de: 'Deutsch',
  lb: 'Lëtzebuergesch',
  es: 'Español',
  it: 'Italiano',
  pt: 'Português',
  pl: 'Polski',
  ja: '日本語',
  ko: '한국어',
  ar: 'العربية',
};

export const directionOf = (language: string): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');
