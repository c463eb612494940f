/** What may stand in an article, whoever sanitises it: a browser, DOMPurify or the relay. */
export const allowedElements =
  'a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var video wbr'.split(
    ' ',
  );
export const allowedAttributes =
  'alt colspan controls datetime decoding dir height href lang loading open poster preload referrerpolicy rel reversed rowspan scope span src start target title value width'.split(
    ' ',
  );
