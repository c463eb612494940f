import type { Feed } from '../../src/data/index.js';
import { feed, image } from './feed.js';

export const german: Feed = feed('https://hafenblatt.example/nachrichten', {
  title: 'Hafenblatt',
  language: 'de',
  _feed_elements: { rights: '© 2021 Hafenblatt. Zitate mit Quellenangabe sind erwünscht.' },
  items: [
    {
      id: 'de-trains',
      url: 'https://hafenblatt.example/nachrichten/nachtzug',
      title: 'Nachtzüge an die Küste fahren nach elf Jahren wieder',
      summary:
        'Drei Abfahrten in der Woche bis Oktober, ab dem nächsten Sommer täglich. Fahrräder reisen kostenlos, Hunde zum halben Preis.',
      content_text: 'Der erste Schlafwagenzug verließ um 21.40 Uhr den Hauptbahnhof, 212 Reisende waren an Bord.',
      image: image('train'),
      date_published: '2021-03-03T08:00:00Z',
      authors: [{ name: 'Jördis Kühn' }],
      tags: ['Verkehr', 'Reise'],
    },
    {
      id: 'de-long',
      url: 'https://hafenblatt.example/nachrichten/verordnung',
      title: 'Hafenschlepperbesatzungsverordnung: Der Ausschuss vertagt sich',
      summary: 'Zwölf Änderungsanträge lagen vor, neun davon zur Länge des Namens. Die Straßenverkehrsbehörde wird im Mai gehört.',
      content_text: 'Der Ausschuss tagt wieder im Mai.',
      image: image('harbour'),
      date_published: '2021-03-02T14:30:00Z',
      tags: ['Rathaus'],
    },
    {
      id: 'de-windows',
      url: 'https://hafenblatt.example/nachrichten/schaufenster',
      title: 'Leere Schaufenster werden zu Galerien',
      summary: 'Zweiundzwanzig Malerinnen und Maler teilen sich in diesem Frühling die Hauptstraße.',
      content_text: 'Die Schlüssel hängen in der Bücherei.',
      image: image('windows'),
      date_published: '2021-02-26T16:45:00Z',
      tags: ['Kultur'],
    },
  ],
});

export const french: Feed = feed('https://quai.example/actualites', {
  title: 'Le Courrier du quai',
  language: 'fr',
  _feed_elements: { rights: '© 2021 Le Courrier du quai. Tous droits réservés.' },
  items: [
    {
      id: 'fr-trains',
      url: 'https://quai.example/actualites/trains',
      title: 'Les trains de nuit vers la côte reviennent après onze ans',
      summary: 'Trois départs par semaine jusqu’en octobre, puis tous les jours dès l’été prochain. Les vélos voyagent gratuitement.',
      content_text: 'Le premier train-couchettes a quitté la gare centrale à 21 h 40 avec 212 voyageurs à bord.',
      image: image('train'),
      date_published: '2021-03-03T08:00:00Z',
      authors: [{ name: 'Maëlle Garçon' }],
      tags: ['Transports', 'Voyage'],
    },
    {
      id: 'fr-cranes',
      url: 'https://quai.example/actualites/grue',
      title: 'La plus vieille grue du port devient un belvédère : cent soixante-huit marches',
      summary: 'Par temps clair, on voit jusqu’au phare ; l’ascension ouvre samedi à dix heures.',
      content_text: 'Le musée du port tient la billetterie.',
      image: image('harbour'),
      date_published: '2021-03-02T14:30:00Z',
      tags: ['Port'],
    },
    {
      id: 'fr-skyline',
      url: 'https://quai.example/actualites/quartier',
      title: 'Jusqu’où montera le nouveau quartier ?',
      summary: 'Le conseil vote jeudi sur une limite de douze étages.',
      content_text: 'Les deux camps s’attendent à un résultat serré.',
      image: image('skyline'),
      date_published: '2021-02-25T07:20:00Z',
      tags: ['Ville'],
    },
  ],
});

export const polish: Feed = feed('https://przystan.example/aktualnosci', {
  title: 'Kurier Przystani',
  language: 'pl',
  _feed_elements: { rights: '© 2021 Kurier Przystani. Wszelkie prawa zastrzeżone.' },
  items: [
    {
      id: 'pl-trains',
      url: 'https://przystan.example/aktualnosci/pociagi',
      title: 'Nocne pociągi nad morze wracają po jedenastu latach',
      summary: 'Trzy odjazdy w tygodniu do października, a od przyszłego lata codziennie. Rowery jadą bezpłatnie, psy za pół ceny.',
      content_text: 'Pierwszy pociąg sypialny odjechał z dworca głównego o 21.40 z 212 pasażerami.',
      image: image('train'),
      date_published: '2021-03-03T08:00:00Z',
      authors: [{ name: 'Łucja Żółkiewska' }],
      tags: ['Transport', 'Podróże'],
    },
    {
      id: 'pl-helpline',
      url: 'https://przystan.example/aktualnosci/infolinia',
      title: 'Infolinia dla małych firm odebrała dziesięciotysięczny telefon',
      summary: 'Najczęstsze pytania dotyczą czynszu, zezwoleń i zaległych faktur; rozmowa trwa średnio dziewięć minut.',
      content_text: 'Linia działa w dni robocze od ósmej do osiemnastej.',
      image: image('helpline'),
      date_published: '2021-03-01T09:15:00Z',
      tags: ['Gospodarka'],
    },
    {
      id: 'pl-curve',
      url: 'https://przystan.example/aktualnosci/obwodnica',
      title: 'Trzeci miesiąc z mniejszym ruchem na obwodnicy',
      summary: 'W lutym o cztery procent mniej samochodów, najmniej w piątki.',
      content_text: 'Liczniki stoją przy dziewięciu zjazdach.',
      image: image('curve'),
      date_published: '2021-02-24T11:00:00Z',
      tags: ['Transport'],
    },
  ],
});
