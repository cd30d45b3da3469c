/** What one side of a row was measured as; samples of sides with as many were taken in turn. */
export type Side = {
  /** What was measured: `ours`, `static page`, `MiniSearch`. */
  name: string;
  /** Ours, the least that any program would take, or what another program takes. */
  kind: 'ours' | 'floor' | 'rival';
  samples: readonly number[];
};

/** One row of the table. The first side is ours. */
export type Row = {
  /** Unique, with words that `--only` can pick: `popup list warm, 100k`. */
  name: string;
  unit: 'ms' | 's' | 'MB' | 'kB' | '%' | '';
  sides: readonly Side[];
  /** What a reader of the row must know, such as what wasn't reached. */
  note?: string;
};

/** Makes a row of one side alone. */
export function rowOf(
  name: string,
  unit: Row['unit'],
  samples: readonly number[],
  note?: string,
): Row {
  return { name, unit, sides: [{ name: 'ours', kind: 'ours', samples }], note };
}

/** Makes a row of ours beside a floor. */
export function pairOf(
  name: string,
  unit: Row['unit'],
  ours: readonly number[],
  floor: { name: string; samples: readonly number[] },
): Row {
  const sides: Side[] = [
    { name: 'ours', kind: 'ours', samples: ours },
    { ...floor, kind: 'floor' },
  ];
  return { name, unit, sides };
}
