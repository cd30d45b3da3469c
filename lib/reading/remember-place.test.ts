import { beforeEach, describe, expect, it } from 'vitest';
import { type Place, placeAge, recallPlace, rememberPlace } from './remember-place';

const now = 1_763_000_000_000;
const place: Place = {
  view: 'new',
  queryId: 'a',
  text: 'glass',
  category: 'hep-th',
  state: 'unread',
  sort: 'queries',
  ids: ['2602.01710'],
  open: ['2602.01710'],
  anchor: { id: '2602.01710', offset: -12 },
};

let kept: Map<string, string>;
const memory = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
};

beforeEach(() => {
  kept = new Map();
});

describe('a remembered place', () => {
  it('comes back as it was, each page its own', () => {
    rememberPlace(memory, 'popup', place, now);
    expect(recallPlace(memory, 'popup', now + placeAge)).toEqual(place);
    expect(recallPlace(memory, 'library', now)).toBeUndefined();
  });

  it('is forgotten after a quarter of an hour, and when the clock went back', () => {
    rememberPlace(memory, 'popup', place, now);
    expect(recallPlace(memory, 'popup', now + placeAge + 1)).toBeUndefined();
    expect(recallPlace(memory, 'popup', now - 1)).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['broken text', '{'],
    ['another shape', '{"at":1,"place":{"view":1}}'],
    ['an anchor without offset', JSON.stringify({ at: now, place: { ...place, anchor: {} } })],
    ['ids that are numbers', JSON.stringify({ at: now, place: { ...place, ids: [1] } })],
  ])('reads %s as no place', (_, text) => {
    kept.set('place:popup', text);
    expect(recallPlace(memory, 'popup', now)).toBeUndefined();
  });

  it('does not fail where localStorage does', () => {
    const full = {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => rememberPlace(full, 'popup', place, now)).not.toThrow();
  });
});
