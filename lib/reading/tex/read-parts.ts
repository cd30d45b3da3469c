import { loneScript } from './lone-script';
import type { MathNode } from './math-node';
import { simpleFormula } from './simple';
import { type Formula, splitTex, type TexPart } from './split';
import type { WordsAt } from './text-commands';

/** What reads the formulas and the TeX among words that aren't simple. */
type Late = {
  readWords(text: string): WordsAt;
  drawFormula(formula: Formula): MathNode | undefined;
};

/** A part of a text; `math` where it is a formula that can be drawn. */
export type ReadPart = TexPart & { math?: MathNode };

/** Reads one paragraph; without `late` as it is first painted, with the simple formulas alone. */
export function readParts(text: string, late?: Late): ReadPart[] {
  return splitTex(text, late?.readWords(text)).map((part): ReadPart => {
    const { formula } = part;
    if (!formula) return part;
    const simple = formula.isDisplay ? undefined : simpleFormula(formula.tex);
    const math = simple ? drawSimple(simple) : late?.drawFormula(formula);
    return { ...part, math };
  });
}

function drawSimple(formula: MathNode): MathNode {
  return loneScript(formula) ?? ['math', {}, formula];
}
