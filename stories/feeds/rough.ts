import type { Feed } from '../../src/data/index.js';
import { feed, image } from './feed.js';

/** As feeds are in life: without picture, title, date or link, and with more words than there is room for. */
export const rough: Feed = feed('https://courier.example/rough', {
  title: 'The Very Long and Venerable Harbour, Railway and Weather Courier of the Lower Coast',
  language: 'en',
  items: [
    {
      id: 'long',
      url: 'https://courier.example/rough/long',
      title:
        'Everything that was said in the nine hours of the council’s longest sitting, from the opening of the windows at noon to the last vote, which nobody who was still awake could later remember',
      summary: 'Speakers repeated what earlier speakers had repeated. '.repeat(12),
      image: image('skyline'),
      date_published: '2021-03-03T08:00:00Z',
      authors: [{ name: 'Maximiliane-Charlotte van der Oudenaarde-Grünewald' }],
      tags: ['Municipal proceedings', 'Patience', 'Windows'],
    },
    {
      id: 'unbroken',
      url: 'https://courier.example/rough/unbroken',
      title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      summary: 'https://courier.example/a/very/long/address/without/any/blank/that/could/be/broken/for/a/narrow/column/of/text.html',
      date_published: '2021-03-02T08:00:00Z',
    },
    { id: 'untitled', url: 'https://courier.example/rough/untitled', content_text: 'A note without a title: the ferry is late again.' },
    { id: 'unlinked', title: 'A headline that leads nowhere and has no date', image: image('harbour') },
    { id: 'bare', url: 'https://courier.example/rough/bare', title: 'Rain' },
  ],
});

export const empty: Feed = feed('https://courier.example/quiet', { title: 'Quiet Corner', language: 'en', items: [] });
