import { isField } from '../language';
import type { Field } from '../types';

/** Other programs' names for arXiv's prefixes. */
const OTHER_NAMES = `
ti title titles
au author authors
abs abstract abst summary
cat category categories subject primary_cat primary_category
co comment comments
jr journal journal_ref
id arxiv arxivid paper_id
rn report report_num
all any text fulltext keyword
submittedDate date submitted submitteddate lastupdateddate`;

const fieldsByName = new Map(
  OTHER_NAMES.trim()
    .split('\n')
    .flatMap((line) => {
      const [field = '', ...names] = line.split(' ');
      return isField(field) ? names.map((name): [string, Field] => [name, field]) : [];
    }),
);

/** The field a prefix was meant to be, however cased; `undefined` where none is near. */
export function meantField(prefix: string): Field | undefined {
  const name = prefix.slice(0, -1).toLowerCase();
  return isField(name) ? name : fieldsByName.get(name);
}
