import { oneLine, paragraphs } from './clean-text';
import { parseId } from './ids';
import type { Author, Paper } from './paper';
import { parseTime } from './parse-time';
import { attribute, children, childText, childTexts, type XmlElement } from './read-xml';

/** Letters of a paper; those of three thousand authors have some 200,000. */
const LONGEST = 1_000_000;

/** The paper an entry tells of; undefined when it lacks an id, a title or any date, or has no end. */
export function parseEntry(entry: XmlElement): Paper | undefined {
  const paper = paperOf(entry);
  return paper && lengthOf(paper) > LONGEST ? undefined : paper;
}

/** Authors count as more than their letters, as they are objects each. */
function lengthOf({ title, abstract, authors, ...rest }: Paper): number {
  const lines = [title, abstract, rest.comment, rest.journalRef, ...rest.categories, ...rest.dois];
  const of = (texts: readonly (string | undefined)[]) =>
    texts.reduce((sum, text = '') => sum + text.length, 0);
  return authors.reduce(
    (sum, { name, affiliations }) => sum + 30 + name.length + of(affiliations),
    of(lines),
  );
}

function paperOf(entry: XmlElement): Paper | undefined {
  const name = parseId(childText(entry, 'id'));
  const title = oneLine(childText(entry, 'title'));
  const times = timesOf(entry);
  if (name === undefined || title === '' || times === undefined) return undefined;
  return {
    id: name.id,
    version: name.version ?? 1,
    title,
    abstract: paragraphs(childText(entry, 'summary')),
    authors: children(entry, 'author').map(authorOf).filter(isNamed),
    ...times,
    ...categoriesOf(entry),
    comment: lineOf(entry, 'comment'),
    journalRef: lineOf(entry, 'journal_ref'),
    dois: distinct(childTexts(entry, 'doi').map(oneLine)),
  };
}

/** Either date stands in for the other: for a first version they are the same. */
function timesOf(entry: XmlElement): Pick<Paper, 'published' | 'updated'> | undefined {
  const published = parseTime(childText(entry, 'published'));
  const updated = parseTime(childText(entry, 'updated')) ?? published;
  return updated === undefined ? undefined : { published: published ?? updated, updated };
}

function categoriesOf(entry: XmlElement): Pick<Paper, 'primaryCategory' | 'categories'> {
  const primary = children(entry, 'primary_category').map(termOf);
  const categories = distinct([...primary, ...children(entry, 'category').map(termOf)]);
  return { primaryCategory: categories[0] ?? '', categories };
}

function termOf(category: XmlElement): string {
  return oneLine(attribute(category, 'term'));
}

function authorOf(author: XmlElement): Author {
  return {
    name: oneLine(childText(author, 'name')),
    affiliations: childTexts(author, 'affiliation').map(oneLine).filter(isText),
  };
}

function isNamed(author: Author): boolean {
  return author.name !== '';
}

function lineOf(entry: XmlElement, name: string): string | undefined {
  return oneLine(childText(entry, name)) || undefined;
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts.filter(isText))];
}

function isText(text: string): boolean {
  return text !== '';
}
