import { expect, test } from '../support/fixtures';
import { layoutShifts } from '../support/layout-shifts';

const abstract =
  'Generative materials discovery and inverse design with $\\frac{a}{b}$ and 10~K.\n\n' +
  '  A paragraph of its own: $$\\sum_{k=0}^\\infty \\frac{x^k}{k!}$$';
const bomb = `$${'{\\frac{1}'.repeat(5000)}${'}'.repeat(5000)}$`;
const titles: [title: string, shown: string | RegExp, formulas: number][] = [
  ['MoS$_2$ and Li$_{1-x}$CoO$_2$ with Fe$^{3+}$', 'MoS2 and Li1−xCoO2 with Fe3+', 0],
  ['On $\\mathbb{R}^n$, $\\frac{a+b}{c}$ and $\\overline{AB}$', 'On ℝn, a+bc and AB', 3],
  ['Tall $\\frac{a^2}{b_2}$, $\\sum_{i=1}^n x_i$', 'Tall a2b2, ∑i=1nxi', 2],
  ['A bad $\\frac{1$ beside a good $\\sqrt{2}$', 'A bad $\\frac{1$ beside a good 2', 1],
  ['Prices of $5 and $10', 'Prices of $5 and $10', 0],
  ["Moir\\'e bands \\textit{in situ}", 'Moiré bands in situ', 0],
  [`A bomb ${bomb} and $\\hat{x}$`, /^A bomb \$\{\\frac.*\} *\$ and .ˆ$/, 1],
  [
    `Long $E = ${Array.from({ length: 12 }, (_, n) => `\\alpha_{${n}} x_{${n}}`).join(' + ')}$`,
    /^Long E=.*11$/,
    13,
  ],
  ['Red $\\textcolor{red}{\\frac{1}{2}}$', 'Red 12', 1],
  ['$\\href{javascript:alert(1)}{x}$', '$\\href{javascript:alert(1)}{x}$', 0],
];

const newest = titles.map(([title], index) => ({ id: `2611.7000${index}`, title, abstract }));

test.use({ corpus: { newest } });

test('formulas come after the first paint and move nothing, and an abstract has its own at once', async ({
  extension,
}) => {
  await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
  const popup = await extension.openPage('popup');
  for (const [index, [, shown, formulas]] of titles.entries()) {
    const title = popup.locator(`[data-id="2611.7000${index}"] .card-title`);
    await expect(title).toHaveText(shown);
    await expect(title.locator('math')).toHaveCount(formulas);
  }
  expect(await layoutShifts(popup)).toBe(0);
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(440);
  const ends = await popup
    .locator('.card math')
    .evaluateAll((all) => all.map((math) => math.getBoundingClientRect().right));
  expect(Math.max(...ends)).toBeLessThan(440);
  await expect(popup.locator('.card a[href^="javascript"], math [style*="color"]')).toHaveCount(0);

  const card = popup.locator('[data-id="2611.70000"]');
  await card.getByRole('button', { name: 'MoS2 and Li1-xCoO2 with Fe^3+' }).click();
  await expect(card.locator('.abstract')).toHaveCount(2);
  await expect(card.locator('.abstract').first().locator('mfrac')).toHaveCount(1);
  await expect(card.locator('.abstract').first()).toContainText('10\u00a0K');
  await expect(card.locator('.abstract').last().locator('math[display="block"]')).toHaveCount(1);
  // Set by script, so that the page's policy for styles lets them through.
  const display = card.locator('math[display="block"]');
  expect(await display.evaluate((math) => getComputedStyle(math).display)).toContain('math');
  expect(extension.problems).toEqual([]);
});
