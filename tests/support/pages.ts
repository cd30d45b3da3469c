export type PageName = 'popup' | 'sidepanel' | 'library' | 'options' | 'diagnostics';
export type Size = { width: number; height: number };

/** The size at which each page of the extension is looked at, in CSS pixels. */
export const pageSizes: Record<PageName, Size> = {
  popup: { width: 440, height: 600 },
  sidepanel: { width: 320, height: 800 },
  library: { width: 1280, height: 800 },
  options: { width: 1280, height: 800 },
  diagnostics: { width: 1280, height: 800 },
};
