/** Archives with their categories; one without any is its own category. */
const TABLE = `
astro-ph: CO EP GA HE IM SR
cond-mat: dis-nn mes-hall mtrl-sci other quant-gas soft stat-mech str-el supr-con
cs: AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL RO SC SD SE SI SY
econ: EM GN TH
eess: AS IV SP SY
gr-qc:
hep-ex:
hep-lat:
hep-ph:
hep-th:
math: AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA OC PR QA RA RT SG SP ST
math-ph:
nlin: AO CD CG PS SI
nucl-ex:
nucl-th:
physics: acc-ph ao-ph app-ph atm-clus atom-ph bio-ph chem-ph class-ph comp-ph data-an ed-ph flu-dyn gen-ph geo-ph hist-ph ins-det med-ph optics plasm-ph pop-ph soc-ph space-ph
q-bio: BM CB GN MN NC OT PE QM SC TO
q-fin: CP EC GN MF PM PR RM ST TR
quant-ph:
stat: AP CO ME ML OT TH`;

/** Two names of one category; whoever asks for either gets both. */
const PAIRS = [
  ['math.MP', 'math-ph'],
  ['stat.TH', 'math.ST'],
  ['math.IT', 'cs.IT'],
  ['q-fin.EC', 'econ.GN'],
  ['cs.SY', 'eess.SY'],
  ['cs.NA', 'math.NA'],
] as const;

const archives = new Map(
  TABLE.trim()
    .split('\n')
    .map((line): [string, string[]] => {
      const [archive = '', parts = ''] = line.split(/: ?/);
      return [archive, parts === '' ? [] : parts.split(' ').map((part) => `${archive}.${part}`)];
    }),
);

/** What an address asks for: the names as arXiv writes them, and all categories they stand for. */
export type Topics = { names: string[]; categories: ReadonlySet<string> };

/** Reads `cs.LG+hep-th`, whatever its case; gives arXiv's words where it is refused. */
export function readTopics(asked: string): Topics | string {
  const parts = asked.split('+').map(readTopic);
  const refused = parts.find((part) => typeof part === 'string');
  if (refused !== undefined) return refused;
  const topics = parts.filter((part) => typeof part !== 'string');
  return {
    names: topics.flatMap(({ names }) => names),
    categories: new Set(topics.flatMap(({ categories }) => [...categories])),
  };
}

function readTopic(asked: string): Topics | string {
  const [archive = '', part, ...rest] = asked.split('.');
  if (archive === '') return `Invalid archive specification '${asked}'.`;
  if (rest.length > 0) return `Bad archive/subject class structure '${asked}'.`;
  const known = archives.get(archive.toLowerCase());
  if (!known) return `Bad archive '${archive.toLowerCase()}'.`;
  const whole = archive.toLowerCase();
  if (part === undefined) return { names: [whole], categories: withPairs([whole, ...known]) };
  const category = known.find((one) => one.toLowerCase() === asked.toLowerCase());
  if (category === undefined) return `Bad subject class '${part}'.`;
  return { names: [category], categories: withPairs([category]) };
}

function withPairs(categories: readonly string[]): ReadonlySet<string> {
  const partners = PAIRS.filter((pair) => pair.some((name) => categories.includes(name)));
  return new Set([...categories, ...partners.flat()]);
}
