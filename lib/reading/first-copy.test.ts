import { describe, expect, it } from 'vitest';
import { aWednesday } from '@/tests/support/papers';
import { type FirstCopy, fittingScreen, keptIds, type Opening } from './first-copy';
import { placeAge } from './remember-place';

const [fresh, kept]: [string, string] = ['the new ones', 'with what was read'];
const copy: FirstCopy = { change: 'c', when: '0 en,de', ids: ['a', 'b'], fresh, kept };

function opening(place?: object, change: Partial<Opening> = {}, at = aWednesday): Opening {
  const plain = { view: 'new', open: [], ids: ['a', 'b'] };
  const text = place ? JSON.stringify({ at, place: { ...plain, ...place } }) : null;
  return { now: aWednesday, when: '0 en,de', place: text, ...change };
}

describe('a kept first screen', () => {
  it.each<[string, Opening, string | undefined]>([
    ['is the new ones where no place is remembered', opening(), fresh],
    ['has the papers in their places that the reader just saw', opening({}), kept],
    ['stands for an empty list that was left', opening({ ids: [] }), fresh],
    ['forgets a place of long ago', opening({}, {}, aWednesday - placeAge - 1), fresh],
    ['forgets a place of a wrong clock', opening({}, {}, aWednesday + 1), fresh],
    ['is none for other papers', opening({ ids: ['b', 'a'] }), undefined],
    ['is none for another list', opening({ view: 'revised' }), undefined],
    ['is none for one query', opening({ queryId: 'q' }), undefined],
    ['is none further down', opening({ anchor: { id: 'b', offset: -3 } }), undefined],
    ['is none with an open card', opening({ open: ['b'] }), undefined],
    ['is none on another day', opening(undefined, { when: '1 en,de' }), undefined],
    ['is none in other languages', opening(undefined, { when: '0 de' }), undefined],
  ])('%s', (_, at, expected) => {
    expect(fittingScreen(copy, at)).toBe(expected);
  });

  it('is told of the uppermost papers alone', () => {
    const ids = Array.from({ length: 100 }, (_, index) => String(index));
    expect(keptIds(opening({ ids }))).toEqual(ids.slice(0, 24));
  });
});
