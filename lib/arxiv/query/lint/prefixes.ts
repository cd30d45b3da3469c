import { isField } from '../language';
import { eachItem, found } from './found';
import { meantField } from './names';

/** Prefixes arXiv does not know, or reads as another. */
export const prefixRule = eachItem(({ prefix: place }) => {
  if (!place) return undefined;
  const { text: prefix } = place;
  const name = prefix.slice(0, -1);
  const field = meantField(prefix);
  if (isField(name)) return undefined;
  if (!field) return found('unknownPrefix', place, { prefix }, [], 'warning');
  const fixes = [`${field}:`];
  if (name === 'title') return found('titlePrefix', place, {}, fixes, 'hint');
  if (name === 'lastUpdatedDate') return found('lastUpdatedDate', place, {}, fixes, 'warning');
  return name.toLowerCase() === field.toLowerCase()
    ? found('wrongCasePrefix', place, { prefix, field }, fixes)
    : found('otherPrefix', place, { prefix }, fixes);
});
