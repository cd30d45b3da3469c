import { mkdir, writeFile } from 'node:fs/promises';
import type { PageName } from '@/tests/support/pages';
import type { Scheme, Session } from './session';

const pages: PageName[] = ['popup', 'library', 'options'];
const schemes: Scheme[] = ['light', 'dark'];

/** Writes a picture of each page in each colour scheme, such as `popup-dark.png`. */
export async function writePictures(session: Session, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const page of pages) {
    for (const scheme of schemes) {
      const file = `${folder}/${page}-${scheme}.png`;
      await writeFile(file, await session.picture(page, scheme));
      console.log(`wrote ${file}`);
    }
  }
}
