import { validLanguage } from './language.js';

/** What each line of a language is: our own words, all that an element says which is not the feed's or the page's. */
const names = [
  'heading',
  'seeAll',
  'loading',
  'error',
  'empty',
  'stale',
  'retry',
  'more',
  /** On the button that `loading="click"` shows. */
  'load',
  /** How long an item takes to read; `#` is the time. */
  'reading',
  /** Before the title of the article that a statement is from. */
  'origin',
  /** `#` is what is quoted. @see CLDR, `delimiters` */
  'quotation',
] as const;

/** `language` is the BCP 47 tag that the words are in. */
export type Words = Record<(typeof names)[number] | 'language', string>;

/** As many lines as there are names: a language that lacks one doesn't compile. */
type Lines<Rest = typeof names> = Rest extends readonly [unknown, ...infer More extends [unknown, ...unknown[]]]
  ? `${string}\n${Lines<More>}`
  : string;

const languages: Record<string, Lines> = {
  en: `Recent posts
See all
Loading …
The content could not be loaded.
Nothing here yet.
Could not be refreshed; this is the last version loaded.
Try again
Show more
Load the content
# to read
From
“#”`,
  zh: `最新动态
查看全部
正在加载…
内容无法加载。
暂无内容。
未能更新，当前显示上次加载的内容。
重试
显示更多
加载内容
阅读约#
出自
“#”`,
  'zh-hant': `最新動態
查看全部
正在載入…
內容無法載入。
尚無內容。
未能更新，目前顯示上次載入的內容。
重試
顯示更多
載入內容
閱讀約#
出自
「#」`,
  fr: `Articles récents
Tout voir
Chargement…
Le contenu n’a pas pu être chargé.
Rien pour le moment.
Actualisation impossible ; voici la dernière version chargée.
Réessayer
Afficher plus
Charger le contenu
# de lecture
Extrait de
«\u202F#\u202F»`,
  nl: `Recente berichten
Alles bekijken
Laden…
De inhoud kon niet worden geladen.
Nog niets te zien.
Bijwerken is niet gelukt; dit is de laatst geladen versie.
Opnieuw proberen
Meer tonen
Inhoud laden
# leestijd
Uit
“#”`,
  de: `Neueste Beiträge
Alle anzeigen
Wird geladen …
Der Inhalt konnte nicht geladen werden.
Noch keine Beiträge.
Aktualisierung nicht möglich; dies ist die zuletzt geladene Fassung.
Erneut versuchen
Mehr anzeigen
Inhalt laden
# Lesezeit
Aus
„#“`,
  lb: `Rezent Bäiträg
All weisen
Gëtt gelueden …
Den Inhalt konnt net geluede ginn.
Nach keng Bäiträg.
Konnt net aktualiséiert ginn; dëst ass déi lescht geluede Versioun.
Nach eng Kéier probéieren
Méi weisen
Inhalt lueden
Lieszäit: #
Aus
„#“`,
  es: `Entradas recientes
Ver todo
Cargando…
No se ha podido cargar el contenido.
Todavía no hay nada.
No se ha podido actualizar; esta es la última versión cargada.
Reintentar
Mostrar más
Cargar el contenido
# de lectura
De
«#»`,
  it: `Articoli recenti
Vedi tutto
Caricamento…
Non è stato possibile caricare il contenuto.
Ancora nessun contenuto.
Aggiornamento non riuscito; questa è l’ultima versione caricata.
Riprova
Mostra altro
Carica il contenuto
# di lettura
Da
«#»`,
  pt: `Publicações recentes
Ver tudo
A carregar…
Não foi possível carregar o conteúdo.
Ainda não há nada.
Não foi possível atualizar; esta é a última versão carregada.
Tentar novamente
Mostrar mais
Carregar o conteúdo
# de leitura
De
“#”`,
  pl: `Najnowsze wpisy
Zobacz wszystkie
Wczytywanie…
Nie udało się wczytać treści.
Na razie nic tu nie ma.
Nie udało się odświeżyć; to ostatnia wczytana wersja.
Spróbuj ponownie
Pokaż więcej
Wczytaj treść
# czytania
Źródło:
„#”`,
  ja: `最新の記事
すべて見る
読み込み中…
コンテンツを読み込めませんでした。
まだ何もありません。
更新できませんでした。前回読み込んだ内容を表示しています。
再試行
もっと見る
コンテンツを読み込む
約#で読めます
出典：
「#」`,
  ko: `최근 게시물
모두 보기
불러오는 중…
콘텐츠를 불러올 수 없습니다.
아직 내용이 없습니다.
새로 고칠 수 없어 마지막으로 불러온 내용을 표시합니다.
다시 시도
더 보기
콘텐츠 불러오기
읽는 시간 약 #
출처:
“#”`,
  ar: `أحدث المنشورات
عرض الكل
جارٍ التحميل…
تعذّر تحميل المحتوى.
لا يوجد شيء بعد.
تعذّر التحديث؛ هذه آخر نسخة تم تحميلها.
إعادة المحاولة
عرض المزيد
تحميل المحتوى
مدة القراءة: #
من
«#»`,
};

const known = new Map<string | undefined, Words>();

/** Our words in the language of a BCP 47 tag, else English. */
export function wordsIn(tag: string | undefined): Words {
  let words = known.get(tag);
  if (!words) known.set(tag, (words = read(validLanguage(tag) ?? 'en')));
  return words;
}

function read(tag: string): Words {
  const { language, script } = new Intl.Locale(tag);
  // Only for Chinese the script has to be known, and finding it out takes the platform some milliseconds.
  const isTraditional = language === 'zh' && (script ?? new Intl.Locale(tag).maximize().script) === 'Hant';
  const key = isTraditional ? 'zh-hant' : language;
  const lines = (languages[key] ?? languages.en!).split('\n');
  return Object.fromEntries([['language', key in languages ? tag : 'en'], ...names.map((name, at) => [name, lines[at]])]) as Words;
}
