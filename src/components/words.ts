/** Our own words: all that an element says which is not the feed's or the page's. */
export interface Words {
  heading: string;
  seeAll: string;
  loading: string;
  failed: string;
  retry: string;
  empty: string;
  stale: string;
  more: string;
  /** On the button that `loading="click"` shows. */
  load: string;
  /** `#` is the number of minutes. */
  minutes: string;
  /** Before the title of the article that a statement is from. */
  from: string;
}

const dictionaries: Record<string, Words> = {
  en: {
    heading: 'Recent posts',
    seeAll: 'See all',
    loading: 'Loading …',
    failed: 'The content could not be loaded.',
    retry: 'Try again',
    empty: 'Nothing here yet.',
    stale: 'Could not be refreshed; this is the last version loaded.',
    more: 'Show more',
    load: 'Load the content',
    minutes: '# min read',
    from: 'From',
  },
  'zh-hans': {
    heading: '最新动态',
    seeAll: '查看全部',
    loading: '正在加载…',
    failed: '内容无法加载。',
    retry: '重试',
    empty: '暂无内容。',
    stale: '未能更新，当前显示上次加载的内容。',
    more: '显示更多',
    load: '加载内容',
    minutes: '阅读约#分钟',
    from: '出自',
  },
  'zh-hant': {
    heading: '最新動態',
    seeAll: '查看全部',
    loading: '正在載入…',
    failed: '內容無法載入。',
    retry: '重試',
    empty: '尚無內容。',
    stale: '未能更新，目前顯示上次載入的內容。',
    more: '顯示更多',
    load: '載入內容',
    minutes: '閱讀約#分鐘',
    from: '出自',
  },
  fr: {
    heading: 'Articles récents',
    seeAll: 'Tout voir',
    loading: 'Chargement…',
    failed: 'Le contenu n’a pas pu être chargé.',
    retry: 'Réessayer',
    empty: 'Rien pour le moment.',
    stale: 'Actualisation impossible ; voici la dernière version chargée.',
    more: 'Afficher plus',
    load: 'Charger le contenu',
    minutes: '# min de lecture',
    from: 'Extrait de',
  },
  nl: {
    heading: 'Recente berichten',
    seeAll: 'Alles bekijken',
    loading: 'Laden…',
    failed: 'De inhoud kon niet worden geladen.',
    retry: 'Opnieuw proberen',
    empty: 'Nog niets te zien.',
    stale: 'Bijwerken is niet gelukt; dit is de laatst geladen versie.',
    more: 'Meer tonen',
    load: 'Inhoud laden',
    minutes: '# min leestijd',
    from: 'Uit',
  },
  de: {
    heading: 'Neueste Beiträge',
    seeAll: 'Alle anzeigen',
    loading: 'Wird geladen …',
    failed: 'Der Inhalt konnte nicht geladen werden.',
    retry: 'Erneut versuchen',
    empty: 'Noch keine Beiträge.',
    stale: 'Aktualisierung nicht möglich; dies ist die zuletzt geladene Fassung.',
    more: 'Mehr anzeigen',
    load: 'Inhalt laden',
    minutes: '# Min. Lesezeit',
    from: 'Aus',
  },
  lb: {
    heading: 'Rezent Bäiträg',
    seeAll: 'All weisen',
    loading: 'Gëtt gelueden …',
    failed: 'Den Inhalt konnt net geluede ginn.',
    retry: 'Nach eng Kéier probéieren',
    empty: 'Nach keng Bäiträg.',
    stale: 'Konnt net aktualiséiert ginn; dëst ass déi lescht geluede Versioun.',
    more: 'Méi weisen',
    load: 'Inhalt lueden',
    minutes: '# Min. Lieszäit',
    from: 'Aus',
  },
  es: {
    heading: 'Entradas recientes',
    seeAll: 'Ver todo',
    loading: 'Cargando…',
    failed: 'No se ha podido cargar el contenido.',
    retry: 'Reintentar',
    empty: 'Todavía no hay nada.',
    stale: 'No se ha podido actualizar; esta es la última versión cargada.',
    more: 'Mostrar más',
    load: 'Cargar el contenido',
    minutes: '# min de lectura',
    from: 'De',
  },
  it: {
    heading: 'Articoli recenti',
    seeAll: 'Vedi tutto',
    loading: 'Caricamento…',
    failed: 'Non è stato possibile caricare il contenuto.',
    retry: 'Riprova',
    empty: 'Ancora nessun contenuto.',
    stale: 'Aggiornamento non riuscito; questa è l’ultima versione caricata.',
    more: 'Mostra altro',
    load: 'Carica il contenuto',
    minutes: '# min di lettura',
    from: 'Da',
  },
  pt: {
    heading: 'Publicações recentes',
    seeAll: 'Ver tudo',
    loading: 'A carregar…',
    failed: 'Não foi possível carregar o conteúdo.',
    retry: 'Tentar novamente',
    empty: 'Ainda não há nada.',
    stale: 'Não foi possível atualizar; esta é a última versão carregada.',
    more: 'Mostrar mais',
    load: 'Carregar o conteúdo',
    minutes: '# min de leitura',
    from: 'De',
  },
  pl: {
    heading: 'Najnowsze wpisy',
    seeAll: 'Zobacz wszystkie',
    loading: 'Wczytywanie…',
    failed: 'Nie udało się wczytać treści.',
    retry: 'Spróbuj ponownie',
    empty: 'Na razie nic tu nie ma.',
    stale: 'Nie udało się odświeżyć; to ostatnia wczytana wersja.',
    more: 'Pokaż więcej',
    load: 'Wczytaj treść',
    minutes: '# min czytania',
    from: 'Źródło:',
  },
  ja: {
    heading: '最新の記事',
    seeAll: 'すべて見る',
    loading: '読み込み中…',
    failed: 'コンテンツを読み込めませんでした。',
    retry: '再試行',
    empty: 'まだ何もありません。',
    stale: '更新できませんでした。前回読み込んだ内容を表示しています。',
    more: 'もっと見る',
    load: 'コンテンツを読み込む',
    minutes: '約#分で読めます',
    from: '出典：',
  },
  ko: {
    heading: '최근 게시물',
    seeAll: '모두 보기',
    loading: '불러오는 중…',
    failed: '콘텐츠를 불러올 수 없습니다.',
    retry: '다시 시도',
    empty: '아직 내용이 없습니다.',
    stale: '새로 고칠 수 없어 마지막으로 불러온 내용을 표시합니다.',
    more: '더 보기',
    load: '콘텐츠 불러오기',
    minutes: '읽는 시간 약 #분',
    from: '출처:',
  },
  ar: {
    heading: 'أحدث المنشورات',
    seeAll: 'عرض الكل',
    loading: 'جارٍ التحميل…',
    failed: 'تعذّر تحميل المحتوى.',
    retry: 'إعادة المحاولة',
    empty: 'لا يوجد شيء بعد.',
    stale: 'تعذّر التحديث؛ هذه آخر نسخة تم تحميلها.',
    more: 'عرض المزيد',
    load: 'تحميل المحتوى',
    minutes: 'قراءة # د',
    from: 'من',
  },
};

const traditional = /^zh\b.*\b(?:hant|tw|hk|mo)\b/;

/** Our words in the language of a BCP 47 tag, else English. */
export function wordsIn(tag: string): Words {
  const lower = tag.toLowerCase();
  const [primary = ''] = lower.split('-');
  return dictionaries[primary === 'zh' ? (traditional.test(lower) ? 'zh-hant' : 'zh-hans') : primary] ?? dictionaries.en!;
}
