import { expect, it } from 'vitest';
import { printTable } from './print';

it('prints each row with what it is held against', () => {
  const table = printTable([
    {
      name: 'popup list warm, 1k',
      unit: 'ms',
      sides: [
        { name: 'ours', kind: 'ours', samples: [100, 120, 110] },
        { name: 'static page', kind: 'floor', samples: [50, 60, 55] },
        { name: 'Dexie', kind: 'rival', samples: [220] },
      ],
    },
    {
      name: 'disk',
      unit: 'MB',
      sides: [{ name: 'ours', kind: 'ours', samples: [] }],
      note: 'none yet',
    },
  ]);
  expect(table.split('\n')).toEqual([
    'row                  n    ours  quartiles  beside        median  quartiles  ratio',
    'popup list warm, 1k  3  110 ms    105–115  static page  55.0 ms  52.5–57.5   2.00',
    '                                           Dexie         220 ms              0.50',
    'disk                 0       –',
    '  none yet',
  ]);
});
