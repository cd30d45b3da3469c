/** Where a paper appeared; only what could be read for certain. */
export type Journal = { journal: string; volume?: string; pages?: string; year?: number };

const JOURNAL = /(?<journal>\p{L}[^,()[\]]*?)/u.source;
const VOLUME = /(?:vol(?:ume|\.)?\s*)?(?<volume>\d{1,4}[A-Z]?)/.source;
const PAGES = /(?:pp?\.\s*|pages?\s*)?(?<pages>[A-Z]?\d+(?:\s*[-–]{1,2}\s*[A-Z]?\d+|\(R\))?)/
  .source;
const YEAR = /\(\s*(?<year>(?:19|20)\d\d)\s*\)/.source;

// "Phys. Rev. X 15, 011075 (2025)" and "Acta Mater. 286 (2025) 120747".
const FORMS = [
  `^${JOURNAL},?\\s+${VOLUME},\\s*${PAGES}\\s*${YEAR}$`,
  `^${JOURNAL},?\\s+${VOLUME}\\s*${YEAR}\\s*${PAGES}$`,
].map((form) => new RegExp(form, 'iu'));

const SENTENCE = /\b(?:publish|appear|accept|submit|press\b|in:|article)/i;

/**
 * Takes arXiv's `journal_ref` apart where it has one of the two common forms; any other stays whole
 * in `journal`, since a wrong volume is worse than a long name.
 */
export function parseJournal(reference: string): Journal {
  const whole = reference.trim().replace(/[.;]$/, '');
  for (const form of FORMS) {
    const found = form.exec(whole)?.groups;
    if (found?.journal !== undefined && isJournal(found.journal)) {
      const { journal, volume, pages, year } = found;
      return { journal, volume, pages: dashed(pages), year: Number(year) };
    }
  }
  return { journal: reference.trim(), year: soleYear(reference) };
}

/** Every word of a journal's name holds a letter, or is "&": "npj 2D Mater Appl". */
function isJournal(name: string): boolean {
  const words = name.split(/\s+/);
  return !SENTENCE.test(name) && words.every((word) => word === '&' || /\p{L}/u.test(word));
}

function dashed(pages: string | undefined): string | undefined {
  return pages?.replace(/\s*[-–]{1,2}\s*/, '-');
}

/** The year in brackets, if there is one alone: "Nat. Phys. (2024)". */
function soleYear(reference: string): number | undefined {
  const years = [...reference.matchAll(new RegExp(YEAR, 'g'))];
  return years.length === 1 ? Number(years[0]?.groups?.year) : undefined;
}
