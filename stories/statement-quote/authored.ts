/** What a page's author would write for a statement. */
export const authored = {
  src: undefined,
  slot: 'A harbour is a promise that somebody will come back.',
  speaker: 'Mira Holt',
  'speaker-role': 'Head of the night service, Coast Railway',
  occasion: 'at the opening of the line',
  date: '2021-03-03',
  href: 'https://courier.example/news/night-trains',
  source: 'Harbour Courier',
};

export const long =
  'We have counted the steps, the rivets, the gulls and the visitors. We have asked the neighbours, the sailors and the schools. ' +
  'And every list that we made ended with the same line: leave the crane where it is, paint it, and let people climb.';
