import type { MathNode } from './math-node';

/** A formula being read; what isn't simple is left to Temml as a whole. */
type Reader = { tokens: readonly string[]; at: number; isSimple: boolean };

// arXiv sends the Greek letters as such; these it leaves as commands.
const signs =
  ' varepsilon ε varphi φ ell ℓ infty ∞ times × pm ± sim ∼ approx ≈ to → rightarrow → leq ≤ geq ≥ cdot ⋅ circ ∘ ';

const normal = { mathvariant: 'normal' };
const token = /\\(?:mathrm|text)\{[a-zA-Z\d]+\}|\\(?:[a-zA-Z]+|.)|\d+(?:[.,]\d+)*|\S/gu;

/** The MathML of a formula of letters, numbers and scripts; `undefined` for any other. */
export function simpleFormula(tex: string): MathNode | undefined {
  // A longer one may need a line break, which Temml knows places for.
  if (tex.length > 40) return undefined;
  const reader = { tokens: tex.match(token) ?? [], at: 0, isSimple: true };
  const node = row(reader, false);
  return reader.isSimple && !reader.tokens[reader.at] ? node : undefined;
}

function row(reader: Reader, isScript: boolean): MathNode {
  const nodes: MathNode[] = [];
  while (reader.isSimple && /^[^}]/.test(reader.tokens[reader.at] ?? '')) {
    nodes.push(scripted(reader, isScript));
  }
  return nodes.length === 1 && nodes[0] ? nodes[0] : ['mrow', {}, ...nodes];
}

function scripted(reader: Reader, isScript: boolean): MathNode {
  const { tokens } = reader;
  const isBare = /^[_^]/.test(tokens[reader.at] ?? '');
  const base: MathNode = isBare ? ['mrow', {}] : atom(reader, isScript);
  const scripts = new Map<string, MathNode>();
  for (let sign = tokens[reader.at]; sign === '_' || sign === '^'; sign = tokens[reader.at]) {
    reader.isSimple &&= !scripts.has(sign);
    reader.at += 1;
    scripts.set(sign, atom(reader, true));
  }
  const low = scripts.get('_');
  const high = scripts.get('^');
  if (low && high) return ['msubsup', {}, base, low, high];
  if (low) return ['msub', {}, base, low];
  return high ? ['msup', {}, base, high] : base;
}

function atom(reader: Reader, isScript: boolean): MathNode {
  const sign = reader.tokens[reader.at] ?? '';
  reader.at += 1;
  if (sign !== '{') {
    const node = leaf(sign, isScript);
    reader.isSimple &&= node !== undefined;
    return node ?? '';
  }
  const node = row(reader, isScript);
  reader.isSimple &&= reader.tokens[reader.at] === '}';
  reader.at += 1;
  return node;
}

function leaf(source: string, isScript: boolean): MathNode | undefined {
  const [, upright] = /\{(.+)\}/.exec(source) ?? [];
  if (upright) return source[1] === 't' ? ['mtext', {}, upright] : ['mi', normal, upright];
  const sign = source.startsWith('\\') ? named(source) : source;
  if (/^\d/.test(sign)) return ['mn', {}, sign];
  if (/^[Α-Ω]$/.test(sign)) return ['mi', normal, sign];
  if (/^[a-zA-Zα-ωϵϕℓ∞/|]$/.test(sign)) return ['mi', {}, sign];
  if (/^[()[\]]$/.test(sign)) return ['mo', { stretchy: 'false' }, sign];
  if (!/^[-+=<>:,;*×±∼≈→≤≥⋅∘]$/.test(sign)) return undefined;
  return ['mo', isScript ? { lspace: '0', rspace: '0' } : {}, sign === '-' ? '−' : sign];
}

function named(command: string): string {
  const at = signs.indexOf(` ${command.slice(1)} `);
  return (at >= 0 && /\w$/.test(command) && signs[at + command.length + 1]) || '';
}
