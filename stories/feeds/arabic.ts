import type { Feed } from '../../src/data/index.js';
import { feed, image } from './feed.js';

export const arabicNews: Feed = feed('https://marsa.example/akhbar', {
  title: 'بريد المرسى',
  language: 'ar',
  _feed_elements: { rights: '© 2021 بريد المرسى. جميع الحقوق محفوظة.' },
  items: [
    {
      id: 'ar-trains',
      url: 'https://marsa.example/akhbar/1',
      title: 'قطارات الليل إلى الساحل تعود بعد أحد عشر عامًا',
      summary: 'ثلاث رحلات في الأسبوع حتى تشرين الأول، ثم كل يوم من الصيف المقبل. الدراجات تسافر مجانًا.',
      content_text: 'غادر القطار الأول المحطة المركزية وعلى متنه 212 راكبًا.',
      image: image('train'),
      date_published: '2021-03-03T08:00:00Z',
      authors: [{ name: 'ليلى منصور' }],
      tags: ['نقل', 'سفر'],
    },
    {
      id: 'ar-cranes',
      url: 'https://marsa.example/akhbar/2',
      title: 'أقدم رافعة في الميناء تصبح شرفة للزوار',
      summary: 'يصعد الزائر 168 درجة ويرى المنارة حين يصفو الجو.',
      content_text: 'تُفتح الشرفة يوم السبت في العاشرة.',
      image: image('harbour'),
      date_published: '2021-03-02T14:30:00Z',
      tags: ['الميناء'],
    },
    {
      id: 'ar-cafe',
      url: 'https://marsa.example/akhbar/3',
      title: 'مقهى اللغات Café Babel يفتح أبوابه (الطابق 2)',
      summary: 'العربية يوم الثلاثاء والفرنسية يوم الخميس، والدخول بلا حجز.',
      content_text: 'يتسع المقهى لأربعين ضيفًا.',
      image: image('helpline'),
      date_published: '2021-03-01T12:00:00Z',
      tags: ['ثقافة'],
    },
    {
      id: 'ar-skyline',
      url: 'https://marsa.example/akhbar/4',
      title: 'إلى أي ارتفاع ينمو الحي الجديد؟',
      summary: 'يصوّت المجلس يوم الخميس على حد أقصاه اثنا عشر طابقًا.',
      content_text: 'يتوقع الطرفان نتيجة متقاربة.',
      image: image('skyline'),
      date_published: '2021-02-28T07:20:00Z',
      tags: ['المدينة'],
    },
  ],
});
