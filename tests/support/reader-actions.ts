import * as acts from '@/lib/library/acts';
import type { Ledger } from '@/lib/library/journal';
import type { Chance } from '@/tests/simulation/chance';

const tags = ['to cite', 'group', 'Ω', 'constructor'];

/** Does something a reader may do, by chance, to one of these papers or to a query or rule. */
export async function actByChance(
  ledger: Ledger,
  papers: readonly string[],
  chance: Chance,
): Promise<void> {
  const { db } = ledger;
  const ids = [chance.pick(papers)];
  const queries = await db.queries.toCollection().primaryKeys();
  const rules = await db.rules.toCollection().primaryKeys();
  const query = queries.length > 0 ? chance.pick(queries) : '';
  const number = String(chance.below(1_000_000));
  const tag = chance.pick(tags);
  const actions: (() => Promise<unknown>)[] = [
    () => acts.star(ledger, ids, true),
    () => acts.star(ledger, ids, false),
    () => acts.markRead(ledger, ids),
    () => acts.markUnread(ledger, ids),
    () => acts.readLater(ledger, ids, chance.happens(0.5)),
    () => acts.archive(ledger, ids, chance.happens(0.5)),
    () => acts.changeTags(ledger, ids, { add: [tag] }),
    () => acts.changeTags(ledger, ids, { remove: [tag] }),
    () => acts.writeNote(ledger, ids[0] ?? '', `note ${number}`),
    () => acts.writeNote(ledger, ids[0] ?? '', ''),
    () => acts.addQueries(ledger, [{ name: `Query ${number}`, text: `all:q${number}` }]),
    () => acts.changeQuery(ledger, query, { name: `Renamed ${number}` }),
    () => acts.changeQuery(ledger, query, { text: `all:t${number}` }),
    () => acts.removeQuery(ledger, query),
    () => acts.addRule(ledger, { kind: 'mute', text: `ti:m${number}` }),
    () => acts.removeRule(ledger, rules.length > 0 ? chance.pick(rules) : ''),
    () => acts.undoLatest(ledger),
  ];
  await chance.pick(actions)();
}
