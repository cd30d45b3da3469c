import { expect, test } from 'vitest';
import { parseJournal } from './journal';

test.each([
  ['Phys. Rev. X 15, 011075 (2025)', 'Phys. Rev. X', '15', '011075', 2025],
  ['Phys. Rev. B 73, 180501(R) (2006)', 'Phys. Rev. B', '73', '180501(R)', 2006],
  ['npj Comput. Mater., 10, 254 (2024)', 'npj Comput. Mater.', '10', '254', 2024],
  ['npj 2D Mater Appl 9, 49 (2025)', 'npj 2D Mater Appl', '9', '49', 2025],
  ['Science 384,776 – 781 (2024)', 'Science', '384', '776-781', 2024],
  ['J. Am. Chem. Soc. 147 (2025) 1749--1757', 'J. Am. Chem. Soc.', '147', '1749-1757', 2025],
  ['J. Plasma Phys. 91 (2025) E38', 'J. Plasma Phys.', '91', 'E38', 2025],
  ['Comput. Sci., 58 (2012) 218-226.', 'Comput. Sci.', '58', '218-226', 2012],
  ['Journal of Energy, Vol. 108, pages 40-46 (2025)', 'Journal of Energy', '108', '40-46', 2025],
  ['Crystals & Design 372C (2020) 113377', 'Crystals & Design', '372C', '113377', 2020],
])('%s is taken apart', (text, journal, volume, pages, year) => {
  expect(parseJournal(text)).toEqual({ journal, volume, pages, year });
});

test.each([
  ['NeurIPS 2024', undefined],
  ['Nat. Phys. (2024)', 2024],
  ['Adv. Mater. 2024, 2405567', undefined],
  ['This article appeared in J. Chem. Phys. 161, 124705 (2024)', 2024],
  ['Learning 2024. 13138 (2024) 251-261', 2024],
  ['Partner Journals (npj) Materials 9, 69 (2023)', 2023],
  ['2D Mater. 12 031501 (2025)', 2025],
  ['Vol. 1 (2020), Vol. 2 (2021)', undefined],
  ['https://example.org/a(2021)b', 2021],
])('%s stays whole', (text, year) => {
  expect(parseJournal(text)).toEqual({ journal: text, year });
});
