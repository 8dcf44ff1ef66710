/** The parts by which a study is cited (8 CCR 9792.21.1(d)(3)). */
export type StudyPart = 'author' | 'title' | 'journal' | 'year';

const JOURNAL =
  /\bJ(?:ournal)?\.? (?:of |for )?(?:the )?[A-Z]\w+(?:[ .,&]+(?:of|and|the|in|[A-Z]\w*))*|\b(?:Am|Clin|Eur|Int|Br|N Engl|Arch|Ann|Acta|Curr|Best Pract|Orthop|Phys|Med|Pain)\.? (?:J\b|Intern|Phys|Rheum|Orthop|Ther|Sports|Clin|Opin|Res|Pract|Physician|Med\b)[\w .]*|\b(?:Annals|Archives) of \w+|\b(?:JAMA|BMJ|NEJM|Lancet|PLoS ?One|PM&R|Arthroscopy|Cochrane(?: Database)?(?: of)?(?: Syst(?:ematic)?\.? Rev(?:iews)?)?)\b|(?<=[.?!] )[A-Z][\w&]*(?: [A-Z][\w&]*){0,6}\.? (?=(?:19|20)\d\d(?: [A-Z][a-z]{2})?(?: \d{1,2})?[;,:] ?\d{1,4} ?(?:\([^()]{1,12}\) ?)?: ?[A-Za-z]?\d)|\bSpine(?: \(Phila[^)]*\)|(?=[.,]? ?(?:19|20)\d\d))|\bPain(?=[.,]? ?(?:19|20)\d\d)/;
const STUDY =
  /\bet al\b|\bPMID\b|\bdoi:|\b(?:randomi[sz]ed|controlled|clinical) (?:controlled )?trials?\b|\bmeta-?analysis\b|\bsystematic review\b|\bcohort study\b|\b(?:prospective|retrospective|pilot|cross-sectional) study\b|\bPub ?Med\b|\bMedline\b(?! ?plus)|\b\d{1,4} ?\(\d{1,3}\) ?: ?\d|; ?\d{1,4} ?: ?\d+ ?- ?\d|\bjournal articles?\b/i;
const AUTHOR =
  /\bet al\b|(?:^|[.;,] |and )(?:van |von |de |Van |De )?[A-Z][a-z'\u2019-]+,? (?:[A-Z][a-z]?\.?[ -]?){1,3}(?=[.,;:(]|\s(?:and|&|MD|M\.D|[A-Z])|$)|^(?:[A-Z][a-z]+ )(?:and|&) [A-Z][a-z]+\b|^[A-Z][a-z]+,? \(?(?:19|20)\d\d|\bby (?:[A-Z]\.? ?){1,3}[A-Z][a-z]+|\b(?:Task Force|Committee|Working Group|Academy|Association|Society|College)\b/;
const ADDRESS = /(?:https?:\/\/|\bwww\.)\S*/gi;
const YEAR = /(?:19|20)\d\d/;

/** What a citation of a study lacks, in the order of the rule; nothing for words that cite no study. */
export function missingOfStudy(words: string): StudyPart[] {
  const cited = words.slice(0, LONGEST).replace(ADDRESS, ' ');
  const journal = JOURNAL.exec(cited);
  const isStudy = STUDY.test(cited);
  // "Pain, 2010" may end the name of a guideline of a state or a society, which is cited in its own way.
  if (!isStudy && (!journal || /\bguidelines?\b/i.test(cited))) return [];
  const missing: StudyPart[] = [];
  if (!AUTHOR.test(cited)) missing.push('author');
  if (!hasTitle(cited, journal)) missing.push('title');
  if (!journal) missing.push('journal');
  if (!YEAR.test(cited)) missing.push('year');
  return missing;
}

/** No citation of a study is longer, in UTF-16 units. */
const LONGEST = 1200;

/** Three words that are neither of the journal nor of the authors nor numbers. */
function hasTitle(cited: string, journal: RegExpExecArray | null): boolean {
  if (/["\u201c][^"\u201d]{15,}["\u201d]/.test(cited)) return true;
  const rest = journal ? `${cited.slice(0, journal.index)} ${cited.slice(journal.index + journal[0].length)}` : cited;
  const words = rest.replace(STUDY_WORDS, ' ').match(/\b[a-z]{3,}\b/g) ?? [];
  if (words.length >= 3) return true;
  return (
    (
      rest
        .replace(NAMES, ' ')
        .replace(STUDY_WORDS, ' ')
        .match(/\b[A-Za-z][a-z]{3,}\b/g) ?? []
    ).length >= 4
  );
}

/** Authors with their initials. */
const NAMES = /\b[A-Z][a-z'\u2019-]+,? (?:[A-Z]\.?){1,3}(?=[\s,.;:])/g;

const STUDY_WORDS =
  /\bet al\b\.?|\bPMID\b|\bPub ?Med\b|\bMedline\b|\bjournal articles?\b|\b(?:and|the|for|with|vol|pages?|issue)\b/gi;
