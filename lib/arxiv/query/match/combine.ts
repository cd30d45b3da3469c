import { nowhere } from './types';

/** Looks in something, and may stop after `limit` places. */
type Look<Subject, Place> = (subject: Subject, limit: number) => readonly Place[];

/** What any of the looks finds; as soon as the limit is reached it stops. */
export function anyOf<Subject, Place>(
  looks: readonly Look<Subject, Place>[],
): Look<Subject, Place> {
  return (subject, limit) => {
    let places: readonly Place[] = nowhere;
    for (const look of looks) {
      const found = look(subject, limit);
      if (found.length > 0) places = places.length > 0 ? [...places, ...found] : found;
      if (places.length >= limit) break;
    }
    return places;
  };
}

/** What the looks find, if each of them finds something. */
export function allOf<Subject, Place>(
  looks: readonly Look<Subject, Place>[],
): Look<Subject, Place> {
  return (subject, limit) => {
    let places: readonly Place[] = nowhere;
    for (const look of looks) {
      const found = look(subject, limit);
      if (found.length === 0) return nowhere;
      places = places.length > 0 ? [...places, ...found] : found;
    }
    return places;
  };
}
