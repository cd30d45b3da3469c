import { pick, type Random, whole } from './random';
import type { Author } from './version';

type Words = [string, ...string[]];

function list(text: string): Words {
  const [first = '', ...rest] = text.split(',').map((word) => word.trim());
  return [first, ...rest];
}

const GIVEN = list(
  'Anna, Wei, José, María, Jürgen, Zoë, Hannah, Pavel, Ingrid, Łukasz, Søren, Chloé, Yuki, Haruto, ' +
    'Ming, Xiaoyu, Jing, Lei, Priya, Arjun, Fatima, Omar, Leila, Noah, Emma, Oliver, Sophia, Mateo, ' +
    'Inês, João, Giulia, Marco, Élodie, Benoît, Katarzyna, Jiří, Dušan, Andrej, Nils, Astrid, ' +
    'Kwame, Amara, Tomás, Ximena, Daniel, Rachel, Samuel, Grace, Hyun-Woo, Ji-Eun, Minh, Thu, ' +
    'Deniz, Elif, Giorgos, Eleni, Ivan, Olga, Dmitri, Svetlana, Ravi, Sunita, Jonas, Maja',
);

const FAMILY = list(
  'Smith, Müller, García, Chen, Wang, Li, Zhang, Liu, Kim, Park, Tanaka, Sato, Nguyen, Tran, ' +
    'Kowalski, Novák, Dvořák, Horváth, Petrov, Ivanova, Rossi, Bianchi, Ferrari, Dubois, Lefèvre, ' +
    'Moreau, Silva, Gonçalves, Fernández, Martínez, Østergaard, Lindqvist, Björklund, Virtanen, ' +
    'van der Meer, de Vries, von Hofmann, Schröder, Weiß, Okafor, Mensah, Haddad, Rahimi, Yılmaz, ' +
    'Papadopoulos, Cohen, Levi, Sharma, Gupta, Iyer, Banerjee, Singh, O’Connell, McAllister, ' +
    'Johnson, Brown, Taylor, Hughes, Campbell, Eriksson, Jørgensen, Šimić, Ionescu, Szabó',
);

const PLACES = list(
  'Institute of Applied Physics, Northfield University; Department of Chemistry, Lake College; ' +
    'Centre for Data Science, Port Amber; National Laboratory for Materials, Highmoor',
);

function makeAuthor(random: Random): Author {
  const given = pick(random, GIVEN);
  const style = random();
  const initial = `${given.slice(0, 1)}.`;
  const middle = `${pick(random, GIVEN).slice(0, 1)}.`;
  const first = style < 0.2 ? initial : style < 0.35 ? `${given} ${middle}` : given;
  return { name: `${first} ${pick(random, FAMILY)}` };
}

function countOfAuthors(random: Random): number {
  const luck = random();
  if (luck < 0.003) return 300;
  if (luck < 0.03) return whole(random, 13, 40);
  return 1 + Math.min(12, Math.floor(-4 * Math.log(1 - random())));
}

/** Makes the authors of a paper, one to forty, seldom three hundred. */
export function makeAuthors(random: Random): Author[] {
  const authors = Array.from({ length: countOfAuthors(random) }, () => makeAuthor(random));
  if (random() > 0.03) return authors;
  return authors.map((author) => ({
    ...author,
    affiliations: Array.from({ length: whole(random, 1, 2) }, () => pick(random, PLACES)),
  }));
}
