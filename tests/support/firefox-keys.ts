/** Code points of keys without a letter: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const namedKeys: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/**
 * WebDriver actions for keys or chords such as `j`, `Enter`, `Control+a`, one after the other; `+`
 * alone is the plus key.
 */
export function keyActions(keys: readonly string[]): object[] {
  return [{ type: 'key', id: 'keyboard', actions: keys.flatMap(chordActions) }];
}

function chordActions(keys: string): object[] {
  const values = (keys === '+' ? ['+'] : keys.split('+')).map(keyValue);
  const down = values.map((value) => ({ type: 'keyDown', value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  return [...down, ...up];
}

function keyValue(key: string): string {
  const value = namedKeys[key] ?? key;
  if ([...value].length !== 1) throw new Error(`firefox: there is no key named ${key}`);
  return value;
}
