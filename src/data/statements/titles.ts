import type { Patterns } from './patterns.js';
import { beginsName } from './shapes.js';

/** What a surname may begin with. */
export const surname = /^(?:V[ao]n|De[nr]?|Te[nr]?) /;

const office = '(?:inist(?:er|re)|cr[eé]ta(?:ry|ire|ris)|r[eé]sidente?|irec[a-z]+|[Mm]a(?:yor|ire)|overnor|onseill[eè]re?|rocureure?)';
const of = "(?:(?:of|for|d[eu]s?|van|voor|für|von)(?: the| l[ae])? |d['’]|de l['’])";
/** In front of what an office is over. */
const overs = new RegExp(`${office} ${of}(?:(?:[A-Z]\\S+ ){1,3}(?:and |${of}))?$`);
/** What an office is over, where a name comes right behind it: Minister of Foreign Affairs Ann Lee, Mayor of New York Ann Lee. */
const portfolio =
  /^([dl]['’]|)(?:(?:New|North|South|East|West|San|Los|Hong|\S+(?:al|an|ed|ic|her|ign)) )?\S+ (?:\S+(?:ions|irs|ices|ity|ety|ment) )?(?!L[ae] |V[ao]n )(?=\S+ \S)/;

/** Where a run of capitalised words begins, behind what opens the sentence, and where the name in it does, behind titles and offices. */
export function nameIn(
  text: string,
  at: number,
  run: string,
  { titles, titlesIn, offices, noName }: Patterns,
): { from: number; name: number; isOver?: boolean } {
  if (!run.includes(' ')) return { from: 0, name: 0 };
  // Within a sentence, Van der Laan is a name; where one begins, the first word may be any.
  const isInside = /[a-zà-ÿ,’”»'"] $/.test(text.slice(Math.max(0, at - 2), at));
  let from = 0;
  for (
    let words = run, end;
    (end = words.indexOf(' ')) > 0 && noName.test(words.slice(0, end)) && !(isInside && surname.test(words));
    from += end + 1
  ) {
    words = words.slice(end + 1);
    // Van den Brand
    if (!beginsName.test(words)) break;
  }
  const words = run.slice(from);
  const title = (titlesIn.exec(words) ?? titles.exec(words))?.[0].length ?? 0;
  const name = title < words.length ? from + title : from;
  const rest = run.slice(name);
  const over = portfolio.exec(rest);
  if (over && overs.test(text.slice(Math.max(0, at + name - 40), at + name) + over[1]!))
    return { from, name: name + over[0].length, isOver: true };
  return { from, name: title ? name : from + (offices?.exec(words)?.[0].length ?? 0) };
}
